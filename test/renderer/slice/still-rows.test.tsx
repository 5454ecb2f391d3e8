import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

async function scroller(): Promise<HTMLElement> {
  await openOutline(planWith({ slices: [{ id: 'a', title: 'A' }] }));
  const found = screen.getByRole('treegrid').parentElement?.parentElement;
  if (!found) throw new Error('The outline does not scroll.');
  return found;
}

const isScrolling = (element: HTMLElement) => element.hasAttribute('data-scrolling');

describe('While the outline scrolls', () => {
  it('its rows do not answer the pointer below which they pass, and do again soon after', async () => {
    const element = await scroller();
    fireEvent.scroll(element);
    expect(isScrolling(element)).toBe(true);
    vi.advanceTimersByTime(60);
    fireEvent.scroll(element);
    vi.advanceTimersByTime(60);
    expect(isScrolling(element)).toBe(true);
    vi.advanceTimersByTime(60);
    expect(isScrolling(element)).toBe(false);
  });

  it('they answer as soon as the pointer is moved, and not because something moved below it', async () => {
    const element = await scroller();
    fireEvent.scroll(element);
    moveBy(element, 0);
    expect(isScrolling(element)).toBe(true);
    moveBy(element, 3);
    expect(isScrolling(element)).toBe(false);
  });
});

function moveBy(element: HTMLElement, pixels: number): void {
  const event = new MouseEvent('pointermove', { bubbles: true });
  Object.defineProperties(event, { movementX: { value: pixels }, movementY: { value: 0 } });
  fireEvent(element, event);
}
