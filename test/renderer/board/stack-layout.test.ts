import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardsWithin,
  layOut,
  mountedPlaces,
  placeOf,
  type StackMeasures,
  type StackSection,
  scrollToShow,
} from '../../../renderer/board/stack-layout.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';

const id = (name: string) => name as SliceId;
const MEASURES: StackMeasures = {
  headOf: () => 20,
  cardOf: () => 50,
  leastBody: 22,
  tail: 2,
  hiddenNote: 18,
};
const section = (key: string, count: number, hidden = 0): StackSection => ({
  key,
  hidden,
  ids: Array.from({ length: count }, (_, place) => id(`${key}${place}`)),
});
const THREE = [section('mon', 2), section('tue', 0), section('wed', 3, 4)];
const LAYOUT = layOut(THREE, MEASURES);

describe('a stack', () => {
  it('puts the sections below each other, with room for an empty one and for what the filter hides', () => {
    expect(LAYOUT).toEqual({
      frames: [
        { top: 0, height: 122, headHeight: 20, tops: [20, 70, 120] },
        { top: 122, height: 44, headHeight: 20, tops: [20] },
        { top: 166, height: 190, headHeight: 20, tops: [20, 70, 120, 170] },
      ],
      height: 356,
    });
  });

  it('knows where a card, the gap above it, the end of a day and a whole day are', () => {
    expect([
      placeOf(THREE, LAYOUT, { kind: 'card', id: id('wed1') }),
      placeOf(THREE, LAYOUT, { kind: 'place', section: 'wed', before: id('wed1') }),
      placeOf(THREE, LAYOUT, { kind: 'place', section: 'wed', before: null }),
      placeOf(THREE, LAYOUT, { kind: 'place', section: 'tue', before: null }),
      placeOf(THREE, LAYOUT, { kind: 'section', section: 'mon' }),
      placeOf(THREE, LAYOUT, { kind: 'card', id: id('fri0') }),
    ]).toEqual([
      { top: 236, bottom: 286 },
      { top: 236, bottom: 236 },
      { top: 336, bottom: 336 },
      { top: 142, bottom: 142 },
      { top: 0, bottom: 122 },
      null,
    ]);
  });

  it.each([
    { what: 'is seen already', stretch: { top: 100, bottom: 150 }, offset: 50, to: 50 },
    { what: 'is above', stretch: { top: 100, bottom: 150 }, offset: 300, to: 90 },
    { what: 'is below', stretch: { top: 900, bottom: 950 }, offset: 300, to: 560 },
    { what: 'is higher than what can be seen', stretch: { top: 900, bottom: 2_000 }, offset: 300, to: 890 },
    { what: 'is at the very top', stretch: { top: 4, bottom: 50 }, offset: 300, to: 0 },
  ])('scrolls no further than it must to what $what', ({ stretch, offset, to }) => {
    expect(scrollToShow(stretch, offset, 400, 10)).toBe(to);
  });

  it('has every card on the page that reaches into what is seen, and no other one', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: -100, max: 6_000 }),
        fc.integer({ min: 1, max: 900 }),
        (list, from, size) => {
          const one = [section('day', list.length)];
          const cardOf = (card: SliceId) => list[Number(card.slice(3))] ?? 0;
          const [frame] = layOut(one, { ...MEASURES, cardOf }).frames;
          if (frame === undefined) return;
          const { first, end } = cardsWithin(frame, from, from + size);
          const expected = list.flatMap((height, place) => {
            const top = frame.tops[place] ?? 0;
            return top < from + size && top + height > from ? [place] : [];
          });
          const seen = Array.from({ length: end - first }, (_, place) => first + place);
          expect(seen).toEqual(expect.arrayContaining(expected));
          expect(seen.length).toBeLessThanOrEqual(expected.length + 1);
        },
      ),
    );
  });

  it('never has more cards on the page than it may, and always those that have to stay, in their order', () => {
    const stack = [section('a', 500), section('b', 500)];
    const layout = layOut(stack, MEASURES);
    const places = mountedPlaces(stack, layout, { from: 0, to: 100_000 }, [id('b400'), id('a450'), id('gone')], 30);
    expect(places.map((list) => list.length).reduce((sum, count) => sum + count)).toBe(30);
    expect([places[0]?.slice(-2), places[1]]).toEqual([[27, 450], [400]]);
  });
});
