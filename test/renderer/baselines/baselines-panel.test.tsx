import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { BASELINE_ACTIONS } from '../../../renderer/actions/baseline-actions.ts';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import { BaselinesPanel } from '../../../renderer/baselines/baselines-panel.tsx';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import type { BaselineId, Plan } from '../../../shared/plan/plan.ts';
import { baselineOf } from '../../../shared/schedule/baseline.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, TODAY } from '../../support/show-screen.tsx';

const MONDAY = asDay('2026-11-23');

/** Four cards from Tuesday on. */
const PLAIN = planWith({
  people: { an: {} },
  start: '2026-11-24',
  slices: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Card ${id}`, audience: 'Leads' })),
});

/** Kept on Monday as they stand, and one on Friday before. */
const KEPT: Plan = {
  ...PLAIN,
  baselines: {
    monday: baselineOf(derive(PLAIN, MONDAY), 'Mon 23 Nov'),
    friday: { name: 'Kick-off', on: asDay('2026-11-20'), days: { a: asDay('2026-11-24'), gone: asDay('2026-11-25') } },
  },
};

const PIN_B = { type: 'slice.pin', id: sliceId('b'), pin: asDay('2026-12-01') } as const;
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
const names = () =>
  within(screen.getByRole('list', { name: 'Baselines' }))
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('bdi')?.textContent ?? item.textContent);
const group = (name: string) =>
  within(screen.getByRole('region', { name: new RegExp(`^${name}`) }))
    .getAllByRole('listitem')
    .map((item) => [...item.querySelectorAll('span')].map((part) => part.textContent).join(': '));

beforeEach(() => {
  vi.stubGlobal('Worker', undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('A baseline that the log leads to is the one that is compared with', async () => {
  const page = await showScreen(KEPT, <AppPanel />);
  act(() => page.viewStore.openPanel({ kind: 'baselines' }));
  expect(heading()).toContain('Mon 23 Nov');
  act(() => page.viewStore.openPanel({ kind: 'baselines', baselineId: 'friday' as BaselineId }));
  expect(heading()).toContain('Kick-off');
});

describe('naming a baseline', () => {
  it('proposes the day as the name, with the focus in it, and keeps the days that the board shows', async () => {
    const { user, viewStore, planStore, commands } = await showScreen(PLAIN, <BaselinesPanel />);
    expect(screen.getByText('No baseline yet.')).toBeTruthy();
    act(() => BASELINE_ACTIONS['name-baseline'].perform(actionContext(planStore, viewStore)));
    const field = await screen.findByRole('textbox', { name: 'Name of the new baseline' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect((field as HTMLInputElement).value).toBe('Tue 24 Nov');
    await user.keyboard('{Enter}');
    expect(commands).toEqual([
      {
        type: 'baseline.add',
        id: expect.any(String),
        baseline: baselineOf(derive(PLAIN, TODAY), 'Tue 24 Nov'),
      },
    ]);
    expect(names()).toEqual(['Tue 24 Nov']);
    expect(heading()).toBe('What changed since Tue 24 Nov?');
    expect(screen.getByRole('status').textContent).toBe('Nothing has changed.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Name a baseline…'));
    const told = () => viewStore.getState().toasts.at(-1);
    await waitFor(() => expect(told()?.text).toContain('kept as “Tue 24 Nov”'));
    expect(told()?.actions).toMatchObject([{ label: 'Undo' }]);
  });

  it('takes another name, and Escape keeps nothing', async () => {
    const { user, commands } = await showScreen(PLAIN, <BaselinesPanel />);
    await user.click(screen.getByRole('button', { name: 'Name a baseline…' }));
    await user.keyboard('Half-way{Escape}');
    expect([commands.length, screen.queryByRole('textbox')]).toEqual([0, null]);
    await user.click(screen.getByRole('button', { name: 'Name a baseline…' }));
    await user.keyboard('  Before the call {Enter}');
    expect(commands[0]).toMatchObject({ baseline: { name: 'Before the call' } });
  });

  it('is not offered where nothing has a day, and says why; nor in a plan that can only be read', async () => {
    const { planStore, viewStore, unmount } = await showScreen(planWith(), <BaselinesPanel />);
    expect(screen.getByRole('button', { name: 'Name a baseline…' })).toHaveProperty('disabled', true);
    const why = BASELINE_ACTIONS['name-baseline'].whyNot(actionContext(planStore, viewStore));
    expect([why, screen.getByText(/^Nothing has a day yet/).textContent]).toEqual([why, why]);
    unmount();
    await showScreen(KEPT, <BaselinesPanel />, { isReadOnly: true });
    expect(screen.queryByRole('button', { name: /Name a baseline|More about/ })).toBeNull();
    expect(names()).toEqual(['Mon 23 Nov', 'Kick-off']);
  });
});

describe('the list of baselines', () => {
  it('renames one, and leads back to it', async () => {
    const { user, commands } = await showScreen(KEPT, <BaselinesPanel />);
    await user.click(screen.getByRole('button', { name: 'More about the baseline Kick-off' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename…' }));
    await user.clear(await screen.findByRole('textbox', { name: 'Name of the baseline' }));
    await user.keyboard('First plan{Enter}');
    expect(commands).toEqual([{ type: 'baseline.rename', id: 'friday', name: 'First plan' }]);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('First plan'));
  });

  it('deletes one with a way back; the focus goes to the next, and to the heading after the last', async () => {
    const { user, commands, viewStore } = await showScreen(KEPT, <BaselinesPanel />);
    const remove = async (name: string) => {
      await user.click(screen.getByRole('button', { name: `More about the baseline ${name}` }));
      await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    };
    await remove('Mon 23 Nov');
    expect(commands.at(-1)).toEqual({ type: 'baseline.delete', id: 'monday' });
    expect(viewStore.getState().toasts.at(-1)).toMatchObject({
      text: 'Deleted the baseline “Mon 23 Nov”.',
      actions: [{ label: 'Undo' }],
    });
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Kick-off'));
    await remove('Kick-off');
    expect(heading()).toBe('Baselines');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 })));
  });
});

describe('what changed since a baseline', () => {
  it('is counted and listed, follows the plan, and is another list for another baseline', async () => {
    const { user, planStore } = await showScreen(KEPT, <BaselinesPanel />);
    expect(screen.getByRole('status').textContent).toBe('Nothing has changed.');
    await act(async () => {
      await planStore.execute(PIN_B);
      await planStore.execute({ type: 'goal.edit', changes: { target: asDay('2026-12-18') } });
    });
    expect(screen.getByRole('status').textContent).toBe('1 later · 2 earlier');
    expect(screen.getByText('There is a target now: 18 Dec.')).toBeTruthy();
    expect(group('Later')).toEqual(['Card b: Wed 25 Nov → Tue 1 Dec, 4 working days later']);
    await user.click(screen.getByRole('button', { name: /^Kick-off/ }));
    expect(heading()).toBe('What changed since “Kick-off”?');
    expect(group('Gone')).toEqual(['A slice that was deleted: Was Wed 25 Nov, deleted']);
    expect(within(screen.getByRole('region', { name: /^Gone/ })).queryByRole('button')).toBeNull();
  });

  it('shows the card of a line and leaves the focus in the list', async () => {
    const { user, planStore, viewStore } = await showScreen(KEPT, <BaselinesPanel />);
    act(() => viewStore.show('schedule'));
    await act(async () => {
      await planStore.execute(PIN_B);
    });
    const line = screen.getByRole('button', { name: /^Card b/ });
    // The panel that has just come lets go of the focus with the first key.
    await user.keyboard('{Shift}');
    line.focus();
    await user.keyboard('{Enter}');
    expect(viewStore.getState()).toMatchObject({
      screen: 'board',
      selectedId: 'b',
      wish: { kind: 'show-card', id: 'b', keepsFocus: true },
    });
    expect(document.activeElement).toBe(line);
  });

  it('is copied as Markdown', async () => {
    const { user, planStore } = await showScreen(KEPT, <BaselinesPanel />);
    expect(screen.getByRole('button', { name: 'Copy as Markdown' })).toHaveProperty('disabled', true);
    await act(async () => {
      await planStore.execute(PIN_B);
    });
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(await navigator.clipboard.readText()).toContain('| Card b | Wed 25 Nov → Tue 1 Dec, 4 working days later |');
  });

  it('of a long list shows the first thirty, and all on demand', async () => {
    const many = planWith({
      slices: Array.from({ length: 40 }, (_, place) => ({ id: `s${place}`, title: `Card ${place}` })),
    });
    const baseline = { name: 'Then', on: MONDAY, days: {}, undone: [] };
    const { user } = await showScreen({ ...many, baselines: { first: baseline } }, <BaselinesPanel />);
    expect(group('Has a day now')).toHaveLength(30);
    await user.click(screen.getByRole('button', { name: 'Show all 40' }));
    expect(group('Has a day now')).toHaveLength(40);
  });
});
