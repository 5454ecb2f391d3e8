import { afterEach, expect, it, vi } from 'vitest';
import { focusInspector } from '../../../renderer/inspector/focus-field.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

it('The focus leaves the card at once, and is in the first field as soon as the panel shows the slice', async () => {
  document.body.innerHTML = `
    <button id="card"></button>
    <aside data-inspector="behind" tabindex="-1"><textarea data-first-field></textarea></aside>`;
  const panel = document.querySelector('aside');
  document.getElementById('card')?.focus();
  focusInspector();
  expect(document.activeElement).toBe(panel);
  panel?.setAttribute('data-inspector', 'settled');
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
});
