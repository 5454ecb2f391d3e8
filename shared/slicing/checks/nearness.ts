import { addDays, type Day } from '../../calendar/day.ts';
import { firstDayOf, weekOf } from '../../calendar/week.ts';
import type { Slice } from '../../plan/plan.ts';
import type { Schedule } from '../../schedule/schedule-types.ts';
import type { Level, RuleId } from '../finding.ts';

/** How near a slice is to its delivery: `near` from the week before the week of its delivery on. */
export type Nearness = 'later' | 'undated' | 'dated' | 'near';

/** What a slice says about itself may be missing for as long as it is far away. */
const GRADED: readonly RuleId[] = ['A1', 'A2', 'D1', 'T1'];

const MOST: { readonly [Place in Nearness]: Level } = {
  later: 'hint',
  undated: 'hint',
  dated: 'warning',
  near: 'error',
};
const WEIGHT: { readonly [Name in Level]: number } = { hint: 0, warning: 1, error: 2 };
const DAYS_TO_NEXT_SUNDAY = 13;

/** A thick slice has no day, so it is `undated` like one that waits for something. */
export function nearnessOf(slice: Pick<Slice, 'id' | 'stage'>, schedule: Schedule, today: Day): Nearness {
  if (slice.stage !== 'board') return 'later';
  const day = schedule.placements.get(slice.id)?.day;
  if (day === undefined) return 'undated';
  return day <= nextSunday(today) ? 'near' : 'dated';
}

/** How grave a finding is, given the level of its rule: nothing that is parked is more than a hint. */
export function gradedLevel(rule: RuleId, level: Level, nearness: Nearness): Level {
  if (nearness !== 'later' && !GRADED.includes(rule)) return level;
  const most = MOST[nearness];
  return WEIGHT[level] > WEIGHT[most] ? most : level;
}

/** For sorting: errors, then warnings, then hints. */
export function gravestFirst(a: { readonly level: Level }, b: { readonly level: Level }): number {
  return WEIGHT[b.level] - WEIGHT[a.level];
}

let last: { readonly today: Day; readonly sunday: Day } | null = null;

/** The end of the week after this one. Asked thousands of times about the same day. */
function nextSunday(today: Day): Day {
  if (last?.today !== today) last = { today, sunday: addDays(firstDayOf(weekOf(today)), DAYS_TO_NEXT_SUNDAY) };
  return last.sunday;
}
