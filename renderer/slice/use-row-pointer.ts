import type { MouseEvent, PointerEvent } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { useOutline } from './outline-context.ts';

/**
 * The pointer on a row: a click selects it alone, with Ctrl or Command it adds it or takes it out, with Shift it selects
 * everything up to it. Beside the fields and buttons, and at its grip, a row can be lifted.
 */
export function useRowPointer(id: SliceId, onGrip: (id: SliceId, event: PointerEvent) => void) {
  const { actions } = useOutline();
  return {
    onMouseDown(event: MouseEvent): void {
      // The menu of a row opens over a field too that is at rest: the right button is not to begin editing it.
      if (event.button === 2 && !isOwnWork(event.target)) event.preventDefault();
      if (event.button !== 0 || !isChoosing(event) || !actions.isKnown(id) || isOwnWork(event.target)) return;
      // The caret does not go into the field below the pointer, and no text is marked.
      event.preventDefault();
      if (event.shiftKey) actions.extendTo(id);
      else actions.toggleSelected(id);
    },
    onClick(event: MouseEvent): void {
      if (!isChoosing(event) && !isButton(event.target)) actions.selectOnly(id);
    },
    onPointerDown(event: PointerEvent): void {
      if (!actions.isKnown(id) || isButton(event.target) || event.target instanceof HTMLInputElement) return;
      // A finger beside the grip scrolls.
      if (event.pointerType !== 'touch' || isGrip(event.target)) onGrip(id, event);
    },
  };
}

function isChoosing({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}

/** In a field that is being edited Shift marks text. */
function isOwnWork(target: EventTarget): boolean {
  return isButton(target) || (target instanceof HTMLInputElement && target === document.activeElement);
}

function isGrip(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-grip]') !== null;
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
