import { memo, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type CardHandlers, CardHandlersContext } from '../../../renderer/board/card-handlers.ts';
import { type CardView, cardView } from '../../../renderer/board/card-view.ts';
import { DragArea, type DragEvents } from '../../../renderer/board/drag-area.tsx';
import { useDropArea } from '../../../renderer/board/drop-areas.ts';
import type { DropArea } from '../../../renderer/board/drop-target.ts';
import { createMovingStore, MovingContext, NOTHING_MOVES } from '../../../renderer/board/moving-store.ts';
import { LiftedCard, SliceCard } from '../../../renderer/board/slice-card.tsx';
import { ViewStoreContext } from '../../../renderer/view/hooks.ts';
import { pageNonce } from '../../../renderer/view/nonce.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';
import { isUndone } from '../../../shared/schedule/in-play.ts';
import { LARGE_PLAN_TODAY, largePlan } from '../../support/large-plan.ts';
import '../../../renderer/tokens.css';
import './page.css';

/** For comparison: `?count=` of the board's own cards in two columns, all of them on the page, and no plan behind them. */

const COLUMNS: readonly DropArea[] = [
  { kind: 'day', day: asDay('2026-11-24') },
  { kind: 'day', day: asDay('2026-11-25') },
];

const NO_HANDLERS: CardHandlers = {
  onCardClick: () => undefined,
  onCardKey: () => undefined,
  onCardContextMenu: () => undefined,
  onMore: () => undefined,
};

function cards(): readonly CardView[] {
  const count = Number(new URLSearchParams(location.search).get('count'));
  const plan = largePlan(count);
  const derived = derive(plan, LARGE_PLAN_TODAY);
  return derived.tree.leaves.filter(isUndone).map((slice) => cardView(derived, slice));
}

const Column = memo(function Column({ area, cards }: { area: DropArea; cards: readonly CardView[] }) {
  const ref = useDropArea(area, false);
  return (
    <ul ref={ref} className="column" data-column={area.kind === 'day' ? area.day : ''}>
      {cards.map((card) => (
        <li key={card.id}>
          <SliceCard {...card} />
        </li>
      ))}
    </ul>
  );
});

function PlainList({ all }: { all: readonly CardView[] }) {
  const [moving] = useState(createMovingStore);
  const [viewStore] = useState(() => createViewStore(null));
  const [columns, setColumns] = useState<readonly (readonly CardView[])[]>(() => [
    all.slice(0, all.length / 2),
    all.slice(all.length / 2),
  ]);
  const events = useMemo<DragEvents>(
    () => ({
      onLift: (movingId) => moving.setState({ ...NOTHING_MOVES, movingId, withIds: [movingId] }),
      onMove: (_, area) => moving.setState({ area }),
      onDrop(_, area) {
        const { movingId } = moving.getState();
        moving.setState(NOTHING_MOVES);
        setColumns((now) => (movingId === null ? now : moved(now, movingId, area)));
      },
      onCancel: () => moving.setState(NOTHING_MOVES),
    }),
    [moving],
  );
  const lifted = (id: SliceId) => {
    const card = all.find((each) => each.id === id);
    return card === undefined ? null : <LiftedCard {...card} count={1} />;
  };
  return (
    <ViewStoreContext value={viewStore}>
      <MovingContext value={moving}>
        <CardHandlersContext value={NO_HANDLERS}>
          <DragArea nonce={pageNonce()} events={events} lifted={lifted}>
            <div className="columns">
              {COLUMNS.map((area, place) => (
                <Column key={place === 0 ? 'left' : 'right'} area={area} cards={columns[place] ?? []} />
              ))}
            </div>
          </DragArea>
        </CardHandlersContext>
      </MovingContext>
    </ViewStoreContext>
  );
}

/** A card goes to the head of the column on which it is dropped. */
function moved(columns: readonly (readonly CardView[])[], id: SliceId, area: DropArea | null) {
  const card = columns.flat().find((each) => each.id === id);
  if (card === undefined || area?.kind !== 'day') return columns;
  return columns.map((column, place) => {
    const target = COLUMNS[place];
    const others = column.filter((each) => each.id !== id);
    return target?.kind === 'day' && target.day === area.day ? [card, ...others] : others;
  });
}

createRoot(document.getElementById('root') ?? document.body).render(<PlainList all={cards()} />);
