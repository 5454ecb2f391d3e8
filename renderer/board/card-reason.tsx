import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { whyNotEarlier } from '../../shared/schedule/reasons.ts';
import { reasonsText } from '../../shared/words/reason-text.ts';
import { useOverlayPlace } from '../ui/use-overlay-place.ts';
import styles from './card-reason.module.css';
import { useMoving } from './moving-store.ts';
import { type CardHere, useCardHere } from './use-card-here.ts';

type CardReasonProps = { readonly board: RefObject<HTMLElement | null>; readonly derived: Derived };

const DELAY_MS = 450;
const ELEMENT_ID = 'card-reason';
/** Between the card and what is said about it, and from there to the edge of the window; in pixels. */
const GAP = 6;
const MARGIN = 8;

/**
 * Why a card does not stand earlier: one tooltip for all of them, at the card under the pointer, else at the one that
 * was reached by keyboard. Only what is asked for is worked out.
 */
export function CardReason({ board, derived }: CardReasonProps) {
  const here = useLingering(useCardHere(board));
  const isMoving = useMoving(({ movingId }) => movingId !== null);
  const place = useOverlayPlace();
  if (here === null || isMoving) return null;
  const { plan, schedule } = derived;
  const text = reasonsText(whyNotEarlier(plan, schedule, here.card.dataset.sliceId as SliceId), plan);
  return text === '' ? null : createPortal(<Reason text={text} here={here} />, place ?? document.body);
}

function Reason({ text, here: { card, by } }: { readonly text: string; readonly here: CardHere }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) placeAt(element.current, card.getBoundingClientRect());
  });
  // A screen reader hears of it with the card that has the focus. Set by hand, so that no card is drawn again for it.
  useEffect(() => (by === 'focus' ? readWith(card.querySelector('button')) : undefined), [card, by]);
  return (
    <div ref={element} id={ELEMENT_ID} role="tooltip" className={styles.reason} dir="auto">
      {text}
    </div>
  );
}

/** Below the card, or above it where there is no room below. */
function placeAt(element: HTMLElement, card: DOMRect): void {
  const { width, height } = element.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(card.left, window.innerWidth - width - MARGIN));
  const below = card.bottom + GAP;
  const isRoomBelow = below + height + MARGIN <= window.innerHeight;
  element.style.left = `${left}px`;
  element.style.top = `${isRoomBelow ? below : Math.max(MARGIN, card.top - GAP - height)}px`;
}

function readWith(button: Element | null): (() => void) | undefined {
  if (button === null) return undefined;
  const others = () => (button.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== ELEMENT_ID);
  button.setAttribute('aria-describedby', [...others(), ELEMENT_ID].join(' '));
  return () => button.setAttribute('aria-describedby', others().join(' '));
}

/** The card once it has been here for a moment; gone again with Escape or a press, and while something scrolls. */
function useLingering(here: CardHere | null): CardHere | null {
  const card = here?.card ?? null;
  const by = here?.by ?? 'pointer';
  const [shown, setShown] = useState<CardHere | null>(null);
  useEffect(() => {
    // A card that was clicked has the focus too, and was read before.
    if (card === null || (by === 'focus' && card.querySelector(':focus-visible') === null)) return;
    const isOver = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const wait = () => {
      hide();
      timer = setTimeout(() => setShown({ card, by }), DELAY_MS);
    };
    wait();
    const options = { capture: true, passive: true, signal: isOver.signal };
    addEventListener('pointerdown', hide, options);
    addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), options);
    // Keys bring a card into sight, and it stands elsewhere then.
    addEventListener('scroll', wait, options);
    return () => {
      isOver.abort();
      hide();
    };
  }, [card, by]);
  return shown?.card.isConnected ? shown : null;
}
