import { expect, type Locator, type Page } from '@playwright/test';

/** What was noticed about the plan: its figures in the status bar, and the panel that lists it. */
export class Findings {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Findings' });
  }

  /** `17 errors · 8 warnings`, the way to the panel. */
  get figures(): Locator {
    return this.page.getByRole('contentinfo').getByRole('button', { name: /errors? · / });
  }

  async errors(): Promise<number> {
    return Number.parseInt((await this.figures.textContent()) ?? '', 10);
  }

  /** What one rule found, by the rule's name. */
  group(rule: string): Locator {
    return this.panel.getByRole('region', { name: rule });
  }

  /** The findings that keep a slice from being ready. */
  get grave(): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: 'Error:' });
  }

  async expectErrors(count: number): Promise<void> {
    await expect(this.figures).toHaveText(new RegExp(`^${count} errors? · `));
  }
}
