import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction } from '../../../renderer/actions/table.ts';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
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
const found = () => [...document.querySelectorAll<HTMLElement>('li[data-finding]')];
const group = (name: string) => screen.getByRole('region', { name: new RegExp(name) });

describe('The panel of findings', () => {
  it('tells of skills without a slice, and leads to the people', async () => {
    const people = { ada: { name: 'Ada', skills: ['sql'] }, ben: { name: 'Ben' } };
    const slices = [{ ...TOLD, id: 'sql', title: 'Show the north', skills: ['sql'] }];
    const { user, viewStore, perform } = await openFindings(planWith({ rules: RULES, people, slices }));
    expect(found().map(({ textContent }) => textContent?.trim())).toEqual([
      'Only Ada is there for sql in week 48. Look at the people',
    ]);
    await perform('next-finding');
    expect(viewStore.getState().spoken.message).toBe('1 of 1. Hint, the plan: Only Ada is there for sql in week 48.');
    await user.click(screen.getByRole('button', { name: 'Look at the people' }));
    expect(viewStore.getState().panel).toEqual({ kind: 'people' });
  });

  it('tells them rule by rule, what puts a day at risk first, each with its slice, a reason and a way out', async () => {
    await openFindings();
    expect(headings()).toEqual([
      'Days and promises1 error',
      'Nothing to show1 error',
      'Thicker than a day1 error',
      'Two actions in one title1 warning',
    ]);
    const untold = within(group('Nothing to show')).getByRole('listitem');
    expect(untold.textContent).toContain('Send the list');
    expect(untold.textContent).toContain('It does not say yet what will be shown.');
    expect(
      within(untold)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Go to Send the list', 'Draft a demo', 'Say how it is shown', '']);
  });

  it('mends with one click, and gives the focus to the finding that comes next', async () => {
    const { user, commands, plan } = await openFindings();
    await user.click(within(group('Nothing to show')).getByRole('button', { name: 'Draft a demo' }));
    expect(commands).toMatchObject([{ type: 'slice.edit', id: 'untold' }]);
    expect(plan().slices.untold?.demo).not.toBe('');
    await waitFor(() => expect(headings()).not.toContain('Nothing to show1 error'));
    expect(document.activeElement).toBe(within(group('Thicker')).getByRole('listitem'));
  });

  it('leads to the slice, to its field, and to the cutter with the patterns that fit', async () => {
    const { user, viewStore } = await openFindings();
    await user.click(within(group('Thicker')).getByRole('button', { name: /^Go to\s*Show the north$/ }));
    expect(viewStore.getState()).toMatchObject({ selectedId: 'thick', panel: { kind: 'findings' } });
    await user.click(within(group('Thicker')).getByRole('button', { name: 'Cut thinner…' }));
    expect(viewStore.getState().panel).toMatchObject({ kind: 'cutter', id: 'thick' });
    await act(async () => viewStore.openPanel({ kind: 'findings' }));
    await user.click(within(group('Nothing to show')).getByRole('button', { name: 'Say how it is shown' }));
    expect(viewStore.getState()).toMatchObject({
      selectedId: 'untold',
      panel: null,
      isInspectorOpen: true,
      wish: { kind: 'focus-field', field: 'demo' },
    });
  });

  it('silences a rule for one slice with a reason, shows it, and brings it back', async () => {
    const { user, plan } = await openFindings();
    await user.click(within(group('Two actions')).getByRole('button', { name: 'Leave it as it is' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Silence it for this slice…' }));
    const reason = await screen.findByRole('textbox', { name: 'Why is it fine as it is?' });
    await vi.waitFor(() => expect(document.activeElement).toBe(reason));
    await user.keyboard('{Enter}');
    expect(plan().slices.joined?.silenced).toEqual([]);
    await user.keyboard('One call{Enter}');
    expect(plan().slices.joined?.silenced).toEqual([{ rule: 'S2', reason: 'One call' }]);
    await waitFor(() => expect(headings()).not.toContain('Two actions in one title1 warning'));
    const quiet = screen.getByText(/^Left alone/);
    expect(quiet.textContent).toBe('Left alone · 6 rules, 1 finding');
    await user.click(quiet);
    await user.click(screen.getByRole('button', { name: 'Bring it back: Two actions in one title' }));
    await waitFor(() => expect(headings()).toContain('Two actions in one title1 warning'));
  });

  it('switches a rule off for the plan, and on again', async () => {
    const { user, plan } = await openFindings();
    await user.click(within(group('Two actions')).getByRole('button', { name: 'Leave it as it is' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Switch off “Two actions in one title” for the plan' }),
    );
    expect(plan().rules.off).toContain('S2');
    await waitFor(() => expect(headings()).not.toContain('Two actions in one title1 warning'));
    await user.click(screen.getByText(/^Left alone/));
    await user.click(screen.getByRole('button', { name: 'Switch it on: Two actions in one title' }));
    await waitFor(() => expect(headings()).toContain('Two actions in one title1 warning'));
  });

  it('has nothing to mend in a plan with nothing to find', async () => {
    await openFindings(planWith({ rules: RULES, slices: [{ ...TOLD, id: 'a' }] }));
    expect(screen.getByText('Nothing to mend.')).toBeTruthy();
    expect(found()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Next finding' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('only shows and leads in a plan that is open for reading', async () => {
    const page = await showScreen(PLAN, <AppPanel />, { isReadOnly: true });
    await act(async () => page.viewStore.openPanel({ kind: 'findings' }));
    expect(screen.queryByRole('button', { name: 'Draft a demo' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Leave it as it is' })).toBeNull();
    expect(within(group('Nothing to show')).getByRole('button', { name: 'Say how it is shown' })).toBeTruthy();
  });

  it('leads to the gate and to the conversations from what they ask for', async () => {
    const rules = { ...RULES, off: RULES.off.filter((id) => id !== 'G2' && id !== 'G3') };
    const { user, viewStore } = await openFindings(planWith({ rules, slices: [{ ...TOLD, id: 'a' }] }));
    const silence = within(group('Long since anybody asked a user'));
    await user.click(silence.getByRole('button', { name: 'Log a conversation…' }));
    expect(viewStore.getState().panel).toEqual({ kind: 'contacts' });
    await act(async () => viewStore.openPanel({ kind: 'findings' }));
    const open = within(group('An open question of the gate'));
    await user.click(open.getByRole('button', { name: 'Answer “Value”' }));
    expect(viewStore.getState().panel).toMatchObject({ kind: 'gate' });
  });

  it('stays short with two thousand findings, and shows more of a rule when asked', async () => {
    const slices = Array.from({ length: 2_000 }, (_, place) => ({ ...TOLD, id: `s${place}`, quarterDays: 12 }));
    const { user } = await openFindings(planWith({ rules: RULES, slices }));
    expect(headings()).toEqual(['Thicker than a day2000 errors']);
    expect(found()).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Show 45 more of 2000' }));
    expect(found()).toHaveLength(50);
  });
});

describe('Walking from finding to finding', () => {
  it('selects the slice and says what it is, round and round', async () => {
    const { perform, viewStore } = await openFindings();
    const walked: (string | null)[] = [];
    for (let step = 0; step < 5; step += 1) {
      await perform('next-finding');
      walked.push(viewStore.getState().selectedId);
    }
    expect(walked).toEqual(['saturday', 'untold', 'thick', 'joined', 'saturday']);
    expect(viewStore.getState().spoken.message).toContain('1 of 4. Error, “Tell the office”: Pinned to Sat 28 Nov');
    await perform('previous-finding');
    expect(viewStore.getState().selectedId).toBe('joined');
  });

  it('marks the finding in the panel and keeps the focus there', async () => {
    const { perform, viewStore } = await openFindings();
    await act(async () => screen.getByRole('heading', { name: 'Findings' }).focus());
    await perform('next-finding');
    expect(viewStore.getState().wish).toEqual({ kind: 'show-row', id: 'saturday', keepsFocus: true });
    const [first] = found();
    expect(first?.getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).toBe(first);
  });

  it('lets a group be closed that it has come to, and opens it when it comes there again', async () => {
    const { user, perform } = await openFindings();
    await perform('next-finding');
    const days = screen.getByRole('button', { name: /^Days and promises/ });
    await user.click(days);
    expect(days.getAttribute('aria-expanded')).toBe('false');
    await perform('next-finding');
    expect(days.getAttribute('aria-expanded')).toBe('false');
    await perform('previous-finding');
    expect(days.getAttribute('aria-expanded')).toBe('true');
  });

  it('goes on with the next one when the one that was shown is mended', async () => {
    const { perform, viewStore, planStore } = await openFindings();
    await perform('next-finding');
    await perform('next-finding');
    await act(
      async () => void planStore.execute({ type: 'slice.edit', id: sliceId('untold'), changes: { demo: 'Ring two' } }),
    );
    await perform('next-finding');
    expect(viewStore.getState().selectedId).toBe('thick');
  });

  it('begins at the top when the panel is opened after what was shown is mended', async () => {
    const { perform, viewStore, planStore } = await openFindings();
    await perform('next-finding');
    await perform('next-finding');
    await act(async () => viewStore.closePanel());
    await act(
      async () => void planStore.execute({ type: 'slice.edit', id: sliceId('untold'), changes: { demo: 'Ring two' } }),
    );
    await act(async () => performAction('findings', actionContext(planStore, viewStore)));
    await perform('next-finding');
    expect(viewStore.getState().selectedId).toBe('saturday');
  });

  it('gives the focus to the one that moves up, far down in a long list too', async () => {
    const slices = Array.from({ length: 12 }, (_, place) => ({
      ...TOLD,
      id: `s${place}`,
      title: `Show the lead ${place + 10} donors`,
      demo: '',
      quarterDays: 1,
    }));
    const { user, perform, planStore } = await openFindings(planWith({ rules: RULES, slices }));
    await act(async () => screen.getByRole('heading', { name: 'Findings' }).focus());
    for (let step = 0; step < 9; step += 1) await perform('next-finding');
    expect(found().map(({ textContent }) => /\d+/.exec(textContent ?? '')?.[0])).toEqual([
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
    ]);
    await user.tab();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Draft a demo');
    await user.keyboard('{Enter}');
    expect(planStore.getState().opened?.plan.slices.s8?.demo).not.toBe('');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Show the lead 19 donors'));
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(planStore.getState().opened?.plan.slices.s9?.demo).not.toBe('');
  });

  it('opens the panel for a finding about the whole plan, and the inspector for one about a slice', async () => {
    const rules = { ...RULES, off: RULES.off.filter((id) => id !== 'G3') };
    const { perform, viewStore } = await openFindings(planWith({ rules, slices: [{ ...TOLD, id: 'a', demo: '' }] }));
    await act(async () => viewStore.closePanel());
    await perform('next-finding');
    expect(viewStore.getState()).toMatchObject({
      selectedId: 'a',
      panel: null,
      isInspectorOpen: true,
      wish: { kind: 'show-row' },
    });
    await perform('next-finding');
    expect(viewStore.getState()).toMatchObject({ panel: { kind: 'findings' } });
    expect(document.querySelector('[aria-current="true"]')?.textContent).toContain('No conversation with a user');
  });
});
