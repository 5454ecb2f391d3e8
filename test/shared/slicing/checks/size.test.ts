import { describe, expect, it } from 'vitest';
import { titleJoint } from '../../../../shared/slicing/title-joint.ts';
import { findingsOf, hitsOf, titleHits } from '../../../support/hits.ts';
import { planWith, type SliceSketch } from '../../../support/plan-builder.ts';

describe('S1: thicker than a day', () => {
  it('is said of a slice without a size and of one of more than four quarters', () => {
    expect(hitsOf(['S1'], { quarterDays: null })).toEqual([{ rule: 'S1', sliceId: 'slice', part: 'unsized' }]);
    expect(hitsOf(['S1'], { quarterDays: 5 })).toEqual([{ rule: 'S1', sliceId: 'slice', part: 'thick', count: 5 }]);
    expect(hitsOf(['S1'], { quarterDays: 4 })).toEqual([]);
  });
});

describe('S2: two actions in one title', () => {
  it.each([
    ['Rank the leavers and then ring ten of them', 'Rank the leavers', 'Ring ten of them'],
    ['Show the lead the list, and also the map', 'Show the lead the list', 'The map'],
    ['Show the list; send the map', 'Show the list', 'Send the map'],
    ['Collect the rows and send the lead a list', 'Collect the rows', 'Send the lead a list'],
    ['Call five donors who left and ask', 'Call five donors who left', 'Ask'],
    ['BUILD THE LIST AND SEND IT', 'BUILD THE LIST', 'SEND IT'],
    ['Show the lead ten depots and list their causes', 'Show the lead ten depots', 'List their causes'],
    ['Help the lead to choose and to rank donors', 'Help the lead to choose', 'To rank donors'],
  ])('“%s” is cut at the joint', (title, before, after) => {
    expect(titleJoint(title)).toMatchObject({ before, after });
    expect(titleHits(title).filter((hit) => hit.startsWith('S2'))).toHaveLength(1);
  });

  it('names the words of the joint', () => {
    expect(titleHits('Rank the leavers and then ring ten')).toEqual(['S2 · and then']);
    expect(titleHits('Show the map; send the list')).toEqual(['S2 · ;']);
    expect(titleHits('Show the map and send the list')).toEqual(['S2 · Show · send']);
  });

  it.each([
    'Show the lead the mean and count per region',
    'Send the list and the report to the lead',
    'Show Leeds and York',
    'Compare name and score of each donor',
    'Let the clerk accept or reject it with one key',
    'Show what changed and why',
    'Show the sand and then',
    'and then',
    'Show x;y',
    'Show ;',
    'Supply and demand',
  ])('“%s” names one action', (title) => {
    expect(titleHits(title).filter((hit) => hit.startsWith('S2'))).toEqual([]);
  });
});

describe('S3: a word without an end', () => {
  it.each([
    ['Show the lead all depots', 'all'],
    ['Show every region its list', 'every'],
    ['Show the ENTIRE list', 'ENTIRE'],
    ['Print a generic, production-ready list', 'generic, production-ready'],
    ['Send any list', 'any'],
  ])('“%s” has no end', (title, words) => {
    expect(hitsOf(['S3'], { title })[0]?.quoted?.join(', ')).toBe(words);
  });

  it.each([
    'Send the list every Monday',
    'Send the list every other Friday',
    'Send the list every second working day',
    'Show the lead all 40 depots',
    'Show the lead all of the 40 depots',
    'Show all our twelve shops',
    'Ask any 3 clerks',
    'Show the full week to the lead',
    'Ask the all-hands meeting',
    'Show the full-time donors',
    'Show the overall hit rate',
    'Show the lead SELECT any_value FROM all_customers',
  ])('“%s” has one', (title) => {
    expect(hitsOf(['S3'], { title })).toEqual([]);
  });
});

describe('a cut', () => {
  const cut: SliceSketch = { id: 'whole', title: 'Whole', quarterDays: 10, cutOn: '2026-11-20' };
  const child = (id: string, quarterDays: number | null, fields: Partial<SliceSketch> = {}): SliceSketch => ({
    ...fields,
    id,
    under: 'whole',
    quarterDays,
  });
  const found = (slices: readonly SliceSketch[]) =>
    findingsOf(planWith({ slices }), ['S4', 'S5']).map(({ rule, sliceId, count }) => [rule, sliceId, count]);

  it('S4: leaves too much in one piece when it has more than 60 % of what was cut', () => {
    const rest = child('c', 2, { stage: 'later' });
    expect(found([cut, child('a', 7), rest])).toEqual([['S4', 'a', 70]]);
    expect(found([cut, child('a', 6), rest])).toEqual([]);
    expect(found([cut, child('a', null), rest])).toEqual([]);
    expect(found([{ ...cut, cutOn: null }, child('a', 7), rest])).toEqual([]);
    expect(found([{ ...cut, quarterDays: null }, child('a', 7), rest])).toEqual([]);
    expect(found([cut, child('a', 7, { status: 'delivered', deliveredOn: '2026-11-23' }), rest])).toEqual([]);
    expect(found([cut, child('a', 7), { id: 'b', under: 'a', quarterDays: 2 }, rest])).toEqual([]);
  });

  it('S5: has saved nothing when none of the pieces went to Later or was dropped', () => {
    expect(found([cut, child('a', 3), child('b', 3)])).toEqual([['S5', 'whole', 2]]);
    expect(found([cut, child('a', 3), child('b', 3, { stage: 'later' })])).toEqual([]);
    expect(found([cut, child('a', 3), child('b', 3, { status: 'dropped', droppedOn: '2026-11-23' })])).toEqual([]);
    expect(found([cut, child('a', 3), child('b', 3, { stage: 'archive' })])).toEqual([]);
    expect(found([cut, child('a', 3)])).toEqual([]);
    expect(found([{ ...cut, cutOn: null }, child('a', 3), child('b', 3)])).toEqual([]);
    const parked: SliceSketch = { id: 'c', under: 'b', stage: 'later' };
    expect(found([cut, child('a', 3), child('b', 3), parked])).toEqual([]);
  });
});
