import type { Day } from '../../shared/calendar/day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { DayLoad } from '../../shared/schedule/schedule-types.ts';
import { daysText, listText } from '../../shared/words/en.ts';

/** What a day's line says beside its date: `closed: Founders’ day`, `DE off`, `over by ½ day`. */
export type DayNote = { readonly text: string; readonly isRisk: boolean };

const NAMED_PEOPLE = 3;

/** `null` for an ordinary day. An overfull day says so before anything else. */
export function dayNote(plan: Plan, day: Day, load: DayLoad, isWorkday: boolean): DayNote | null {
  if (load.isOverfull) {
    const over = load.used - load.offered;
    return { text: over > 0 ? `over by ${daysText(over)}` : 'overfull', isRisk: true };
  }
  const text = closureText(plan, day) ?? (isWorkday ? absenceText(plan, day) : 'no working day');
  return text === null ? null : { text, isRisk: false };
}

function closureText(plan: Plan, day: Day): string | null {
  const closure = plan.calendar.closures.find(({ from, to }) => from <= day && day <= to);
  return closure === undefined ? null : closure.label.trim() || 'closed';
}

function absenceText(plan: Plan, day: Day): string | null {
  const people = Object.values(plan.people);
  const off = people.filter(({ absences }) => absences.some(({ from, to }) => from <= day && day <= to));
  if (off.length === 0) return null;
  if (off.length > NAMED_PEOPLE) return `${off.length} of ${people.length} off`;
  return `${listText(off.map(({ initials, name }) => initials || name))} off`;
}
