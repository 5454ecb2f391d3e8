import type { Plan, Slice } from '../plan/plan.ts';
import { type Tree, treeOf } from '../plan/tree.ts';
import type { SplitRate } from './forecast-types.ts';

/** With fewer originals than this nothing is measured, and the range stands in. Our own choice. */
export const LEAST_ORIGINALS = 5;
/** What is taken for the split rate while it cannot be measured. */
export const SPLIT_RANGE = { low: 1, high: 2.5 } as const;

const known = new WeakMap<Plan['slices'], SplitRate>();

/**
 * How often a slice was split until it was delivered, measured in the plan's own tree: leaves delivered ÷ originals, over
 * the originals of which no leaf is open or being done (T. Magennis, focusedobjective.com/calculating-work-split-rate,
 * on why it has to be known: throughput is counted after splitting, a backlog before it).
 *
 * An *original* is a leaf or a cut slice that no cut slice stands above; a heading under which slices were typed is none.
 * One of which nothing was delivered tells nothing about splitting and is no part of the sample: fifty dropped wishes
 * would otherwise make the rest look small.
 */
export function splitRateOf(plan: Pick<Plan, 'slices'>): SplitRate {
  const remembered = known.get(plan.slices);
  if (remembered !== undefined) return remembered;
  const tree = treeOf(plan);
  const sample = originalsOf(tree).flatMap((leaves) => deliveredOf(leaves) ?? []);
  const delivered = sample.reduce((sum, count) => sum + count, 0);
  const rate = { sample, measured: sample.length < LEAST_ORIGINALS ? null : delivered / sample.length };
  known.set(plan.slices, rate);
  return rate;
}

/** True for a slice that was cut. One whose children were all deleted is whole again. */
export function isCut(tree: Tree, slice: Slice): boolean {
  return slice.cutOn !== null && !tree.isLeaf(slice.id);
}

/** The leaves of each original. One walk down the outline: what stands below a cut slice belongs to it. */
function originalsOf(tree: Tree): Slice[][] {
  const originals: Slice[][] = [];
  let cutDepth = Number.POSITIVE_INFINITY;
  for (const { slice, depth } of tree.rows) {
    const isLeaf = tree.isLeaf(slice.id);
    if (depth <= cutDepth) {
      cutDepth = isCut(tree, slice) ? depth : Number.POSITIVE_INFINITY;
      if (isLeaf || cutDepth === depth) originals.push([]);
    }
    if (isLeaf) originals.at(-1)?.push(slice);
  }
  return originals;
}

/** How many leaves were delivered; `null` while one is open, and when there was none. */
function deliveredOf(leaves: readonly Slice[]): number | null {
  if (leaves.some(({ status }) => status === 'open' || status === 'doing')) return null;
  return leaves.filter(({ status }) => status === 'delivered').length || null;
}
