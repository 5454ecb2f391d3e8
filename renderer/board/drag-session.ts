import type { Day } from '../../shared/calendar/day.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import type { DragEvents } from './drag-area.tsx';
import { type Box, type DropArea, gapAt, isSameTarget, targetOf } from './drop-target.ts';
import type { Point } from './flight.ts';
import { cardsToMove, gapsOf, isSameSpot, type MovingBoard, originOf } from './moving.ts';
import { type InsertionPlace, type MovingStore, NOTHING_MOVES } from './moving-store.ts';
import { previewOf } from './preview.ts';

/** The mounted cards of a day between which another one can go, in pixels of the window. */
export type DayBoxes = {
  readonly boxes: readonly Box[];
  /** The first open card behind the last mounted one; `null` when all are mounted. */
  readonly nextId: SliceId | null;
};

type Surroundings = {
  readonly moving: MovingStore;
  readonly board: () => MovingBoard;
  readonly selectedIds: () => readonly SliceId[];
  readonly boxesOf: (day: Day) => DayBoxes | null;
  /** Runs something before the next picture is drawn; returns what calls it off. */
  readonly inNextFrame: (work: () => void) => () => void;
  readonly drop: (ids: readonly SliceId[], target: Target) => void;
  readonly windowHeight: () => number;
};

/** The strip lies at the lower edge, and makes way for whatever comes this near to it, in pixels. */
export const STRIP_ROOM = 170;

/**
 * One drag after the other: what is in the air, what it would do, and what a drop then does. The plan is asked at
 * most once a frame and only for a new target; it is changed by a drop alone.
 */
export function createDragSession(around: Surroundings): DragEvents {
  const { moving } = around;
  let target: Target | null = null;
  let callOff: (() => void) | null = null;

  function end(): void {
    callOff?.();
    callOff = null;
    target = null;
    moving.setState(NOTHING_MOVES);
  }

  function look(point: Point, area: DropArea | null): Place | null {
    const { withIds } = moving.getState();
    if (withIds.length === 0 || area === null) return null;
    if (area.kind !== 'day') return { target: targetOf(area, null), line: null };
    const found = around.boxesOf(area.day);
    return found === null ? null : placeOn(area.day, found, point, withIds, around.board());
  }

  function show(point: Point, area: DropArea | null): void {
    callOff = null;
    const { withIds, preview } = moving.getState();
    if (withIds.length === 0) return;
    const place = look(point, area);
    const next = place?.target ?? null;
    const isNew = !isSameTarget(next, target);
    target = next;
    const { plan, today } = around.board();
    moving.setState({
      area: next === null ? null : area,
      ...(isNew ? { line: place?.line ?? null, preview: next && previewOf(plan, today, withIds, next) } : { preview }),
      isStripAtTop: point.y > around.windowHeight() - STRIP_ROOM,
    });
  }

  return {
    onLift(id) {
      end();
      const withIds = cardsToMove(around.board(), id, around.selectedIds());
      moving.setState({ ...NOTHING_MOVES, movingId: id, withIds });
    },
    onMove(point, area) {
      callOff?.();
      callOff = around.inNextFrame(() => show(point, area));
    },
    onDrop(point, area) {
      const { withIds } = moving.getState();
      const place = look(point, area);
      end();
      if (place !== null) around.drop(withIds, place.target);
    },
    onCancel: end,
  };
}

type Place = { readonly target: Target; readonly line: InsertionPlace | null };

/**
 * The place in a day: only some of its cards may be mounted, so that what follows the one above the pointer is asked
 * of the model. `null`: the one card that moves stands there already.
 */
function placeOn(
  day: Day,
  { boxes, nextId }: DayBoxes,
  point: Point,
  ids: readonly SliceId[],
  board: MovingBoard,
): Place | null {
  const { above, below } = gapAt(point.y, boxes, ids);
  const gaps = gapsOf(board, day, ids);
  const behind = above === null ? undefined : gaps[gaps.indexOf(above) + 1];
  const before = behind === undefined ? (below ?? nextId) : behind;
  const line = { day, before };
  const [id, ...others] = ids;
  const isOwnPlace =
    id !== undefined && others.length === 0 && isSameSpot(originOf(board, id, ids), { kind: 'place', ...line });
  return isOwnPlace ? null : { target: { kind: 'place', ...line }, line };
}

/** The boxes of the cards that a day shows. Delivered and started ones stand first in any case, so nothing goes between them. */
export function boxesOnPage(day: Day): DayBoxes | null {
  const list = document.querySelector<HTMLElement>(`[data-day="${day}"]`);
  if (list === null) return null;
  const boxes: Box[] = [];
  for (const card of list.querySelectorAll<HTMLElement>('[data-slice-id]')) {
    if (card.dataset.state !== 'open') continue;
    const { top, bottom } = card.getBoundingClientRect();
    boxes.push({ id: card.dataset.sliceId as SliceId, top, bottom });
  }
  return { boxes, nextId: (list.dataset.nextId ?? null) as SliceId | null };
}
