import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { figuresText } from '../../../renderer/actions/selection-bar.tsx';
import { Board } from '../../../renderer/board/board.tsx';
import { rangeTo } from '../../../renderer/board/selection-order.ts';
import { NO_FILTER } from '../../../renderer/view/filter.ts';
import { derive } from '../../../shared/derive.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, TODAY } from '../../support/show-screen.tsx';

const PLAN = planWith({
  slices: [
    { id: 'a', title: 'One', tags: ['data'] },
    { id: 'b', title: 'Two', quarterDays: 2 },
    { id: 'c', title: 'Three' },
    { id: 'd', title: 'Four' },
    { id: 'thick', title: 'Thick', quarterDays: null },
    { id: 'later', title: 'Parked', stage: 'later' },
  ],
});

function handle(id: string): HTMLElement {
  const found = document.getElementById(`card-${id}`);
  if (found === null) throw new Error(`there is no card ${id}`);
  return found;
}

async function board(plan = PLAN) {
  const shown = await showScreen(plan, <Board />);
  return { ...shown, selected: () => shown.viewStore.getState().selectedIds };
}

function rightClick(element: HTMLElement): void {
  fireEvent.pointerDown(element, { button: 2 });
  fireEvent.contextMenu(element, { clientX: 10, clientY: 10 });
}

const bar = () => screen.queryByRole('region', { name: 'Selected slices' });

describe('Selecting several cards', () => {
  it('adds and takes out with Ctrl, and takes everything up to a card with Shift, from where it began', async () => {
    const { selected } = await board();
    fireEvent.click(handle('b'), { detail: 1 });
    fireEvent.click(handle('d'), { detail: 1, ctrlKey: true });
    expect(selected()).toEqual(['b', 'd']);
    fireEvent.click(handle('d'), { detail: 1, metaKey: true });
    fireEvent.click(handle('d'), { detail: 1, shiftKey: true });
    expect(selected()).toEqual(['b', 'c', 'd']);
    fireEvent.click(handle('a'), { detail: 1, shiftKey: true });
    expect(selected()).toEqual(['b', 'a']);
    fireEvent.click(handle('c'), { detail: 1 });
    expect(selected()).toEqual(['c']);
  });

  it('works by keyboard, is spoken, and ends at Escape with the card that has the focus', async () => {
    const { user, selected, viewStore } = await board();
    act(() => handle('a').focus());
    await user.keyboard('{Control>}{Enter}{/Control}');
    act(() => handle('c').focus());
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect([selected(), viewStore.getState().spoken.message]).toEqual([['a', 'b', 'c'], '3 slices selected.']);
    await user.keyboard('{Escape}');
    expect([selected(), bar()]).toEqual([['c'], null]);
  });

  it('says how many they are and how large together, and does what its buttons say with all of them', async () => {
    const { user, viewStore, commands, plan } = await board();
    expect(bar()).toBeNull();
    act(() => viewStore.selectAll(['a', 'b', 'c'].map(sliceId)));
    expect(bar()?.textContent).toContain('3 slices · 2½ d');
    await user.click(within(bar() ?? document.body).getByRole('button', { name: 'Park in Later' }));
    await waitFor(() =>
      expect(['a', 'b', 'c'].map((id) => plan().slices[id]?.stage)).toEqual(['later', 'later', 'later']),
    );
    expect(commands.map(({ type }) => type)).toEqual(['batch']);
  });

  it('the menu of one of them is about all of them, that of another card about that one', async () => {
    const { user, viewStore, commands } = await board();
    act(() => viewStore.selectAll(['a', 'b'].map(sliceId)));
    rightClick(handle('a'));
    expect(screen.getByRole('menu', { name: 'Menu of 2 slices' })).toBeTruthy();
    await user.keyboard('{Escape}');
    rightClick(handle('d'));
    await user.click(
      within(screen.getByRole('menu', { name: 'Menu of “Four”' })).getByRole('menuitem', { name: /Park/ }),
    );
    await waitFor(() => expect(commands).toEqual([{ type: 'slice.stage', id: 'd', stage: 'later' }]));
  });

  it('a delivery of several asks for the day once, and is one step', async () => {
    const { user, viewStore, commands, plan } = await board();
    act(() => viewStore.selectAll(['a', 'b'].map(sliceId)));
    await user.click(within(bar() ?? document.body).getByRole('button', { name: /Mark delivered/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Mark 2 slices as delivered' });
    await user.click(within(dialog).getByRole('button', { name: 'Delivered' }));
    await waitFor(() => expect(['a', 'b'].map((id) => plan().slices[id]?.deliveredOn)).toEqual([TODAY, TODAY]));
    expect([commands.length, viewStore.getState().spoken.message]).toEqual([
      1,
      '2 slices are delivered on Tuesday 24 November 2026.',
    ]);
  });

  it('tags are added to all of them and taken from those that have them, others stay', async () => {
    const plan = planWith({
      slices: [
        { id: 'a', tags: ['data', 'keep'] },
        { id: 'b', tags: ['Data'] },
      ],
    });
    const { user, viewStore, plan: now } = await board(plan);
    act(() => viewStore.openDialog({ kind: 'tags', id: sliceId('a'), ids: ['a', 'b'].map(sliceId) }));
    const dialog = await screen.findByRole('dialog', { name: 'Tags of 2 slices' });
    await user.type(within(dialog).getByLabelText('Add tags'), 'mail, mail');
    await user.click(within(dialog).getByRole('button', { name: 'Remove the tag data' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(now().slices.a?.tags).toEqual(['keep', 'mail']));
    expect(now().slices.b?.tags).toEqual(['mail']);
  });

  it('a problem of several is written down once, and each keeps the age that it has', async () => {
    const old = { level: 'red', note: 'x', owner: '', since: '2026-11-02' } as const;
    const { user, viewStore, plan: now } = await board(planWith({ slices: [{ id: 'a', risk: old }, { id: 'b' }] }));
    act(() => viewStore.openDialog({ kind: 'risk', id: sliceId('a'), ids: ['a', 'b'].map(sliceId) }));
    const dialog = await screen.findByRole('dialog', { name: 'What is wrong with 2 slices?' });
    await user.type(within(dialog).getByLabelText('What is wrong'), 'No access');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(now().slices.b?.risk).toMatchObject({ note: 'No access', since: TODAY }));
    expect(now().slices.a?.risk).toMatchObject({ note: 'No access', since: '2026-11-02' });
  });
});

describe('A range', () => {
  const derived = derive(PLAN, TODAY);

  it('follows the days, then the tray, and ends with the card that was pointed at', () => {
    const range = (from: string | null, to: string, filter = NO_FILTER) =>
      rangeTo(derived, filter, from === null ? null : sliceId(from), sliceId(to));
    expect(range('c', 'later')).toEqual(['c', 'd', 'thick', 'later']);
    expect(range('d', 'b')).toEqual(['d', 'c', 'b']);
    expect([range(null, 'b'), range('gone', 'b')]).toEqual([['b'], ['b']]);
  });

  it('leaves out what the filter hides', () => {
    expect(rangeTo(derived, { ...NO_FILTER, text: 'o' }, sliceId('a'), sliceId('d'))).toEqual(['a', 'b', 'd']);
  });
});

it('the size of what is selected names what has none', () => {
  expect([
    figuresText([{ quarterDays: 4 }, { quarterDays: 6 }]),
    figuresText([{ quarterDays: 4 }, { quarterDays: null }]),
    figuresText([{ quarterDays: null }, { quarterDays: null }]),
    figuresText([{ quarterDays: null }, { quarterDays: null }], [{ quarterDays: 4 }], 1),
  ]).toEqual([
    '2 slices · 2½ d',
    '2 slices · 1 d + ?',
    '2 slices · not sized yet',
    '2 slices, 1 of them a group · 1 d',
  ]);
});
