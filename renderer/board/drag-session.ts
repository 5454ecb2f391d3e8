import type { Day } from '../../shared/calendar/day.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import type { DragEvents, Point } from './drag-library.tsx';
import { type Box, type DropArea, gapAt, isSameTarget, targetOf } from './drop-target.ts';
import { type MovingStore, NOTHING_MOVES } from './moving-store.ts';
import { previewOf } from './preview.ts';

/** The cards of a day between which another one can go, in pixels of the window, and where its list begins. */
export type DayBoxes = {
  readonly boxes: readonly Box[];
  readonly restTop: number;
  readonly listTop: number;
  /** The card that would follow if the day showed all of its cards; `null` when it does. */
  readonly nextId: SliceId | null;
};

type Surroundings = {
  readonly moving: MovingStore;
  readonly shown: () => { readonly plan: Plan; readonly today: Day };
  readonly boxesOf: (day: Day) => DayBoxes | null;
  /** Runs something before the next picture is drawn; returns what calls it off. */
  readonly inNextFrame: (work: () => void) => () => void;
  readonly drop: (id: SliceId, target: Target) => void;
  readonly windowHeight: () => number;
};

/** The strip lies at the lower edge, and makes way for a pointer that comes this near to it. */
const STRIP_ROOM = 170;

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
    const { movingId } = moving.getState();
    return movingId === null || area === null ? null : placeAt(movingId, point, area, around.boxesOf);
  }

  function show(point: Point, area: DropArea | null): void {
    callOff = null;
    const { movingId, preview } = moving.getState();
    if (movingId === null) return;
    const place = look(point, area);
    const next = place === null || place.isOwnPlace ? null : place.target;
    const isNew = !isSameTarget(next, target);
    target = next;
    const { plan, today } = around.shown();
    moving.setState({
      area: place?.isOwnPlace === true ? null : area,
      lineTop: next === null ? null : (place?.lineTop ?? null),
      isStripAtTop: point.y > around.windowHeight() - STRIP_ROOM,
      preview: isNew ? next && previewOf(plan, today, movingId, next) : preview,
    });
  }

  return {
    onLift(id) {
      end();
      moving.setState({ ...NOTHING_MOVES, movingId: id });
    },
    onMove(point, area) {
      callOff?.();
      callOff = around.inNextFrame(() => show(point, area));
    },
    onDrop(point, area) {
      const { movingId } = moving.getState();
      const place = look(point, area);
      end();
      if (movingId !== null && place !== null && !place.isOwnPlace) around.drop(movingId, place.target);
    },
    onCancel: end,
  };
}

type Place = { readonly target: Target; readonly isOwnPlace: boolean; readonly lineTop: number | null };

function placeAt(movingId: SliceId, point: Point, area: DropArea, boxesOf: Surroundings['boxesOf']): Place | null {
  if (area.kind !== 'day') return { target: targetOf(area, null), isOwnPlace: false, lineTop: null };
  const found = boxesOf(area.day);
  if (found === null) return null;
  const gap = gapAt(point.y, found.boxes, movingId, found.restTop);
  return {
    target: targetOf(area, gap.before ?? found.nextId),
    isOwnPlace: gap.isOwnPlace,
    lineTop: gap.y - found.listTop,
  };
}

/** The boxes of the cards that a day shows. Delivered and started ones stand first in any case, so nothing goes between them. */
export function boxesOnPage(day: Day): DayBoxes | null {
  const list = document.querySelector<HTMLElement>(`[data-day="${day}"]`);
  if (list === null) return null;
  const { top } = list.getBoundingClientRect();
  const boxes: Box[] = [];
  let restTop = top;
  for (const card of list.querySelectorAll<HTMLElement>('[data-slice-id]')) {
    const edges = card.getBoundingClientRect();
    if (card.dataset.state !== 'open') restTop = edges.bottom + 3;
    else boxes.push({ id: card.dataset.sliceId as SliceId, top: edges.top, bottom: edges.bottom });
  }
  return { boxes, restTop, listTop: top, nextId: (list.dataset.nextId ?? null) as SliceId | null };
}
