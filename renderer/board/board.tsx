import { useRef, useState } from 'react';
import { type Derived, derive } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { useDerived, useJudged, usePlanState, usePlanStore } from '../plan/hooks.ts';
import { useIdle } from '../ui/use-idle.ts';
import { pageNonce } from '../view/nonce.ts';
import { useShownIds } from '../view/use-shown-ids.ts';
import styles from './board.module.css';
import { createBoardSight } from './board-sight.ts';
import { CardHandlersContext } from './card-handlers.ts';
import { CardMenu, type OpenCardMenu } from './card-menu.tsx';
import { CardMore } from './card-more.tsx';
import { CardReason } from './card-reason.tsx';
import { cardView } from './card-view.ts';
import { ComparedBar } from './compared-bar.tsx';
import { DragArea } from './drag-area.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FocusedCardContext } from './kept-cards.ts';
import { createMovingStore, MovingContext, useMoving } from './moving-store.ts';
import { NeedLinksContext, NeedLinksWhileStill, useFollowedLinks } from './need-links.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SettledContext } from './settled.ts';
import { type BoardSight, SightContext } from './sight.ts';
import { LiftedCard } from './slice-card.tsx';
import { Tray } from './tray.tsx';
import { useBoardWishes } from './use-board-wishes.ts';
import { useBoardCardHandlers } from './use-card-handlers.ts';
import { useDragSession } from './use-drag-session.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useKeyboardMoving } from './use-keyboard-moving.ts';
import { shownIn } from './use-mover.ts';
import { Weeks } from './weeks.tsx';

/** Weeks and days with each thin slice on its delivery day, and the tray beside them. */
export function Board() {
  const derived = useDerived((all) => all);
  const shownIds = useShownIds();
  const [moving] = useState(createMovingStore);
  const sight = useBoardSight();
  const [menu, setMenu] = useState<OpenCardMenu | null>(null);
  const keyboard = useKeyboardMoving(moving, sight);
  useBoardWishes(sight, keyboard);
  const handlers = useBoardCardHandlers(setMenu, keyboard);
  const events = useDragSession(moving);
  const board = useRef<HTMLDivElement>(null);
  const focused = useKeptFocus(board, derived);
  const links = useFollowedLinks(board, derived);
  const isSettled = useIdle();
  const isReadOnly = usePlanState(({ opened }) => opened !== null && opened.readOnly !== null);
  const lifted = (id: SliceId) => <Lifted derived={derived} id={id} />;
  if (derived.summary.leaves === 0) return <EmptyBoard />;
  return (
    <MovingContext value={moving}>
      <CardHandlersContext value={handlers}>
        <SightContext value={sight}>
          <FocusedCardContext value={focused}>
            <NeedLinksContext value={links}>
              <DragArea nonce={pageNonce()} events={events} lifted={lifted} isOff={isReadOnly}>
                <div ref={board} className={styles.board}>
                  <h1 className="visually-hidden">Board</h1>
                  <ComparedBar derived={derived} />
                  <FilterBar />
                  <SettledContext value={isSettled}>
                    <Tray derived={derived} shownIds={shownIds} />
                    <Weeks derived={derived} shownIds={shownIds} emptyText={emptyText(derived)} />
                  </SettledContext>
                  <SelectionBar />
                </div>
                <CardMore board={board} />
                <CardReason board={board} derived={derived} />
              </DragArea>
              <NeedLinksWhileStill links={links} />
            </NeedLinksContext>
          </FocusedCardContext>
        </SightContext>
        {menu !== null && <CardMenu menu={menu} onClose={() => setMenu(null)} />}
      </CardHandlersContext>
    </MovingContext>
  );
}

function Lifted({ derived, id }: { derived: Derived; id: SliceId }) {
  const count = useMoving(({ withIds }) => withIds.length);
  const judged = useJudged((all) => all);
  const slice = derived.plan.slices[id];
  return slice === undefined ? null : <LiftedCard {...cardView(derived, slice, judged)} count={count} />;
}

function useBoardSight(): BoardSight {
  const planStore = usePlanStore();
  const [sight] = useState(() =>
    createBoardSight(() => {
      const { plan, today } = shownIn(planStore);
      return derive(plan, today);
    }),
  );
  return sight;
}

function emptyText({ summary, schedule }: Derived): string | null {
  if (schedule.placements.size > 0 || summary.thin > 0) return null;
  return 'Nothing is thin enough for a day yet. Size a slice to a day or less, or cut a thick one, and it lands here.';
}
