import { addDays, type Day, dayNumber, daysBetween, laterDay } from '../calendar/day.ts';
import type { Derived } from '../derive.ts';
import type { Slice } from '../plan/plan.ts';
import type { MilestoneAnswer } from '../schedule/forecast-types.ts';
import { isUndone } from '../schedule/in-play.ts';
import { isOpenOnBoard } from '../schedule/summary.ts';

/** So many slices from this day on. */
export type CountFrom = { readonly day: Day; readonly count: number };

/** What was delivered and what there was to deliver, day by day, and how it may go on. */
export type BurnUp = {
  readonly from: Day;
  readonly today: Day;
  /** At least a week after `from`. */
  readonly to: Day;
  /** Leaves that were delivered or stood on the board, from `from` on; the last count is that of today. */
  readonly scope: readonly CountFrom[];
  /** Leaves delivered, from `from` to today. */
  readonly delivered: readonly CountFrom[];
  /** How it goes on where every day of the board holds: from today to the last delivery. Just today where nothing has a day. */
  readonly planned: readonly CountFrom[];
  /** When the forecast reaches the scope, half and 85 % sure. `null`: there is no such day, or nothing to forecast. */
  readonly p50: Day | null;
  readonly p85: Day | null;
  readonly target: Day | null;
  readonly total: number;
  readonly done: number;
  /** The last day on which the scope became another one after the first, and by how much. */
  readonly lastChange: { readonly day: Day; readonly by: number } | null;
  /** Open leaves in *Later*: they are not in the scope. */
  readonly parked: number;
};

/** What lies further back is there from the left edge on: two years. */
const DAYS_BACK = 731;
const DAYS_PER_WEEK = 7;
/** A day far beyond the last delivery, such as a target that is a slip of the keyboard, would leave the rest no room. */
const MOST_SPANS = 3;

/**
 * The burn-up of a plan. `forecast`: that of the goal, where there is one. `null` when nothing was delivered and nothing
 * stands on the board. The scope of past days is worked out from when slices were written down, cut, dropped and
 * delivered; nobody keeps when something was parked or thrown out, so what is that today was never in it.
 */
export function burnUp(derived: Derived, forecast: Pick<MilestoneAnswer, 'p50' | 'p85'> | null): BurnUp | null {
  const { plan, today, tree, schedule } = derived;
  const inScope = tree.leaves.filter(isInScope);
  if (inScope.length === 0) return null;
  const delivered = inScope.filter(({ status, deliveredOn }) => status === 'delivered' && !isAfter(deliveredOn, today));
  const deliveryDays = delivered.map(({ deliveredOn }) => deliveredOn ?? plan.start);
  const changes = scopeChanges(derived, inScope);
  const [earliest = today] = [today, plan.start, ...deliveryDays].sort();
  const from = laterDay(earliest, addDays(today, -DAYS_BACK));
  const scope = countsFrom(from, changes);
  const p50 = forecast?.p50 ?? null;
  const p85 = forecast?.p85 ?? null;
  const { target } = plan.goal;
  const planned = plannedCounts(today, delivered.length, schedule.byDay, (id) => plan.slices[id]);
  const last = planned.at(-1)?.day ?? today;
  return {
    from,
    today,
    to: rightEdge(from, laterDay(today, last), [p85 ?? p50, target]),
    scope,
    delivered: countsFrom(
      from,
      deliveryDays.map((day) => ({ day, by: 1 })),
    ),
    planned,
    p50,
    p85,
    target,
    total: inScope.length,
    done: delivered.length,
    lastChange: lastChangeOf(scope, from),
    parked: tree.leaves.filter((leaf) => leaf.stage === 'later' && isUndone(leaf)).length,
  };
}

type Change = { readonly day: Day; readonly by: number };

function isInScope(leaf: Slice): boolean {
  return leaf.status === 'delivered' || isOpenOnBoard(leaf);
}

function isAfter(day: Day | null, other: Day): boolean {
  return day !== null && day > other;
}

/** What came and went: every leaf of today, dropped ones as long as they were meant, and cut ones until they were cut. */
function scopeChanges({ today, tree }: Derived, inScope: readonly Slice[]): Change[] {
  const changes: Change[] = [];
  const during = (createdOn: Day, until: Day) => {
    if (createdOn < until && until <= today) changes.push({ day: createdOn, by: 1 }, { day: until, by: -1 });
  };
  for (const { createdOn, deliveredOn } of inScope) {
    // Written down after the fact, it was there on the day on which it was delivered all the same.
    const first = deliveredOn !== null && deliveredOn < createdOn ? deliveredOn : createdOn;
    changes.push({ day: first < today ? first : today, by: 1 });
  }
  for (const { slice } of tree.rows) {
    if (slice.stage !== 'board') continue;
    const isLeaf = tree.isLeaf(slice.id);
    if (isLeaf && slice.status === 'dropped' && slice.droppedOn !== null) during(slice.createdOn, slice.droppedOn);
    if (!isLeaf && slice.cutOn !== null) during(slice.createdOn, slice.cutOn);
  }
  return changes;
}

/** The counts after all changes of a day, the first of them on `from`, with everything that was before. */
function countsFrom(from: Day, changes: readonly Change[]): CountFrom[] {
  const byDay = new Map<Day, number>([[from, 0]]);
  for (const { day, by } of changes) {
    const shown = laterDay(day, from);
    byDay.set(shown, (byDay.get(shown) ?? 0) + by);
  }
  let count = 0;
  const counts: CountFrom[] = [];
  for (const day of [...byDay.keys()].sort()) {
    const by = byDay.get(day) ?? 0;
    count += by;
    if (by !== 0 || day === from) counts.push({ day, count });
  }
  return counts;
}

function lastChangeOf(scope: readonly CountFrom[], from: Day): BurnUp['lastChange'] {
  const last = scope.at(-1);
  const before = scope.at(-2);
  if (last === undefined || before === undefined || last.day <= from) return null;
  return { day: last.day, by: last.count - before.count };
}

function plannedCounts(
  today: Day,
  done: number,
  byDay: Derived['schedule']['byDay'],
  sliceOf: (id: Slice['id']) => Slice | undefined,
): CountFrom[] {
  let count = done;
  const counts: CountFrom[] = [{ day: today, count }];
  for (const [day, ids] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // What is marked as delivered on a day to come is not delivered yet.
    const more = ids.filter((id) => sliceOf(id)?.status !== 'delivered' || day > today).length;
    if (more === 0) continue;
    count += more;
    counts.push({ day: laterDay(day, today), count });
  }
  return counts;
}

function rightEdge(from: Day, last: Day, others: readonly (Day | null)[]): Day {
  const span = Math.max(DAYS_PER_WEEK, daysBetween(from, last));
  const farthest = dayNumber(from) + span * MOST_SPANS;
  const least = addDays(from, DAYS_PER_WEEK);
  const to = others.reduce<Day>(
    (end, day) => (day !== null && dayNumber(day) <= farthest ? laterDay(end, day) : end),
    last,
  );
  return laterDay(to, least);
}
