import { INSPECTOR } from './inspector-place.ts';

/** The panel once it shows the slice that is selected. */
const SETTLED = `[${INSPECTOR}="settled"]`;

/**
 * Puts the focus into a field of the inspector that shows a mark `data-field`. A field that is only about to be shown
 * is waited for.
 */
export function focusField(field: string): void {
  focusFirst(`${SETTLED} [data-field="${field}"]`);
}

/**
 * Puts the focus into the field with which the inspector begins, also when the panel is only about to be shown. Until
 * then the panel itself has it, so that no letter that is typed on is taken for an action on the card.
 */
export function focusInspector(): void {
  document.querySelector<HTMLElement>(`[${INSPECTOR}="behind"]`)?.focus();
  focusFirst(`${SETTLED} [data-first-field]`);
}

const FOCUSABLE = 'input, textarea, select, button';
/** The panel is mounted, or a group of fields is opened, within this many frames. */
const MOST_FRAMES = 20;

function focusFirst(selector: string): void {
  let frames = 0;
  const settle = () => {
    const place = document.querySelector<HTMLElement>(selector);
    const field = place?.matches(FOCUSABLE) === true ? place : place?.querySelector<HTMLElement>(FOCUSABLE);
    if (field) {
      field.focus();
      field.scrollIntoView({ block: 'nearest' });
      return;
    }
    frames += 1;
    if (frames < MOST_FRAMES) requestAnimationFrame(settle);
  };
  settle();
}
