import type { Locator } from '@playwright/test';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import type { Planner } from './planner.page.ts';

/** Four days of work from Tuesday 24 November on; the last one is the Friday. */
const LIST = `Call ten donors
Show the list
Send the list
Ask the lead`;

function panel({ page }: Planner): Locator {
  return page.getByRole('complementary', { name: 'Calendar' });
}

async function openCalendar(planner: Planner): Promise<void> {
  await planner.page.keyboard.press('Control+k');
  await planner.page.keyboard.type('calendar and holidays');
  await planner.page.keyboard.press('Enter');
  await expect(panel(planner).getByRole('heading', { name: 'Calendar' })).toBeFocused();
}

test('holidays of Bayern are added in one step, move the plan, and are taken back in one step', async ({
  page,
  planner,
  startApp,
}) => {
  const app = await startApp();
  await planner.newPlanFromOutline(LIST);
  for (const title of LIST.split('\n')) await planner.outline.fill(title, { size: '1d' });
  await planner.show('Board');
  await openCalendar(planner);

  // A day on which the office moves: the rest of the week follows.
  await panel(planner).getByRole('button', { name: 'Add days off' }).click();
  await expect(panel(planner).getByLabel('First day')).toBeFocused();
  await panel(planner).getByLabel('First day').fill('2026-11-25');
  await expect(panel(planner).getByTestId('moved-strip')).toContainText('3 slices move one day later.');
  await panel(planner).getByLabel('What for').fill('Move of the office');
  await page.keyboard.press('Enter');
  await expect(panel(planner).getByRole('listitem')).toHaveText(['Wed 25 NovMove of the office']);
  await expect(page.getByText('Last delivery: 30 Nov')).toBeVisible();

  await panel(planner).getByRole('button', { name: 'Add public holidays…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add public holidays' });
  const field = dialog.getByRole('combobox', { name: 'Country or region' });
  await expect(field).toBeFocused();
  await page.keyboard.type('bayern');
  await expect(dialog.getByRole('option', { name: 'Germany, Bayern DE-BY', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('Germany, Bayern');
  await dialog.getByLabel('To').selectOption('2027');
  await expect(dialog.getByRole('checkbox', { name: /Thu 14 May Ascension Day/ })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /Sat 3 Oct .* a day off anyway/ })).not.toBeChecked();
  await dialog.getByRole('checkbox', { name: /Fri 25 Dec Christmas Day/ }).uncheck();
  await dialog.getByRole('button', { name: /^Add \d+ holidays$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText(/holidays of Germany, Bayern are added\. Yes, and… nothing else moves\./).first(),
  ).toBeVisible();
  const epiphany = panel(planner).getByRole('listitem').filter({ hasText: 'Epiphany' });
  await expect(epiphany).toContainText('EpiphanyBayern');
  await expect(panel(planner).getByRole('listitem').filter({ hasText: 'Christmas' })).toHaveCount(0);

  // They are there after a restart too, and the dialog remembers the region.
  await planner.expectSaved();
  await app.stop();
  await startApp();
  await planner.expectSaved();
  await openCalendar(planner);
  await expect(epiphany).toContainText('EpiphanyBayern');
  await panel(planner).getByRole('button', { name: 'Add public holidays…' }).click();
  await expect(field).toHaveValue('Germany, Bayern');
  await expect(dialog.getByRole('checkbox', { name: /Thu 14 May Ascension Day in the calendar/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await planner.undo();
  await expect(panel(planner).getByRole('listitem')).toHaveText(['Wed 25 NovMove of the office']);
  await planner.undo();
  await expect(panel(planner).getByRole('listitem')).toHaveCount(0);
  await expect(page.getByText('Last delivery: 27 Nov')).toBeVisible();
});

test('the calendar and the dialog of holidays have nothing that axe finds', async ({ page, planner, startApp }) => {
  await startApp();
  await planner.newPlanFromOutline(LIST);
  await openCalendar(planner);
  await panel(planner).getByRole('button', { name: 'Add days off' }).click();
  await expect(panel(planner).getByLabel('First day')).toBeFocused();
  await expectNoAxeFindings(planner);
  await page.keyboard.press('Escape');
  await panel(planner).getByRole('button', { name: 'Add public holidays…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add public holidays' });
  await dialog.getByRole('combobox', { name: 'Country or region' }).fill('england');
  await expect(dialog.getByRole('option', { name: 'United Kingdom, England' })).toBeVisible();
  await expectNoAxeFindings(planner);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /more days? that/ }).click();
  await expectNoAxeFindings(planner);
});
