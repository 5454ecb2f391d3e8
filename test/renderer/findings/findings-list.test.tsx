import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction } from '../../../renderer/actions/table.ts';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';
import { TOLD } from '../../support/told-slice.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The plan-wide rules are about other things than these tests. */
const RULES = { off: ['G2', 'G3', 'R1', 'P1', 'P2', 'D2'], contactDays: 14, contactErrorDays: 30, gapDays: 5 };

const PLAN = planWith({
  rules: RULES,
  slices: [
    { ...TOLD, id: 'joined', title: 'Show ten donors and then ring two' },
    { ...TOLD, id: 'untold', title: 'Send the list', demo: '' },
    { ...TOLD, id: 'thick', title: 'Show the north', quarterDays: 12 },
    { ...TOLD, id: 'saturday', title: 'Tell the office', pin: '2026-11-28' },
  ],
});

async function openFindings(plan: Plan = PLAN) {
  const page = await showScreen(plan, <AppPanel />);
  await act(async () => {
    page.viewStore.show('slice');
    page.viewStore.openPanel({ kind: 'findings' });
  });
  const perform = (id: 'next-finding' | 'previous-finding') =>
    act(async () => performAction(id, actionContext(page.planStore, page.viewStore)));
  return { ...page, perform };
}

const headings = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const group = (name: string) => screen.getByRole('region', { name: new RegExp(name) });

describe('The panel of findings, opened', () => {
  it('begins with what is gravest, and not at the hint that was walked to last', async () => {
    const { perform, viewStore, planStore } = await openFindings();
    await perform('previous-finding');
    expect(viewStore.getState().selectedId).toBe('joined');
    await act(async () => viewStore.closePanel());
    await act(async () => performAction('findings', actionContext(planStore, viewStore)));
    expect(document.querySelector('[aria-current="true"]')).toBeNull();
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Findings' })));
  });

  it('begins at an error that was walked to and is still one', async () => {
    const { perform, viewStore, planStore } = await openFindings();
    await perform('next-finding');
    await perform('next-finding');
    await act(async () => viewStore.closePanel());
    await act(async () => performAction('findings', actionContext(planStore, viewStore)));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Send the list'));
  });

  it('shows errors only where that is asked for, and the rest again', async () => {
    const { user } = await openFindings();
    const only = screen.getByRole('button', { name: 'Errors only' });
    await user.click(only);
    expect(headings()).toEqual(['Days and promises1 error', 'Nothing to show1 error', 'Thicker than a day1 error']);
    await user.click(only);
    expect(headings()).toContain('Two actions in one title1 warning');
  });
});

describe('What is not sized', () => {
  const unsized = (id: string) => ({ ...TOLD, id, title: `Show ${id}`, quarterDays: null });
  const slices = [unsized('one'), unsized('two'), { ...TOLD, id: 'thick', title: 'Show the north', quarterDays: 12 }];

  it('is told apart from what is too thick, and all of it is sized at once', async () => {
    const { user, viewStore } = await openFindings(planWith({ rules: RULES, slices }));
    expect(headings()).toEqual(['Thicker than a day1 error', 'Not sized yet2 errors']);
    await user.click(within(group('Not sized yet')).getByRole('button', { name: 'Size all 2…' }));
    expect(viewStore.getState().dialog).toMatchObject({ kind: 'size', id: 'one', ids: ['one', 'two'] });
  });

  it('is parked all at once, in one step to undo', async () => {
    const { user, commands, viewStore, plan } = await openFindings(planWith({ rules: RULES, slices }));
    await user.click(within(group('Not sized yet')).getByRole('button', { name: 'Park all' }));
    expect(commands).toMatchObject([{ type: 'batch', commands: [{ id: 'one', stage: 'later' }, { id: 'two' }] }]);
    expect(plan().slices.two?.stage).toBe('later');
    expect(viewStore.getState().toasts[0]?.actions.map(({ label }) => label)).toEqual(['Undo']);
  });
});

describe('Hints about slices in Later', () => {
  const parked = { ...TOLD, id: 'parked', title: 'Show ten donors and then ring two', stage: 'later' } as const;

  it('are folded away, come last, and open when they are asked for or walked to', async () => {
    const { user, perform } = await openFindings(planWith({ rules: RULES, slices: [parked, { ...TOLD, id: 'a' }] }));
    const fold = screen.getByRole('button', { name: /^Slices in Later · \d hints?$/ });
    expect([headings(), fold.getAttribute('aria-expanded')]).toEqual([[], 'false']);
    await user.click(fold);
    expect(headings()).not.toEqual([]);
    await user.click(fold);
    expect(headings()).toEqual([]);
    await perform('next-finding');
    expect(headings()).not.toEqual([]);
  });
});

describe('A fix that leads out of the panel', () => {
  it('leaves a way back: a button, and F8 to go on with', async () => {
    const { user, perform, viewStore } = await openFindings();
    const leave = async () =>
      user.click(within(group('Nothing to show')).getByRole('button', { name: 'Say how it is shown' }));
    await leave();
    expect(viewStore.getState().panel).toBeNull();
    const back = viewStore.getState().toasts[0]?.actions[0];
    expect(back?.label).toBe('Back to the findings');
    await act(async () => back?.onSelect());
    expect(document.querySelector('[aria-current="true"]')?.textContent).toContain('Send the list');
    await leave();
    await perform('next-finding');
    expect(viewStore.getState()).toMatchObject({ panel: { kind: 'findings' }, selectedId: 'thick' });
  });
});
