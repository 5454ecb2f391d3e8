import { merge } from '../../../shared/plan/merge.ts';
import { diff, isEmptyPatch, type Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { LineageId } from './new-id.ts';
import { LINEAGE_LIMIT } from './plan-text.ts';

/** What became of a version of the plan file that we did not write as the last one. */
export type Reconciliation =
  /** Nothing in it is news to us. */
  | { readonly outcome: 'ours'; readonly plan: Plan }
  /** We had nothing of our own: it is taken over as it is. */
  | { readonly outcome: 'theirs'; readonly plan: Plan; readonly changes: number }
  | { readonly outcome: 'merged'; readonly plan: Plan; readonly changes: number; readonly clashes: number };

/**
 * Settles what is in the file against what we have. The ancestor is the newest version in the file's lineage whose
 * content we still know; without one it is a union by id, in which nothing is deleted. Plans are compared, not bytes:
 * other line endings or another order of keys are no change.
 */
export async function reconcile(
  { plan: theirs, lineage }: { readonly plan: Plan; readonly lineage: readonly LineageId[] },
  ours: Plan,
  contentOf: (version: LineageId) => Promise<Plan | null>,
): Promise<Reconciliation> {
  if (isSame(theirs, ours)) return { outcome: 'ours', plan: ours };
  const ancestor = await newestKnown(lineage, contentOf);
  if (ancestor !== null && isSame(ancestor, theirs)) return { outcome: 'ours', plan: ours };
  if (ancestor !== null && isSame(ancestor, ours)) {
    return { outcome: 'theirs', plan: theirs, changes: countRecords(diff(ours, theirs)) };
  }
  const { plan: merged, clashes } = merge(ancestor, ours, theirs);
  return { outcome: 'merged', plan: merged, changes: countRecords(diff(ours, merged)), clashes: clashes.length };
}

/** Of two lines of versions one, newest first on either side, for a file that descends from both. */
export function joinLineages(a: readonly LineageId[], b: readonly LineageId[]): readonly LineageId[] {
  const joined = new Set<LineageId>();
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    for (const id of [a[place], b[place]]) if (id !== undefined) joined.add(id);
  }
  return [...joined].slice(0, LINEAGE_LIMIT);
}

async function newestKnown(
  lineage: readonly LineageId[],
  contentOf: (version: LineageId) => Promise<Plan | null>,
): Promise<Plan | null> {
  for (const id of lineage) {
    const plan = await contentOf(id);
    if (plan !== null) return plan;
  }
  return null;
}

function isSame(a: Plan, b: Plan): boolean {
  return isEmptyPatch(diff(a, b));
}

function countRecords(patch: Patch): number {
  return Object.values(patch).reduce((count, changes) => count + Object.keys(changes).length, 0);
}
