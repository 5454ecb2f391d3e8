import { addDays, type Day, dayNumber } from '../calendar/day.ts';
import { daysOf, firstDayOf, type Week, weekOf } from '../calendar/week.ts';
import { quarterDaysOn } from '../calendar/workdays.ts';
import type { PersonId, Plan, Slice } from '../plan/plan.ts';
import type { Schedule } from './schedule-types.ts';
import { whoIsThere } from './who-is-there.ts';

/** What is noticed about skills. It concerns the plan and no single slice, however many wait for it. */
export type SkillFinding = {
  readonly sliceId: null;
  readonly level: 'warning' | 'hint';
  /** In alphabetical order. */
  readonly skills: readonly string[];
} /** Nobody in the plan has them. `count`: the open slices that ask for one of them. */ & (
  | { readonly code: 'skill-missing'; readonly count: number }
  /** Work on them is waiting in these weeks, somebody works, and none of those who have them is there. */
  | { readonly code: 'skill-away'; readonly weeks: readonly Week[] }
  /** They are worked with in these weeks, and one person alone has them and is there. */
  | { readonly code: 'skill-on-one-person'; readonly personId: PersonId; readonly weeks: readonly Week[] }
);

/** As far as the schedule looks ahead: five years. */
const WEEKS_AHEAD = 261;
const DAYS_PER_WEEK = 7;

/** `weeks`: counted from the first week that can be planned. */
type Need = {
  readonly skill: string;
  readonly weeks: ReadonlySet<number>;
  readonly holders: readonly PersonId[];
};

/**
 * The weeks in which a skill that is needed is missing or hangs on one person. Folded by who is concerned, so that
 * there are not more of them than there are people and groups of people with one skill. In a plan with one person
 * everything hangs on that person, and nothing is said of it.
 */
export function skillFindings(plan: Plan, schedule: Schedule): readonly SkillFinding[] {
  const { weeksBySkill, missing, count } = neededSkills(plan, schedule);
  const needs = [...weeksBySkill]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([skill, weeks]): Need => {
      const holders = (Object.keys(plan.people) as PersonId[]).filter((id) => plan.people[id]?.skills.includes(skill));
      return { skill, weeks, holders };
    });
  const weeks = new WeeksAhead(plan, schedule);
  return [...missingOf(plan, missing, count), ...awayOf(weeks, needs), ...onOneOf(plan, weeks, needs)];
}

/** Where there is nobody at all, it is not the skills that are missing. */
function missingOf({ people }: Plan, missing: ReadonlySet<string>, count: number): readonly SkillFinding[] {
  if (missing.size === 0 || Object.keys(people).length === 0) return [];
  return [{ sliceId: null, level: 'warning', code: 'skill-missing', skills: [...missing].sort(), count }];
}

function awayOf(ahead: WeeksAhead, needs: readonly Need[]): readonly SkillFinding[] {
  const folded = new Folded<string>();
  for (const { skill, weeks, holders } of needs) {
    // A promise may lie centuries ahead, by a slip of the keyboard.
    const sorted = [...weeks].filter((week) => week >= 0 && week <= WEEKS_AHEAD).sort((one, other) => one - other);
    const [start, end] = [sorted[0], sorted.at(-1)];
    if (start === undefined || end === undefined) continue;
    const isAway = (week: number) => ahead.presentIn(week).size > 0 && ahead.present(week, holders).length === 0;
    let week = start;
    // What waits until somebody is back waits before its first day, too.
    while (week > 0 && isAway(week - 1)) week -= 1;
    for (; week <= end; week += 1) if (isAway(week)) folded.add(holders.join(), skill, week);
  }
  return folded
    .all(ahead)
    .map(({ skills, weeks }) => ({ sliceId: null, level: 'warning', code: 'skill-away', skills, weeks }));
}

function onOneOf(plan: Plan, ahead: WeeksAhead, needs: readonly Need[]): readonly SkillFinding[] {
  if (Object.keys(plan.people).length < 2) return [];
  const folded = new Folded<PersonId>();
  for (const { skill, weeks, holders } of needs) {
    for (const week of weeks) {
      const [person, ...others] = ahead.stillPresent(week, holders);
      if (person !== undefined && others.length === 0) folded.add(person, skill, week);
    }
  }
  return folded.all(ahead).map(({ key, skills, weeks }) => ({
    ...{ sliceId: null, level: 'hint', code: 'skill-on-one-person' },
    ...{ personId: key, skills, weeks },
  }));
}

/** Weeks as numbers from the first one that can be planned on, and who is there in them. */
class WeeksAhead {
  readonly #plan: Plan;
  readonly #from: Day;
  readonly #first: Day;
  readonly #weeks = new Map<number, Week>();
  readonly #present = new Map<number, ReadonlySet<PersonId>>();

  constructor(plan: Plan, schedule: Schedule) {
    this.#plan = plan;
    this.#from = schedule.from;
    this.#first = firstDayOf(weekOf(schedule.from));
  }

  at(week: number): Week {
    const known = this.#weeks.get(week);
    if (known !== undefined) return known;
    const made = weekOf(addDays(this.#first, week * DAYS_PER_WEEK));
    this.#weeks.set(week, made);
    return made;
  }

  presentIn(week: number): ReadonlySet<PersonId> {
    const known = this.#present.get(week);
    if (known !== undefined) return known;
    const there = whoIsThere(this.#plan, this.at(week)).filter(({ offered }) => offered > 0);
    const ids = new Set(there.map(({ personId }) => personId));
    this.#present.set(week, ids);
    return ids;
  }

  /** Who is there in a week: of the first one also who was there before today, for then the week had somebody. */
  present(week: number, ids: readonly PersonId[]): readonly PersonId[] {
    const there = this.presentIn(week);
    return ids.filter((id) => there.has(id));
  }

  /** Who can still do something in a week: of the first one only its days that can be planned count. */
  stillPresent(week: number, ids: readonly PersonId[]): readonly PersonId[] {
    return this.present(week, ids).filter((id) => week > 0 || this.#isStillThere(id));
  }

  #isStillThere(id: PersonId): boolean {
    const { calendar, people } = this.#plan;
    const person = people[id];
    const days = daysOf(this.at(0)).filter((day) => day >= this.#from);
    return person !== undefined && days.some((day) => quarterDaysOn(calendar, person, day) > 0);
  }
}

/** Skills and weeks by whom they concern. */
class Folded<Key> {
  readonly #found = new Map<Key, { readonly skills: Set<string>; readonly weeks: Set<number> }>();

  add(key: Key, skill: string, week: number): void {
    const known = this.#found.get(key) ?? { skills: new Set<string>(), weeks: new Set<number>() };
    known.skills.add(skill);
    known.weeks.add(week);
    this.#found.set(key, known);
  }

  /** Those with the earliest week first. */
  all(
    ahead: WeeksAhead,
  ): readonly { readonly key: Key; readonly skills: readonly string[]; readonly weeks: readonly Week[] }[] {
    const found = [...this.#found].map(([key, { skills, weeks }]) => ({
      key,
      skills: [...skills].sort(),
      weeks: [...weeks].sort((one, other) => one - other).map((week) => ahead.at(week)),
    }));
    return found.sort((one, other) => ((one.weeks[0] ?? '') < (other.weeks[0] ?? '') ? -1 : 1));
  }
}

/** The weeks in which skills that somebody has are worked with, and which are missing in how many open slices. */
function neededSkills({ slices, people }: Plan, { from, placements, noDay }: Schedule) {
  const monday = dayNumber(firstDayOf(weekOf(from)));
  const held = new Set(Object.values(people).flatMap(({ skills }) => skills));
  const weeksBySkill = new Map<string, Set<number>>();
  const missing = new Set<string>();
  let count = 0;
  const ask = ({ skills }: Slice) => {
    const lacking = skills.filter((skill) => !held.has(skill));
    for (const skill of lacking) missing.add(skill);
    if (lacking.length > 0) count += 1;
  };
  for (const { sliceId, by, bookings } of placements.values()) {
    const slice = slices[sliceId];
    if (slice === undefined || slice.skills.length === 0 || by === 'delivered') continue;
    ask(slice);
    const weeks = new Set(bookings.map(({ day }) => Math.floor((dayNumber(day) - monday) / DAYS_PER_WEEK)));
    for (const skill of slice.skills) {
      if (!held.has(skill)) continue;
      const known = weeksBySkill.get(skill);
      if (known === undefined) weeksBySkill.set(skill, new Set(weeks));
      else for (const week of weeks) known.add(week);
    }
  }
  for (const id of noDay.keys()) {
    const slice = slices[id];
    if (slice !== undefined && slice.skills.length > 0) ask(slice);
  }
  return { weeksBySkill, missing, count };
}
