import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { mend } from '../../../shared/plan/mend.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { deliveryOrder } from '../../../shared/plan/tree.ts';
import { findingFix, noDayFix } from '../../../shared/schedule/finding-fix.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import type { ScheduleFinding } from '../../../shared/schedule/schedule-types.ts';
import { fixText } from '../../../shared/words/fix-text.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const need = (finding: ScheduleFinding) => ('needId' in finding ? finding.needId : null);

it('a fix is never refused, leaves a sound plan, and removes its finding', () => {
  const mended = new Set<string>();
  fc.assert(
    fc.property(arbitrarySchedulable(), (drawn) => {
      const { plan } = mend(drawn);
      for (const finding of schedule(plan, SCHEDULABLE_TODAY).findings) {
        const fix = findingFix(plan, finding);
        if (fix.kind !== 'command') continue;
        const applied = apply(plan, fix.command);
        if (!applied.ok) throw new Error(`${finding.code}: refused, ${applied.error.code}`);
        expect(violations(applied.value)).toEqual([]);
        const left = schedule(applied.value, SCHEDULABLE_TODAY).findings.filter(
          (other) => other.code === finding.code && other.sliceId === finding.sliceId && need(other) === need(finding),
        );
        expect(left).toEqual([]);
        mended.add(finding.code);
      }
    }),
    { numRuns: 1_500 },
  );
  // Whatever is drawn, it has to be more than one kind of finding that was put to the test.
  expect([...mended].sort()).toEqual([
    'delivered-in-future',
    'missed-its-day',
    'need-dropped',
    'need-ranked-later',
    'owner-lacks-skill',
    'pin-before-need',
    'pin-before-source',
    'pin-on-day-off',
    'pin-overfills-day',
    'pin-with-refused-source',
    'pin-without-dated-need',
    'pin-without-person',
  ]);
});

function fixesOf(plan: Plan): readonly string[] {
  return schedule(plan, TODAY).findings.map((finding) => fixText(findingFix(plan, finding), plan));
}

it('says what its button does', () => {
  const people = { de: { skills: ['sql'] }, an: { skills: ['python'] } };
  const slices = [
    { id: 'first', ownerId: 'an', skills: ['sql'] },
    { id: 'pinned', pin: '2026-11-28' },
    { id: 'gone', title: 'Old sheet', status: 'dropped', droppedOn: '2026-11-23' },
    { id: 'needy', needs: ['gone', 'behind'] },
    { id: 'behind', title: 'Read access' },
    { id: 'begun', status: 'doing', ownerId: 'de', startedOn: '2026-11-23', needs: ['behind'] },
  ] as const;
  expect(fixesOf(planWith({ people, slices }))).toEqual([
    'Let anyone with the skills do it',
    'Let it flow',
    'No longer need “Old sheet”',
    'Put “Read access” first in the order',
    'Go to “Read access”',
  ]);
});

it('leaves an owner without the skill where nobody has it, or work was begun', () => {
  const slices = [{ id: 'a', ownerId: 'an', skills: ['sql'] }];
  expect(fixesOf(planWith({ people: { an: {} }, slices }))).toEqual(['Choose who does it']);
  const begun = [{ id: 'a', ownerId: 'an', skills: ['sql'], status: 'doing', startedOn: '2026-11-24' } as const];
  expect(fixesOf(planWith({ people: { an: {}, de: { skills: ['sql'] } }, slices: begun }))).toEqual([
    'Choose who does it',
  ]);
});

it('puts what a group still has behind a slice before it, in the order in which it was', () => {
  const slices = [
    { id: 'group', title: 'Access', quarterDays: null },
    { id: 'early', under: 'group' },
    { id: 'needy', needs: ['group'] },
    { id: 'other' },
    { id: 'late', under: 'group' },
    { id: 'later', under: 'group' },
  ] as const;
  const plan = planWith({ slices });
  expect(fixesOf(plan)).toEqual(['Put “Access” first in the order']);
  const [finding] = schedule(plan, TODAY).findings;
  const fix = finding === undefined ? null : findingFix(plan, finding);
  const mended = fix?.kind === 'command' ? apply(plan, fix.command) : null;
  if (mended?.ok !== true) throw new Error('not mended');
  expect(schedule(mended.value, TODAY).findings).toEqual([]);
  expect(deliveryOrder(mended.value).map(({ id }) => id)).toEqual(['early', 'late', 'later', 'needy', 'other']);
});

it('where nobody works at all, a slice without a day leads to the people, and not to another owner', () => {
  const reason = { code: 'nobody-has-time' } as const;
  const nobodyWorks = { ada: { quarterDaysByWeekday: [0, 0, 0, 0, 0, 0, 0] } };
  expect(noDayFix(planWith({ people: {} }), reason)).toEqual({ kind: 'people' });
  expect(noDayFix(planWith({ people: nobodyWorks }), reason)).toEqual({ kind: 'people' });
  expect(noDayFix(planWith({ people: { ...nobodyWorks, ben: {} } }), reason)).toEqual({
    kind: 'field',
    field: 'ownerId',
  });
});
