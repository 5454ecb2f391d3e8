import type { Slice } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';
import type { Action } from './action.ts';
import { forSlices } from './slice-action.ts';

/** The way to thinner slices: the menus of cards and rows, the inspector, the palette and a key lead here. */
export const CUT_ACTIONS = {
  cut: forSlices({
    onlyOne: 'One slice at a time is cut.',
    whyNot: whyNotCut,
    perform: ([slice], { view, viewStore }) => {
      if (slice === undefined) return;
      viewStore.select(slice.id);
      // The panel stands beside these screens only; the meeting goes on while somebody cuts.
      if (view.screen !== 'board' && view.screen !== 'wall') viewStore.show('slice');
      viewStore.openPanel({ kind: 'cutter', id: slice.id, thenMoveTo: null });
    },
  }),
} satisfies { readonly [id: string]: Action };

/** Why a slice cannot be cut, as a sentence; `null` when it can. */
export function whyNotCut({ id, status }: Pick<Slice, 'id' | 'status'>, tree: Tree): string | null {
  if (!tree.isLeaf(id)) return 'It is a group: cut one of the slices below it.';
  switch (status) {
    case 'open':
      return null;
    case 'doing':
      return 'Somebody works on it, so it is not cut. Choose “Not started after all” first.';
    case 'delivered':
      return 'It is delivered already.';
    case 'dropped':
      return 'It was dropped. Choose “Not dropped after all” first.';
  }
}
