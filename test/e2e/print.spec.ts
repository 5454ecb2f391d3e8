import type { Page } from '@playwright/test';
import type { Plan } from '../../shared/plan/plan.ts';
import { chooseTheme } from '../support/choose-theme.ts';
import { largePlan } from '../support/large-plan.ts';
import { DONOR_CHURN } from '../support/pictured-plans.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, test } from './fixtures.ts';

const LONG_TITLE =
  `Donor churn: ${'know who is leaving, and why, and what they would have stayed for '.repeat(3)}`.trim();

async function openPlan(page: Page, { title }: Plan): Promise<void> {
  await page.getByRole('list', { name: 'Plans' }).getByRole('button').first().click();
  await expect(page.getByRole('banner').getByText(title.slice(0, 20))).toBeVisible();
}

/** Pages of A4 as they come out of the printer; Chromium writes each of them as one plain object. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`the printed schedule is the plan and nothing of the app, black on white, from the ${theme} theme`, {
    tag: '@browser',
  }, async ({ folders, page, planner, startApp }) => {
    const plan = { ...DONOR_CHURN, title: LONG_TITLE };
    await putPlanFile(folders, 'Donor churn', plan);
    await startApp();
    await chooseTheme(page, theme);
    await openPlan(page, plan);
    await planner.show('Schedule');
    await expect(page.getByText('As of Tuesday 24 November 2026')).toBeHidden();

    await page.emulateMedia({ media: 'print' });
    const paper = page.getByRole('region', { name: 'Schedule', exact: true });
    for (const text of [
      LONG_TITLE,
      'Fundraisers keep 5 % more of last year’s donors',
      'As of Tuesday 24 November 2026',
    ]) {
      await expect(paper.getByText(text)).toBeVisible();
    }
    await expect(paper.getByText(/^Target 18 Dec 2026/)).toBeVisible();
    await expect(page.getByRole('region', { name: /^Week 48/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Still to slice' })).toBeVisible();
    for (const hidden of [
      page.getByRole('navigation', { name: 'Screens' }),
      page.getByRole('banner').filter({ hasText: 'Saved' }),
      page.getByRole('complementary', { name: 'Export' }),
      page.getByRole('contentinfo'),
    ]) {
      await expect(hidden).toHaveCount(0);
    }
    await expect(page.getByRole('button', { name: /Export|Copy|Save|Undo/ })).toHaveCount(0);

    const row = page.getByRole('listitem').filter({ hasText: 'At risk since 20 Nov' });
    await expect(row).toHaveCSS('break-inside', 'avoid');
    await expect(row.getByText('at risk', { exact: true })).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const title = page.getByRole('heading', { name: LONG_TITLE });
    const { scrollWidth, clientWidth } = await title.evaluate(({ scrollWidth, clientWidth }) => ({
      scrollWidth,
      clientWidth,
    }));
    expect(scrollWidth).toBe(clientWidth);
    expect(await pagesOnPaper(page)).toBeLessThanOrEqual(3);
  });
}

test('300 slices are printed to the last one, whichever screen the command of the browser is used on', {
  tag: '@browser',
}, async ({ folders, page, planner, startApp }) => {
  const plan = largePlan(300);
  await putPlanFile(folders, 'Many slices', plan);
  await startApp();
  await openPlan(page, plan);
  await planner.show('Board');
  await expect(page.getByRole('region', { name: 'Weeks' })).toBeVisible();
  // Everything is on paper, and not what fits into the window: some fifteen rows fill a page.
  expect(await pagesOnPaper(page)).toBeGreaterThan(15);
  await expect(page.getByRole('region', { name: 'Weeks' })).toBeVisible();
});
