import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';

const PLAN = planWith({
  title: 'Donor churn',
  people: { ada: { name: 'Ada', initials: 'AD', skills: ['sql'] }, ben: { name: 'Ben', initials: 'BE' } },
  slices: [
    { id: 'letter', title: 'Letter to the board', ownerId: 'ada' },
    { id: 'report', title: 'Report to the lead', ownerId: 'ada' },
    { id: 'visit', title: 'Visit the office', ownerId: 'ben' },
  ],
});

test('by keyboard alone somebody’s week gets shorter, they leave and come back, and the board follows', async ({
  folders,
  startApp,
  page,
  planner,
}) => {
  const { keyboard } = page;
  const perform = async (name: string) => {
    await keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await keyboard.type(name);
    await keyboard.press('Enter');
  };
  const strip = page.getByRole('img', { name: /^Who is there/ }).first();
  await putPlanFile(folders, 'Donor churn', PLAN);
  await startApp();
  await expect(page.getByRole('button', { name: /Search or run a command/ })).toBeVisible();
  await perform('Donor churn');
  await expect(page.getByRole('banner').getByText('Donor churn')).toBeVisible();
  await keyboard.press('Alt+3');
  await planner.board.expectOn('Report to the lead', '2026-11-25');

  await test.step('on Wednesdays Ada does something else', async () => {
    await perform('People');
    await expect(page.getByRole('heading', { name: 'People' })).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    for (let stop = 0; stop < 6; stop += 1) await keyboard.press('Tab');
    await expect(page.getByRole('spinbutton', { name: 'Wednesday' })).toBeFocused();
    await keyboard.press('Home');
    await planner.board.expectOn('Report to the lead', '2026-11-26');
    await expect(strip).toHaveText('AD4BE5');
    await expectNoAxeFindings(planner);
  });

  await test.step('a person who is deleted leaves their slices to anybody, and undo brings them back', async () => {
    await page.getByRole('button', { name: 'Delete' }).focus();
    await keyboard.press('Enter');
    await expect(strip).toHaveText('BE5');
    await expect(page.getByRole('region', { name: 'Ben' }).getByRole('button', { name: /Ben$/ })).toBeFocused();
    await keyboard.press('Control+z');
    await expect(strip).toHaveText('AD4BE5');
  });

  await test.step('only Ben’s slices are shown, after a restart too', async () => {
    await page.getByRole('region', { name: 'Ben' }).getByRole('button', { name: 'This is me' }).focus();
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await keyboard.press('Shift+M');
    await expect(planner.board.card('Visit the office')).toBeVisible();
    await expect(planner.board.card('Letter to the board')).toHaveCount(0);
    await page.reload();
    await expect(planner.board.card('Letter to the board')).toBeVisible();
    await keyboard.press('Shift+M');
    await expect(planner.board.card('Letter to the board')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Show everybody’s again' })).toHaveAttribute('aria-pressed', 'true');
  });
});
