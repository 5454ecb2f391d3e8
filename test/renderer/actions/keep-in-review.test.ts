import { describe, expect, it } from 'vitest';
import { withReviewLine } from '../../../renderer/actions/keep-in-review.ts';
import { assert } from '../../../shared/assert.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { NOTE_LIMIT_BYTES, type Plan, type Request } from '../../../shared/plan/plan.ts';
import { withoutReviewPart } from '../../../shared/plan/review-part.ts';
import { worthRecording } from '../../../shared/schedule/worth-recording.ts';
import { wishOfChange } from '../../../shared/words/request-text.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const RUNNING = { on: '2026-11-24', shownIds: [], learned: '', changed: '', notes: [], closedAt: null } as const;
const PARK: Command = { type: 'slice.stage', id: sliceId('a'), stage: 'later' };

function planIn(changed = '', slices = [{ id: 'a', title: 'Alert' }]): Plan {
  return planWith({ reviews: { review01: { ...RUNNING, changed } }, slices });
}

function planAfter(plan: Plan, command: Command): Plan {
  const applied = apply(plan, command);
  assert(applied.ok, 'The command can be carried out.');
  return applied.value;
}

describe('While a review runs', () => {
  it('a change that leaves no date is written into its record, in the same step', () => {
    const command = withReviewLine(planIn('The letter stops.'), TODAY, PARK);
    expect(command).toEqual({
      type: 'batch',
      commands: [
        PARK,
        {
          type: 'review.edit',
          id: 'review01',
          changes: { changed: 'The letter stops.\n“Alert” is parked in Later.' },
        },
      ],
    });
    const plan = planAfter(planIn('The letter stops.'), command);
    expect(plan.slices.a?.stage).toBe('later');
    expect(plan.reviews.review01?.changed).toBe('The letter stops.\n“Alert” is parked in Later.');
  });

  it('everything else stays the command that it was', () => {
    const deliver: Command = { type: 'slice.deliver', id: sliceId('a'), on: TODAY };
    const note: Command = { type: 'review.note', id: 'review01' as never, note: { sliceId: null, text: 'x' } };
    const refused: Command = { type: 'slice.stage', id: sliceId('gone'), stage: 'later' };
    for (const command of [deliver, note, refused]) expect(withReviewLine(planIn(), TODAY, command)).toBe(command);
    expect(withReviewLine(planWith({ slices: [{ id: 'a' }] }), TODAY, PARK)).toBe(PARK);
  });

  it('on a later day also what has a date is written into it, which is none of the review’s', () => {
    const risk = { level: 'red', note: 'no access', owner: 'Ann', since: TODAY } as const;
    const asked: Request = {
      askedOn: TODAY,
      askedBy: 'Director',
      wish: 'A map',
      state: 'open',
      agreed: '',
      moved: [],
      decidedOn: null,
    };
    const commands: readonly Command[] = [
      { type: 'slice.edit', id: sliceId('a'), changes: { risk } },
      { type: 'request.add', id: 'request1' as never, request: asked },
      { type: 'request.edit', id: 'request1' as never, changes: { state: 'agreed', decidedOn: TODAY } },
      {
        type: 'contact.add',
        id: 'contact1' as never,
        contact: { on: TODAY, who: 'Bo', heard: 'Too long', sliceIds: [] },
      },
      {
        type: 'batch',
        commands: [
          { type: 'slice.deliver', id: sliceId('a'), on: TODAY },
          { type: 'slice.edit', id: sliceId('a'), changes: { seenBy: ['Lead'], learned: 'It rings' } },
          { type: 'review.show', id: 'review01' as never, sliceIds: [sliceId('a')] },
        ],
      },
      { type: 'slice.drop', id: sliceId('b'), on: TODAY },
    ];
    const slices = [
      { id: 'a', title: 'Alert' },
      { id: 'b', title: 'List' },
    ];
    const told = (on: '2026-11-23' | '2026-11-24') =>
      commands.reduce(
        (plan, command) => planAfter(plan, withReviewLine(plan, TODAY, command)),
        planWith({ reviews: { review01: { ...RUNNING, on } }, slices }),
      ).reviews.review01?.changed;
    expect(told('2026-11-23')?.split('\n')).toEqual([
      '🔴 Alert: no access. Who can clear it: Ann.',
      'Director asks for “A map”: to be decided.',
      'Director asks for “A map”: agreed.',
      'Heard from Bo: Too long',
      'Alert, Tue 24 Nov. Seen by Lead. Learned: It rings.',
      'Dropped: List.',
    ]);
    expect(told('2026-11-24')).toBe('');
  });

  it('a record that is full is no reason to refuse the change', () => {
    expect(withReviewLine(planIn('x'.repeat(NOTE_LIMIT_BYTES)), TODAY, PARK)).toBe(PARK);
  });

  it('many changes at once are told by their number', () => {
    const slices = Array.from({ length: 30 }, (_, place) => ({ id: `s${place}`, title: `Slice ${place}` }));
    const commands = slices.map(({ id }): Command => ({ type: 'slice.stage', id: sliceId(id), stage: 'later' }));
    const plan = planIn('', slices);
    const lines = planAfter(
      plan,
      withReviewLine(plan, TODAY, { type: 'batch', commands }),
    ).reviews.review01?.changed.split('\n');
    expect([lines?.length, lines?.at(-1)]).toEqual([21, 'And 10 more of the same kind.']);
  });

  it('what is offered and undone is still the change, and not its line in the record', () => {
    const sketch = { goal: { target: '2026-11-24' }, reviews: { review01: RUNNING } } as const;
    const plan = planWith({ ...sketch, slices: [{ id: 'a', title: 'Alert' }, { id: 'b' }] });
    const command = withReviewLine(plan, TODAY, PARK);
    expect(withoutReviewPart(command)).toBe(PARK);
    expect(worthRecording(plan, command, TODAY)?.movesTarget).toBe(true);
    expect(wishOfChange(command, plan, TODAY)).toBe('“Alert” not now');
    expect(withoutReviewPart({ type: 'batch', commands: [PARK, PARK] })).toEqual({
      type: 'batch',
      commands: [PARK, PARK],
    });
  });
});
