import { type Day, daysBetween, laterDay } from '../calendar/day.ts';
import { addWeeks, firstDayOf, type Week, weekOf, weeksBetween } from '../calendar/week.ts';
import type { Plan } from '../plan/plan.ts';
import { treeOf } from '../plan/tree.ts';
import type { WeekSample } from './forecast-types.ts';
import { offeredQuarters, offeredWithin } from './offered-quarters.ts';

/** With fewer weeks than this the sizes are used. Our own choice. */
export const LEAST_WEEKS = 5;
/** A team of two years ago was another one: no more than the newest weeks are looked at. Our own choice. */
const MOST_WEEKS = 52;
/** How far back these are looked for: a start centuries ago, by a slip of the keyboard, is not walked through. */
const WEEKS_BACK = 3 * MOST_WEEKS;
const DAYS_PER_WEEK = 7;

/**
 * Leaves delivered in each complete ISO week since the plan's start, oldest first, at most the newest 52. The week of
 * `today` is not complete, and neither is that of the start when somebody would have worked earlier in it. A week in
 * which nobody offered a quarter is no sample; one with people and without a delivery is a zero.
 */
export function weeklyDeliveries(plan: Plan, today: Day): WeekSample[] {
  const thisWeek = weekOf(today);
  if (plan.start >= firstDayOf(thisWeek)) return [];
  const first = weekOf(laterDay(plan.start, firstDayOf(addWeeks(thisWeek, -WEEKS_BACK))));
  const monday = firstDayOf(first);
  const offered = offeredQuarters(plan, monday);
  const delivered = deliveredByWeek(plan);
  const isCutShort = offeredWithin(offered, 0, daysBetween(monday, plan.start)) > 0;
  const samples: WeekSample[] = [];
  for (let place = isCutShort ? 1 : 0; place < weeksBetween(first, thisWeek); place += 1) {
    if (offeredWithin(offered, place * DAYS_PER_WEEK, (place + 1) * DAYS_PER_WEEK) === 0) continue;
    const week = addWeeks(first, place);
    samples.push({ week, delivered: delivered.get(week) ?? 0 });
  }
  return samples.slice(-MOST_WEEKS);
}

function deliveredByWeek(plan: Plan): Map<Week, number> {
  const weekByDay = new Map<Day, Week>();
  const counts = new Map<Week, number>();
  for (const { status, deliveredOn } of treeOf(plan).leaves) {
    if (status !== 'delivered' || deliveredOn === null) continue;
    const week = weekByDay.get(deliveredOn) ?? weekOf(deliveredOn);
    weekByDay.set(deliveredOn, week);
    counts.set(week, (counts.get(week) ?? 0) + 1);
  }
  return counts;
}
