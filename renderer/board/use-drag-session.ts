import { useMemo } from 'react';
import { usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import type { DragEvents } from './drag-area.tsx';
import { boxesOnPage, createDragSession } from './drag-session.ts';
import { movingBoard } from './moving-board.ts';
import type { MovingStore } from './moving-store.ts';
import { useMover } from './use-mover.ts';

/** What the pointer does with cards, over the plan that is shown. Stays the same object. */
export function useDragSession(moving: MovingStore): DragEvents {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const mover = useMover();
  return useMemo(
    () =>
      createDragSession({
        moving,
        board: () => movingBoard(planStore, viewStore),
        selectedIds: () => viewStore.getState().selectedIds,
        boxesOf: boxesOnPage,
        inNextFrame: (work) => {
          const frame = requestAnimationFrame(work);
          return () => cancelAnimationFrame(frame);
        },
        drop: mover.move,
        windowHeight: () => window.innerHeight,
      }),
    [moving, planStore, viewStore, mover],
  );
}
