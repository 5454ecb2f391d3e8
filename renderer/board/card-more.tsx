import { Ellipsis } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SliceId } from '../../shared/plan/plan.ts';
import { titleText } from '../../shared/words/en.ts';
import { usePlan } from '../plan/hooks.ts';
import { useCardHandlers } from './card-handlers.ts';
import styles from './card-more.module.css';

/** The … of a card: one for all of them, on the card under the pointer, else on the one that has the focus. */
export function CardMore({ board }: { board: RefObject<HTMLElement | null> }) {
  const card = useCardHere(board);
  const [holder] = useState(makeHolder);
  useLayoutEffect(() => {
    card?.append(holder);
    return () => holder.remove();
  }, [card, holder]);
  return card === null ? null : createPortal(<More id={card.dataset.sliceId as SliceId} />, holder);
}

/** One that goes from card to card: into each further element the page would listen for every kind of event there is. */
function makeHolder(): HTMLElement {
  const holder = document.createElement('span');
  holder.style.display = 'contents';
  return holder;
}

function More({ id }: { id: SliceId }) {
  const handlers = useCardHandlers();
  const title = usePlan((plan) => plan.slices[id]?.title ?? '');
  return (
    <button
      type="button"
      className={styles.more}
      data-keeps-pointer
      aria-label={`Menu of ${titleText(title)}`}
      aria-haspopup="menu"
      tabIndex={-1}
      onClick={(event) => handlers.onMore(id, event)}
    >
      <Ellipsis size={15} aria-hidden />
    </button>
  );
}

function useCardHere(board: RefObject<HTMLElement | null>): HTMLElement | null {
  const [under, setUnder] = useState<HTMLElement | null>(null);
  const [focused, setFocused] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const isOver = new AbortController();
    const options = { passive: true, signal: isOver.signal };
    element.addEventListener('pointerover', (event) => setUnder(cardOf(event.target)), options);
    element.addEventListener('pointerleave', () => setUnder(null), options);
    element.addEventListener('focusin', (event) => setFocused(cardOf(event.target)), options);
    element.addEventListener('focusout', () => setFocused(null), options);
    return () => isOver.abort();
  }, [board]);
  return [under, focused].find((card) => card?.isConnected) ?? null;
}

function cardOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-slice-id]') : null;
}
