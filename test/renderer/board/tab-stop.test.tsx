import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  // A card that is still to get the focus would take it from the next test.
  fireEvent.keyDown(window);
  vi.restoreAllMocks();
});

const cards = (count: number, name: string, fields: object) =>
  Array.from({ length: count }, (_, place) => ({ id: `${name}${place}`, title: `${name} ${place}`, ...fields }));

/** Two weeks with something in them, the first one longer than the window, and a tray. */
const PLAN = planWith({
  slices: [
    ...cards(200, 'd', { quarterDays: 1, pin: '2026-11-25' }),
    ...cards(2, 'n', { quarterDays: 1, pin: '2026-12-01' }),
    ...cards(5, 't', { quarterDays: null }),
  ],
});

/** The cards to which Tab leads. */
const stops = () =>
  [...document.querySelectorAll<HTMLElement>('[data-slice-id] > button')]
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ id }) => id);
const cardOf = (id: string) => document.getElementById(`card-${id}`) ?? expect.fail(`no card ${id}`);

it('Tab leads to one card of each list, at first to the first one', async () => {
  await showScreen(PLAN, <Board />);
  expect(stops()).toEqual(['card-t0', 'card-d0', 'card-n0']);
});

it('it leads back to the card that had the focus last, or was selected last', async () => {
  const { viewStore } = await showScreen(PLAN, <Board />);
  act(() => cardOf('d3').focus());
  act(() => cardOf('t2').focus());
  expect(stops()).toEqual(['card-t2', 'card-d3', 'card-n0']);
  act(() => viewStore.select(sliceId('d5')));
  expect(stops()).toEqual(['card-t2', 'card-d5', 'card-n0']);
  act(() => viewStore.select(null));
  expect(stops()).toEqual(['card-t2', 'card-d5', 'card-n0']);
});

it('it leads to a card on the page, however far the list is scrolled, and to the neighbour of one that is gone', async () => {
  const { planStore } = await showScreen(PLAN, <Board />);
  act(() => cardOf('d3').focus());
  act(() => cardOf('t2').focus());
  const list =
    document.querySelector('ul[data-day="2026-11-25"]')?.closest('section')?.parentElement?.parentElement ??
    expect.fail('no list');
  list.scrollTop = 6_000;
  fireEvent.scroll(list);
  const first = document.querySelector<HTMLElement>('ul[data-day="2026-11-25"] [data-slice-id]')?.dataset.sliceId;
  expect(document.getElementById('card-d3')).toBeNull();
  expect(stops()).toEqual(['card-t2', `card-${first}`, 'card-n0']);
  await act(async () => {
    await planStore.execute({ type: 'slice.delete', id: sliceId('t2') });
  });
  expect(stops()[0]).toMatch(/^card-t[0134]$/);
});

it('arrow keys go from card to card, and Tab goes on to the next list', async () => {
  const { user } = await showScreen(PLAN, <Board />);
  act(() => cardOf('t0').focus());
  await user.keyboard('{ArrowDown}');
  await vi.waitFor(() => expect(document.activeElement).toBe(cardOf('t1')));
  await user.tab();
  expect(document.activeElement).toBe(cardOf('d0'));
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(cardOf('t1'));
  expect(screen.getByTestId('card-hint')).toBeTruthy();
});
