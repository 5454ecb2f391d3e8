import { expect, type Page } from '@playwright/test';
import type { Bridge } from '../../renderer/transport/ipc-transport.ts';

/** Changes the setting behind the page’s back, as another window does, so that nothing that is open closes. */
export async function chooseTheme(page: Page, theme: 'system' | 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.evaluate(async (chosen) => {
    const bridge = (globalThis as { carpaccio?: Bridge }).carpaccio;
    if (bridge !== undefined) return bridge.request('settings.change', { theme: chosen });
    return fetch('/api/request', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ method: 'settings.change', input: { theme: chosen } }),
    }).then(() => undefined);
  }, theme);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}
