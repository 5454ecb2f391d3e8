import type { Day } from '../../shared/calendar/day.ts';
import type { Week } from '../../shared/calendar/week.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';

/** A part of the board that takes drops. */
export type DropArea =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'week'; readonly week: Week }
  | { readonly kind: 'later' };

/** A card's edges in pixels of the window, y downwards. */
export type Box = { readonly id: SliceId; readonly top: number; readonly bottom: number };

/** The place between two cards of a day. `before` is the card under it, `null` at the day's end. */
export type Gap = {
  readonly before: SliceId | null;
  /** Middle of the gap in pixels of the window. */
  readonly y: number;
  /** The lifted card already stands here. */
  readonly isOwnPlace: boolean;
};

/** Distance of the line from the first and the last card, where there is a card on one side only. */
const OUTSIDE = 4;

/**
 * The gap nearest to the pointer. `boxes` are the cards of the day from top to bottom; the lifted card may be among
 * them and is never a neighbour of the gap. `restTop` is where the first card of an empty day would begin.
 */
export function gapAt(pointerY: number, boxes: readonly Box[], movingId: SliceId, restTop: number): Gap {
  const others = boxes.filter((box) => box.id !== movingId);
  const place = others.findIndex((box) => pointerY < (box.top + box.bottom) / 2);
  const below = place === -1 ? undefined : others[place];
  const above = place === -1 ? others.at(-1) : others[place - 1];
  return {
    before: below?.id ?? null,
    y: middleOf(above, below, restTop),
    isOwnPlace: isBetween(boxes, movingId, above?.id, below?.id),
  };
}

function middleOf(above: Box | undefined, below: Box | undefined, restTop: number): number {
  if (above !== undefined && below !== undefined) return (above.bottom + below.top) / 2;
  if (below !== undefined) return below.top - OUTSIDE;
  if (above !== undefined) return above.bottom + OUTSIDE;
  return restTop;
}

function isBetween(boxes: readonly Box[], movingId: SliceId, above: string | undefined, below: string | undefined) {
  const own = boxes.findIndex((box) => box.id === movingId);
  return own !== -1 && boxes[own - 1]?.id === above && boxes[own + 1]?.id === below;
}

/** What the model is asked for when a card is dropped on an area; the gap matters on a day only. */
export function targetOf(area: DropArea, before: SliceId | null): Target {
  switch (area.kind) {
    case 'day':
      return { kind: 'place', day: area.day, before };
    case 'week':
      return { kind: 'week', week: area.week };
    case 'later':
      return { kind: 'later' };
  }
}

export function isSameTarget(one: Target | null, other: Target | null): boolean {
  return targetKey(one) === targetKey(other);
}

/** Equal for equal targets. */
function targetKey(target: Target | null): string {
  if (target === null) return '';
  if (target.kind === 'place') return `place ${target.day} ${target.before ?? 'end'}`;
  return target.kind === 'week' ? `week ${target.week}` : 'later';
}

/** One name for each area, for the drag library. */
export function areaKey(area: DropArea): string {
  if (area.kind === 'day') return `day ${area.day}`;
  return area.kind === 'week' ? `week ${area.week}` : 'later';
}
