import { type Day, weekdayOf } from '../../shared/calendar/day.ts';
import { type Week, weekOf, weeksBetween } from '../../shared/calendar/week.ts';
import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';

/** The arrow keys while nothing moves: from card to card, over the model, as most cards may not be mounted. */
export type NavigationKey = 'up' | 'down' | 'left' | 'right' | 'home' | 'end';

/** The tray, or a week: its cards from top to bottom in their sections (days, or parts of the tray). */
type Column = { readonly week: Week | null; readonly sections: readonly Section[] };

type Section = { readonly day: Day | null; readonly ids: readonly SliceId[] };

/** Where a key leads from a card; `null` where there is no card that way. */
export function cardBeside(
  derived: Derived,
  shownIds: ReadonlySet<SliceId> | null,
  id: SliceId,
  key: NavigationKey,
): SliceId | null {
  const columns = columnsOf(derived, shownIds);
  const index = columns.findIndex((column) => idsIn(column).includes(id));
  const column = columns[index];
  if (column === undefined) return null;
  const ids = idsIn(column);
  switch (key) {
    case 'up':
      return ids[ids.indexOf(id) - 1] ?? null;
    case 'down':
      return ids[ids.indexOf(id) + 1] ?? null;
    case 'home':
      return ids[0] ?? null;
    case 'end':
      return ids.at(-1) ?? null;
    case 'left':
      return nearestIn(columns[index - 1], column, id);
    case 'right':
      return nearestIn(column.week === null ? weekAtHand(columns, derived.today) : columns[index + 1], column, id);
  }
}

/** Who gets the focus of a card that is gone: the one below it, else the one above, else the first on the board. */
export function cardInstead(
  before: Derived,
  after: Derived,
  shownIds: ReadonlySet<SliceId> | null,
  id: SliceId,
): SliceId | null {
  const left = columnsOf(after, shownIds).flatMap(idsIn);
  const column = columnsOf(before, null).find((each) => idsIn(each).includes(id));
  const ids = column === undefined ? [] : idsIn(column);
  const place = ids.indexOf(id);
  const near = [...ids.slice(place + 1), ...ids.slice(0, Math.max(place, 0)).reverse()];
  return near.find((other) => left.includes(other)) ?? left[0] ?? null;
}

/** From left to right, without those that show no card; the tray is the first one. */
function columnsOf({ tray, schedule }: Derived, shownIds: ReadonlySet<SliceId> | null): readonly Column[] {
  const shown = (ids: readonly SliceId[]) => (shownIds === null ? ids : ids.filter((id) => shownIds.has(id)));
  const lists = [tray.stillToSlice, tray.noDay.map(({ slice }) => slice), tray.later];
  const columns: Column[] = [
    { week: null, sections: lists.map((list) => ({ day: null, ids: shown(list.map(({ id }) => id)) })) },
  ];
  const weeks = new Map<Week, Section[]>();
  for (const [day, ids] of schedule.byDay) {
    const section = { day, ids: shown(ids) };
    const week = weekOf(day);
    const others = weeks.get(week);
    if (others === undefined) weeks.set(week, [section]);
    else others.push(section);
  }
  for (const [week, sections] of weeks) columns.push({ week, sections });
  return columns.filter((column) => idsIn(column).length > 0);
}

function idsIn({ sections }: Column): readonly SliceId[] {
  return sections.flatMap(({ ids }) => ids);
}

/** This week, else the next one that has cards, else the last. */
function weekAtHand(columns: readonly Column[], today: Day): Column | undefined {
  const weeks = columns.filter(({ week }) => week !== null);
  return weeks.find(({ week }) => week !== null && weeksBetween(weekOf(today), week) >= 0) ?? weeks.at(-1);
}

/** The card of a column that is nearest to a card of another one: of the weekday that is nearest, at the same height. */
function nearestIn(column: Column | undefined, from: Column, id: SliceId): SliceId | null {
  if (column === undefined) return null;
  const own = from.sections.find(({ ids }) => ids.includes(id));
  const sections = column.sections.filter(({ ids }) => ids.length > 0);
  const weekday = own?.day == null ? 0 : weekdayOf(own.day);
  const [nearest] = sections.toSorted((one, other) => distance(one, weekday) - distance(other, weekday));
  const height = own?.day == null || nearest?.day == null ? 0 : own.ids.indexOf(id);
  return nearest?.ids[Math.min(height, nearest.ids.length - 1)] ?? null;
}

function distance({ day }: Section, weekday: number): number {
  return day === null ? 0 : Math.abs(weekdayOf(day) - weekday);
}
