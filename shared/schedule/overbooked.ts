import { addDays, type Day, weekdayOf } from '../calendar/day.ts';
import { QUARTERS_PER_DAY, type QuarterDays } from '../plan/plan.ts';

/** For whom a plan has planned how much, and for how long. */
export type PlannedTime = {
  readonly from: Day;
  /** The last delivery day. */
  readonly until: Day;
  /** Quarters by weekday, Monday first; none where the plan's calendar has no work. */
  readonly people: readonly { readonly name: string; readonly quarterDaysByWeekday: readonly QuarterDays[] }[];
};

/** Somebody who has more than a day's work on some weekdays, over several plans. */
export type Overbooked = {
  readonly name: string;
  /** ISO weekdays. */
  readonly weekdays: readonly number[];
  /** Of the fullest of these days. */
  readonly most: QuarterDays;
  readonly titles: readonly string[];
};

type Entry = Pick<PlannedTime, 'from' | 'until'> & { readonly title: string; readonly quarters: readonly number[] };

/** What every plan begins with is the name of nobody in particular. */
const NOBODY_IN_PARTICULAR = 'team';

/**
 * People of the same name, whatever its case, whose quarters in several plans exceed four on a day on which these plans
 * are worked on together. Closures and absences are left aside: it is about the weeks in which nobody is off. Of two
 * people of one name in one plan, who are hardly the same, the larger amount counts.
 */
export function overbooked(
  plans: readonly { readonly title: string; readonly planned: PlannedTime | null }[],
): readonly Overbooked[] {
  const byName = new Map<string, { readonly name: string; readonly entries: Map<number, Entry> }>();
  plans.forEach(({ title, planned }, plan) => {
    for (const { name, quarterDaysByWeekday } of planned?.people ?? []) {
      const key = name.trim().toLowerCase();
      if (planned === null || key === '' || key === NOBODY_IN_PARTICULAR) continue;
      const known = byName.get(key) ?? { name: name.trim(), entries: new Map<number, Entry>() };
      const others = known.entries.get(plan)?.quarters ?? [];
      const quarters = quarterDaysByWeekday.map((count, weekday) => Math.max(count, others[weekday] ?? 0));
      known.entries.set(plan, { title, from: planned.from, until: planned.until, quarters });
      byName.set(key, known);
    }
  });
  return [...byName.values()].flatMap(({ name, entries }) => overbookedPerson(name, [...entries.values()]) ?? []);
}

function overbookedPerson(name: string, entries: readonly Entry[]): Overbooked | null {
  const weekdays = new Set<number>();
  const titles = new Set<string>();
  let most = 0;
  // What overlaps begins with the beginning of one of them.
  for (const { from } of entries) {
    const together = entries.filter((entry) => entry.from <= from && from <= entry.until);
    if (together.length < 2) continue;
    const end = together.map(({ until }) => until).sort()[0] ?? from;
    for (let ahead = 0, day = from; ahead < 7 && day <= end; ahead += 1, day = addDays(from, ahead)) {
      const weekday = weekdayOf(day);
      const busy = together.filter(({ quarters }) => (quarters[weekday - 1] ?? 0) > 0);
      const sum = busy.reduce((all, { quarters }) => all + (quarters[weekday - 1] ?? 0), 0);
      if (sum <= QUARTERS_PER_DAY) continue;
      most = Math.max(most, sum);
      weekdays.add(weekday);
      for (const { title } of busy) titles.add(title);
    }
  }
  if (weekdays.size === 0) return null;
  return { name, weekdays: [...weekdays].sort(), most, titles: [...titles] };
}
