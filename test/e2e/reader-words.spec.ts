import type { Plan } from '../../shared/plan/plan.ts';
import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';

const PLAN: Plan = planWith({
  id: 'plan0001',
  title: 'Churn',
  slices: [
    { id: 'aaaaaaaa', title: 'Sheet for the week', audience: 'Fundraisers', quarterDays: 4 },
    { id: 'bbbbbbbb', title: 'Alert in the channel', audience: 'Fundraisers', quarterDays: 4 },
  ],
});

test('by keyboard a word of ours is replaced in what is handed out, and the person is led to their own', async ({
  page,
  planner,
  folders,
  startApp,
}) => {
  const keys = new Keyboard(page);
  await putPlanFile(folders, 'Churn', PLAN);
  await startApp();
  await page.getByRole('button', { name: /^Churn\./ }).click();
  await expect(page.getByRole('heading', { name: 'Board' })).toBeAttached();
  await keys.press('Alt+4');
  const text = page.getByTestId('export-text');
  await expect(text).toContainText('## Week 48');
  await keys.press('Control+k');
  await keys.type('words for the reader');
  await keys.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Words for the reader' });
  await expect(panel.getByRole('heading', { name: 'Words for the reader' })).toBeFocused();
  await expectNoAxeFindings(planner);
  await keys.tabTo(panel.getByLabel('Word or phrase'));
  await keys.type('week');
  await keys.press('Tab');
  await keys.type('sprint');
  await keys.press('Enter');
  await expect(panel.getByLabel('Word or phrase')).toBeFocused();
  await expect(text).toContainText('## Sprint 48');
  await expect(text).toContainText('Sheet for the week');
  await expect(page.getByText(/^1 word of your own is not what these readers say/)).toBeVisible();
  await expect(panel.getByRole('region', { name: 'In our own wording' })).toContainText('Week 48');
  await expectNoAxeFindings(planner);
  await keys.tabTo(panel.getByRole('button', { name: '“Sheet for the week”' }));
  await keys.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('“week” is a word that the readers of this plan do not use');
  await keys.tabTo(inspector.getByRole('button', { name: 'Use their word' }));
  await keys.press('Enter');
  await expect(inspector.getByLabel('Title')).toHaveValue('Sheet for the sprint');
});
