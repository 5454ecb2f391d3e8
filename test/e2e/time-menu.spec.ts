import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, test } from './fixtures.ts';

const PLAN = planWith({
  title: 'Donor churn',
  slices: [
    { id: 'letter', title: 'Identify stakeholders and collaborators', audience: 'Retention lead' },
    { id: 'report', title: 'Report to the lead' },
  ],
});

test('whoever has only a mouse finds the panels about time, and beside one the schedule can still be read', async ({
  folders,
  startApp,
  page,
}) => {
  await putPlanFile(folders, 'Donor churn', PLAN);
  await startApp();
  await page
    .getByRole('button', { name: /Donor churn/ })
    .first()
    .click();
  await page.getByRole('navigation').getByRole('button', { name: 'Schedule' }).click();
  const choose = async (line: string) => {
    await page.getByRole('button', { name: 'People, time and data' }).click();
    await page.getByRole('menuitem', { name: line }).click();
  };
  await choose('Calendar and holidays…');
  await expect(page.getByRole('heading', { name: 'Calendar' })).toBeFocused();
  await choose('Requests');
  await expect(page.getByRole('heading', { name: 'Requests' })).toBeFocused();

  await test.step('no title is broken within a word', async () => {
    const title = page.getByRole('button', { name: 'Identify stakeholders and collaborators' });
    await expect(title).toBeVisible();
    const line = await title.evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight));
    const { height = 0 } = (await title.boundingBox()) ?? {};
    expect(Math.round(height / line)).toBeLessThanOrEqual(2);
  });

  await test.step('the same line takes the panel away', async () => {
    await choose('Hide the requests');
    await expect(page.getByRole('complementary', { name: 'Requests' })).toHaveCount(0);
  });
});
