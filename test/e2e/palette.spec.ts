import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';

const TEAM = { an: { name: 'Anna' }, de: { name: 'Deniz' } };

const PLAN = planWith({
  title: 'Donor churn',
  people: TEAM,
  slices: [
    { id: 'who', title: 'Who is leaving' },
    { id: 'sheet', under: 'who', title: 'Lapsed donors in one sheet', audience: 'Retention lead', ownerId: 'an' },
    { id: 'rule', title: 'A rule anyone can read', audience: 'Fundraisers', ownerId: 'de' },
    { id: 'model', title: 'Café model, north only', audience: 'Fundraisers', ownerId: 'de' },
    // Far away, so that its card is not in sight and has to be brought there.
    { id: 'far', title: 'Alert in the team channel', audience: 'The team', ownerId: 'an', pin: '2027-04-14' },
  ],
});

test.beforeEach(async ({ folders, startApp, page }) => {
  await putPlanFile(folders, 'Donor churn', PLAN);
  await putPlanFile(folders, 'Refunds', planWith({ id: 'plan0002', title: 'Refund letters', slices: [{ id: 'a' }] }));
  await startApp();
  await expect(page.getByRole('button', { name: /Search or run a command/ })).toBeVisible();
});

test('by keyboard alone a plan, a slice and an action are found and used', async ({ page, planner }) => {
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  const say = async (text: string) => {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(text);
  };

  await test.step('the plan is opened from the list of all', async () => {
    await say('donor');
    await expect(palette.getByRole('option', { name: /Donor churn/ })).toHaveAttribute('aria-selected', 'true');
    await expectNoAxeFindings(planner);
    await page.keyboard.press('Enter');
    await expect(planner.board.card('A rule anyone can read')).toBeVisible();
  });

  await test.step('a slice that is out of sight comes into it, and has the focus', async () => {
    await say('alrt');
    await expect(palette.getByText('Nothing is called that.')).toBeVisible();
    await expectNoAxeFindings(planner);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('channle');
    await page.keyboard.press('Enter');
    await expect(page.locator('#card-far')).toBeFocused();
    await expect(page.locator('#card-far')).toBeInViewport();
  });

  await test.step('what can be done with a slice is done from the list', async () => {
    await say('cafe');
    await expect(palette.getByRole('option', { name: /Café model/ })).toBeVisible();
    await page.keyboard.press('Shift+Enter');
    await expect(palette.getByRole('option', { name: 'Park in Later' })).toBeVisible();
    await expectNoAxeFindings(planner);
    await page.keyboard.type('park');
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(page.getByRole('region', { name: 'Later' }).getByText('Café model, north only')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('region', { name: 'Later' }).getByText('Café model, north only')).toBeHidden();
  });

  await test.step('an action that asks for more gives the focus back at the end', async () => {
    await say('today');
    await page.keyboard.press('Enter');
    await page.locator('#card-rule').focus();
    await page.keyboard.press('Control+Enter');
    await say('tags');
    await page.keyboard.press('Enter');
    const tags = page.getByRole('dialog', { name: /Tags of/ });
    await expect(tags.getByLabel('Add tags')).toBeFocused();
    await expectNoAxeFindings(planner);
    await page.keyboard.type('data');
    await page.keyboard.press('Enter');
    await expect(tags).toBeHidden();
    await expect(page.locator('#card-rule')).toBeFocused();
  });

  await test.step('the same slice is found in the outline', async () => {
    await page.keyboard.press('Alt+2');
    await say('lapsed');
    await page.keyboard.press('Enter');
    await expect(page.locator('tr[data-row="sheet"]')).toBeFocused();
  });
});

test('the board is searched, filtered and selected by keyboard', async ({ page, planner }) => {
  await new Keyboard(page).run('donor', /Donor/);
  await expect(planner.board.card('A rule anyone can read')).toBeVisible();

  await test.step('words and a chip hide the others', async () => {
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('searchbox', { name: 'Search slices' })).toBeFocused();
    await page.keyboard.type('r');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemcheckbox', { name: /Fundraisers/ }).press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByText('2 of 4 slices')).toBeVisible();
    await expect(planner.board.card('Lapsed donors in one sheet')).toBeHidden();
    await expectNoAxeFindings(planner);
  });

  await test.step('all that are shown are selected and moved together', async () => {
    await page.keyboard.press('Control+a');
    const bar = page.getByRole('region', { name: 'Selected slices' });
    await expect(bar).toContainText('2 slices · 2 d');
    await expectNoAxeFindings(planner);
    await bar.getByRole('button', { name: 'Park in Later' }).press('Enter');
    await expect(page.getByRole('region', { name: 'Later' }).locator('[data-slice-id]')).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('region', { name: 'Later' }).locator('[data-slice-id]')).toHaveCount(0);
  });

  await test.step('everything comes back', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(planner.board.card('Lapsed donors in one sheet')).toBeVisible();
    await expect(page.getByText('2 of 4 slices')).toBeHidden();
  });
});

test('another window of the browser shows the same plans', { tag: '@browser' }, async ({ page, context }) => {
  const opening = context.waitForEvent('page');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new window');
  await page.keyboard.press('Enter');
  const other = await opening;
  await expect(other.getByText('Donor churn')).toBeVisible();
  await other.close();
});
