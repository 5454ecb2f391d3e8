import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import * as thickness from '../../../renderer/board/thickness.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  // A card that is still to get the focus would take it from the next test.
  fireEvent.keyDown(window);
  vi.restoreAllMocks();
});

const cardsIn = (element: ParentNode) =>
  [...element.querySelectorAll<HTMLElement>('[data-slice-id]')].map((card) => card.dataset.sliceId);
const day = (date: string) =>
  document.querySelector<HTMLElement>(`ul[data-day="${date}"]`) ?? expect.fail(`no ${date}`);
const weeks = () => screen.getByLabelText('Weeks');
const tray = () => screen.getByLabelText('Not on a day');
/** *Still to slice* and *Later*; every other heading of this level is a week. */
const TRAY_HEADINGS = 2;
const cardOf = (id: string) => document.getElementById(`card-${id}`);

/** The list that scrolls around an element of a week. */
function listAround(element: HTMLElement): HTMLElement {
  return element.closest('section')?.parentElement?.parentElement ?? expect.fail('no list');
}

function scrollDown(element: HTMLElement, offset: number): void {
  element.scrollTop = offset;
  fireEvent.scroll(element);
}

/** As far as a browser would let it. */
function scrollToEnd(element: HTMLElement): void {
  const inner = element.firstElementChild;
  scrollDown(
    element,
    inner instanceof HTMLElement ? Number.parseInt(inner.style.minHeight, 10) - element.clientHeight : 0,
  );
}

function scrollAcross(offset: number): void {
  weeks().scrollLeft = offset;
  fireEvent.scroll(weeks());
}

const many = (count: number, name: string, fields: object) =>
  Array.from({ length: count }, (_, place) => ({ id: `${name}${place}`, title: `${name} ${place}`, ...fields }));

const ON_WEDNESDAY = { quarterDays: 1, pin: '2026-11-25' };
/** 40 days of four cards each. */
const LONG = planWith({ people: { an: {} }, slices: many(160, 's', { quarterDays: 1 }) });

describe('however much there is', () => {
  it('the board has at most 300 cards and 8 weeks on the page: 2,000 cards on a day, 5,000 in the tray', async () => {
    const slices = [...many(2_000, 'p', ON_WEDNESDAY), ...many(5_000, 't', { quarterDays: null })];
    await showScreen(planWith({ slices }), <Board />);
    const mounted = cardsIn(document).length;
    expect(mounted).toBeGreaterThan(15);
    expect(mounted).toBeLessThanOrEqual(300);
    expect(document.querySelectorAll('h2').length - TRAY_HEADINGS).toBeLessThanOrEqual(8);
    scrollToEnd(listAround(day('2026-11-25')));
    scrollToEnd(tray());
    expect(cardsIn(day('2026-11-25')).at(-1)).toBe('p1999');
    expect(cardsIn(tray()).at(-1)).toBe('t4999');
    expect(cardsIn(document).length).toBeLessThanOrEqual(300);
  });

  it('the cards of every week come when somebody scrolls there, and those of weeks out of sight go', async () => {
    await showScreen(LONG, <Board />);
    const first = cardsIn(weeks());
    scrollAcross(276 * 5);
    const later = cardsIn(weeks());
    expect(first[0]).toBe('s0');
    expect(later).not.toContain('s0');
    expect(later.length).toBeGreaterThan(20);
    expect(document.querySelectorAll('h2').length - TRAY_HEADINGS).toBeLessThanOrEqual(8);
  });

  it('Today brings the week of today back', async () => {
    await showScreen(LONG, <Board />);
    scrollAcross(276 * 6);
    expect(cardOf('s0')).toBeNull();
    fireEvent.click(screen.getByText('Today'));
    expect([cardOf('s0') === null, weeks().scrollLeft]).toEqual([false, 0]);
  });
});

describe('a card that has to stay', () => {
  it('is on the page while it has the focus, also when its day is scrolled away, in the order of the day', async () => {
    await showScreen(planWith({ slices: many(400, 'p', ON_WEDNESDAY) }), <Board />);
    act(() => cardOf('p2')?.focus());
    scrollDown(listAround(day('2026-11-25')), 12_000);
    const cards = cardsIn(day('2026-11-25'));
    expect(cards[0]).toBe('p2');
    expect(cards).not.toContain('p3');
    expect(document.activeElement).toBe(cardOf('p2'));
    const places = cards.map((id) => Number(id?.slice(1)));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('is on the page while it has the focus, also when its week is out of sight', async () => {
    await showScreen(LONG, <Board />);
    act(() => cardOf('s1')?.focus());
    scrollAcross(276 * 7);
    expect(document.activeElement).toBe(cardOf('s1'));
  });

  it('goes when the focus has left it', async () => {
    await showScreen(LONG, <Board />);
    act(() => cardOf('s1')?.focus());
    scrollAcross(276 * 4);
    fireEvent.click(screen.getByText('Today'));
    act(() => cardOf('s8')?.focus());
    scrollAcross(276 * 7);
    expect([cardOf('s1'), cardOf('s8') === document.activeElement]).toEqual([null, true]);
  });

  it('comes into sight when it is selected from elsewhere', async () => {
    const { viewStore } = await showScreen(LONG, <Board />);
    expect(cardOf('s150')).toBeNull();
    act(() => viewStore.select(sliceId('s150')));
    expect(cardOf('s150')).not.toBeNull();
  });
});

it('a window that grows while a card moves leaves the weeks as wide as they are, until the move is given up', async () => {
  const { user } = await showScreen(LONG, <Board />);
  const width = () => weeks().querySelector('section')?.style.width;
  act(() => cardOf('s1')?.focus());
  await user.keyboard(' ');
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(3_000);
  scrollAcross(46);
  expect(width()).toBe('276px');
  await user.keyboard('{Escape}');
  expect(width()).toBe('500px');
});

describe('what is drawn', () => {
  it('scrolling draws the cards that come, and none of those that stay', async () => {
    await showScreen(planWith({ slices: many(400, 'p', ON_WEDNESDAY) }), <Board />);
    const before = new Set(cardsIn(document));
    const drawings = vi.spyOn(thickness, 'stackShadow');
    scrollDown(listAround(day('2026-11-25')), 300);
    const come = cardsIn(document).filter((id) => !before.has(id)).length;
    expect(come).toBeGreaterThan(0);
    expect(drawings).toHaveBeenCalledTimes(come);
  });

  it('another week draws the cards of that week, and none of the others', async () => {
    await showScreen(LONG, <Board />);
    const before = new Set(cardsIn(document));
    const drawings = vi.spyOn(thickness, 'stackShadow');
    scrollAcross(276 * 2);
    const come = cardsIn(document).filter((id) => !before.has(id)).length;
    expect(come).toBeGreaterThan(0);
    expect(drawings).toHaveBeenCalledTimes(come);
  });
});

describe('the cards of a day', () => {
  it('name the open card that follows the last one on the page, for a drop below it', async () => {
    await showScreen(planWith({ slices: many(400, 'p', ON_WEDNESDAY) }), <Board />);
    const list = day('2026-11-25');
    const last = Number(cardsIn(list).at(-1)?.slice(1));
    expect(list.dataset.nextId).toBe(`p${last + 1}`);
    scrollToEnd(listAround(list));
    expect(list.dataset.nextId).toBeUndefined();
  });

  it('say to a screen reader which of how many they are', async () => {
    await showScreen(planWith({ slices: many(400, 'p', ON_WEDNESDAY) }), <Board />);
    const item = cardOf('p3')?.closest('li');
    expect([item?.ariaPosInSet, item?.ariaSetSize].map(Number)).toEqual([4, 400]);
  });

  it('that the filter hides are not on the page, and are counted; the figures of the week stay', async () => {
    const slices = [
      ...many(3, 'p', ON_WEDNESDAY),
      ...many(2, 'x', ON_WEDNESDAY),
      ...many(4, 't', { quarterDays: null }),
    ];
    const { viewStore } = await showScreen(planWith({ slices }), <Board />);
    const figures = () => screen.getByText(/5 deliveries/).textContent;
    const all = figures();
    act(() => viewStore.setFilter({ text: 'x' }));
    expect(cardsIn(day('2026-11-25'))).toEqual(['x0', 'x1']);
    expect(screen.getAllByText(/not shown/).map(({ textContent }) => textContent)).toEqual([
      '4 not shown',
      '3 not shown',
    ]);
    expect(figures()).toBe(all);
    act(() => viewStore.clearFilter());
    expect(cardsIn(day('2026-11-25'))).toHaveLength(5);
  });
});

describe('the … of a card', () => {
  it('is there only on the card under the pointer, else on the one with the focus', async () => {
    await showScreen(LONG, <Board />);
    const names = () =>
      [...document.querySelectorAll('button[aria-label^="Menu of"]')].map((button) =>
        button.getAttribute('aria-label'),
      );
    expect(names()).toEqual([]);
    act(() => cardOf('s2')?.focus());
    expect(names()).toEqual(['Menu of “s 2”']);
    fireEvent.pointerOver(cardOf('s5') ?? expect.fail());
    expect(names()).toEqual(['Menu of “s 5”']);
    fireEvent.click(screen.getByLabelText('Menu of “s 5”'));
    await vi.waitFor(() => expect(document.querySelector('[role="menu"]')?.ariaLabel).toBe('Menu of “s 5”'));
  });
});
