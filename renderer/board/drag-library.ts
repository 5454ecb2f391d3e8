import { DragDropManager, Draggable, PointerActivationConstraints, PointerSensor, StyleInjector } from '@dnd-kit/dom';
import type { SliceId } from '../../shared/plan/plan.ts';
import { whenIdle } from '../ui/when-idle.ts';

/**
 * The one module that knows the drag-and-drop library. From the library come the lifting, the dropping and Escape. The
 * card under the pointer, what lies under it and the scrolling at the edges are ours: those of the library change
 * styles and observe boxes all over the page, at each lift and each drop. Its React part is not used either: it draws
 * what follows a drop at leisure, and a drop is to be seen at once.
 */

export type CardData = { readonly id: SliceId; readonly isFixed: boolean };

export type Lift = {
  readonly id: SliceId;
  readonly card: Element | null;
  /** Where the pointer was when it went down, in pixels of the window. */
  readonly start: { readonly x: number; readonly y: number };
  /** What made the drag begin. */
  readonly activator: Event | null;
};

type LiftOptions = {
  /** For the style sheet that the library adds to the page. */
  readonly nonce: string;
  /** The card that an element is; `undefined` for everything else. */
  readonly cardAt: (element: Element) => CardData | undefined;
  readonly onLift: (lift: Lift) => void;
  readonly onEnd: (end: { readonly isCanceled: boolean }) => void;
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

/**
 * Watches the page for cards that are lifted by pointer, until the function that it returns is called. The library
 * comes to life when nothing else is to be done, or with the first pointer that goes down; of a card it hears only when
 * the pointer goes down on it: what it does for each card that it knows takes longer than to draw the card.
 */
export function watchLifts({ nonce, cardAt, onLift, onEnd }: LiftOptions): () => void {
  let manager: DragDropManager | null = null;
  let known: Draggable | null = null;

  function wake(): DragDropManager {
    const made = new DragDropManager({ plugins: [StyleInjector.configure({ nonce })], sensors: [pointer] });
    made.monitor.addEventListener('dragstart', ({ operation: { source, position, activatorEvent } }) => {
      if (!source) return;
      const card = (source as Draggable).element ?? null;
      onLift({ id: source.id as SliceId, card, start: position.initial, activator: activatorEvent });
    });
    made.monitor.addEventListener('dragend', ({ canceled }) => onEnd({ isCanceled: canceled }));
    return made;
  }

  function prepare({ target }: PointerEvent): void {
    if (!(target instanceof Element)) return;
    for (let element: Element | null = target; element !== null; element = element.parentElement) {
      const card = cardAt(element);
      if (card === undefined) continue;
      manager ??= wake();
      if (!manager.dragOperation.status.idle) return;
      known?.destroy();
      known = new Draggable({ id: card.id, element, disabled: card.isFixed, register: false }, manager);
      known.register();
      return;
    }
  }

  const cancelIdle = whenIdle(() => {
    manager ??= wake();
  });
  // Before the library hears of the pointer.
  document.addEventListener('pointerdown', prepare, { capture: true });
  return () => {
    cancelIdle();
    document.removeEventListener('pointerdown', prepare, { capture: true });
    known?.destroy();
    manager?.destroy();
  };
}
