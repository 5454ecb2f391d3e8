import type { Locator } from '@playwright/test';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import type { Planner } from './planner.page.ts';

function guide({ page }: Planner): Locator {
  return page.getByRole('region', { name: 'Three steps through the sample' });
}

test('the first cut on the sample goes from step to step, by keyboard alone', async ({ page, planner, startApp }) => {
  await startApp();
  await page.getByRole('button', { name: 'Look at the sample' }).focus();
  await page.keyboard.press('Enter');
  await expect(guide(planner)).toContainText('“Score every donor nightly” takes 5 days');
  await planner.outline.row('Score every donor nightly').focus();
  await page.keyboard.press('c');
  await expect(guide(planner)).toContainText('Choose a pattern 2 of 5');
  await expectNoAxeFindings(planner);

  // Through the patterns with the arrow keys: the first fits, another one is looked at, and taken back.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(guide(planner)).toContainText('Fill the blanks 3 of 5');
  await page.keyboard.press('Tab');
  for (const words of ['donors of the north', 'no gift in 14 months', 'last year’s leavers']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  await expect(guide(planner)).toContainText('Cut 4 of 5');
  await page.keyboard.press('Control+Enter');
  await expect(guide(planner)).toContainText('See it on the board 5 of 5');
  await expectNoAxeFindings(planner);

  await guide(planner).getByRole('button', { name: 'See it on the board' }).focus();
  await page.keyboard.press('Enter');
  await expect(guide(planner)).toContainText('“Score every donor nightly” is cut. Its first piece stands on');
  await expect(page.locator('[data-card]:focus, [id^="card-"]:focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await planner.show('Slice');
  await expect(guide(planner)).toContainText('Open the cutter 1 of 5');
});
