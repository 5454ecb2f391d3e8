import { useEffect } from 'react';
import { SelectionBar } from '../actions/selection-bar.tsx';
import { useView } from '../view/hooks.ts';
import type { OutlineActions } from './outline-actions.ts';

type OutlineSelectionBarProps = { actions: OutlineActions; isHidden: boolean };

/** What can be done with the selected rows, as long as there are several. */
export function OutlineSelectionBar({ actions, isHidden }: OutlineSelectionBarProps) {
  const selectedIds = useView((view) => view.selectedIds);
  const isShown = selectedIds.length > 1 && !isHidden;

  // Whoever used the bar is left with nothing in hand when it goes: the row takes the focus.
  useEffect(() => {
    if (!isShown) return undefined;
    return () => {
      setTimeout(() => {
        const { activeElement } = document;
        const rowId = actions.activeRowId();
        if (rowId !== null && (activeElement === null || activeElement === document.body)) actions.focusRow(rowId);
      });
    };
  }, [isShown, actions]);

  if (!isShown) return null;
  return (
    <SelectionBar
      ids={selectedIds}
      buttons={['size', 'audience', 'tags', 'deliver-in-order']}
      without={['move-by-keys', 'open-in-outline']}
      onLeave={(last) => {
        actions.selectOnly(last);
        actions.focusRow(last);
      }}
    />
  );
}
