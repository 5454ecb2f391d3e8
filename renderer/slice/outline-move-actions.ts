import type { CommandOf } from '../../shared/plan/commands.ts';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';
import { slicesText } from '../actions/slice-action.ts';
import { topSlices } from '../actions/top-slices.ts';
import { bulkCommand, moveAllDown, moveAllTo, moveAllUp, nestAll, unnestAll } from './bulk-moves.ts';
import type { DraftActions } from './outline-draft-actions.ts';
import type { Origin, OutlineParts, OutlineState } from './outline-state.ts';
import { nestedPlace, type Place, unnestedPlace } from './places.ts';

type Moves = readonly CommandOf<'slice.move'>[];

const STANDS_ALONE = 'It is shown alone. Show the full outline first.';
const NO_HOST = 'There is no slice above to nest it under.';
const ON_TOP = 'It is on the top level already.';

/** What moves in the outline: the row of the key, or all selected rows as one step when it is one of them. */
export function createMoveActions({ viewStore, focus }: OutlineParts, state: OutlineState, drafts: DraftActions) {
  function moveAll(origin: Origin, plan: (tree: Tree, tops: readonly Slice[]) => Moves, whyNot: string, how: string) {
    const tops = state.topsAround(origin.id);
    const isAlone = tops.some(({ id }) => id === state.subtreeId());
    carryOut(tops, isAlone ? [] : plan(state.tree(), tops), isAlone ? STANDS_ALONE : whyNot, how);
    if (!isAlone) focus(origin);
  }

  function carryOut(tops: readonly Slice[], moves: Moves, whyNot: string, how: string): void {
    const command = bulkCommand(moves);
    if (command === null) {
      viewStore.say(tops.length > 1 ? `None of the ${slicesText(tops)} can go there.` : whyNot);
      return;
    }
    for (const { parentId } of moves) state.unfold(parentId);
    state.execute(command);
    const stayed = tops.length - new Set(moves.map(({ id }) => id)).size;
    if (tops.length > 1) viewStore.say(`${slicesText(tops)} ${how}${stayed > 0 ? `, ${stayed} stayed` : ''}.`);
  }

  function moveDraft(origin: Origin, place: Place | null, whyNot: string): void {
    if (place === null) {
      viewStore.say(whyNot);
      return;
    }
    state.unfold(place.parentId);
    drafts.move(origin.id, place);
    focus(origin);
  }

  return {
    nest(origin: Origin): void {
      if (state.isKnown(origin.id)) moveAll(origin, nestAll, NO_HOST, 'nested');
      else moveDraft(origin, nestedPlace(state.tree(), state.placeOf(origin.id)), NO_HOST);
    },
    unnest(origin: Origin): void {
      const within = state.subtreeId();
      const place = state.placeOf(origin.id);
      const whyNot = within === null ? ON_TOP : 'It would leave what is shown. Show the full outline first.';
      if (state.isKnown(origin.id)) {
        moveAll(origin, (tree, tops) => unnestAll(tree, tops, within), whyNot, 'taken out');
      } else {
        moveDraft(origin, place.parentId === within ? null : unnestedPlace(state.tree(), place), whyNot);
      }
    },
    moveUp(origin: Origin): void {
      if (state.isKnown(origin.id)) moveAll(origin, moveAllUp, 'It is the first of its group.', 'moved up');
    },
    moveDown(origin: Origin): void {
      if (state.isKnown(origin.id)) moveAll(origin, moveAllDown, 'It is the last of its group.', 'moved down');
    },
    /** What a pointer takes along that lifts a row: all selected ones when it is one of them, and what is below. */
    lift(id: SliceId): { readonly ids: readonly SliceId[]; readonly lifted: ReadonlySet<SliceId> } {
      const ids = state.topsAround(id).map((top) => top.id);
      const below = ids.flatMap((top) => state.tree().descendantsOf(top));
      return { ids, lifted: new Set([...ids, ...below.map((slice) => slice.id)]) };
    },
    /** Whether something may be put under a slice: not once it is begun, as then it stays whole. */
    takesChildren(id: SliceId): boolean {
      const status = state.plan().slices[id]?.status;
      return !state.tree().isLeaf(id) || (status !== 'doing' && status !== 'delivered');
    },
    /** Puts what was dragged to a place; the row that the pointer held keeps the focus. */
    drop(heldId: SliceId, ids: readonly SliceId[], place: Place): void {
      const tops = topSlices(state.tree(), ids);
      carryOut(tops, moveAllTo(tops, place), '', 'moved');
      focus({ id: heldId, column: 'row', caret: 'end' });
    },
  };
}
