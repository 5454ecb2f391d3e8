import type { Slice } from '../../plan/plan.ts';
import { isThin, type Tree } from '../../plan/tree.ts';
import { titleJoint } from '../title-joint.ts';
import { isCount, LISTS } from '../word-lists.ts';
import { matchAt, matchesIn, quotedFrom, titleWords, type Word } from '../word-match.ts';
import type { CheckFacts, Hit, PlanRules, SliceRules } from './rule.ts';

/** A child that keeps more than this part of what its parent had is not what a cut is for (Humanizing Work). */
const MOST_OF_PARENT = 0.6;

/** A thin slice, and a title that promises one thing with an end. */
export const sizeRules = {
  S1(slice) {
    if (isThin(slice)) return [];
    const sliceId = slice.id;
    return slice.quarterDays === null
      ? [{ rule: 'S1', sliceId, part: 'unsized' }]
      : [{ rule: 'S1', sliceId, part: 'thick', count: slice.quarterDays }];
  },
  S2(slice) {
    const joint = titleJoint(slice.title, titleWords(slice));
    return joint === null ? [] : [{ rule: 'S2', sliceId: slice.id, quoted: joint.quoted }];
  },
  S3(slice) {
    const words = titleWords(slice);
    const endless = matchesIn(words, LISTS.endlessWords).filter(({ at, length }) => !isBounded(words, at + length));
    return endless.length === 0
      ? []
      : [{ rule: 'S3', sliceId: slice.id, quoted: quotedFrom(slice.title, words, endless) }];
  },
} satisfies SliceRules;

/** Whether a weekday, another span of time or a count follows: “every Monday”, “all of the 40 depots” have an end. */
function isBounded(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) return false;
    if (isCount(word) || matchAt(words, at, LISTS.spans) !== null) return true;
    if (matchAt(words, at, LISTS.passedOver) === null) return false;
  }
  return false;
}

/** What a cut has brought: most of the work in one child, or nothing that could be left out. */
export const cutRules = {
  S4: ({ tree }) =>
    cutParents(tree).flatMap((parent) => {
      const whole = parent.quarterDays;
      if (whole === null) return [];
      return tree.childrenOf(parent.id).flatMap((child): Hit[] => {
        const part = (child.quarterDays ?? 0) / whole;
        if (part <= MOST_OF_PARENT || !tree.isLeaf(child.id) || isSettled(child)) return [];
        return [{ rule: 'S4', sliceId: child.id, otherIds: [parent.id], count: Math.round(part * 100) }];
      });
    }),
  S5: ({ tree }) =>
    cutParents(tree).flatMap((parent): Hit[] => {
      const children = tree.childrenOf(parent.id);
      if (children.length < 2 || children.every(isSettled)) return [];
      if (children.some((child) => isLeftOut(tree, child))) return [];
      return [{ rule: 'S5', sliceId: parent.id, count: children.length }];
    }),
} satisfies PlanRules;

/** Slices that were cut and still have children, in outline order. */
function cutParents(tree: CheckFacts['tree']): readonly Slice[] {
  return tree.rows.filter(({ slice }) => slice.cutOn !== null && !tree.isLeaf(slice.id)).map(({ slice }) => slice);
}

function isSettled({ status, stage }: Slice): boolean {
  return status === 'delivered' || status === 'dropped' || stage === 'archive';
}

/** Whether a child of a cut, or everything below it, is for later or was dropped. */
function isLeftOut(tree: Tree, child: Slice): boolean {
  const leaves = tree.isLeaf(child.id) ? [child] : tree.descendantsOf(child.id).filter(({ id }) => tree.isLeaf(id));
  return leaves.every((leaf) => leaf.stage !== 'board' || leaf.status === 'dropped');
}
