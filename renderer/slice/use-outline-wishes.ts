import type { SliceId } from '../../shared/plan/plan.ts';
import { copiesOfText } from '../actions/slice-copies.ts';
import { useViewStore } from '../view/hooks.ts';
import { useWish } from '../view/use-wish.ts';
import type { OutlineActions } from './outline-actions.ts';

type Options = {
  readonly actions: OutlineActions;
  /** The row where something is pasted that came without a row. */
  readonly activeId: SliceId;
  readonly isReadOnly: boolean;
};

/** What the outline is asked to do by menus, the palette and other screens. */
export function useOutlineWishes({ actions, activeId, isReadOnly }: Options): void {
  const viewStore = useViewStore();
  useWish('show-row', ({ id, keepsFocus = false }) => {
    if (!actions.rows().some((row) => row.id === id)) actions.bringOut(id);
    const { selectedIds } = viewStore.getState();
    // The caret does not go into the text: whoever came here to look can still press the keys of a row.
    const keepsSelection = selectedIds.includes(id);
    actions.focus({ id, column: 'row', caret: 'end', isRevealed: true, keepsSelection, keepsFocus });
  });
  useWish('select-rows', () => actions.selectAllRows());
  useWish('paste-text', ({ text }) => {
    if (isReadOnly) return;
    const copies = copiesOfText(text);
    if (copies !== null) actions.pasteCopies(activeId, copies);
    else actions.pasteText(activeId, text, () => undefined);
  });
}
