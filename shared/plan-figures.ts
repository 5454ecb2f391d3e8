import type { Day } from './calendar/day.ts';
import { type Week, weekOf } from './calendar/week.ts';
import type { Derived } from './derive.ts';
import { broughtBack } from './plan/apply/plan-stage.ts';
import { GATE_QUESTIONS, gateStates, isGateRisk } from './plan/gate-state.ts';
import { lastContact } from './plan/last-contact.ts';
import type { Forecast } from './plan/plan.ts';
import type { PlannedTime } from './schedule/overbooked.ts';

/** A plan as a line of the Plans screen: the `PlanFigures` of the contract, which this side of the seam does not name. */
export function planFigures({ plan, today, schedule, summary }: Derived) {
  const gate = gateStates(plan.gate, today);
  return {
    title: plan.title,
    stage: plan.stage,
    comesBackAs: broughtBack(plan).stage,
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
    forecast: lastForecast({ plan, summary }),
    planned: plannedTime({ plan, schedule }),
  };
}

/** What was said last, as long as something is left of which it was said. */
type LastForecast = {
  readonly on: Day;
  /** Of the target as it is now, at least 0 and at most 1; `null` when it was made for another one, or nobody knows. */
  readonly chance: number | null;
  /** The day that was 85 % sure; `null` when there was none. */
  readonly p85: Day | null;
};

function lastForecast({ plan, summary }: Pick<Derived, 'plan' | 'summary'>): LastForecast | null {
  if (summary.delivered === summary.leaves) return null;
  const last = Object.values(plan.forecasts).reduce<Forecast | null>(
    (latest, one) => (latest === null || one.on > latest.on ? one : latest),
    null,
  );
  if (last === null || last.outcome !== null) return null;
  const { on, chance, p85, target } = last;
  return { on, chance: target === plan.goal.target ? chance : null, p85 };
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
