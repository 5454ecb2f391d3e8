import type { Slice } from '../../shared/plan/plan.ts';
import { isThin, type Tree } from '../../shared/plan/tree.ts';
import { countText, daysText } from '../../shared/words/en.ts';

/** “14 slices, 9 thin enough, thickest 5 days, 2 not sized”: how far the cutting has come. */
export function goalFigures(tree: Tree): string {
  const leaves = tree.leaves.filter(isWanted);
  if (leaves.length === 0) return 'nothing to cut yet';
  const sizes = leaves.flatMap(({ quarterDays }) => (quarterDays === null ? [] : [quarterDays]));
  const unsized = leaves.length - sizes.length;
  return [
    countText(leaves.length, 'slice'),
    ...(sizes.length > 0 ? [`${leaves.filter(isThin).length} thin enough`] : []),
    ...(sizes.length > 0 ? [`thickest ${daysText(sizes.reduce((most, size) => Math.max(most, size)))}`] : []),
    ...(unsized > 0 ? [unsized === leaves.length ? 'none sized yet' : `${unsized} not sized`] : []),
  ].join(', ');
}

function isWanted(slice: Slice): boolean {
  return slice.stage !== 'archive' && slice.status !== 'dropped';
}

const DAYS_PER_WEEK = 5;

/** An appetite in working days: `6 weeks`, `8 days`. */
export function appetiteText(days: number): string {
  return days % DAYS_PER_WEEK === 0 ? countText(days / DAYS_PER_WEEK, 'week') : countText(days, 'day');
}
