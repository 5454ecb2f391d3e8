import { err, ok, type Result } from '../../result.ts';
import type { Rejection } from '../commands.ts';
import type { Plan, Slice, SliceId } from '../plan.ts';
import { ranksForInsertion } from '../rank.ts';
import { treeOf } from '../tree.ts';

/** Ranks in the outline for new children, and the siblings that had to give way. */
export type OutlinePlace = { readonly outlineRanks: readonly string[]; readonly rekeyed: readonly Slice[] };

/**
 * Makes room for `count` children of `parentId` behind its child `after` (`null`: first). `moving` is not counted
 * among the siblings, because it leaves its old place.
 */
export function placeInOutline(
  plan: Plan,
  {
    parentId,
    after,
    count,
    moving,
  }: { parentId: SliceId | null; after: SliceId | null; count: number; moving?: SliceId },
): Result<OutlinePlace, Rejection> {
  const siblings = treeOf(plan)
    .childrenOf(parentId)
    .filter((sibling) => sibling.id !== moving);
  const index = after === null ? 0 : siblings.findIndex((sibling) => sibling.id === after) + 1;
  if (after !== null && index === 0) return err({ code: 'neighbour-not-found', id: after });
  const { inserted, rekeyed } = ranksForInsertion(
    siblings.map(({ id, outlineRank }) => ({ id, rank: outlineRank })),
    index,
    count,
  );
  const givenWay = siblings.flatMap((sibling) => {
    const outlineRank = rekeyed.get(sibling.id);
    return outlineRank === undefined ? [] : [{ ...sibling, outlineRank }];
  });
  return ok({ outlineRanks: inserted, rekeyed: givenWay });
}
