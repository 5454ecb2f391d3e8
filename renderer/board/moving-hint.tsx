import { useEffect, useState } from 'react';
import { Kbd } from '../ui/kbd.tsx';
import styles from './moving-hint.module.css';
import { useMoving } from './moving-store.ts';

/** On the strip while a card moves by keyboard: which keys there are. */
export function MovingHint() {
  const isShown = useMoving(({ movingId, by }) => movingId !== null && by === 'keyboard');
  if (!isShown) return null;
  return (
    <p className={styles.line} data-testid="moving-hint">
      Arrow keys choose the place · Home and then ← choose Later · Enter drops · Esc cancels
    </p>
  );
}

/** A quiet line while a card has the focus by keyboard: how it can be moved. */
export function CardHint() {
  const isOnCard = useCardFocus();
  const isMoving = useMoving(({ movingId }) => movingId !== null);
  if (!isOnCard || isMoving) return null;
  return (
    <p className={styles.hint} data-testid="card-hint">
      <Kbd keys="Space" /> moves it · arrow keys go to other cards · <Kbd keys="Enter" /> opens it
    </p>
  );
}

/** True while a card has the focus and keys were pressed last, not the pointer. */
function useCardFocus(): boolean {
  const [isOnCard, setOnCard] = useState(false);
  useEffect(() => {
    const isOver = new AbortController();
    const options = { capture: true, signal: isOver.signal };
    let isByKeys = false;
    const look = () => setOnCard(isByKeys && document.activeElement?.closest('[data-slice-id]') != null);
    const note = (byKeys: boolean) => () => {
      isByKeys = byKeys;
      look();
    };
    document.addEventListener('keydown', note(true), options);
    document.addEventListener('pointerdown', note(false), options);
    document.addEventListener('focusin', look, options);
    // The focus is nowhere for a moment while it goes from one card to the next.
    document.addEventListener('focusout', () => requestAnimationFrame(look), options);
    return () => isOver.abort();
  }, []);
  return isOnCard;
}
