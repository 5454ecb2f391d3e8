import { addDays, type Day, laterDay } from '../calendar/day.ts';
import { isWorkday } from '../calendar/workdays.ts';
import type { Plan, Slice, SliceId } from '../plan/plan.ts';
import type { Schedule } from './schedule-types.ts';
import { HORIZON_DAYS } from './timeline.ts';

/** A day on which the work could be stopped, and what would be there by its end. */
export type Stop = {
  readonly day: Day;
  readonly slices: number;
  /** The sum of `worth` of what is delivered; spikes and decisions have none. */
  readonly worth: number;
};

export type ValueCurve = {
  /** Working days and days with a delivery, from the first day to the last, or to the end; earliest first. */
  readonly stops: readonly Stop[];
  /** The day of the last delivery. */
  readonly last: Day;
  /** The day on which everything would come if all of it came at once: the target, or the last delivery when that is later. */
  readonly end: Day;
  /** What all stops are measured by: everything that has a day. */
  readonly slices: number;
  readonly worth: number;
};

/** What lies further back stands on the first stop: two years. */
const DAYS_BACK = 731;

const remembered = new WeakMap<Schedule, ValueCurve | null>();

/** The curve of a schedule, worked out once; `null` when nothing has a day. */
export function knownValueCurve(source: { readonly plan: Plan; readonly schedule: Schedule }): ValueCurve | null {
  const known = remembered.get(source.schedule);
  if (known !== undefined) return known;
  const made = valueCurve(source.plan, source.schedule);
  remembered.set(source.schedule, made);
  return made;
}

/** What has been delivered by each day on which one could stop. `null` when nothing has a day. */
export function valueCurve(plan: Plan, schedule: Schedule): ValueCurve | null {
  const days = [...schedule.byDay.keys()].sort();
  const last = days.at(-1);
  if (days[0] === undefined || last === undefined) return null;
  const end = endOf(plan, schedule, last);
  let slices = 0;
  let worth = 0;
  let next = 0;
  const stops = stopDays(plan, schedule, days, end).map((day): Stop => {
    for (let delivery = days[next]; delivery !== undefined && delivery <= day; delivery = days[++next]) {
      const ids = schedule.byDay.get(delivery) ?? [];
      slices += ids.length;
      worth += ids.reduce((sum, id) => sum + worthIn(plan, id), 0);
    }
    return { day, slices, worth };
  });
  return { stops, last, end, slices, worth };
}

/** From 1 to 5; nobody outside gets anything out of a spike or a decision. */
export function worthOf({ kind, worth }: Pick<Slice, 'kind' | 'worth'>): number {
  return kind === 'slice' ? (worth ?? 1) : 0;
}

/** The part of the worth that is there at a stop, from 0 to 1; `null` when nothing is worth anything. */
export function shareAt({ worth }: Pick<Stop, 'worth'>, curve: Pick<ValueCurve, 'worth'>): number | null {
  return curve.worth === 0 ? null : worth / curve.worth;
}

/** The place of the last stop that is not after a day; the first one for a day before all of them. */
export function stopIndexAt({ stops }: Pick<ValueCurve, 'stops'>, day: Day): number {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stops[middle]?.day ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function worthIn(plan: Plan, id: SliceId): number {
  const slice = plan.slices[id];
  return slice === undefined ? 0 : worthOf(slice);
}

/** A target beyond the schedule is a slip of the keyboard, and would leave the rest no room. */
function endOf({ goal }: Plan, { from }: Schedule, last: Day): Day {
  const isNear = goal.target !== null && goal.target <= laterDay(last, addDays(from, HORIZON_DAYS));
  return goal.target !== null && isNear ? laterDay(last, goal.target) : last;
}

/** From the day before anything is there, if that is near, to the end. */
function stopDays({ calendar, start }: Plan, { from }: Schedule, deliveries: readonly Day[], end: Day): readonly Day[] {
  const first = deliveries[0] ?? start;
  const earliest = laterDay(addDays(from, -DAYS_BACK), first < start ? first : start);
  const latest = addDays(from, HORIZON_DAYS);
  const days = new Set<Day>();
  for (let day = earliest; day <= end && day <= latest; day = addDays(day, 1))
    if (isWorkday(calendar, day)) days.add(day);
  for (const day of [...deliveries, end]) if (day >= earliest) days.add(day);
  // Everything older is there from the first stop on.
  if (first < earliest) days.add(earliest);
  return [...days].sort();
}
