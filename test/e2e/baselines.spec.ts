import { assert } from '../../shared/assert.ts';
import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';

const PLAN = planWith({
  title: 'Donor churn',
  people: { an: { name: 'Anna' } },
  goal: { target: '2026-12-04' },
  slices: [
    { id: 'sheet', title: 'Lapsed donors in one sheet', audience: 'Retention lead' },
    { id: 'rule', title: 'A rule anyone can read', audience: 'Fundraisers' },
    { id: 'model', title: 'A first model', audience: 'Fundraisers', worth: 3 },
    { id: 'crm', title: 'The list in the CRM', audience: 'Fundraisers', worth: 5 },
  ],
});

test('the days are kept, a card moves, and the plan says what changed and who has what if it stops', async ({
  folders,
  page,
  planner,
  startApp,
}) => {
  await putPlanFile(folders, 'Donor churn', PLAN);
  const app = await startApp();
  const { board } = planner;
  const keyboard = new Keyboard(page);
  const panel = page.getByRole('complementary', { name: 'Baselines' });
  await page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: 'Donor churn' }).first().click();
  await expect(board.card('A rule anyone can read')).toBeVisible();

  await test.step('by keyboard alone the days of today get a name', async () => {
    await keyboard.run('name a baseline', /^Name a baseline…/);
    await expect(panel.getByRole('textbox', { name: 'Name of the new baseline' })).toBeFocused();
    await expect(panel.getByRole('textbox')).toHaveValue('Tue 24 Nov');
    await keyboard.press('Enter');
    await expect(panel.getByRole('heading', { name: 'What changed since Tue 24 Nov?' })).toBeVisible();
    await expect(panel.getByText('Nothing has changed.')).toBeVisible();
  });

  await test.step('which is taken back where it is said, although the forecast was kept after it', async () => {
    await planner.expectSaved();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(panel.getByText('No baseline yet.')).toBeVisible();
    await keyboard.press('Control+Shift+z');
    await expect(panel.getByRole('heading', { name: 'What changed since Tue 24 Nov?' })).toBeVisible();
  });

  await test.step('with them the forecast of today is kept', async () => {
    await keyboard.run('forecast', /^Forecast/);
    const past = page.getByRole('region', { name: 'How past forecasts came out' });
    await expect(past.getByRole('rowheader', { name: '24 Nov' })).toBeVisible();
    await keyboard.run('what changed', /^What changed since/);
  });

  await test.step('what moved is listed, and each card says on the board where it was', async () => {
    await board.moveTo('A rule anyone can read', '2026-12-01');
    await expect(panel.getByText('1 later · 2 earlier')).toBeVisible();
    await panel.getByRole('button', { name: 'Show on the board' }).click();
    await expect(board.card('A rule anyone can read')).toContainText('was Wed 25');
    await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('Compared with Tue 24 Nov');
    await expectNoAxeFindings(planner);
    await panel.getByRole('button', { name: /^A first model/ }).click();
    await expect(keyboard.card('A first model')).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Stop comparing' }).click();
    await expect(board.card('A rule anyone can read')).not.toContainText('was Wed 25');
  });

  await test.step('the baseline outlives the app, and its deletion can be taken back', async () => {
    await planner.expectSaved();
    await app.stop();
    await startApp();
    await expect(board.card('A rule anyone can read')).toBeVisible();
    await keyboard.run('what changed', /^What changed since/);
    await expect(panel.getByText('1 later · 2 earlier')).toBeVisible();
    await panel.getByRole('button', { name: 'More about the baseline Tue 24 Nov' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(panel.getByText('No baseline yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(panel.getByText('1 later · 2 earlier')).toBeVisible();
    await panel.getByRole('button', { name: 'Close', exact: true }).click();
  });

  await test.step('on any day the plan says who would have what', async () => {
    await planner.show('Schedule');
    const slider = page.getByRole('slider', { name: 'Stop on' });
    await slider.focus();
    await keyboard.press('Home', 'ArrowRight', 'ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', 'Wed 25 Nov: 2 of 4 slices, 40 % of the worth');
    await expect(page.getByRole('region', { name: 'Stop on Wed 25 Nov' })).toContainText('Fundraisers1 of 3 slices');
    await expectNoAxeFindings(planner);
    const box = await slider.locator('..').boundingBox();
    assert(box !== null, 'The slider has no track.');
    await page.mouse.move(box.x + 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByRole('region', { name: /^Stop on (Fri 27|Mon 30) Nov/ })).toBeVisible();
    await keyboard.press('End');
    await expect(page.getByRole('region', { name: 'Stop any day' })).toContainText('4 slices by Tue 1 Dec');
  });
});
