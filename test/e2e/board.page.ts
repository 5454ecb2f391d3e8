import { expect, type Locator, type Page } from '@playwright/test';

/** The board, as a person looks at it and moves cards on it. */
export class Board {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  card(title: string): Locator {
    return this.page.locator('[data-slice-id]').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  /** The cards of a day, `YYYY-MM-DD`. */
  day(day: string): Locator {
    return this.page.locator(`ul[data-day="${day}"]`);
  }

  async expectOn(title: string, day: string): Promise<void> {
    await expect(this.day(day).locator('[data-slice-id]').getByText(title, { exact: true })).toBeVisible();
  }

  /** Drags a card with the mouse to the end of a day; `beforeDrop` looks before it falls. */
  async drag(title: string, day: string, beforeDrop?: () => Promise<void>): Promise<void> {
    await this.lift(title, day);
    await beforeDrop?.();
    await this.page.mouse.up();
  }

  /** Takes a card with the mouse and holds it over the end of a day, in steps as a hand does it. */
  async lift(title: string, day: string): Promise<void> {
    const card = this.card(title);
    await card.scrollIntoViewIfNeeded();
    const from = await boxOf(card);
    await this.page.mouse.move(from.x + from.width / 2, from.y + 14);
    await this.page.mouse.down();
    const target = this.day(day);
    const to = await boxOf(target);
    await this.page.mouse.move(from.x + from.width / 2 + 6, from.y + 20, { steps: 4 });
    await this.page.mouse.move(to.x + to.width / 2, to.y + Math.max(to.height - 4, 6), { steps: 16 });
  }

  /** *Move to…* by the card's menu. */
  async moveTo(title: string, day: string): Promise<void> {
    await this.card(title).getByRole('button').first().press('m');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Day', { exact: true }).fill(day);
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`There is nothing to be seen of ${locator.toString()}`);
  return box;
}
