import { expect, type Locator, type Page } from '@playwright/test';
import type { Input } from '../../shared/contract.ts';
import type { Keyboard } from './keyboard.page.ts';

/** More steps than the wall of a small plan has lines. */
const MOST_STEPS = 60;

/** The wall in a meeting, as somebody uses it who has no pointer. */
export class Meeting {
  readonly page: Page;
  readonly #keys: Keyboard;

  constructor(page: Page, keys: Keyboard) {
    this.page = page;
    this.#keys = keys;
  }

  /** The line on which one stands. */
  get current(): Locator {
    return this.page.locator('[data-wall-item][aria-current="true"]');
  }

  /** What stands at the foot of the wall about the review. */
  get bar(): Locator {
    return this.page.getByRole('region', { name: 'Review', exact: true });
  }

  /** Steps down the wall to what this week or the next delivers. */
  async stepTo(title: string): Promise<void> {
    const line = this.page.locator('[data-wall-item^="delivery "]').filter({ hasText: title });
    await expect(line).toHaveCount(1);
    await this.#keys.press('Home');
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if ((await line.getAttribute('aria-current')) === 'true') break;
      await this.#keys.press('ArrowDown');
    }
    await expect(line).toBeFocused();
  }

  /** A dialog that a key of the wall has opened. */
  async dialog(key: string, name: string | RegExp): Promise<Locator> {
    await this.#keys.press(key);
    const dialog = this.page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Does something, and waits until a change of this kind that it makes is on the disk. */
  async confirmed(type: Input<'plan.execute'>['command']['type'], perform: () => Promise<void>): Promise<void> {
    const answered = this.page.waitForResponse(async (response) => {
      const request = response.request();
      if (!request.url().endsWith('/api/request')) return false;
      const { method, input } = request.postDataJSON() as { method: string; input: Input<'plan.execute'> };
      if (method !== 'plan.execute') return false;
      const types = input.command.type === 'batch' ? input.command.commands.map((part) => part.type) : [];
      if (![input.command.type, ...types].includes(type)) return false;
      const answer = (await response.json()) as { ok: boolean; value?: { durable: boolean } };
      return answer.ok && answer.value?.durable === true;
    });
    await perform();
    await answered;
  }
}
