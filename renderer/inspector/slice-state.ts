import type { Derived } from '../../shared/derive.ts';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import { groupFigures } from '../../shared/plan/tree.ts';
import { weekdayText } from '../../shared/words/en.ts';

/** How a slice stands: the word of its state, for a leaf its own and for a group that of what is in it. */
export type StateTone = 'plain' | 'done' | 'accent';

export function stateOf(derived: Derived, slice: Slice): { readonly text: string; readonly tone: StateTone } {
  const { status } = groupFigures(derived.tree, slice.id);
  if (status === 'delivered') return { text: 'Delivered', tone: 'done' };
  if (status === 'dropped') return { text: 'Dropped', tone: 'plain' };
  if (slice.stage === 'archive') return { text: 'Archived', tone: 'plain' };
  if (slice.stage === 'later') return { text: 'Later', tone: 'plain' };
  return status === 'doing' ? { text: 'Doing', tone: 'accent' } : { text: 'Open', tone: 'plain' };
}

/** The day of a leaf beside its title, or else its state: `Tue 24 Nov`, `Delivered`, `No day yet`. */
export function whenText(derived: Derived, id: SliceId): string {
  const slice = derived.plan.slices[id];
  if (slice === undefined) return '';
  const { text } = stateOf(derived, slice);
  if (text !== 'Open' && text !== 'Doing') return text;
  if (!derived.tree.isLeaf(id)) return 'Group';
  const day = derived.schedule.placements.get(id)?.day;
  if (day !== undefined) return weekdayText(day, derived.today);
  return slice.quarterDays === null ? 'Not sized' : 'No day yet';
}
