import type { Day } from '../calendar/day.ts';
import type { Plan } from '../plan/plan.ts';
import { everybodysTime } from './person-time.ts';
import { HORIZON_DAYS, timelineFrom } from './timeline.ts';

/** Quarters that everybody together offers on each day from `first` on, for as long as the schedule looks ahead. */
export function offeredQuarters({ people, calendar }: Pick<Plan, 'people' | 'calendar'>, first: Day): Uint32Array {
  const sum = new Uint32Array(HORIZON_DAYS);
  for (const { offered } of everybodysTime(people, calendar, timelineFrom(first))) {
    for (let day = 0; day < HORIZON_DAYS; day += 1) sum[day] = (sum[day] ?? 0) + (offered[day] ?? 0);
  }
  return sum;
}

/** Of the days from `first` up to, and not including, `end`. */
export function offeredWithin(offered: Uint32Array, first: number, end: number): number {
  let sum = 0;
  for (let day = Math.max(0, first); day < end; day += 1) sum += offered[day] ?? 0;
  return sum;
}
