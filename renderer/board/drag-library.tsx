import { Draggable, PointerActivationConstraints, PointerSensor, StyleInjector } from '@dnd-kit/dom';
import { DragDropProvider, useDragDropManager } from '@dnd-kit/react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SliceId } from '../../shared/plan/plan.ts';
import styles from './drag-library.module.css';
import type { DropArea } from './drop-target.ts';
import { scrollAtEdge } from './edge-scroll.ts';

/**
 * The one module that knows the drag-and-drop library. It serves the pointer alone; moving by keyboard goes through
 * the model. It reports what the pointer does and never changes anything by itself. From the library come the lifting,
 * the dropping and Escape. The card under the pointer, what lies under it and the scrolling at the edges are ours:
 * those of the library change styles and observe boxes all over the page, at each lift and each drop.
 */

/** Pixels of the window. */
export type Point = { readonly x: number; readonly y: number };

export type DragEvents = {
  readonly onLift: (id: SliceId) => void;
  /** Also after scrolling under a resting pointer. `area` is `null` where nothing takes the card. */
  readonly onMove: (point: Point, area: DropArea | null) => void;
  readonly onDrop: (point: Point, area: DropArea | null) => void;
  readonly onCancel: () => void;
};

const ACTIVATION_DISTANCE = 4;

const pointer = PointerSensor.configure({
  activationConstraints: (event) =>
    event.pointerType === 'touch'
      ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 8 })]
      : [new PointerActivationConstraints.Distance({ value: ACTIVATION_DISTANCE })],
  // The whole card is a button; a control on it that wants the pointer for itself says so.
  preventActivation: ({ target }) => target instanceof Element && target.closest('[data-keeps-pointer]') !== null,
});

/** Everything that can be dragged, and dropped on, has to be inside. `children` may change freely during a drag. */
export function DragArea(props: {
  nonce: string;
  events: DragEvents;
  lifted: (id: SliceId) => ReactNode;
  /** Nothing can be lifted, as in a plan that can only be read. */
  isOff?: boolean;
  children: ReactNode;
}) {
  const { nonce, events, lifted, isOff = false, children } = props;
  const plugins = useMemo(() => [StyleInjector.configure({ nonce })], [nonce]);
  const sensors = useMemo(() => [pointer], []);
  const [liftedId, setLiftedId] = useState<SliceId | null>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const flight = useRef<Flight | null>(null);
  const latest = useRef(events);
  latest.current = events;
  useEffect(
    () => () => {
      flight.current?.end();
    },
    [],
  );

  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragStart={({ operation: { source, position, activatorEvent } }) => {
        if (!source) return;
        const id = source.id as SliceId;
        flight.current?.end();
        flushSync(() => setLiftedId(id));
        const element = source.element ?? null;
        flight.current = fly(element, overlay.current, position.initial, activatorEvent, (point, area) =>
          latest.current.onMove(point, area),
        );
        latest.current.onLift(id);
      }}
      onDragEnd={({ canceled }) => {
        const ended = flight.current?.end() ?? null;
        flight.current = null;
        setLiftedId(null);
        if (canceled || ended === null) latest.current.onCancel();
        else latest.current.onDrop(ended.point, ended.area);
      }}
    >
      {!isOff && <CardUnderPointer />}
      {children}
      {liftedId !== null && (
        <div ref={overlay} className={styles.overlay}>
          {lifted(liftedId)}
        </div>
      )}
    </DragDropProvider>
  );
}

type Flight = { readonly end: () => { readonly point: Point; readonly area: DropArea | null } };

/** Lets a picture of a card follow the pointer, reports where that is, and scrolls at the edges; until it is ended. */
function fly(
  card: Element | null,
  overlay: HTMLElement | null,
  start: Point,
  activator: Event | null,
  report: (point: Point, area: DropArea | null) => void,
): Flight {
  const box = card?.getBoundingClientRect();
  const origin = { x: (box?.left ?? start.x) - start.x, y: (box?.top ?? start.y) - start.y };
  const isOver = new AbortController();
  const options = { capture: true, passive: true, signal: isOver.signal };
  let point = start;
  let under: Element | null = null;
  let lastFrame = performance.now();

  function place(): void {
    if (overlay !== null) overlay.style.translate = `${point.x + origin.x}px ${point.y + origin.y}px`;
  }
  function look(): void {
    under = document.elementFromPoint(clamp(point.x, window.innerWidth), clamp(point.y, window.innerHeight));
    report(point, areaAround(under));
  }
  function follow(event: PointerEvent): void {
    point = { x: event.clientX, y: event.clientY };
    place();
    look();
  }
  function scroll(now: number): void {
    if (isOver.signal.aborted) return;
    scrollAtEdge(under, point, start, now - lastFrame);
    lastFrame = now;
    requestAnimationFrame(scroll);
  }

  if (overlay !== null && box !== undefined) overlay.style.width = `${box.width}px`;
  if (activator instanceof PointerEvent) {
    point = { x: activator.clientX, y: activator.clientY };
    capture(overlay, activator.pointerId);
  }
  place();
  window.addEventListener('pointermove', follow, options);
  window.addEventListener('scroll', look, options);
  requestAnimationFrame(scroll);
  return {
    end() {
      isOver.abort();
      const { x, y } = point;
      return { point, area: areaAround(document.elementFromPoint(x, y)) };
    },
  };
}

/** Who holds the pointer gives it its cursor: without changing the style of anything else. */
function capture(overlay: HTMLElement | null, pointerId: number): void {
  try {
    overlay?.setPointerCapture(pointerId);
  } catch {
    // The pointer is up already; the drag is about to end.
  }
}

function clamp(position: number, length: number): number {
  return Math.min(Math.max(position, 0), length - 1);
}

type CardData = { readonly id: SliceId; readonly isFixed: boolean };

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

/**
 * Tells the library of a card in the moment in which the pointer goes down on it, just before the library hears of
 * that: what it does for each card that it knows takes longer than to draw the card.
 */
function CardUnderPointer(): null {
  const manager = useDragDropManager();
  useEffect(() => {
    if (manager === null) return;
    let known: Draggable | null = null;
    function prepare({ target }: PointerEvent): void {
      if (manager === null || !manager.dragOperation.status.idle || !(target instanceof Element)) return;
      known?.destroy();
      known = null;
      for (let element: Element | null = target; element !== null; element = element.parentElement) {
        const card = cards.get(element);
        if (card === undefined) continue;
        known = new Draggable({ id: card.id, element, disabled: card.isFixed, register: false }, manager);
        known.register();
        return;
      }
    }
    document.addEventListener('pointerdown', prepare, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', prepare, { capture: true });
      known?.destroy();
    };
  }, [manager]);
  return null;
}

type AreaData = { readonly area: DropArea; readonly isClosed: boolean };

const areas = new WeakMap<Element, AreaData>();

/**
 * Makes an element take cards. Where areas lie in each other, the inner one wins; a closed one takes nothing and does
 * not leave it to the one around it either.
 */
export function useDropArea(area: DropArea, isClosed: boolean): (element: Element | null) => (() => void) | undefined {
  return useCallback(
    (element) => {
      if (element === null) return undefined;
      areas.set(element, { area, isClosed });
      return () => areas.delete(element);
    },
    [area, isClosed],
  );
}

function areaAround(under: Element | null): DropArea | null {
  for (let element = under; element !== null; element = element.parentElement) {
    const found = areas.get(element);
    if (found !== undefined) return found.isClosed ? null : found.area;
  }
  return null;
}
