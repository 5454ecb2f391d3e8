import { type Day, laterDay } from '../calendar/day.ts';
import { addWeeks, type Week, weekOf } from '../calendar/week.ts';
import { type Calendar, isWorkday, nextWorkday } from '../calendar/workdays.ts';
import type { Plan } from '../plan/plan.ts';
import type { Schedule } from './schedule-types.ts';

/** Deliveries further away than this stand in weeks of their own, without all the empty ones on the way to them. */
const WEEKS_BACK = 104;
const WEEKS_AHEAD = 262;

/**
 * The day with which the weeks of a plan begin when nothing is delivered before: `today`, or the next working day. On a
 * Sunday the week that is over has nothing to show. Without any working day it is `today`.
 */
export function firstDayShown(calendar: Calendar, today: Day): Day {
  return isWorkday(calendar, today) ? today : (nextWorkday(calendar, today) ?? today);
}

/**
 * The weeks of a plan from the first delivery or the week of the next working day, whichever is earlier, to the last delivery or the target,
 * with the empty ones in between. Every day with a delivery is in one of them.
 */
export function weeksShown(plan: Plan, today: Day, schedule: Schedule): Week[] {
  const delivering = new Set([...schedule.byDay.keys()].map(weekOf));
  const firstDay = firstDayShown(plan.calendar, today);
  const thisWeek = weekOf(firstDay);
  const earliest = addWeeks(thisWeek, -WEEKS_BACK);
  const latest = addWeeks(weekOf(schedule.from), WEEKS_AHEAD);
  const near = [...delivering].filter((week) => week >= earliest && week <= latest);
  const target = plan.goal.target === null ? thisWeek : weekOf(laterDay(firstDay, plan.goal.target));
  const ends = [
    ...near,
    thisWeek,
    weekOf(laterDay(firstDay, schedule.from)),
    target <= latest ? target : thisWeek,
  ].sort();
  const last = ends.at(-1) ?? thisWeek;
  const shown = new Set(delivering);
  for (let week = ends[0] ?? thisWeek; week <= last; week = addWeeks(week, 1)) shown.add(week);
  return [...shown].sort();
}
