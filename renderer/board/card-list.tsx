import { useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { longDayText } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { useView } from '../view/hooks.ts';
import type { CardView } from './card-view.ts';
import { useMoving } from './moving-store.ts';
import { MOST_TOGETHER, shownCards } from './shown-cards.ts';
import { SliceCard } from './slice-card.tsx';

type CardListProps = {
  readonly cards: readonly (CardView & { readonly footnote?: string })[];
  /** How many are mounted as long as nobody asks for more. */
  readonly most: number;
  /** The day whose cards these are; `null` in the tray. */
  readonly day: Day | null;
  readonly className: string | undefined;
};

/** Cards below each other; of very many the first ones, and a way to the others. */
export function CardList({ cards, most, day, className }: CardListProps) {
  const [askedFor, setAskedFor] = useState(0);
  const isLong = cards.length > most + askedFor;
  const keptIds = [
    useView(({ selectedId }) => (isLong ? selectedId : null)),
    useMoving(({ movingId }) => (isLong ? movingId : null)),
  ];
  const { shown, rest } = shownCards(cards, most + askedFor, keptIds);
  return (
    <>
      <ul className={className} {...(day === null ? {} : dayProps(day, firstOpen(rest)))}>
        {shown.map((card) => (
          <li key={card.id}>
            <SliceCard {...card} isInTray={day === null} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Button size="small" look="quiet" onClick={() => setAskedFor(askedFor + MOST_TOGETHER)}>
          Show {Math.min(rest.length, MOST_TOGETHER)} more of {rest.length}
        </Button>
      )}
    </>
  );
}

/** The page is asked for these when a card is dropped: which day it is, and what comes after the cards that are seen. */
function dayProps(day: Day, nextId: SliceId | null) {
  return { 'data-day': day, 'data-next-id': nextId ?? undefined, 'aria-label': longDayText(day) };
}

function firstOpen(cards: readonly CardView[]): SliceId | null {
  return cards.find(({ state }) => state === 'open')?.id ?? null;
}
