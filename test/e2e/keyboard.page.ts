import { expect, type Locator, type Page } from '@playwright/test';
import { isInFull } from '../support/in-full.ts';

/** More presses than any screen of a small plan has stops. */
const MOST_TABS = 60;

/** The app as somebody uses it who has no pointer: keys go where the focus is, and nothing else is ever called. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What a screen reader was told last. */
  get spoken(): Locator {
    return this.page.getByTestId('live-region');
  }

  /** One key after the other, as Playwright names them. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Key after key; where somebody waits only the first one, and the rest at once, as from an input method. */
  async type(text: string): Promise<void> {
    const byKey = isInFull() ? text.length : 1;
    await this.page.keyboard.type(text.slice(0, byKey));
    if (text.length > byKey) await this.page.keyboard.insertText(text.slice(byKey));
  }

  /** Goes on with Tab until the focus is there; fails when it never comes there. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toHaveCount(1);
    for (let tabs = 0; tabs < MOST_TABS && !(await hasFocus(target)); tabs++) await this.press('Tab');
    await expect(target).toBeFocused();
  }

  /** Runs the first line that the palette finds, which has to be this one. */
  async run(words: string, line: string | RegExp): Promise<void> {
    const palette = this.page.getByRole('dialog', { name: 'Search or run a command' });
    await this.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await this.type(words);
    await expect(palette.getByRole('option', { name: line })).toHaveAttribute('aria-selected', 'true');
    await this.press('Enter');
    await expect(palette).toBeHidden();
  }

  /** The handle of a card, which has the focus when the card has it. */
  card(title: string): Locator {
    return this.page
      .locator('[data-slice-id]')
      .filter({ has: this.page.getByText(title, { exact: true }) })
      .locator('button[id^="card-"]');
  }

  async expectCard(title: string): Promise<void> {
    await expect(this.card(title)).toBeFocused();
    await expect(this.card(title)).toBeInViewport();
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
