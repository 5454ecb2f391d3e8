import type { Calendar } from '../../calendar/workdays.ts';
import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Plan } from '../plan.ts';
import { isListOf } from '../values.ts';
import { type Checks, changeRecord } from './change-record.ts';
import { isClosure, isSetOfWeekdays, isTitleOrNull } from './record-checks.ts';
import type { Outcome } from './slices.ts';

const CHECKS: Checks<Calendar> = {
  workdays: isSetOfWeekdays,
  closures: (value) => isListOf(value, isClosure),
  region: isTitleOrNull,
};

/** Overwrites fields of the calendar. A plan without a single working day is legal: then nobody has time. */
export function editCalendar(plan: Plan, { changes }: CommandOf<'calendar.edit'>): Outcome {
  const calendar = changeRecord<Calendar>(plan.calendar, changes, CHECKS);
  if (!calendar.ok) return calendar;
  return ok(calendar.value === plan.calendar ? plan : { ...plan, calendar: calendar.value });
}
