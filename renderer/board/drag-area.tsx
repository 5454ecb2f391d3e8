import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SliceId } from '../../shared/plan/plan.ts';
import { type AfterPicture, afterPicture } from '../ui/after-picture.ts';
import styles from './drag-area.module.css';
import { type CardData, type Lift, watchLifts } from './drag-library.ts';
import type { DropArea } from './drop-target.ts';
import { type Flight, fly, type Point } from './flight.ts';
import { INSERTION_LINE } from './insertion-line.ts';

export type DragEvents = {
  readonly onLift: (id: SliceId) => void;
  /** Also after scrolling under a resting pointer. `area` is `null` where nothing takes the card. */
  readonly onMove: (point: Point, area: DropArea | null) => void;
  readonly onDrop: (point: Point, area: DropArea | null) => void;
  readonly onCancel: () => void;
};

/**
 * Cards that can be lifted and dropped by pointer; moving by keyboard goes through the model. Everything that can be
 * dragged, and dropped on, has to be inside. It reports what the pointer does and never changes anything by itself.
 * `children` may change freely during a drag.
 */
export function DragArea(props: {
  nonce: string;
  events: DragEvents;
  lifted: (id: SliceId) => ReactNode;
  /** Nothing can be lifted, as in a plan that can only be read. */
  isOff?: boolean;
  children: ReactNode;
}) {
  const { nonce, events, lifted, isOff = false, children } = props;
  const [liftedId, setLiftedId] = useState<SliceId | null>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    if (isOff) return;
    let flight: Flight | null = null;
    let landing: AfterPicture | null = null;
    const unwatch = watchLifts({
      nonce,
      cardAt: (element) => cards.get(element),
      onLift({ id, card, start, activator }: Lift) {
        landing?.now();
        flight?.end();
        flushSync(() => setLiftedId(id));
        flight = fly(card, overlay.current, start, activator, (point, area) => latest.current.onMove(point, area));
        latest.current.onLift(id);
      },
      onEnd({ isCanceled }) {
        const ended = flight?.end() ?? null;
        flight = null;
        // One picture shows that the card has left the pointer and where everything stands now.
        const settle = () =>
          flushSync(() => {
            setLiftedId(null);
            if (isCanceled || ended === null) latest.current.onCancel();
            else latest.current.onDrop(ended.point, ended.area);
          });
        if (!isCanceled && putDown(overlay.current)) landing = afterPicture(settle);
        else settle();
      },
    });
    return () => {
      landing?.now();
      flight?.end();
      unwatch();
    };
  }, [isOff, nonce]);

  return (
    <>
      {children}
      {liftedId !== null && (
        <div ref={overlay} className={styles.overlay}>
          {lifted(liftedId)}
        </div>
      )}
    </>
  );
}

/**
 * The card lies where it was dropped before anybody works out what that moves: that takes longer than a picture. False
 * where it has no certain place, as in a week or in *Later*.
 */
function putDown(overlay: HTMLElement | null): boolean {
  const line = document.querySelector(`[${INSERTION_LINE}]`)?.getBoundingClientRect();
  if (overlay === null || line === undefined) return false;
  overlay.style.translate = `${line.left}px ${line.bottom}px`;
  return true;
}

const cards = new WeakMap<Element, CardData>();

/** Makes an element a card that can be lifted. A card with `isFixed` stays where it is. */
export function useCardDrag(id: SliceId, isFixed: boolean): (element: Element | null) => (() => void) | undefined {
  return useCallback(
    (element) => {
      if (element === null) return undefined;
      cards.set(element, { id, isFixed });
      return () => cards.delete(element);
    },
    [id, isFixed],
  );
}
