import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { useDerived, usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { pageNonce } from '../view/nonce.ts';
import styles from './board.module.css';
import { type CardActionId, cardActionOn } from './card-actions.ts';
import { type CardHandlers, CardHandlersContext } from './card-handlers.ts';
import { CardMenu, type OpenCardMenu } from './card-menu.tsx';
import { cardView } from './card-view.ts';
import { DragArea } from './drag-library.tsx';
import { boxesOnPage, createDragSession } from './drag-session.ts';
import { EmptyBoard } from './empty-board.tsx';
import { createMovingStore, MovingContext, type MovingStore } from './moving-store.ts';
import { LiftedCard } from './slice-card.tsx';
import { Tray } from './tray.tsx';
import { useCardActions } from './use-card-actions.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { shownIn, useMover } from './use-mover.ts';
import { Weeks } from './weeks.tsx';

/** Weeks and days with each thin slice on its delivery day, and the tray beside them. */
export function Board() {
  const derived = useDerived((all) => all);
  const [moving] = useState(createMovingStore);
  const [menu, setMenu] = useState<OpenCardMenu | null>(null);
  const perform = useCardActions();
  const handlers = useHandlers(setMenu, perform);
  const events = useDragSession(moving);
  const board = useRef<HTMLDivElement>(null);
  useKeptFocus(board, derived);
  if (derived.summary.leaves === 0) return <EmptyBoard />;
  return (
    <MovingContext value={moving}>
      <CardHandlersContext value={handlers}>
        <DragArea nonce={pageNonce()} events={events} lifted={(id) => <Lifted derived={derived} id={id} />}>
          <div ref={board} className={styles.board}>
            <h1 className="visually-hidden">Board</h1>
            <Tray derived={derived} />
            <Weeks derived={derived} emptyText={emptyText(derived)} />
          </div>
        </DragArea>
        {menu !== null && <CardMenu menu={menu} onClose={() => setMenu(null)} onAction={perform} />}
      </CardHandlersContext>
    </MovingContext>
  );
}

function Lifted({ derived, id }: { derived: Derived; id: SliceId }) {
  const slice = derived.plan.slices[id];
  return slice === undefined ? null : <LiftedCard {...cardView(derived, slice)} />;
}

function emptyText({ summary, schedule }: Derived): string | null {
  if (schedule.placements.size > 0 || summary.thin > 0) return null;
  return 'Nothing is thin enough for a day yet. Size a slice to a day or less, or cut a thick one, and it lands here.';
}

function useDragSession(moving: MovingStore) {
  const planStore = usePlanStore();
  const mover = useMover();
  return useMemo(
    () =>
      createDragSession({
        moving,
        shown: () => shownIn(planStore),
        boxesOf: boxesOnPage,
        inNextFrame: (work) => {
          const frame = requestAnimationFrame(work);
          return () => cancelAnimationFrame(frame);
        },
        drop: mover.move,
        windowHeight: () => window.innerHeight,
      }),
    [moving, planStore, mover],
  );
}

/** A click selects, Enter and the menu key open the menu, letters are the short ways to what is in it. */
function useHandlers(
  openMenu: (menu: OpenCardMenu) => void,
  perform: (id: SliceId, action: CardActionId) => void,
): CardHandlers {
  const viewStore = useViewStore();
  const planStore = usePlanStore();
  return useMemo(() => {
    const openBelow = (id: SliceId, element: HTMLElement) => {
      const { left, bottom } = element.getBoundingClientRect();
      viewStore.select(id);
      openMenu({ id, at: { x: left + 8, y: bottom - 4 } });
    };
    return {
      onCardClick(id, event: MouseEvent<HTMLElement>) {
        viewStore.select(id);
        // Enter, and a screen reader's click, come as a click without a pointer.
        if (event.detail === 0) openBelow(id, event.currentTarget);
      },
      onCardContextMenu(id, event) {
        event.preventDefault();
        viewStore.select(id);
        openMenu({ id, at: { x: event.clientX, y: event.clientY } });
      },
      onMore: (id, event) => openBelow(id, event.currentTarget),
      onCardKey(id, event: KeyboardEvent<HTMLElement>) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const slice = shownIn(planStore).plan.slices[id];
        const action = slice && cardActionOn(slice, event.key);
        const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
        if (isMenuKey) openBelow(id, event.currentTarget);
        else if (action !== undefined) perform(id, action);
        else return;
        event.preventDefault();
      },
    };
  }, [viewStore, planStore, openMenu, perform]);
}
