import { afterEach, describe, expect, it, vi } from 'vitest';
import { edgeSpeed, scrollAtEdge } from '../../../renderer/ui/edge-scroll.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the speed near an edge', () => {
  it('grows towards the edge and beyond, and is nothing in the middle', () => {
    const speeds = [-50, 0, 28, 56, 300, 544, 572, 600, 700].map((pointer) => edgeSpeed(pointer, 0, 600));
    expect(speeds.map((speed) => Math.round(speed * 1000))).toEqual([-900, -900, -225, 0, 0, 0, 225, 900, 900]);
  });

  it('leaves a middle also in a short list', () => {
    expect([edgeSpeed(20, 0, 40), edgeSpeed(0, 0, 0)]).toEqual([0, 0]);
  });
});

/** A list in weeks, both longer than they are; jsdom has no layout, so what is asked of it is said here. */
function listInWeeks({ left = 0 } = {}) {
  const weeks = document.createElement('div');
  const list = document.createElement('div');
  const card = document.createElement('div');
  list.append(card);
  weeks.append(list);
  document.body.append(weeks);
  weeks.style.overflowX = 'auto';
  list.style.overflowY = 'auto';
  const sizes = new Map<Element, object>([
    [weeks, { scrollWidth: 3_000, clientWidth: 800 }],
    [list, { scrollHeight: 2_000, clientHeight: 600 }],
  ]);
  for (const [element, size] of sizes) {
    for (const [name, value] of Object.entries(size)) Object.defineProperty(element, name, { value });
    element.getBoundingClientRect = () => new DOMRect(left, 0, element === weeks ? 800 : 276, 600);
  }
  return { weeks, list, card };
}

describe('a card at an edge', () => {
  it('scrolls the list under the pointer first, and the weeks where the list does not have to', () => {
    const { weeks, list, card } = listInWeeks();
    scrollAtEdge(card, { x: 799, y: 599 }, { x: 400, y: 300 }, 16);
    expect([list.scrollTop > 0, weeks.scrollLeft]).toEqual([true, 0]);
    scrollAtEdge(card, { x: 799, y: 300 }, { x: 400, y: 300 }, 16);
    expect(weeks.scrollLeft).toBeGreaterThan(0);
  });

  it('does not scroll against the way that it has gone since it was lifted', () => {
    const { list, card } = listInWeeks();
    scrollAtEdge(card, { x: 300, y: 590 }, { x: 300, y: 598 }, 16);
    expect(list.scrollTop).toBe(0);
  });

  it('does not jump after a pause', () => {
    const { list, card } = listInWeeks();
    scrollAtEdge(card, { x: 300, y: 600 }, { x: 300, y: 300 }, 5_000);
    expect(list.scrollTop).toBeLessThanOrEqual(36);
  });
});
