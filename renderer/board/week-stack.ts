import { type Day, weekdayOf } from '../../shared/calendar/day.ts';
import type { Derived, WeekView } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { type CardHeights, expectedHeight } from './card-heights.ts';
import type { DayLine } from './day-cell.tsx';
import { dayNote } from './day-note.ts';
import type { StackMeasures, StackSection } from './stack-layout.ts';

/** Height of a day's line with the space around it, in pixels, as the style sheet has it. */
const DAY_LINE = 24;

/** The days of a week that are shown, and beside each the cards that the filter lets through. */
export type WeekStack = { readonly lines: readonly DayLine[]; readonly sections: readonly StackSection[] };

/** Workdays and days off for everybody; of the weekend only what has something on it. */
export function weekStack(derived: Derived, view: WeekView, shownIds: ReadonlySet<SliceId> | null): WeekStack {
  const { plan, today, schedule } = derived;
  const isThere = (day: Day, sliceIds: readonly SliceId[]) =>
    sliceIds.length > 0 || plan.calendar.workdays.includes(weekdayOf(day)) || day === plan.goal.target;
  const days = view.days.filter(({ day, sliceIds }) => isThere(day, sliceIds));
  return {
    lines: days.map(({ day, load, isWorkday }) => ({
      day,
      note: dayNote(plan, day, load, isWorkday),
      isToday: day === today,
      isTarget: day === plan.goal.target,
      isPast: day < schedule.from,
    })),
    sections: days.map(({ day, sliceIds }) => shownSection(day, sliceIds, shownIds)),
  };
}

/** What is left of a list when a filter hides a part of it. */
export function shownSection(
  key: string,
  all: readonly SliceId[],
  shownIds: ReadonlySet<SliceId> | null,
): StackSection {
  const ids = shownIds === null ? all : all.filter((id) => shownIds.has(id));
  return { key, ids, hidden: all.length - ids.length };
}

export function weekMeasures({ plan }: Derived, heights: CardHeights, breadth: number): StackMeasures {
  return {
    headOf: () => DAY_LINE,
    cardOf: (id) => heights.measured(id) ?? expectedHeight(plan.slices[id], breadth),
    leastBody: 22,
    tail: 2,
    hiddenNote: 18,
  };
}
