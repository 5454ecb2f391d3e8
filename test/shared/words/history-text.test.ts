import { describe, expect, it } from 'vitest';
import type { SliceHistoryEntry } from '../../../shared/contract.ts';
import type { Json } from '../../../shared/plan/json.ts';
import { historyText } from '../../../shared/words/history-text.ts';
import { planWith } from '../../support/plan-builder.ts';

const PLAN = planWith({
  goal: { target: '2026-12-18' },
  people: { de: { name: 'Data engineer' } },
  sources: { crm: { name: 'CRM' } },
  slices: [
    { id: 'a', title: 'Read access' },
    { id: 'b', title: 'One sheet' },
  ],
});

const HEAD_OF_SALES = { on: '2026-11-24', by: 'Head of sales' };

type Fields = { readonly [field: string]: readonly [Json, Json] };

function entry(type: SliceHistoryEntry['type'], fields: Fields, rest: Partial<SliceHistoryEntry> = {}) {
  const changes = Object.entries(fields).map(([field, [before, after]]) => ({ field, before, after }));
  return {
    seq: 1,
    at: '2026-11-24T09:00:00.000Z',
    does: 'change',
    type,
    exists: null,
    fields: changes,
    ...rest,
  } as const;
}

describe('A line of the history', () => {
  it.each<[string, SliceHistoryEntry]>([
    ['Size from 1 d to ½ d', entry('slice.edit', { quarterDays: [4, 2] })],
    ['Size from not sized to 2 d', entry('slice.edit', { quarterDays: [null, 8] })],
    ['Title from “One” to “Two”', entry('slice.edit', { title: ['One', 'Two'] })],
    ['Value: “see it”', entry('slice.edit', { value: ['', 'see it'] })],
    ['Demo emptied', entry('slice.edit', { demo: ['on the call', ''] })],
    ['What was learned: “The rule holds”', entry('slice.edit', { learned: ['', 'The rule holds'] })],
    ['List of who saw it: added Lead', entry('slice.edit', { seenBy: [[], ['Lead']] })],
    ['Tags: added north, removed pilot', entry('slice.edit', { tags: [['pilot'], ['north']] })],
    [
      'Tags in another order',
      entry('slice.edit', {
        tags: [
          ['a', 'b'],
          ['b', 'a'],
        ],
      }),
    ],
    [
      'Parked in Later; asked for again by Head of sales',
      entry('slice.ask', {
        stage: ['archive', 'later'],
        askedAgain: [[{ on: '2026-10-01', by: 'Lead' }], [{ on: '2026-10-01', by: 'Lead' }, HEAD_OF_SALES]],
      }),
    ],
    ['Asked for again', entry('slice.ask', { askedAgain: [[], [{ on: '2026-11-24', by: '' }]] })],
    [
      'Undone: asked for again by Head of sales',
      entry('slice.ask', { askedAgain: [[HEAD_OF_SALES], []] }, { does: 'undo' }),
    ],
    ['Not asked for again after all', entry(null, { askedAgain: [[HEAD_OF_SALES], []] })],
    ['Needs: added “Read access”', entry('slice.edit', { needs: [[], ['a']] })],
    ['Needs: removed that slice', entry('slice.delete', { needs: [['gone'], []] })],
    ['Sources: added “CRM”', entry('slice.edit', { sourceIds: [[], ['crm']] })],
    [
      'Silenced checks: added S3: a count follows',
      entry('slice.edit', { silenced: [[], [{ rule: 'S3', reason: 'a count follows' }]] }),
    ],
    [
      'Choice of layers: added Mail: by hand, removed Mail: a script',
      entry('slice.edit', {
        bite: [[{ layer: 'Mail', option: 'a script' }], [{ layer: 'Mail', option: 'by hand' }]],
      }),
    ],
    ['Choice of layers: added Mail', entry('slice.edit', { bite: [null, [{ layer: 'Mail', option: '' }]] })],
    [
      'Cut: One segment first',
      entry('slice.cut', { pattern: [null, 'one-segment'], cutOn: [null, '2026-11-24'], pin: ['2026-11-25', null] }),
    ],
    ['Cut: of-long-ago', entry('slice.cut', { pattern: [null, 'of-long-ago'], cutOn: [null, '2026-11-24'] })],
    ['Cut by hand', entry('slice.cut', { cutOn: [null, '2026-11-24'] })],
    [
      'Undone: cut: One segment first',
      entry('slice.cut', { pattern: ['one-segment', null], cutOn: ['2026-11-24', null] }, { does: 'undo' }),
    ],
    [
      'Came out of a cut: “Sheet for Leeds”, ½ d',
      entry('slice.cut', { title: [null, 'Sheet for Leeds'], quarterDays: [null, 2] }, { exists: 'created' }),
    ],
    ['Given to Data engineer', entry('slice.edit', { ownerId: [null, 'de'] })],
    ['Given to somebody who is no longer in the plan', entry('slice.edit', { ownerId: [null, 'zz'] })],
    ['Given to whoever can do it', entry('slice.edit', { ownerId: ['de', null] })],
    [
      'Red dot: No access (Head of data)',
      entry('slice.edit', {
        risk: [null, { level: 'red', note: 'No access', owner: 'Head of data', since: '2026-11-24' }],
      }),
    ],
    ['Watch', entry('slice.edit', { risk: [null, { level: 'watch', note: '', owner: '', since: '2026-11-24' }] })],
    [
      'Red dot cleared, which was there since Fri 20 Nov: No access (Head of data)',
      entry('slice.edit', {
        risk: [{ level: 'red', note: 'No access', owner: 'Head of data', since: '2026-11-20' }, null],
      }),
    ],
    ['Watch cleared', entry('slice.edit', { risk: [{ level: 'watch', since: 'soon' }, null] })],
    ['Moved to Wed 25 Nov and pinned there', entry('slice.place', { rank: ['a0', 'a1'], pin: [null, '2026-11-25'] })],
    ['Moved in the delivery order', entry('slice.place', { rank: ['a0', 'a1'] })],
    ['Pinned to Wed 25 Nov', entry('slice.pin', { pin: [null, '2026-11-25'] })],
    ['No longer pinned, it flows', entry('slice.pin', { pin: ['2026-11-25', null] })],
    ['Parked in Later', entry('slice.stage', { stage: ['board', 'later'], pin: ['2026-11-25', null] })],
    ['Back on the board', entry('slice.stage', { stage: ['later', 'board'] })],
    ['Put under “One sheet”', entry('slice.move', { parentId: [null, 'b'], outlineRank: ['a0', 'a1'] })],
    ['Moved in the outline', entry('slice.move', { outlineRank: ['a0', 'a1'] })],
    [
      'Started on Tue 24 Nov; given to Data engineer',
      entry('slice.start', { status: ['open', 'doing'], startedOn: [null, '2026-11-24'], ownerId: [null, 'de'] }),
    ],
    [
      'Delivered on Tue 24 Nov',
      entry('slice.deliver', {
        status: ['doing', 'delivered'],
        deliveredOn: [null, '2026-11-24'],
        pin: ['2026-11-24', null],
      }),
    ],
    ['Dropped on Tue 24 Nov', entry('slice.drop', { status: ['open', 'dropped'], droppedOn: [null, '2026-11-24'] })],
    [
      'Not delivered after all',
      entry('slice.reopen', { status: ['delivered', 'open'], deliveredOn: ['2026-11-24', null] }),
    ],
    ['Undone: size from 1 d to ½ d', entry('slice.edit', { quarterDays: [2, 4] }, { does: 'undo' })],
    ['Undone: deleted', entry('slice.delete', { title: [null, 'One'] }, { does: 'undo', exists: 'created' })],
    [
      'Undone: delivered on Tue 24 Nov',
      entry('slice.deliver', { status: ['delivered', 'open'], deliveredOn: ['2026-11-24', null] }, { does: 'undo' }),
    ],
    ['Done again: pinned to Wed 25 Nov', entry('slice.pin', { pin: [null, '2026-11-25'] }, { does: 'redo' })],
    [
      'Created: “One sheet”, 1 d',
      entry('slice.add', { title: [null, 'One sheet'], quarterDays: [null, 4] }, { exists: 'created' }),
    ],
    ['Came with the file: “One sheet”', entry(null, { title: [null, 'One sheet'] }, { exists: 'created' })],
    ['Deleted', entry('slice.delete', { title: ['One sheet', null] }, { exists: 'deleted' })],
    ['A field of tomorrow from “a” to “b”', entry(null, { 'a field of tomorrow': ['a', 'b'] })],
  ])('says “%s”', (expected, given) => {
    expect(historyText(given, PLAN)).toBe(expected);
  });

  it('shows the beginning of a long text, on one line', () => {
    const text = historyText(entry('slice.edit', { notes: ['', `first\nsecond ${'word '.repeat(200)}`] }), PLAN);
    expect(text).toMatch(/^Notes: “first second word .*…”$/);
    expect(text.length).toBeLessThan(90);
  });
});
