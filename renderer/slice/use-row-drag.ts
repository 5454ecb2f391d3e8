import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { scrollAtEdge } from '../ui/edge-scroll.ts';
import type { OutlineActions } from './outline-actions.ts';
import { type RowDrop, rowDropAt } from './row-drop.ts';
import { INDENT, ROW_HEIGHT } from './row-size.ts';

/** What is in the air, and where it would land. */
export type RowDrag = {
  readonly heldId: SliceId;
  /** The rows that are moved, without those below them. */
  readonly ids: readonly SliceId[];
  /** All rows in the air, those below them included. */
  readonly lifted: ReadonlySet<SliceId>;
  readonly drop: RowDrop | null;
};

type Options = {
  readonly actions: OutlineActions;
  readonly isOff: boolean;
  /** The rows, whose top and left side are the origin of every place. */
  readonly list: RefObject<HTMLElement | null>;
  /** Follows the pointer. */
  readonly label: RefObject<HTMLElement | null>;
};

/** So far, in pixels, the pointer goes before it lifts a row. */
const LIFT_DISTANCE = 4;
/** From the left side of a row to the title of one on the top level, in pixels. */
const FIRST_LEVEL = 36;

/**
 * Dragging rows by the pointer: up and down chooses the gap, left and right how deep. Nothing moves before it is
 * dropped; Escape, or a pointer that is taken away, leaves all as it was. By keyboard Alt and the arrows do the same.
 */
export function useRowDrag({ actions, isOff, list, label }: Options) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const latest = useRef<RowDrag | null>(null);
  const flight = useRef<AbortController | null>(null);

  const show = (next: RowDrag | null) => {
    latest.current = next;
    setDrag(next);
  };
  const end = useEffectEvent((isDropped: boolean) => {
    const ended = latest.current;
    flight.current?.abort();
    flight.current = null;
    if (ended === null) return;
    show(null);
    ignoreNextClick();
    if (isDropped && ended.drop !== null) actions.drop(ended.heldId, ended.ids, ended.drop.place);
  });
  useEffect(() => () => flight.current?.abort(), []);

  function look(held: RowDrag, x: number, y: number): void {
    const box = list.current?.getBoundingClientRect();
    if (box === undefined) return;
    const drop = rowDropAt({
      rows: actions.rows(),
      tree: actions.tree(),
      lifted: held.lifted,
      y: (y - box.top) / ROW_HEIGHT,
      level: (x - box.left - FIRST_LEVEL) / INDENT,
      takes: actions.takesChildren,
    });
    if (!isSameDrop(drop, latest.current?.drop ?? null)) show({ ...held, drop });
  }

  function lift(heldId: SliceId, start: { readonly x: number; readonly y: number }, isOver: AbortController): void {
    const held = { heldId, ...actions.lift(heldId), drop: null };
    const options = { capture: true, signal: isOver.signal };
    let point = start;
    let lastFrame = performance.now();
    show(held);
    const follow = () => {
      if (label.current !== null) label.current.style.translate = `${point.x + 14}px ${point.y + 10}px`;
      look(held, point.x, point.y);
    };
    const scroll = (now: number) => {
      if (isOver.signal.aborted) return;
      scrollAtEdge(list.current, point, start, now - lastFrame);
      lastFrame = now;
      requestAnimationFrame(scroll);
    };
    const move = (event: PointerEvent) => {
      point = { x: event.clientX, y: event.clientY };
      follow();
    };
    window.addEventListener('pointermove', move, options);
    window.addEventListener('scroll', follow, options);
    window.addEventListener('blur', () => end(false), options);
    window.addEventListener('pointercancel', () => end(false), options);
    window.addEventListener(
      'keydown',
      (event) => {
        // Whatever the key: a row in the air is not to be edited too.
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') end(false);
      },
      options,
    );
    requestAnimationFrame(scroll);
    follow();
  }

  /** The pointer went down on a part of a row that is no field and no button. */
  function handlePointerDown(id: SliceId, event: ReactPointerEvent): void {
    if (isOff || event.button !== 0 || !event.isPrimary || event.ctrlKey || event.metaKey || event.shiftKey) return;
    flight.current?.abort();
    const isOver = new AbortController();
    flight.current = isOver;
    const start = { x: event.clientX, y: event.clientY };
    const options = { capture: true, signal: isOver.signal };
    window.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const isFar = Math.hypot(clientX - start.x, clientY - start.y) >= LIFT_DISTANCE;
        if (isFar && latest.current === null) lift(id, { x: clientX, y: clientY }, isOver);
      },
      options,
    );
    window.addEventListener('pointerup', () => end(true), options);
    window.addEventListener('pointercancel', () => end(false), options);
  }

  return { drag, handlePointerDown };
}

/** Letting go of a row is no click on what lies there. */
function ignoreNextClick(): void {
  const isOver = new AbortController();
  window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, signal: isOver.signal });
  setTimeout(() => isOver.abort());
}

function isSameDrop(one: RowDrop | null, other: RowDrop | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.gap === other.gap &&
    one.depth === other.depth &&
    one.place.parentId === other.place.parentId &&
    one.place.after === other.place.after
  );
}
