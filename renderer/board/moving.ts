import { addDays, type Day } from '../../shared/calendar/day.ts';
import { daysOf, weekOf } from '../../shared/calendar/week.ts';
import { isWorkday } from '../../shared/calendar/workdays.ts';
import type { Rejection } from '../../shared/plan/commands.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import { deliveryOrder, treeOf } from '../../shared/plan/tree.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { knownSchedule } from '../../shared/schedule/known-schedule.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import type { Schedule } from '../../shared/schedule/schedule-types.ts';
import { boardWeeks } from './week-window.ts';

/**
 * Moving cards by keyboard, as a state machine over the model: no element is asked where it is. The places of a day are
 * the gaps between its open cards; the days are in a row, with *Later* before the first of them.
 */

/** What the keys choose from. */
export type MovingBoard = {
  readonly plan: Plan;
  readonly today: Day;
  /** False for a slice that the filter hides. */
  readonly isShown: (id: SliceId) => boolean;
};

export type KeyMoving = {
  /** The card that has the focus. */
  readonly leadId: SliceId;
  /** All that move, in delivery order. */
  readonly ids: readonly SliceId[];
  /** Where the lead stands in the plan. */
  readonly origin: Spot;
  /** Where the keys have led. */
  readonly spot: Spot;
  /** The places chosen on the days on the way, so that the way back leads to them. */
  readonly visited: ReadonlyMap<Day, SliceId | null>;
};

/** Above the card `before`, or with `null` at the day's end. `tray`: the lead's own place, where nothing is dropped. */
export type Spot =
  | { readonly kind: 'place'; readonly day: Day; readonly before: SliceId | null }
  | { readonly kind: 'later' }
  | { readonly kind: 'tray' };

export type MovingKey = 'up' | 'down' | 'left' | 'right' | 'page-up' | 'page-down' | 'home';

/** Why a key leads nowhere. */
export type Edge = 'first-day' | 'last-day' | 'top-of-tray' | 'at-home';

export type Step = { readonly state: KeyMoving; readonly edge: Edge | null };

/** Those that move when `leadId` is lifted: all selected ones, if it is among them, as far as they are seen and can move. */
export function cardsToMove(board: MovingBoard, leadId: SliceId, selectedIds: readonly SliceId[]): readonly SliceId[] {
  if (!selectedIds.includes(leadId)) return [leadId];
  const together = deliveryOrder(board.plan).filter(
    ({ id }) => id === leadId || (selectedIds.includes(id) && board.isShown(id) && refusalOf(board.plan, id) === null),
  );
  return together.map(({ id }) => id);
}

export function beginMoving(
  board: MovingBoard,
  leadId: SliceId,
  selectedIds: readonly SliceId[],
): Result<KeyMoving, Rejection> {
  const refusal = refusalOf(board.plan, leadId);
  if (refusal !== null) return err(refusal);
  const ids = cardsToMove(board, leadId, selectedIds);
  const origin = originOf(board, leadId, ids);
  return ok(at({ leadId, ids, origin, spot: origin, visited: new Map() }, origin));
}

/** What a key chooses. */
export function pressed(state: KeyMoving, key: MovingKey, board: MovingBoard): Step {
  switch (key) {
    case 'up':
      return chooseGap(state, -1, board);
    case 'down':
      return chooseGap(state, 1, board);
    case 'left':
      return chooseColumn(state, -1, board);
    case 'right':
      return chooseColumn(state, 1, board);
    case 'page-up':
      return chooseWeek(state, -7, board);
    case 'page-down':
      return chooseWeek(state, 7, board);
    case 'home':
      return goHome(state, board);
  }
}

/** What a drop asks the model for; `null` where the cards are already. */
export function aimOf({ ids, spot, origin }: KeyMoving): Target | null {
  if (spot.kind === 'tray' || (ids.length === 1 && isSameSpot(spot, origin))) return null;
  return spot;
}

/** The same choice on a plan or a day that has changed meanwhile; refused when the card cannot be moved any more. */
export function settled(state: KeyMoving, board: MovingBoard): Result<KeyMoving, Rejection> {
  const { leadId } = state;
  const refusal = refusalOf(board.plan, leadId);
  if (refusal !== null) return err(refusal);
  const ids = state.ids.filter((id) => id === leadId || refusalOf(board.plan, id) === null);
  const origin = originOf(board, leadId, ids);
  const next = { ...state, ids, origin };
  const { spot } = state;
  if (spot.kind === 'tray' || isSameSpot(spot, state.origin)) return ok(at(next, origin));
  if (spot.kind === 'later') return ok(next);
  const days = daysToChoose(board);
  const day = days.find((other) => other >= spot.day) ?? days.at(-1) ?? spot.day;
  const isThere = day === spot.day && gapsOf(board, day, ids).includes(spot.before);
  return ok(at(next, { kind: 'place', day, before: isThere ? spot.before : null }));
}

/** The cards between which a spot in a day lies; `null` where there is none on that side. */
export function neighboursOf(board: MovingBoard, day: Day, before: SliceId | null, ids: readonly SliceId[]) {
  const gaps = gapsOf(board, day, ids);
  return { above: gaps[gaps.indexOf(before) - 1] ?? null, below: before };
}

/** Where a card stands. `ids` are those that move with it and are no neighbours. */
export function originOf(board: MovingBoard, id: SliceId, ids: readonly SliceId[]): Spot {
  const { placements, byDay } = knownSchedule(board.plan, board.today);
  const day = placements.get(id)?.day;
  if (day === undefined) return { kind: board.plan.slices[id]?.stage === 'later' ? 'later' : 'tray' };
  const onDay = byDay.get(day) ?? [];
  const behind = onDay.slice(onDay.indexOf(id) + 1);
  return { kind: 'place', day, before: behind.find((other) => isNeighbour(board, other, ids)) ?? null };
}

/** The cards of a day that can stand below the insertion line, and `null` for its end. */
export function gapsOf(board: MovingBoard, day: Day, ids: readonly SliceId[]): readonly (SliceId | null)[] {
  const { byDay } = knownSchedule(board.plan, board.today);
  return [...(byDay.get(day) ?? []).filter((id) => isNeighbour(board, id, ids)), null];
}

/** Delivered and started cards stand first in any case, so nothing goes between them. */
function isNeighbour({ plan, isShown }: MovingBoard, id: SliceId, ids: readonly SliceId[]): boolean {
  return plan.slices[id]?.status === 'open' && isShown(id) && !ids.includes(id);
}

export function isSameSpot(one: Spot, other: Spot): boolean {
  if (one.kind !== 'place' || other.kind !== 'place') return one.kind === other.kind;
  return one.day === other.day && one.before === other.before;
}

function refusalOf(plan: Plan, id: SliceId): Rejection | null {
  const slice = Object.hasOwn(plan.slices, id) ? plan.slices[id] : undefined;
  if (slice === undefined || slice.stage === 'archive') return { code: 'slice-not-found', id };
  if (!treeOf(plan).isLeaf(id)) return { code: 'is-group', id };
  if (slice.status === 'delivered') return { code: 'already-delivered', id };
  return slice.status === 'dropped' ? { code: 'bad-value', field: 'status' } : null;
}

const FARTHEST_DAYS = 5 * 366;
const chosenDays = new WeakMap<Schedule, readonly Day[]>();

/** The days that the arrows stop at: from the first that takes drops, working days and those on which something stands. */
export function daysToChoose({ plan, today }: MovingBoard): readonly Day[] {
  const schedule = knownSchedule(plan, today);
  const known = chosenDays.get(schedule);
  if (known !== undefined) return known;
  const { from, byDay } = schedule;
  const farthest = addDays(from, FARTHEST_DAYS);
  const days = boardWeeks({
    today,
    calendar: plan.calendar,
    from,
    deliveries: byDay.keys(),
    target: plan.goal.target,
  })
    .filter((week) => week <= weekOf(farthest))
    .flatMap(daysOf)
    .filter((day) => day >= from);
  const stops = days.filter((day) => byDay.has(day) || isWorkday(plan.calendar, day));
  const found = stops.length > 0 ? stops : days;
  chosenDays.set(schedule, found);
  return found;
}

function at(state: KeyMoving, spot: Spot): KeyMoving {
  if (spot.kind !== 'place') return { ...state, spot };
  return { ...state, spot, visited: new Map(state.visited).set(spot.day, spot.before) };
}

function stay(state: KeyMoving, edge: Edge): Step {
  return { state, edge };
}

function go(state: KeyMoving, spot: Spot): Step {
  return { state: at(state, spot), edge: null };
}

/** Comes to a day: where the keys were before; else to its end from an earlier day, to its beginning from a later one. */
function goToDay(state: KeyMoving, day: Day, board: MovingBoard): Step {
  const gaps = gapsOf(board, day, state.ids);
  const known = state.visited.get(day);
  const comesFromLater = state.spot.kind === 'place' && state.spot.day > day;
  const before = known !== undefined && gaps.includes(known) ? known : comesFromLater ? (gaps[0] ?? null) : null;
  return go(state, { kind: 'place', day, before });
}

function chooseGap(state: KeyMoving, by: 1 | -1, board: MovingBoard): Step {
  const { spot, ids } = state;
  if (spot.kind !== 'place') return by === 1 ? chooseColumn(state, 1, board) : stay(state, 'top-of-tray');
  const gaps = gapsOf(board, spot.day, ids);
  const before = gaps[gaps.indexOf(spot.before) + by];
  if (before !== undefined) return go(state, { ...spot, before });
  const days = daysToChoose(board);
  const day = days[days.indexOf(spot.day) + by];
  if (day === undefined) return stay(state, by === 1 ? 'last-day' : 'first-day');
  const there = gapsOf(board, day, ids);
  return go(state, { kind: 'place', day, before: (by === 1 ? there[0] : there.at(-1)) ?? null });
}

/** From left to right: *Later*, the lead's own place in the tray, the days. */
function chooseColumn(state: KeyMoving, by: 1 | -1, board: MovingBoard): Step {
  const days = daysToChoose(board);
  const isFromTray = state.origin.kind === 'tray';
  const { spot } = state;
  const place = spot.kind === 'place' ? days.indexOf(spot.day) : spot.kind === 'tray' || !isFromTray ? -1 : -2;
  const next = place + by;
  const day = days[next];
  if (next >= 0) return day === undefined ? stay(state, 'last-day') : goToDay(state, day, board);
  if (next === -1) return go(state, { kind: isFromTray ? 'tray' : 'later' });
  return next === -2 && isFromTray ? go(state, { kind: 'later' }) : stay(state, 'top-of-tray');
}

function chooseWeek(state: KeyMoving, by: 7 | -7, board: MovingBoard): Step {
  const { spot } = state;
  if (spot.kind !== 'place') return by > 0 ? chooseFirstDay(state, board) : stay(state, 'top-of-tray');
  const days = daysToChoose(board);
  const wanted = addDays(spot.day, by);
  const day = (by > 0 ? days.find((other) => other >= wanted) : days.findLast((other) => other <= wanted)) ?? null;
  const end = by > 0 ? days.at(-1) : days[0];
  const reached = day ?? end;
  if (reached === undefined || reached === spot.day) return stay(state, by > 0 ? 'last-day' : 'first-day');
  return goToDay(state, reached, board);
}

/** Today, or the first day that takes drops when that is later. */
function goHome(state: KeyMoving, board: MovingBoard): Step {
  const [first] = daysToChoose(board);
  if (state.spot.kind === 'place' && state.spot.day === first) return stay(state, 'at-home');
  return chooseFirstDay(state, board);
}

function chooseFirstDay(state: KeyMoving, board: MovingBoard): Step {
  const [first] = daysToChoose(board);
  return first === undefined ? stay(state, 'last-day') : goToDay(state, first, board);
}
