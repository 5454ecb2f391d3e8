import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { listenForShortcuts } from '../../../renderer/actions/keyboard.ts';
import { AppDialogs } from '../../../renderer/app-dialogs.tsx';
import { paletteGroups } from '../../../renderer/palette/palette-entries.ts';
import type { Step } from '../../../shared/contract.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { largePlan } from '../../support/large-plan.ts';
import { planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const SLICES: readonly SliceSketch[] = [
  { id: 'g', title: 'Who is leaving' },
  { id: 'sheet', title: 'Lapsed donors in one sheet', under: 'g', audience: 'Retention lead' },
  { id: 'model', title: 'First model', quarterDays: 2 },
];

async function openPalette(plan: Plan = planWith({ slices: SLICES })) {
  // jsdom scrolls nothing and watches no sizes.
  Element.prototype.scrollIntoView ??= () => undefined;
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const shown = await showScreen(
    plan,
    <>
      <main tabIndex={-1}>
        <button type="button">Where I was</button>
      </main>
      <AppDialogs />
    </>,
  );
  const end = listenForShortcuts(shown.planStore, shown.viewStore);
  act(() => shown.viewStore.show('board'));
  screen.getByRole('button', { name: 'Where I was' }).focus();
  await shown.user.keyboard('{Control>}k{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Search or run a command' });
  return { ...shown, dialog, end, field: within(dialog).getByRole('combobox') };
}

const lines = () => screen.queryAllByRole('option').map((line) => line.textContent);
const headings = () => [...document.querySelectorAll('[cmdk-group-heading]')].map((heading) => heading.textContent);

describe('The palette', () => {
  it('opens at its key with the focus in its field, and gives the focus back at Escape', async () => {
    const { user, field, end } = await openPalette();
    expect(document.activeElement).toBe(field);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Where I was'));
    expect(screen.queryByRole('dialog')).toBeNull();
    end();
  });

  it('goes at Enter to the slice that was typed, on the board', async () => {
    const { user, viewStore, end } = await openPalette();
    await user.keyboard('lapsed');
    expect([headings(), lines()]).toEqual([
      ['Slices'],
      ['Lapsed donors in one sheetTue 24 Nov · 1 d · Retention lead'],
    ]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(viewStore.getState().wish).toEqual({ kind: 'show-card', id: 'sheet' }));
    expect(viewStore.getState()).toMatchObject({ screen: 'board', selectedId: 'sheet', dialog: null });
    end();
  });

  it('finds by a title the slice, and not the undo and redo of its last changes, which their verbs find', async () => {
    const { planStore, viewStore, end } = await openPalette();
    const context = actionContext(planStore, viewStore);
    const { opened } = context.plan;
    if (opened === null) throw new Error('No plan is open.');
    const step: Step = { type: 'slice.edit', title: 'First model', field: 'quarterDays' };
    const plan = { ...context.plan, opened: { ...opened, history: { undo: step, redo: step } } };
    const found = (text: string) =>
      paletteGroups({ ...context, plan }, text).flatMap(({ entries }) => entries.map(({ label }) => label));
    expect(found('first model')).toEqual(['First model']);
    expect(found('undo first')).toEqual(['Undo size of “First model”']);
    expect(found('red')).toEqual([
      'Redo size of “First model”',
      'All red dots and watches',
      'Red dot or watch…',
      'Clear the red dot',
    ]);
    end();
  });

  it('finds an action by its name as it is written, and by a sign in it', async () => {
    const { planStore, viewStore, end } = await openPalette();
    const actions = (text: string) =>
      paletteGroups(actionContext(planStore, viewStore), text)
        .flatMap(({ entries }) => entries)
        .flatMap((entry) => (entry.kind === 'action' ? [entry.label] : []));
    expect(actions('What moves out?')).toEqual(['What moves out?']);
    expect(actions('“only mine”…')).toEqual(actions('only mine'));
    expect(actions('?')).toContain('What moves out?');
    expect(actions('? nowhere')).toEqual([]);
    end();
  });

  it('finds what is about people and time by the words of somebody who is new here', async () => {
    const { planStore, viewStore, end } = await openPalette();
    const first = (text: string) => paletteGroups(actionContext(planStore, viewStore), text)[0]?.entries[0]?.label;
    expect(['team', 'vacation', 'skill', 'part time'].map(first)).toEqual(Array(4).fill('People…'));
    expect(['wish', 'somebody asks', 'decision'].map(first)).toEqual(Array(3).fill('Requests'));
    expect(['when', 'probability'].map(first)).toEqual(Array(2).fill('Forecast'));
    expect(['stop any day', 'value curve'].map(first)).toEqual(Array(2).fill('Schedule'));
    expect(['goal', 'target day', 'deadline'].map(first)).toEqual(Array(3).fill('Slice'));
    end();
  });

  it('says of a panel that is open that it hides it', async () => {
    const { planStore, viewStore, end } = await openPalette();
    const found = (text: string) => paletteGroups(actionContext(planStore, viewStore), text)[0]?.entries[0]?.label;
    expect(found('requests')).toBe('Requests');
    act(() => viewStore.openPanel({ kind: 'requests', requestId: null }));
    expect(found('requests')).toBe('Hide the requests');
    end();
  });

  it('leads whoever wants to export to the schedule', async () => {
    const { user, viewStore, end } = await openPalette();
    await user.keyboard('export');
    expect(lines()).toEqual(['ScheduleAlt+4']);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(viewStore.getState().screen).toBe('schedule'));
    end();
  });

  it('finds an action by its name as it is written, with its signs', async () => {
    const { user, end } = await openPalette();
    await user.keyboard('gate: the four');
    expect(lines()).toEqual(['Gate: the four questions']);
    await user.keyboard('!?{Control>}a{/Control}?!');
    expect(lines()).toEqual([]);
    end();
  });

  it('stays in the outline, where a group has its row', async () => {
    const { user, viewStore, end } = await openPalette();
    await user.keyboard('who{Enter}');
    await waitFor(() => expect(viewStore.getState().wish).toEqual({ kind: 'show-row', id: 'g' }));
    end();
  });

  it('does what a line says, and lists it first the next time', async () => {
    const { user, viewStore, end } = await openPalette();
    await user.keyboard('schedule');
    expect(lines()).toEqual([
      'ScheduleAlt+4',
      'Copy the weekly Markdown',
      'Save the weekly Markdown…',
      'Print the schedule…Ctrl+P',
    ]);
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await waitFor(() => expect(viewStore.getState().screen).toBe('schedule'));
    expect(viewStore.getState().recentActionIds).toEqual(['show-schedule']);
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('dialog');
    expect([headings()[0], lines()[0]]).toEqual(['Recent', 'ScheduleAlt+4']);
    end();
  });

  it('lists what can be done with a slice at Shift and Enter, does it to that slice, and comes back at Escape', async () => {
    const { user, viewStore, plan, end } = await openPalette();
    await user.keyboard('model{Shift>}{Enter}{/Shift}');
    expect(lines()).toContain('Park in Later');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeTruthy();
    await user.keyboard('model{Shift>}{Enter}{/Shift}');
    await user.keyboard('park{Enter}');
    await waitFor(() => expect(plan().slices.model?.stage).toBe('later'));
    expect(viewStore.getState().selectedIds).toEqual(['model']);
    end();
  });

  it('says of what is not possible why not, at the end of the list', async () => {
    const { user, viewStore, end } = await openPalette();
    await user.keyboard('mark deliv');
    expect([headings(), lines()]).toEqual([['Not possible now'], ['Mark delivered on…Select a slice first.']]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual(['Select a slice first.']));
    end();
  });

  it('says with which slices an action is done', async () => {
    const { user, viewStore, end } = await openPalette();
    act(() => viewStore.selectAll([sliceId('sheet'), sliceId('model')]));
    await user.keyboard('mark deliv');
    expect(lines()).toEqual(['Mark delivered on…2 slices']);
    end();
  });

  it('has no more than fifty lines, however many slices a text finds, and says how many', async () => {
    const { user, dialog, end } = await openPalette(largePlan(3000));
    await user.keyboard('churn');
    expect(lines().length).toBeGreaterThan(20);
    expect(lines().length).toBeLessThanOrEqual(50);
    expect(within(dialog).getByRole('status').textContent).toBe(`${lines().length} results`);
    await user.keyboard('qqqq');
    expect([lines(), within(dialog).getByText('Nothing is called that.').isConnected]).toEqual([[], true]);
    end();
  });
});
