import { expect, type Locator, type Page } from '@playwright/test';

type Column = 'title' | 'value' | 'size' | 'audience';

/** The outline of the Slice screen, as a person reads and writes it. */
export class Outline {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get tree(): Locator {
    return this.page.getByRole('treegrid', { name: 'Slices' });
  }

  row(title: string): Locator {
    return this.tree.getByRole('row', { name: title, exact: true });
  }

  field(title: string, column: Column): Locator {
    return this.row(title).locator(`[data-column="${column}"]`);
  }

  /** The row in which one starts to write: the empty one at the end. */
  newRow(): Locator {
    return this.tree.getByRole('textbox', { name: 'New slice' }).last();
  }

  async fill(title: string, fields: Partial<Record<Column, string>>): Promise<void> {
    for (const [column, text] of Object.entries(fields)) {
      const field = this.field(title, column as Column);
      await field.fill(text);
      await field.blur();
    }
  }

  /** Titles with their level, 1 at the top, as a list that can be compared. */
  levels(): Promise<readonly (readonly [level: number, title: string])[]> {
    // In one go: a row that leaves between two questions would be waited for.
    return this.tree
      .locator('tr[data-row][data-status]')
      .evaluateAll((rows) =>
        rows.map((row): readonly [number, string] => [
          Number(row.getAttribute('aria-level')),
          row.getAttribute('aria-label') ?? '',
        ]),
      );
  }

  async expectLevel(title: string, level: number): Promise<void> {
    await expect(this.row(title)).toHaveAttribute('aria-level', String(level));
  }
}
