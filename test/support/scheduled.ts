import { asDay } from '../../shared/calendar/day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { sliceId } from './plan-builder.ts';

/** Monday 23 November 2026, the day on which the plans of `planWith` begin. */
export const MONDAY = asDay('2026-11-23');

/** Delivery days by id, `null` for none, of the slices in the order of the plan. */
export function deliveryDays(plan: Plan, today: string = MONDAY): { [id: string]: string | null } {
  const { placements } = schedule(plan, asDay(today));
  return Object.fromEntries(Object.keys(plan.slices).map((id) => [id, placements.get(sliceId(id))?.day ?? null]));
}

/** What is worked on a slice, as `person day quarters`. */
export function workOn(plan: Plan, id: string, today: string = MONDAY): string[] {
  const bookings = schedule(plan, asDay(today)).placements.get(sliceId(id))?.bookings ?? [];
  return bookings.map(({ personId, day, quarterDays }) => `${personId} ${day} ${quarterDays}`);
}

/** Findings as `slice level code`. */
export function findings(plan: Plan, today: string = MONDAY): string[] {
  return schedule(plan, asDay(today)).findings.map(({ sliceId, level, code }) => `${sliceId} ${level} ${code}`);
}

/** Reasons for having no day, by slice. */
export function undated(plan: Plan, today: string = MONDAY): { [id: string]: unknown } {
  return Object.fromEntries(schedule(plan, asDay(today)).noDay);
}
