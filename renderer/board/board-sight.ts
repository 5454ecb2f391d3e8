import { type Week, weekOf } from '../../shared/calendar/week.ts';
import type { Derived } from '../../shared/derive.ts';
import type { BoardSight, StackName, StackSight, Wanted, WeeksSight } from './sight.ts';

/** `derived` answers with what the board shows at the moment. */
export function createBoardSight(derived: () => Derived): BoardSight {
  const stacks = new Map<StackName, StackSight>();
  let weeks: WeeksSight | null = null;
  /** A week that is still to be mounted gets its wish when it joins. */
  let waiting: { readonly week: Week; readonly wanted: Wanted } | null = null;

  function showInWeek(week: Week, wanted: Wanted, isAtStart: boolean): void {
    waiting = { week, wanted };
    weeks?.show(week, isAtStart);
    const stack = stacks.get(week);
    if (stack === undefined) return;
    waiting = null;
    stack.show(wanted);
  }

  return {
    showPlace: (day, before) => showInWeek(weekOf(day), { kind: 'place', section: day, before }, false),
    showCard(id) {
      const day = derived().schedule.placements.get(id)?.day;
      if (day === undefined) stacks.get('tray')?.show({ kind: 'card', id });
      else showInWeek(weekOf(day), { kind: 'card', id }, false);
    },
    showToday() {
      const { today } = derived();
      showInWeek(weekOf(today), { kind: 'section', section: today }, true);
    },
    joinStack(name, stack) {
      stacks.set(name, stack);
      if (waiting?.week === name) {
        stack.show(waiting.wanted);
        waiting = null;
      }
      return () => {
        if (stacks.get(name) === stack) stacks.delete(name);
      };
    },
    joinWeeks(joined) {
      weeks = joined;
      return () => {
        if (weeks === joined) weeks = null;
      };
    },
  };
}
