import type { Plan, SliceId } from '../plan/plan.ts';
import { draftBehind } from './draft-behind.ts';
import { type Hold, holdOf, isSame, obstaclesBetween, wouldEndEarlier } from './hold.ts';
import type { Reason, Schedule } from './schedule-types.ts';

/** The slot before the first one. */
const BEFORE_ALL = -1;

/**
 * Why a slice is not delivered a quarter of a day earlier: what it waits for, the days off of its person, and what its
 * person does before it. Nothing is named that could go and change nothing. Either each reason would be enough: without
 * it, and with everything that was placed before it left alone, the slice would end in an earlier quarter. Or none of
 * them is enough, all of them together are, and none can be left out of them.
 *
 * Each reason leads to the slice before it in the chain, so that the chain is as short as it can be. Empty for a slice
 * without a day, for a delivered one, and for one that nothing holds but today.
 */
export function whyNotEarlier(plan: Plan, schedule: Schedule, id: SliceId): readonly Reason[] {
  const placement = schedule.placements.get(id);
  const draft = draftBehind(schedule);
  if (placement === undefined || draft === null) return [];
  const start: readonly Reason[] = plan.start > draft.today ? [{ code: 'plan-starts', day: plan.start }] : [];
  // A promise for the first day of all keeps nothing from being earlier.
  if (placement.by === 'pinned' && (placement.day <= draft.today || placement.day <= plan.start)) return start;
  if (placement.by === 'pinned') return [{ code: 'pinned', day: placement.day }];
  const hold = holdOf(draft, placement);
  if (hold === null) return [];
  const each = eachEnough(hold);
  if (each.length > 0) return each;
  const together = fewestTogether(hold);
  if (together.length > 0) return together;
  return start;
}

/** Reasons of which one less would be enough: the latest need or source, and what its person did or was off for after it. */
function eachEnough(hold: Hold): readonly Reason[] {
  const latest = hold.bounds[0];
  const reasons: Reason[] = [];
  if (latest !== undefined && wouldEndEarlier(hold, [latest.reason])) reasons.push(latest.reason);
  const { offDays, busyWith } = obstaclesBetween(hold, latest?.slot ?? BEFORE_ALL, hold.end);
  for (const [only, another] of offDays) {
    if (only === undefined || another !== undefined || reasons.some((known) => isSame(known, only))) continue;
    reasons.push(only);
  }
  return [...reasons, ...busyReason(hold, busyWith)];
}

/** As few of those that are enough together as still are. */
function fewestTogether(hold: Hold): readonly Reason[] {
  const together = enoughTogether(hold);
  // A closure that somebody shares with an absence may be all that keeps somebody else.
  const alone = together.filter((reason) => wouldEndEarlier(hold, [reason]));
  if (alone.length > 0) return alone;
  return together.reduce((kept, reason) => {
    const without = kept.filter((other) => other !== reason);
    return wouldEndEarlier(hold, without) ? without : kept;
  }, together);
}

/** Several that it waits for, down to a quarter that would be free, or to what is in the way there; or days off twice over. */
function enoughTogether(hold: Hold): readonly Reason[] {
  const { bounds, end } = hold;
  const reasons: Reason[] = [];
  let before = end;
  for (let place = 0; place <= bounds.length; place += 1) {
    if (reasons.length > 0 && wouldEndEarlier(hold, reasons)) return reasons;
    const bound = bounds[place];
    const { offDays, busyWith } = obstaclesBetween(hold, bound?.slot ?? BEFORE_ALL, before);
    const off = fewestReasons(offDays);
    const last = busyWith.slice(-1);
    if (last.length > 0 && off.length !== 1) return [...reasons, ...busyReason(hold, last)];
    if (off.length > 0) return [...reasons, ...off];
    if (bound === undefined) break;
    reasons.push(bound.reason);
    before = bound.slot + 1;
  }
  return [];
}

function busyReason({ person }: Hold, sliceIds: readonly SliceId[]): Reason[] {
  return sliceIds.length === 0 ? [] : [{ code: 'person-busy', personId: person.id, sliceIds }];
}

/** Of the day that would be free with the fewest reasons gone; of equals the last one. */
function fewestReasons(offDays: readonly (readonly Reason[])[]): readonly Reason[] {
  return offDays.reduce(
    (fewest, reasons) => (fewest.length === 0 || reasons.length <= fewest.length ? reasons : fewest),
    [],
  );
}
