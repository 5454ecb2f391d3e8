import { addDays, asDay, type Day, daysBetween } from '../calendar/day.ts';
import { type Absence, quarterDaysOn } from '../calendar/workdays.ts';
import type { Derived } from '../derive.ts';
import {
  type Person,
  type PersonId,
  QUARTERS_PER_DAY,
  type QuarterDays,
  type Slice,
  type SliceId,
} from '../plan/plan.ts';
import { deliveryOrder, type Tree } from '../plan/tree.ts';
import type { Placement, Schedule } from '../schedule/schedule-types.ts';
import type { LeftOut } from '../words/left-out.ts';
import { UNTITLED } from '../words/outline-words.ts';
import { countLeftOut } from './count-left-out.ts';
import type { Export } from './export.ts';
import { interval, projectId, quoted } from './taskjuggler-text.ts';

/** So many priorities the format has; the highest goes first. */
const PRIORITIES = 1000;
/** A year after our last delivery there is still room, should TaskJuggler need longer. */
const SPARE_DAYS = 366;
const LONGEST_DAYS = 1826;
const LAST_DAY = asDay('9999-12-30');
const FIRST_HOUR = 9;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What stands on the board and is not delivered yet, with the days that it is worked on. */
type Task = { readonly slice: Slice; readonly placement: Placement; readonly person: PersonId };

/**
 * A project file of TaskJuggler 3. It has who works when, and of each slice with a day its size, its place in the order,
 * what it needs and who does it, so that TaskJuggler comes to delivery days of its own: `tj3 FILE` writes them into
 * `deliveries.csv`. A quarter of a day is an hour there, and somebody with n quarters works n hours from nine o'clock.
 *
 * Without an owner a slice goes to the person whom our schedule names. Of what is being done the rest is carried, and it
 * goes first. Promised days, data sources and skills are left out, for the format has no such thing.
 */
export function taskJuggler(derived: Derived): Export {
  const tasks = tasksOf(derived);
  const blocks = [
    projectBlock(derived),
    ...closureBlocks(derived),
    ...peopleBlocks(derived),
    ...taskBlocks(derived, tasks),
    REPORT,
  ];
  return { text: `${blocks.join('\n')}\n`, leftOut: leftOutOf(derived, tasks) };
}

const REPORT = `taskreport deliveries "deliveries" {
  formats csv
  columns id, start, end, name
  hidetask ~isleaf()
  timeformat "%Y-%m-%d-%H:%M"
}`;

function tasksOf({ schedule, plan }: Derived): ReadonlyMap<SliceId, Task> {
  const tasks = new Map<SliceId, Task>();
  for (const placement of schedule.placements.values()) {
    const slice = plan.slices[placement.sliceId];
    const { personId: person } = placement;
    if (slice === undefined || placement.by === 'delivered' || person === null) continue;
    tasks.set(slice.id, { slice, placement, person });
  }
  return tasks;
}

type Span = { readonly first: Day; readonly last: Day };

function spanOf({ schedule }: Derived): Span {
  const { from } = schedule;
  const wanted = daysBetween(from, schedule.lastDelivery ?? from) + SPARE_DAYS;
  const possible = daysBetween(from, LAST_DAY);
  return { first: from, last: addDays(from, Math.max(0, Math.min(wanted, LONGEST_DAYS, possible))) };
}

function projectBlock(derived: Derived): string {
  const { first, last } = spanOf(derived);
  return `project carpaccio ${quoted(derived.plan.title, 'Plan without a title')} ${interval(first, last)} {
  timezone "UTC"
  now ${first}
  timeformat "%Y-%m-%d"
  timingresolution 60min
  dailyworkinghours ${QUARTERS_PER_DAY}
  workinghours mon - sun ${hours(QUARTERS_PER_DAY)}
}`;
}

function hours(quarterDays: QuarterDays): string {
  return quarterDays <= 0 ? 'off' : `${FIRST_HOUR}:00 - ${FIRST_HOUR + Math.min(quarterDays, QUARTERS_PER_DAY)}:00`;
}

/** Days as far as they fall into the project; `null` outside it, and for a range that ends before it begins. */
function clipped({ from, to }: Pick<Absence, 'from' | 'to'>, { first, last }: Span): string | null {
  const begins = from < first ? first : from;
  const ends = to > last ? last : to;
  return begins > ends ? null : interval(begins, ends);
}

function closureBlocks(derived: Derived): string[] {
  return derived.plan.calendar.closures.flatMap((closure) => {
    const days = clipped(closure, spanOf(derived));
    return days === null ? [] : [`leaves holiday ${quoted(closure.label, 'Closed')} ${days}`];
  });
}

function peopleBlocks(derived: Derived): string[] {
  const { people, calendar } = derived.plan;
  return Object.entries(people).map(([id, person]) => {
    const lines = [
      ...WEEKDAYS.map((name, place) => {
        const works = calendar.workdays.includes(place + 1);
        return `workinghours ${name} ${hours(works ? (person.quarterDaysByWeekday[place] ?? 0) : 0)}`;
      }),
      ...person.absences.flatMap((absence) => {
        const days = clipped(absence, spanOf(derived));
        return days === null ? [] : [`leaves annual ${days}`];
      }),
      ...deliveredToday(derived, id as PersonId, person),
    ];
    return `resource ${projectId('p', id)} ${quoted(person.name, 'Somebody')} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
  });
}

/** What somebody delivered on the first day is gone from its quarters (rule 4 of the schedule). */
function deliveredToday({ plan, schedule }: Derived, id: PersonId, person: Person): string[] {
  const { from } = schedule;
  const offered = Math.min(QUARTERS_PER_DAY, quarterDaysOn(plan.calendar, person, from));
  let taken = offered - schedule.freeOn(id, from);
  for (const { bookings } of schedule.placements.values())
    for (const booking of bookings) if (booking.personId === id && booking.day === from) taken -= booking.quarterDays;
  return taken <= 0 ? [] : [`leaves special ${from}-${FIRST_HOUR}:00 - ${from}-${FIRST_HOUR + taken}:00`];
}

/** The outline down to what has a task, groups around what is in them. */
function taskBlocks({ plan, tree, schedule }: Derived, tasks: ReadonlyMap<SliceId, Task>): string[] {
  const groups = new Set([...tasks.keys()].flatMap((id) => tree.ancestorsOf(id).map((group) => group.id)));
  const priorityOf = priorities(plan, tasks);
  const pathOf = (id: SliceId) =>
    [...tree.ancestorsOf(id).reverse(), { id }].map((slice) => projectId('s', slice.id)).join('.');
  const lines: string[] = [];
  let depth = 0;
  for (const { slice, depth: ownDepth } of tree.rows) {
    const task = tasks.get(slice.id);
    if (task === undefined && !groups.has(slice.id)) continue;
    for (; depth > ownDepth; depth -= 1) lines.push(`${'  '.repeat(depth - 1)}}`);
    const head = `${'  '.repeat(depth)}task ${projectId('s', slice.id)} ${quoted(slice.title, UNTITLED)} {`;
    if (task === undefined) {
      lines.push(head);
      depth += 1;
      continue;
    }
    const effort = task.placement.bookings.reduce((sum, booking) => sum + booking.quarterDays, 0);
    const needs = keptNeeds(task, tree, schedule, tasks).filter((id) => tasks.has(id) || groups.has(id));
    const depends = needs.length === 0 ? '' : ` depends ${needs.map(pathOf).join(', ')}`;
    const priority = priorityOf.get(slice.id) ?? 1;
    lines.push(`${head} effort ${effort}h allocate ${projectId('p', task.person)} priority ${priority}${depends} }`);
  }
  for (; depth > 0; depth -= 1) lines.push(`${'  '.repeat(depth - 1)}}`);
  return lines;
}

/** What is being done before everything else, and then by rank. In a plan of more than there are priorities some share one. */
function priorities(plan: Derived['plan'], tasks: ReadonlyMap<SliceId, Task>): ReadonlyMap<SliceId, number> {
  const ordered = deliveryOrder(plan).flatMap(({ id }) => tasks.get(id) ?? []);
  const isStarted = ({ slice }: Task) => slice.status === 'doing';
  const first = [...ordered.filter(isStarted), ...ordered.filter((task) => !isStarted(task))];
  const step = Math.min(1, PRIORITIES / first.length);
  return new Map(first.map(({ slice }, place) => [slice.id, PRIORITIES - Math.floor(place * step)]));
}

/**
 * What is being done waits for nothing any more. A promised slice keeps only what is delivered before the day on which
 * its work begins: its promise may stand against its needs, and even break a circle of them.
 */
function keptNeeds(
  { slice, placement }: Task,
  tree: Tree,
  { placements }: Schedule,
  tasks: ReadonlyMap<SliceId, Task>,
): readonly SliceId[] {
  if (slice.status === 'doing') return [];
  const needs = [...new Set(slice.needs)];
  if (placement.by !== 'pinned') return needs;
  const begins = placement.bookings[0]?.day ?? placement.day;
  const leavesOf = (id: SliceId) => [id, ...tree.descendantsOf(id).map((below) => below.id)];
  return needs.filter((needId) =>
    leavesOf(needId).every((id) => !tasks.has(id) || (placements.get(id)?.day ?? begins) < begins),
  );
}

function leftOutOf(derived: Derived, tasks: ReadonlyMap<SliceId, Task>): readonly LeftOut[] {
  const { plan, tree, tray, schedule } = derived;
  const carried = [...tasks.values()];
  const placements = [...schedule.placements.values()];
  const isOpen = (id: SliceId) =>
    [id, ...tree.descendantsOf(id).map((below) => below.id)].some((one) => tasks.has(one));
  const waived = carried.reduce((count, task) => {
    const kept = keptNeeds(task, tree, schedule, tasks);
    return count + [...new Set(task.slice.needs)].filter((id) => isOpen(id) && !kept.includes(id)).length;
  }, 0);
  const counts: readonly LeftOut[] = [
    { code: 'delivered', count: placements.filter(({ by }) => by === 'delivered').length },
    { code: 'still-to-slice', count: tray.stillToSlice.length },
    { code: 'no-day', count: tray.noDay.length },
    { code: 'nobody', count: placements.filter(({ by, personId }) => by !== 'delivered' && personId === null).length },
    { code: 'pins', count: carried.filter(({ placement }) => placement.by === 'pinned').length },
    { code: 'waived-needs', count: waived },
    { code: 'shared-priorities', count: Math.max(0, carried.length - PRIORITIES) },
    { code: 'values', count: Object.values(plan.slices).filter(({ value }) => value.trim() !== '').length },
    { code: 'audiences', count: Object.values(plan.slices).filter(({ audience }) => audience.trim() !== '').length },
  ];
  return countLeftOut(derived, counts).filter(({ code }) => code !== 'groups');
}
