import { expect, type Page } from '@playwright/test';
import { Board } from './board.page.ts';
import { Outline } from './outline.page.ts';

type Screen = 'Plans' | 'Slice' | 'Board' | 'Schedule';

/** The app as a whole: its screens and what is at hand on all of them. */
export class Planner {
  readonly page: Page;
  readonly outline: Outline;
  readonly board: Board;

  constructor(page: Page) {
    this.page = page;
    this.outline = new Outline(page);
    this.board = new Board(page);
  }

  /** From the Plans screen: a plan made of pasted text; ends in its outline. */
  async newPlanFromOutline(text: string): Promise<void> {
    await this.page.getByRole('button', { name: /paste an outline/i }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New plan from an outline' });
    await dialog.getByLabel('Outline', { exact: true }).fill(text);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(this.outline.tree).toBeVisible();
  }

  async show(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: /^Redo/ }).click();
  }

  /** Waits until everything that was done is on the disk. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  }

  /** The export that the Schedule screen previews. */
  async exportedText(): Promise<string> {
    await this.show('Schedule');
    return (await this.page.getByTestId('export-text').first().textContent()) ?? '';
  }
}
