import type { Day } from './calendar/day.ts';
import type { Derived } from './derive.ts';
import type { Gate, GateAnswer } from './plan/plan.ts';
import type { PlannedTime } from './schedule/overbooked.ts';

/** A plan as a line of the Plans screen: the `PlanFigures` of the contract, which this side of the seam does not name. */
export function planFigures({ plan, today, schedule, summary }: Derived) {
  const contacts = Object.values(plan.contacts).map((contact) => contact.on);
  return {
    title: plan.title,
    statement: plan.goal.statement,
    target: plan.goal.target,
    gate: gateFigures(plan.gate, today),
    leaves: summary.leaves,
    delivered: summary.delivered,
    thick: summary.thick,
    nextDelivery: nextDelivery({ plan, schedule }),
    lastDelivery: summary.lastDelivery,
    redDots: summary.redDots,
    lastContact: contacts.reduce<Day | null>((last, on) => (last === null || on > last ? on : last), null),
    planned: plannedTime({ plan, schedule }),
  };
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

type GateFigures = { readonly [Question in keyof Gate]: GateAnswer['answer'] | 'expired' };

function gateFigures(gate: Gate, today: Day): GateFigures {
  const answerOf = ({ answer, expiresOn }: GateAnswer) =>
    answer === 'yes' && expiresOn !== null && expiresOn < today ? 'expired' : answer;
  return {
    value: answerOf(gate.value),
    users: answerOf(gate.users),
    route: answerOf(gate.route),
    data: answerOf(gate.data),
  };
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
