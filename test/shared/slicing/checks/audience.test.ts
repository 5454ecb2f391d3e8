import { describe, expect, it } from 'vitest';
import { isGenericAudience } from '../../../../shared/slicing/checks/audience.ts';
import { findingsOf, hitsOf } from '../../../support/hits.ts';
import { planWith, type SliceSketch } from '../../../support/plan-builder.ts';

describe('A1: for nobody in particular', () => {
  it.each([
    'User',
    'end users',
    'Stakeholders',
    'the business',
    'The team',
    'us',
    'MANAGEMENT',
    'all our customers',
    'Users and management',
    'business users',
    'N/A',
    'tbd',
  ])('“%s” is nobody in particular', (audience) => {
    expect(hitsOf(['A1'], { audience })).toEqual([
      { rule: 'A1', sliceId: 'slice', part: 'generic', quoted: [audience] },
    ]);
  });

  it.each(['', '   ', '—', '?', '👩'])('“%s” names nobody', (audience) => {
    expect(hitsOf(['A1'], { audience })).toEqual([{ rule: 'A1', sliceId: 'slice', part: 'empty' }]);
    expect(isGenericAudience(audience)).toBe(true);
  });

  it.each([
    'Retention lead',
    'Retention team',
    'Customers in Leeds',
    'Anna',
    'Head of data',
    'Vertriebsleitung',
    '店長',
    'Userland',
  ])('“%s” can be invited', (audience) => {
    expect(hitsOf(['A1'], { audience })).toEqual([]);
    expect(isGenericAudience(audience)).toBe(false);
  });
});

describe('A2: no reason of the reader’s', () => {
  const title = 'Show the lead ten depots that miss most';
  const hits = (value: string, named = title) =>
    hitsOf(['A2'], { title: named, value }).map(({ part, level, quoted, count }) => [part, level, quoted, count]);

  it('is said of an empty value', () => {
    for (const value of ['', '  ', '…', '🙂'])
      expect(hits(value)).toEqual([['empty', undefined, undefined, undefined]]);
  });

  it.each([
    ['so the pipeline works', 'pipeline works'],
    ['so we can continue', 'we can continue'],
    ['The database is ready', 'database is ready'],
    ['unblock the team', 'unblock the team'],
    ['so the classifier can be trained', 'classifier can be trained'],
  ])('“%s” is a reason of ours, and never more than a warning', (value, quoted) => {
    expect(hits(value)).toEqual([['technical', 'warning', [quoted], undefined]]);
  });

  it('is said of a value that repeats more than 70 % of the title’s words', () => {
    expect(hits('the ten depots that miss most')).toEqual([['repeats', 'warning', undefined, 75]]);
    expect(hits('THE TEN DEPOTS THAT MISS MOST')).toEqual([['repeats', 'warning', undefined, 75]]);
    expect(hits('churn list', 'Churn list')).toEqual([['repeats', 'warning', undefined, 100]]);
    expect(hits('see the ten depots', 'See the ten depots of Leeds and of York and of Hull')).toEqual([]);
  });

  it.each([
    'send a van to the right depot',
    'see the ten that miss most and send a van there',
    'read which features of the contract people dislike',
    'know what the API costs us a month',
    'see which pipeline of the refinery leaks',
    'diese Woche anrufen, wer gehen will',
  ])('“%s” is a reason of the reader’s', (value) => {
    expect(hits(value)).toEqual([]);
  });

  it('is not said of a value that has to name a thing of one or two words', () => {
    expect(hits('phone lapsed donors before they are gone', 'Lapsed donors')).toEqual([]);
  });
});

describe('D1: nothing to show', () => {
  it('is said of an empty demo and of no other: what is in it cannot be judged', () => {
    expect(hitsOf(['D1'], { demo: ' \n' })).toEqual([{ rule: 'D1', sliceId: 'slice' }]);
    expect(hitsOf(['D1'], { demo: 'x' })).toEqual([]);
  });
});

describe('D2: the same demo as before', () => {
  const found = (...slices: readonly SliceSketch[]) =>
    findingsOf(planWith({ slices }), ['D2']).map(({ sliceId, otherIds, count, level }) => [
      sliceId,
      otherIds,
      count,
      level,
    ]);
  const demo = 'Walk the lead through the sheet on Tuesday';

  it('compares each slice with the one before it in the delivery order', () => {
    const other = 'Read ten names aloud and guess';
    expect(found({ id: 'a', demo }, { id: 'b', demo: demo.toUpperCase() }, { id: 'c', demo })).toEqual([
      ['b', ['a'], 100, 'warning'],
      ['c', ['b'], 100, 'warning'],
    ]);
    expect(found({ id: 'a', demo }, { id: 'b', demo: other }, { id: 'c', demo })).toEqual([]);
    // The order of the outline does not count, that of the delivery does.
    const ranked = (id: string, rank: string, text: string): SliceSketch => ({ id, rank, demo: text });
    expect(found(ranked('a', 'a0', demo), ranked('b', 'a2', other), ranked('c', 'a1', demo))).toEqual([
      ['c', ['a'], 100, 'warning'],
    ]);
  });

  it('begins at 80 % of the words', () => {
    const words = 'one two three four five six seven eight nine ten';
    expect(found({ id: 'a', demo: words }, { id: 'b', demo: words.replace('nine ten', 'new words') })).toEqual([
      ['b', ['a'], 80, 'warning'],
    ]);
    expect(
      found({ id: 'a', demo: words }, { id: 'b', demo: words.replace('eight nine ten', 'more new words') }),
    ).toEqual([]);
  });

  it('leaves out what is parked, dropped or a group, and looks back at what was delivered', () => {
    expect(found({ id: 'a', demo }, { id: 'b', demo, stage: 'later' })).toEqual([]);
    const dropped: SliceSketch = { id: 'b', demo: 'Nothing', status: 'dropped', droppedOn: '2026-11-23' };
    expect(found({ id: 'a', demo }, dropped, { id: 'c', demo })).toEqual([['c', ['a'], 100, 'warning']]);
    const delivered: SliceSketch = { id: 'a', demo, status: 'delivered', deliveredOn: '2026-11-23' };
    expect(found(delivered, { id: 'b', demo })).toEqual([['b', ['a'], 100, 'warning']]);
    expect(found({ id: 'a', demo }, { ...delivered, id: 'b' })).toEqual([]);
  });

  it('says nothing about empty demos, and compares those without words as they are', () => {
    expect(found({ id: 'a', demo: '' }, { id: 'b', demo: ' ' })).toEqual([]);
    expect(found({ id: 'a', demo: '🎉' }, { id: 'b', demo: '🎉 ' })).toEqual([['b', ['a'], 100, 'warning']]);
    expect(found({ id: 'a', demo: '🎉' }, { id: 'b', demo: '🙂' })).toEqual([]);
  });
});
