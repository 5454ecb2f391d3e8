import type { SliceId } from '../../shared/plan/plan.ts';

/** The id of the element that has the focus when a card has it. */
export function cardElementId(id: SliceId): string {
  return `card-${id}`;
}
