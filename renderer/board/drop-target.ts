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

/** The mounted cards between which the pointer is; `null` where there is none on that side. */
export type Gap = { readonly above: SliceId | null; readonly below: SliceId | null };

/** The gap nearest to the pointer. `boxes` are cards of one day in any order; moved ones are never its neighbours. */
export function gapAt(pointerY: number, boxes: readonly Box[], movedIds: readonly SliceId[]): Gap {
  const others = boxes.filter((box) => !movedIds.includes(box.id)).sort((one, other) => one.top - other.top);
  const place = others.findIndex((box) => pointerY < (box.top + box.bottom) / 2);
  const above = place === -1 ? others.at(-1) : others[place - 1];
  const below = place === -1 ? undefined : others[place];
  return { above: above?.id ?? null, below: below?.id ?? null };
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
