import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRank, isRank, type Ranked, rankBetween, ranksForInsertion } from '../../../shared/plan/rank.ts';

/** The list after an insertion, as whoever asked for it would store it. */
function insert(ordered: readonly Ranked[], index: number, ids: readonly string[]): Ranked[] {
  const { inserted, rekeyed } = ranksForInsertion(ordered, index, ids.length);
  const neighbours = ordered.map(({ id, rank }) => ({ id, rank: rekeyed.get(id) ?? rank }));
  const added = ids.map((id, place) => ({ id, rank: inserted[place] ?? '' }));
  return neighbours.toSpliced(index, 0, ...added);
}

const tied = (...ranks: string[]): Ranked[] => ranks.map((rank, place) => ({ id: `i${place}`, rank }));
const rekeyedIds = (ordered: readonly Ranked[], index: number) => [
  ...ranksForInsertion(ordered, index, 1).rekeyed.keys(),
];

describe('a place in an order', () => {
  it('is found between any two neighbours, at both ends, and in an empty list', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })), { maxLength: 40 }), (inserts) => {
        let list: Ranked[] = [];
        let next = 0;
        for (const [where, count] of inserts) {
          const ids = Array.from({ length: count }, () => `n${next++}`);
          list = insert(list, where % (list.length + 1), ids);
        }
        expect(list.toSorted(compareRank)).toEqual(list);
        expect(list.filter(({ rank }) => !isRank(rank))).toEqual([]);
      }),
    );
  });

  it('lies between two of equal rank after the fewest of them have given way', () => {
    const list = tied('a0', 'a1', 'a1', 'a1', 'a1', 'a2');
    expect([1, 2, 3, 4, 5].map((index) => rekeyedIds(list, index))).toEqual([[], ['i1'], ['i1', 'i2'], ['i4'], []]);
    for (let index = 0; index <= list.length; index++) {
      const after = insert(list, index, ['new']);
      expect(after.toSorted(compareRank).map(({ id }) => id)).toEqual(after.map(({ id }) => id));
    }
  });

  it('is decided by the id where ranks are equal', () => {
    expect(
      [...tied('a1', 'a1', 'a0')]
        .reverse()
        .sort(compareRank)
        .map(({ id }) => id),
    ).toEqual(['i2', 'i0', 'i1']);
  });

  it('stays short for thousands that are added at once, at the end and in the middle', () => {
    const ids = Array.from({ length: 5_000 }, (_, place) => `n${place}`);
    const list = insert(
      insert([], 0, ids),
      2_500,
      ids.map((id) => `m${id}`),
    );
    expect(list.toSorted(compareRank).map(({ id }) => id)).toEqual(list.map(({ id }) => id));
    expect(Math.max(...list.map(({ rank }) => rank.length))).toBeLessThanOrEqual(8);
  });

  it('stays bearable after thousands of inserts at one place, because a few neighbours are spread out then', () => {
    let list = insert([], 0, ['first', 'last']);
    let most = 0;
    for (let count = 0; count < 2_000; count++) {
      most = Math.max(most, rekeyedIds(list, list.length - 1).length);
      list = insert(list, list.length - 1, [`n${count}`]);
    }
    for (let count = 0; count < 1_000; count++) list = insert(list, 1, [`m${count}`]);
    expect(list.toSorted(compareRank)).toEqual(list);
    expect(Math.max(...list.map(({ rank }) => rank.length))).toBeLessThanOrEqual(60);
    expect(most).toBeLessThanOrEqual(600);
  });

  it('is found for many at once between two that lie close together', () => {
    const [low = '', high = ''] = ['a0', rankBetween('a0', rankBetween('a0', rankBetween('a0', 'a1')))];
    const ids = Array.from({ length: 700 }, (_, place) => `n${String(place).padStart(3, '0')}`);
    const list = insert(tied(low, high), 1, ids);
    expect(list.toSorted(compareRank)).toEqual(list);
    expect(list.every(({ rank }) => isRank(rank))).toBe(true);
  });
});

describe('the text of a rank', () => {
  it('is what the library makes, and nothing that it would choke on', () => {
    const texts = [
      'a0',
      'a1V',
      'Zz',
      'b00',
      'c0Hd',
      '',
      'a',
      '!',
      'a10',
      'b0',
      'Z',
      '0a',
      'a1-',
      'ä0',
      `A${'0'.repeat(26)}`,
      `z${'z'.repeat(26)}`,
    ];
    expect(texts.filter(isRank)).toEqual(['a0', 'a1V', 'Zz', 'b00', 'c0Hd']);
    expect(isRank(`a0${'1'.repeat(2_000)}`)).toBe(false);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('0', '1', 'a', 'b', 'z', 'Z', 'Y'), maxLength: 6 }), (text) => {
        let isUsable = true;
        try {
          rankBetween(text, null);
          rankBetween(null, text);
        } catch {
          isUsable = false;
        }
        // The outermost heads are usable for the library, and refused here, because nothing fits beyond them.
        expect(isRank(text)).toBe(isUsable && !/^[Az]/.test(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
