import { Ellipsis } from 'lucide-react';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SliceId } from '../../shared/plan/plan.ts';
import { titleText } from '../../shared/words/en.ts';
import { usePlan } from '../plan/hooks.ts';
import { useCardHandlers } from './card-handlers.ts';
import styles from './card-more.module.css';
import { useCardHere } from './use-card-here.ts';

/** The … of a card: one for all of them, on the card under the pointer, else on the one that has the focus. */
export function CardMore({ board }: { board: RefObject<HTMLElement | null> }) {
  const card = useCardHere(board)?.card ?? null;
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
