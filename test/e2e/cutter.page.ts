import { expect, type Locator, type Page } from '@playwright/test';

/** The cutter beside outline or board, as somebody who cuts a slice sees it. */
export class Cutter {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Cutter' });
  }

  /** The pattern whose slices are shown. */
  get chosen(): Locator {
    return this.panel.locator('[data-pattern][aria-expanded="true"]');
  }

  pattern(name: string): Locator {
    return this.panel.locator('[data-pattern]').filter({ hasText: name });
  }

  /** The title of a slice that would come out of the cut; `place` counts from 1. */
  title(place: number): Locator {
    return this.panel.getByRole('textbox', { name: `Title of slice ${place}` });
  }

  async fromMenu(place: number, line: string): Promise<void> {
    await this.panel.getByRole('button', { name: `More for slice ${place}` }).click();
    await this.page.getByRole('menuitem', { name: line }).click();
  }

  /** Writes into the blanks one after the other, each with a click into it; the same blank is asked for once. */
  async fillBlanks(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      const blank = this.panel.locator('mark').first();
      await blank.scrollIntoViewIfNeeded();
      const box = await blank.boundingBox();
      if (box === null) throw new Error(`There is no blank for “${text}”`);
      await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await this.page.keyboard.type(text);
    }
    await expect(this.panel.locator('mark')).toHaveCount(0);
  }

  /** Cuts by the button, which says how many slices there will be. */
  async cutInto(count: number): Promise<void> {
    await this.panel.getByRole('button', { name: `Cut into ${count}` }).click();
    await expect(this.panel).toBeHidden();
  }
}
