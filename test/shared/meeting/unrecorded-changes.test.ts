import { describe, expect, it } from 'vitest';
import { assert } from '../../../shared/assert.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { unrecordedChanges } from '../../../shared/meeting/unrecorded-changes.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { unrecordedText } from '../../../shared/words/unrecorded-text.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const LONG_TITLE = 'Ask the Retention lead in week three which of the two lists was read';
const PLAN = planWith({
  goal: { target: '2026-12-18' },
  sources: { crm: { name: 'CRM', access: 'asked' } },
  slices: [
    { id: 'a', title: 'Alert', risk: { level: 'red', note: 'no access', owner: '', since: '2026-11-20' } },
    { id: 'b', title: 'List' },
    { id: 'group', title: 'Who leaves' },
    { id: 'c', under: 'group', title: 'Sheet' },
    { id: 'later', title: 'Costs', stage: 'later' },
    { id: 'long', title: LONG_TITLE },
    { id: 'done', title: 'Chart', status: 'delivered', deliveredOn: '2026-11-23' },
  ],
});
const [a, b] = [sliceId('a'), sliceId('b')];

/** What a review would have to write down of a command, as sentences. */
function told(command: Command): readonly string[] {
  const after = apply(PLAN, command);
  assert(after.ok, 'The command can be carried out.');
  return unrecordedChanges(PLAN, after.value, command, TODAY).map((change) =>
    unrecordedText(change, after.value, TODAY),
  );
}

describe('What a review has to write down, for the plan would not know when it was', () => {
  it.each<readonly [string, Command]>([
    ['“Alert” is parked in Later.', { type: 'slice.stage', id: a, stage: 'later' }],
    ['“Who leaves” is parked in Later.', { type: 'slice.stage', id: sliceId('group'), stage: 'later' }],
    ['“Costs” is back on the board.', { type: 'slice.stage', id: sliceId('later'), stage: 'board' }],
    [`“${LONG_TITLE}” is parked in Later.`, { type: 'slice.stage', id: sliceId('long'), stage: 'later' }],
    ['“List” went to the archive.', { type: 'slice.stage', id: b, stage: 'archive' }],
    ['“List” is parked in Later.', { type: 'slice.place', id: b, stage: 'later', before: null, pin: null }],
    [
      '“List” moves from Wed 25 Nov to Mon 30 Nov.',
      { type: 'slice.place', id: b, stage: 'board', before: null, pin: asDay('2026-11-30') },
    ],
    ['“List” moves from Wed 25 Nov to Fri 27 Nov.', { type: 'slice.pin', id: b, pin: asDay('2026-11-27') }],
    ['Red dot cleared after 4 days: “Alert” (no access).', { type: 'slice.edit', id: a, changes: { risk: null } }],
    [
      '🔴 “Alert”: no access, since Fri 20 Nov. Who can clear it: Head of data.',
      {
        type: 'slice.edit',
        id: a,
        changes: { risk: { level: 'red', note: 'no access', owner: 'Head of data', since: asDay('2026-11-20') } },
      },
    ],
    [
      'Watched: “List”, since Mon 23 Nov.',
      {
        type: 'slice.edit',
        id: b,
        changes: { risk: { level: 'watch', note: '', owner: '', since: asDay('2026-11-23') } },
      },
    ],
    ['“Chart” is not delivered after all.', { type: 'slice.reopen', id: sliceId('done') }],
    ['“List” is deleted.', { type: 'slice.delete', id: b }],
    ['The target is 11 Dec and no longer 18 Dec.', { type: 'goal.edit', changes: { target: asDay('2026-12-11') } }],
    ['There is no target any more.', { type: 'goal.edit', changes: { target: null } }],
    [
      'The question about the data is answered with no.',
      { type: 'gate.answer', question: 'data', changes: { answer: 'no' } },
    ],
    ['Access to “CRM” is granted.', { type: 'source.edit', id: 'crm' as never, changes: { access: 'granted' } }],
  ])('%s', (sentence, command) => {
    expect(told(command)).toEqual([sentence]);
  });

  it('is nothing where the plan keeps the day, or nothing has changed', () => {
    const commands: readonly Command[] = [
      { type: 'slice.deliver', id: a, on: TODAY },
      { type: 'slice.drop', id: b, on: TODAY },
      { type: 'slice.edit', id: b, changes: { title: 'A longer list', risk: null } },
      { type: 'slice.edit', id: a, changes: { risk: { level: 'red', note: 'still', owner: 'Ann', since: TODAY } } },
      {
        type: 'slice.edit',
        id: a,
        changes: { risk: { level: 'red', note: 'no access', owner: '', since: asDay('2026-11-19') } },
      },
      { type: 'slice.stage', id: b, stage: 'board' },
      { type: 'slice.pin', id: b, pin: asDay('2026-11-25') },
      { type: 'goal.edit', changes: { statement: 'Keep them' } },
      { type: 'gate.answer', question: 'data', changes: { evidence: 'an e-mail' } },
      { type: 'source.edit', id: 'crm' as never, changes: { owner: 'Ann' } },
    ];
    expect(commands.flatMap(told)).toEqual([]);
  });

  it('is told of each part of a batch', () => {
    const commands: readonly Command[] = [
      { type: 'slice.stage', id: a, stage: 'later' },
      { type: 'slice.delete', id: b },
    ];
    expect(told({ type: 'batch', commands })).toEqual(['“Alert” is parked in Later.', '“List” is deleted.']);
  });
});
