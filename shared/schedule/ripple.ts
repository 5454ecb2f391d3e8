import type { Day } from '../calendar/day.ts';
import { workdaysBetween } from '../calendar/workdays.ts';
import { knownApply } from '../plan/apply/known-apply.ts';
import type { Command, Rejection } from '../plan/commands.ts';
import type { PersonId, Plan, QuarterDays, SliceId } from '../plan/plan.ts';
import { deliveryOrder } from '../plan/tree.ts';
import { ok, type Result } from '../result.ts';
import { knownSchedule } from './known-schedule.ts';
import type { Schedule, ScheduleFinding } from './schedule-types.ts';

/** What a command would change on the board. */
export type Ripple = {
  /** Slices whose delivery day changes, in delivery order; `null` is no day. What is added or deleted is not in it. */
  readonly moved: readonly { readonly sliceId: SliceId; readonly from: Day | null; readonly to: Day | null }[];
  readonly lastDelivery: { readonly before: Day | null; readonly after: Day | null };
  /** Working days between the last delivery and the target; negative when it is missed, `null` without either. */
  readonly target: {
    readonly day: Day | null;
    readonly spareWorkdaysBefore: number | null;
    readonly spareWorkdaysAfter: number | null;
  };
  /** People's days that are overfull after it and were not before, or by less, and how much over they are then. */
  readonly overfull: readonly Overfull[];
  /** Errors that are there after it and were not before; overfull days are told above. */
  readonly newErrors: readonly ScheduleFinding[];
};

type Overfull = { readonly day: Day; readonly personId: PersonId; readonly over: QuarterDays };

/** Tries a command out and says what would be different; the plan stays as it is. */
export function ripple(plan: Plan, command: Command, today: Day): Result<Ripple, Rejection> {
  const changed = knownApply(plan, command);
  if (!changed.ok) return changed;
  const before = knownSchedule(plan, today);
  const after = knownSchedule(changed.value, today);
  return ok({
    moved: movedSlices(plan, changed.value, before, after),
    lastDelivery: { before: before.lastDelivery, after: after.lastDelivery },
    target: {
      day: changed.value.goal.target,
      spareWorkdaysBefore: spareWorkdays(plan, before.lastDelivery),
      spareWorkdaysAfter: spareWorkdays(changed.value, after.lastDelivery),
    },
    overfull: newlyOverfull(before, after),
    newErrors: newErrors(before, after),
  });
}

function movedSlices(old: Plan, changed: Plan, before: Schedule, after: Schedule): Ripple['moved'] {
  return deliveryOrder(changed).flatMap(({ id: sliceId }) => {
    const from = before.placements.get(sliceId)?.day ?? null;
    const to = after.placements.get(sliceId)?.day ?? null;
    return from === to || !Object.hasOwn(old.slices, sliceId) ? [] : [{ sliceId, from, to }];
  });
}

/** Working days between the last delivery and the target of a plan; negative when it is missed, `null` without either. */
function spareWorkdays({ goal, calendar }: Plan, lastDelivery: Day | null): number | null {
  return goal.target === null || lastDelivery === null ? null : workdaysBetween(calendar, lastDelivery, goal.target);
}

function newlyOverfull(before: Schedule, after: Schedule): Overfull[] {
  const old = overfullDays(before);
  return [...overfullDays(after)]
    .filter(([key, { over }]) => over > (old.get(key)?.over ?? 0))
    .map(([, overfull]) => overfull)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function newErrors(before: Schedule, after: Schedule): ScheduleFinding[] {
  const known = new Set(before.findings.map((finding) => JSON.stringify(finding)));
  return after.findings.filter(
    (finding) =>
      finding.level === 'error' && finding.code !== 'pin-overfills-day' && !known.has(JSON.stringify(finding)),
  );
}

function overfullDays({ findings }: Schedule): Map<string, Overfull> {
  const days = new Map<string, Overfull>();
  for (const finding of findings) {
    if (finding.code !== 'pin-overfills-day') continue;
    const { day, personId } = finding;
    const key = `${day} ${personId}`;
    days.set(key, { day, personId, over: (days.get(key)?.over ?? 0) + finding.over });
  }
  return days;
}
