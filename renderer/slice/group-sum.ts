import type { SliceId } from '../../shared/plan/plan.ts';
import { groupFigures, type Tree } from '../../shared/plan/tree.ts';
import { sizeText } from '../../shared/words/en.ts';

/** “3½ d in 4”; with slices that have no size “3½ d + ? in 4”, and “? in 4” when none of them has one. */
export function groupSum(tree: Tree, id: SliceId): string {
  const { quarterDays, unsized, leaves } = groupFigures(tree, id);
  const sized = quarterDays === 0 ? [] : [sizeText(quarterDays)];
  const sum = [...sized, ...(unsized > 0 ? ['?'] : [])].join(' + ');
  return `${sum === '' ? '0 d' : sum} in ${leaves}`;
}
