import { SelectionBar as Bar } from '../actions/selection-bar.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import { useMoving } from './moving-store.ts';

/** What can be done with the selected cards, as long as there are several and none of them is in the air. */
export function SelectionBar() {
  const viewStore = useViewStore();
  const selectedIds = useView((view) => view.selectedIds);
  const isMoving = useMoving((moving) => moving.movingId !== null);
  if (selectedIds.length < 2 || isMoving) return null;
  return (
    <Bar
      ids={selectedIds}
      buttons={['move-to', 'deliver', 'park']}
      without={['open-on-board']}
      onLeave={(last) => {
        viewStore.select(last);
        viewStore.wish({ kind: 'show-card', id: last });
      }}
    />
  );
}
