import { addDays, type Day, laterDay } from '../../calendar/day.ts';
import { firstDayOf, weekOf } from '../../calendar/week.ts';
import { isWorkday, nextWorkday } from '../../calendar/workdays.ts';
import { gateState } from '../../plan/gate-state.ts';
import type { Plan, Slice } from '../../plan/plan.ts';
import type { CheckFacts, Hit, PlanRules } from './rule.ts';

/** Patterns that walk the way to the users. */
const ROUTE_PATTERNS: readonly string[] = ['scheduled-run', 'deploy-hello'];

const DAYS_TO_SUNDAY = 6;

/** The rule about the way to the users. */
export const routePlanRules = { R1: lateRoute } satisfies PlanRules;

/**
 * R1: by the end of the first week nothing has walked the way to the users, and the gate has no yes for it either. The
 * first week is the one in which the plan starts, or this one once that is over: then it is late, and still mendable.
 */
function lateRoute({ plan, today, schedule, boardLeaves }: CheckFacts): readonly Hit[] {
  if (gateState(plan.gate.route, today) === 'yes') return [];
  const end = endOfFirstWeek(plan, today);
  const isWalked = (leaf: Slice) => {
    const day = schedule.placements.get(leaf.id)?.day;
    return day !== undefined && day <= end;
  };
  const hasRoute = boardLeaves.some(
    (leaf) => leaf.pattern !== null && ROUTE_PATTERNS.includes(leaf.pattern) && isWalked(leaf),
  );
  return hasRoute ? [] : [{ rule: 'R1', sliceId: null }];
}

/** The Sunday of the week of the plan's first working day, or of today where that is later. */
function endOfFirstWeek({ calendar, start }: Plan, today: Day): Day {
  const first = isWorkday(calendar, start) ? start : (nextWorkday(calendar, start) ?? start);
  return addDays(firstDayOf(weekOf(laterDay(first, today))), DAYS_TO_SUNDAY);
}
