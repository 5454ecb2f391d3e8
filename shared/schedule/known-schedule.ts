import type { Day } from '../calendar/day.ts';
import type { Plan } from '../plan/plan.ts';
import { schedule } from './schedule.ts';
import type { Schedule } from './schedule-types.ts';

const known = new WeakMap<Plan, { readonly today: Day; readonly schedule: Schedule }>();

/**
 * The schedule of a plan, made once for each state of the plan and day. A plan is immutable, so that it is the same to
 * remember and to make it again; while a card is dragged the same plan is asked about many times a second.
 */
export function knownSchedule(plan: Plan, today: Day): Schedule {
  const last = known.get(plan);
  if (last?.today === today) return last.schedule;
  const made = schedule(plan, today);
  known.set(plan, { today, schedule: made });
  return made;
}
