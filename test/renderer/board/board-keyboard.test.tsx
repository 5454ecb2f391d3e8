import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import { asDay } from '../../../shared/calendar/day.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const PLAN = planWith({
  goal: { target: '2026-11-30' },
  people: { an: {} },
  slices: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
    { id: 'c', title: 'C' },
    { id: 'far', title: 'Far', pin: '2026-12-10' },
    { id: 'parked', title: 'Parked', stage: 'later', quarterDays: 2 },
    { id: 'thick', title: 'Thick', quarterDays: 20 },
    { id: 'unsized', title: 'Unsized', quarterDays: null },
  ],
});

const card = (name: string) => screen.getByRole('button', { name });
const strip = () => screen.queryByTestId('answer-strip')?.textContent ?? null;

async function showBoard(app = {}) {
  const shown = await showScreen(PLAN, <Board />, app);
  const spoken = () => shown.viewStore.getState().spoken.message;
  const press = async (name: string, keys: string) => {
    // What was still to get the focus from the step before does not any more.
    fireEvent.keyDown(window);
    card(name).focus();
    await shown.user.keyboard(keys);
  };
  return { ...shown, spoken, press };
}

const focusIsOn = (name: string) => vi.waitFor(() => expect(document.activeElement).toBe(card(name)));

afterEach(() => {
  // A card that is still to get the focus would take it from the next test.
  fireEvent.keyDown(window);
  vi.restoreAllMocks();
});

describe('going from card to card', () => {
  it('shows each of them in the inspector, and leaves several that are selected as they are', async () => {
    const { press, viewStore } = await showBoard();
    await press('A', '{ArrowDown}');
    const first = viewStore.getState().selectedIds;
    act(() => viewStore.selectAll([sliceId('a'), sliceId('b')]));
    await press('B', '{ArrowDown}');
    await focusIsOn('C');
    expect([first, viewStore.getState().selectedIds]).toEqual([['b'], ['a', 'b']]);
  });
});

describe('moving a card by keyboard', () => {
  it('Space lifts it, arrows choose, Enter drops it there as one command, and the focus stays on it', async () => {
    const { press, commands, spoken } = await showBoard();
    await press('A', ' ');
    expect([strip(), spoken()]).toEqual([
      expect.stringContaining('Arrow keys choose the place'),
      'Moving “A”, on Tuesday 24 November. Arrow keys choose the place, Enter drops, Escape cancels.',
    ]);
    await press('A', '{ArrowRight}');
    expect(strip()).toContain('Yes, and… 1 slice moves one day earlier.Flows to Wed 25 Nov, no pin needed');
    expect(document.querySelector('[data-insertion-line]')).toBeTruthy();
    expect(spoken()).toBe('Wednesday 25 November, after “B”. It flows there. 1 slice moves one day earlier.');
    expect(commands).toEqual([]);
    await press('A', '{Enter}');
    expect(commands).toEqual([{ type: 'slice.place', id: 'a', stage: 'board', before: 'c', pin: null }]);
    expect([strip(), spoken()]).toEqual([null, '“A” is on Wednesday 25 November 2026.']);
    await focusIsOn('A');
  });

  it('Space drops as well, and does not press the card', async () => {
    const { press, commands, viewStore } = await showBoard();
    await press('A', ' {ArrowRight}{ArrowRight} ');
    expect(commands).toHaveLength(1);
    expect(viewStore.getState().dialog).toBeNull();
  });

  it('Escape gives it up: nothing has happened, and the focus is on the card', async () => {
    const { press, commands, spoken } = await showBoard();
    await press('B', ' {PageDown}{ArrowRight}{Escape}');
    expect([commands, strip(), spoken()]).toEqual([[], null, 'Cancelled. “B” is where it was.']);
    expect(document.activeElement).toBe(card('B'));
  });

  it('Tab gives it up and goes on', async () => {
    const { press, commands } = await showBoard();
    await press('B', ' {ArrowRight}{Tab}');
    expect([commands, strip()]).toEqual([[], null]);
    expect(document.activeElement).not.toBe(card('B'));
  });

  it('a click elsewhere gives it up', async () => {
    const { press, commands, user } = await showBoard();
    await press('B', ' {ArrowRight}');
    await user.click(screen.getByRole('heading', { name: 'Board' }));
    expect([commands, strip()]).toEqual([[], null]);
  });

  it('the card looks as one that is read where it stands, not as the place of one that the pointer has taken', async () => {
    const { press } = await showBoard();
    const look = () => card('B').parentElement?.className ?? '';
    await press('B', ' ');
    expect([look().includes('movedByKeys'), look().includes('lifted')]).toEqual([true, false]);
    await press('B', '{Escape}');
    expect(look().includes('movedByKeys')).toBe(false);
  });

  it('letters do nothing to a card that moves', async () => {
    const { press, viewStore } = await showBoard();
    await press('B', ' m?');
    expect([viewStore.getState().dialog, strip()]).toEqual([null, expect.stringContaining('Esc cancels')]);
  });

  it('goes into another week, and the focus with it', async () => {
    const { press, commands } = await showBoard();
    await press('B', ' {PageDown}{PageDown}{Enter}');
    expect(commands).toEqual([{ type: 'slice.place', id: 'b', stage: 'board', before: null, pin: '2026-12-09' }]);
    await focusIsOn('B');
  });

  it('parks a card, and takes a parked one to a day', async () => {
    const { press, commands } = await showBoard();
    await press('B', ' {Home}{ArrowLeft}{Enter}');
    await focusIsOn('B');
    await press('Parked', ' {ArrowRight}{ArrowUp}{Enter}');
    expect(commands).toEqual([
      { type: 'slice.stage', id: 'b', stage: 'later' },
      { type: 'slice.place', id: 'parked', stage: 'board', before: 'a', pin: null },
    ]);
    await focusIsOn('Parked');
  });

  it('asks an unsized card for its size when it is dropped on a day, and opens the cutter for a thick one', async () => {
    const { press, user, commands, viewStore } = await showBoard();
    await press('Unsized', ' {ArrowRight}');
    expect(strip()).toContain('Not sized yet.');
    await press('Unsized', '{Enter}');
    await user.click(await screen.findByRole('button', { name: '½ d' }));
    expect(commands).toMatchObject([{ type: 'batch' }]);
    await focusIsOn('Unsized');
    await press('Thick', ' {ArrowRight}{Enter}');
    expect(viewStore.getState()).toMatchObject({
      selectedId: 'thick',
      panel: { kind: 'cutter', id: 'thick', thenMoveTo: { kind: 'place', day: '2026-11-24' } },
    });
  });

  it('moves all that are selected, as one command', async () => {
    const { press, commands, viewStore, spoken } = await showBoard();
    act(() => viewStore.selectAll(['a', 'c'].map(sliceId)));
    await press('A', ' {ArrowRight}{Enter}');
    expect(commands).toMatchObject([{ type: 'batch', commands: [{ id: 'a' }, { id: 'c' }] }]);
    expect(spoken()).toMatch(/^2 slices are on Wednesday 25 November 2026/);
    expect(viewStore.getState().selectedIds).toEqual(['c', 'a']);
    await focusIsOn('A');
  });

  it('says of a plan that is open for reading only that nothing moves', async () => {
    const { press, viewStore, planStore } = await showBoard();
    const state = planStore.getState();
    vi.spyOn(planStore, 'getState').mockReturnValue({
      ...state,
      opened: state.opened && { ...state.opened, readOnly: 'newer-version' },
    } as typeof state);
    await press('A', ' ');
    expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual(['This plan can be looked at, not changed.']);
  });
});

describe('a plan that changes under the keys', () => {
  it('ends the move of a card that another window deletes, and the focus goes to its neighbour', async () => {
    const { press, planStore, viewStore } = await showBoard();
    await press('A', ' {ArrowRight}');
    await act(async () => {
      await planStore.execute({ type: 'slice.delete', id: sliceId('a') });
    });
    expect(strip()).toBeNull();
    expect(viewStore.getState().toasts[0]?.text).toContain('Moving has stopped.');
    await focusIsOn('B');
  });

  it('goes on when another card is put elsewhere', async () => {
    const { press, planStore, spoken } = await showBoard();
    await press('A', ' {ArrowRight}');
    await act(async () => {
      await planStore.execute({ type: 'slice.delete', id: sliceId('b') });
    });
    expect(spoken()).toMatch(/^The plan has changed\. Wednesday 25 November/);
    await press('A', '{Escape}');
    expect(document.activeElement).toBe(card('A'));
  });

  it('gives the focus to the neighbour of a card that leaves the board, or that the filter hides from now on', async () => {
    const { planStore, viewStore } = await showBoard();
    card('C').focus();
    await act(async () => {
      await planStore.execute({ type: 'slice.stage', id: sliceId('c'), stage: 'archive' });
    });
    await focusIsOn('B');
    act(() => viewStore.setFilter({ marks: ['pinned'] }));
    act(() => card('Far').focus());
    await act(async () => {
      await planStore.execute({ type: 'slice.pin', id: sliceId('a'), pin: asDay('2026-11-26') });
      await planStore.execute({ type: 'slice.pin', id: sliceId('far'), pin: null });
    });
    expect(document.getElementById('card-far')).toBeNull();
    await focusIsOn('A');
  });

  it('gives the focus to a neighbour when the drop itself makes the filter hide the card', async () => {
    const { viewStore, planStore, press, commands } = await showBoard();
    await act(async () => {
      await planStore.execute({ type: 'slice.pin', id: sliceId('a'), pin: asDay('2026-11-26') });
    });
    act(() => viewStore.setFilter({ marks: ['pinned'] }));
    await press('Far', ' {Home}{ArrowLeft}{Enter}');
    expect(commands.at(-1)).toEqual({ type: 'slice.stage', id: 'far', stage: 'later' });
    expect(document.getElementById('card-far')).toBeNull();
    await focusIsOn('A');
  });

  it('gives the focus to the neighbour of a card that is deleted while nothing moves', async () => {
    const { planStore } = await showBoard();
    card('C').focus();
    await act(async () => {
      await planStore.execute({ type: 'slice.delete', id: sliceId('c') });
    });
    await focusIsOn('B');
  });
});

describe('while nothing moves', () => {
  it('a key that can do nothing with the card says why', async () => {
    const { press, viewStore, commands } = await showBoard();
    await press('A', 'l');
    expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual(['It flows already.']);
    expect(commands).toEqual([]);
  });

  it('the arrow keys go from card to card, and say how a card is moved', async () => {
    const { press, commands } = await showBoard();
    await press('A', '{ArrowDown}');
    await focusIsOn('B');
    await press('B', '{ArrowRight}');
    await focusIsOn('Far');
    await press('Far', '{ArrowLeft}{ArrowLeft}');
    await focusIsOn('Thick');
    expect(commands).toEqual([]);
    expect(screen.getByTestId('card-hint').textContent).toContain('moves it');
  });
});
