import { useContext } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { longDayText } from '../../shared/words/en.ts';
import { useJudged } from '../plan/hooks.ts';
import styles from './card-list.module.css';
import { cardView } from './card-view.ts';
import { SettledContext } from './settled.ts';
import { SliceCard } from './slice-card.tsx';
import type { Frame } from './stack-layout.ts';
import { useChangeBadges } from './use-compared.ts';

type CardListProps = {
  readonly derived: Derived;
  readonly ids: readonly SliceId[];
  readonly frame: Frame;
  /** Which of the cards are on the page. */
  readonly places: readonly number[];
  /** The day whose cards these are; `null` in the tray. */
  readonly day: Day | null;
  /** What stands below the value of a card. */
  readonly footnotes?: ReadonlyMap<SliceId, string> | undefined;
};

/**
 * The cards of a day or of a section that are in sight, each where it stands among all of them. They push each other
 * down by themselves, so that a card that is higher than it was taken for stands right before it is measured.
 */
export function CardList({ derived, ids, frame, places, day, footnotes }: CardListProps) {
  const isSettled = useContext(SettledContext);
  const judged = useJudged((all) => all);
  const changes = useChangeBadges(derived);
  return (
    <ul
      className={styles.cards}
      style={{ paddingBottom: roomBetween(frame, (places.at(-1) ?? -1) + 1, ids.length) }}
      {...(day === null ? {} : dayProps(day, nextOpen(derived, ids, places)))}
    >
      {places.map((place, at) => {
        const id = ids[place];
        const slice = id === undefined ? undefined : derived.plan.slices[id];
        if (slice === undefined) return null;
        const footnote = footnotes?.get(slice.id);
        return (
          <li
            key={slice.id}
            className={styles.place}
            style={{ marginTop: roomBetween(frame, (places[at - 1] ?? -1) + 1, place) }}
            data-row={slice.id}
            aria-setsize={ids.length}
            aria-posinset={place + 1}
          >
            <SliceCard
              {...cardView(derived, slice, isSettled ? judged : null)}
              isInTray={day === null}
              footnote={footnote}
              change={changes?.get(slice.id)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** What the cards from one place up to another would take that are not on the page, in pixels. */
function roomBetween({ tops }: Frame, from: number, to: number): number {
  return (tops[to] ?? 0) - (tops[from] ?? 0);
}

/** The page is asked for these when a card is dropped: which day it is, and what comes after the cards on the page. */
function dayProps(day: Day, nextId: SliceId | null) {
  return { 'data-day': day, 'data-next-id': nextId ?? undefined, 'aria-label': longDayText(day) };
}

function nextOpen({ plan }: Derived, ids: readonly SliceId[], places: readonly number[]): SliceId | null {
  const last = places.at(-1) ?? -1;
  const isOpen = (id: SliceId) => plan.slices[id]?.status === 'open';
  for (let place = last + 1; place < ids.length; place++) {
    const id = ids[place];
    if (id !== undefined && isOpen(id)) return id;
  }
  return null;
}
