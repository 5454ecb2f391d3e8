import { CollisionPriority, CollisionType } from '@dnd-kit/abstract';
import {
  AutoScroller,
  type DragDropManager,
  Droppable,
  Feedback,
  PointerActivationConstraints,
  PointerSensor,
  StyleInjector,
} from '@dnd-kit/dom';
import { DragDropProvider, DragOverlay, useDraggable, useDroppable } from '@dnd-kit/react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { areaKey, type DropArea } from './drop-target.ts';

/**
 * The one module that knows the drag-and-drop library. It serves the pointer alone; moving by keyboard goes through
 * the model. It reports what the pointer does and never changes anything by itself.
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

/** Half the library's speed: a week passes in a quarter of a second, so that one can stop at it. */
const slowScroller = AutoScroller.configure({ acceleration: 12 });

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
  children: ReactNode;
}) {
  const { nonce, events, lifted, children } = props;
  // Those of the library for cursor and selection change the style of every element, at each lift and each drop.
  const plugins = useMemo(() => [slowScroller, Feedback, StyleInjector.configure({ nonce })], [nonce]);
  const sensors = useMemo(() => [pointer], []);
  const running = useRef<DragDropManager | null>(null);
  const latest = useRef(events);
  latest.current = events;

  useEffect(() => {
    const reportScroll = () => {
      if (running.current !== null) reportMove(running.current, latest.current);
    };
    window.addEventListener('scroll', reportScroll, { capture: true, passive: true });
    return () => window.removeEventListener('scroll', reportScroll, { capture: true });
  }, []);

  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragStart={({ operation }, manager) => {
        if (!operation.source) return;
        running.current = manager;
        events.onLift(operation.source.id as SliceId);
      }}
      onDragMove={(_, manager) => reportMove(manager, events)}
      onDragOver={(_, manager) => reportMove(manager, events)}
      onDragEnd={({ operation, canceled }) => {
        running.current = null;
        if (canceled) events.onCancel();
        else events.onDrop(operation.position.current, areaOf(operation.target));
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>{(source) => lifted(source.id as SliceId)}</DragOverlay>
    </DragDropProvider>
  );
}

function reportMove(manager: DragDropManager, events: DragEvents): void {
  const { position, target, status } = manager.dragOperation;
  if (status.dragging) events.onMove(position.current, areaOf(target));
}

function areaOf(target: Droppable | null | undefined): DropArea | null {
  if (!target) return null;
  const { area, isClosed } = target.data as AreaData;
  return isClosed ? null : area;
}

/** Makes an element a card that can be lifted. A card with `isFixed` stays where it is. */
export function useCardDrag(id: SliceId, isFixed: boolean): (element: Element | null) => void {
  return useDraggable({ id, disabled: isFixed }).ref;
}

type AreaData = { readonly area: DropArea; readonly isClosed: boolean };

/**
 * Makes an element take cards. Where areas lie in each other, the day wins over its week; a closed day takes nothing
 * and does not leave it to its week either.
 */
export function useDropArea(area: DropArea, isClosed: boolean): (element: Element | null) => void {
  const data = useMemo((): AreaData => ({ area, isClosed }), [area, isClosed]);
  const { ref } = useDroppable({
    id: areaKey(area),
    data,
    collisionDetector: underPointer,
    collisionPriority: area.kind === 'week' ? CollisionPriority.Low : CollisionPriority.High,
  });
  return ref;
}

type Detector = NonNullable<Parameters<typeof useDroppable>[0]['collisionDetector']>;

// The boxes of areas reach under the tray and the week headings when they are scrolled; what is seen there counts.
const underPointer: Detector = ({ dragOperation, droppable }) => {
  const seen = elementAt(dragOperation.position.current);
  if (!(droppable instanceof Droppable) || !seen || !droppable.element?.contains(seen)) return null;
  const priority = droppable.collisionPriority ?? CollisionPriority.Normal;
  return { id: droppable.id, value: 1, type: CollisionType.PointerIntersection, priority };
};

let lastSeen: { readonly point: Point; readonly element: Element | null } | null = null;

/** Every area asks for the same point one after the other, and a hit test is dear: it is made once for all of them. */
function elementAt(point: Point): Element | null {
  if (lastSeen === null || lastSeen.point.x !== point.x || lastSeen.point.y !== point.y) {
    if (lastSeen === null) queueMicrotask(forgetSeen);
    lastSeen = { point: { x: point.x, y: point.y }, element: document.elementFromPoint(point.x, point.y) };
  }
  return lastSeen.element;
}

/** What lies under a resting pointer changes when the board scrolls. */
function forgetSeen(): void {
  lastSeen = null;
}
