import type { Day } from './calendar/day.ts';
import { type Week, weekOf } from './calendar/week.ts';
import type { Derived } from './derive.ts';
import { GATE_QUESTIONS, gateStates, isGateRisk } from './plan/gate-state.ts';
import { lastContact } from './plan/last-contact.ts';
import type { PlannedTime } from './schedule/overbooked.ts';

/** A plan as a line of the Plans screen: the `PlanFigures` of the contract, which this side of the seam does not name. */
export function planFigures({ plan, today, schedule, summary }: Derived) {
  const gate = gateStates(plan.gate, today);
  return {
    title: plan.title,
    stage: plan.stage,
    start: plan.start,
    painOf: plan.goal.painOf,
    askedAgain: plan.askedAgain,
    statement: plan.goal.statement,
    target: plan.goal.target,
    gate,
    leaves: summary.leaves,
    delivered: summary.delivered,
    thick: summary.thick,
    nextDelivery: nextDelivery({ plan, schedule }),
    dueThisWeek: dueIn(weekOf(today), { schedule }),
    lastDelivery: summary.lastDelivery,
    redDots: summary.redDots + GATE_QUESTIONS.filter((question) => isGateRisk(gate[question])).length,
    lastContact: lastContact(plan, today)?.contact.on ?? null,
    planned: plannedTime({ plan, schedule }),
  };
}

/** Slices that are still to be delivered in a week. */
function dueIn(week: Week, { schedule }: Pick<Derived, 'schedule'>): number {
  let count = 0;
  for (const [day, sliceIds] of schedule.byDay) {
    if (weekOf(day) !== week) continue;
    count += sliceIds.filter((id) => schedule.placements.get(id)?.by !== 'delivered').length;
  }
  return count;
}

/** Ideas and plans in the archive take nobody's time, nor do those in which nothing is left that has a day. */
function plannedTime({ plan, schedule }: Pick<Derived, 'plan' | 'schedule'>): PlannedTime | null {
  if (plan.stage !== 'active' || schedule.lastDelivery === null) return null;
  const { workdays } = plan.calendar;
  const people = Object.values(plan.people).map(({ name, quarterDaysByWeekday }) => ({
    name,
    quarterDaysByWeekday: quarterDaysByWeekday.map((count, place) => (workdays.includes(place + 1) ? count : 0)),
  }));
  return { from: schedule.from, until: schedule.lastDelivery, people };
}

type NextDelivery = { readonly day: Day; readonly audience: string };

/** The earliest day with something open on it, and for whom the first of these slices is that names somebody. */
function nextDelivery({ plan, schedule }: Pick<Derived, 'plan' | 'schedule'>): NextDelivery | null {
  for (const [day, sliceIds] of schedule.byDay) {
    const open = sliceIds.filter((id) => schedule.placements.get(id)?.by !== 'delivered');
    if (open.length === 0) continue;
    const audiences = open.map((id) => plan.slices[id]?.audience ?? '');
    return { day, audience: audiences.find((audience) => audience.trim() !== '') ?? '' };
  }
  return null;
}
