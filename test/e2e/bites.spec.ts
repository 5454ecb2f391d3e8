import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';

const PLAN = planWith({
  title: 'Donor churn',
  goal: { statement: 'Keep last year’s donors', audience: 'Fundraisers' },
  slices: [
    {
      id: 'letter',
      title: 'Letter to the board',
      quarterDays: 2,
      audience: 'Board',
      demo: 'read it',
      value: 'x',
      doneWhen: ['it is sent'],
    },
  ],
});

const FIRST = 'Tell Fundraisers – Keep last year’s donors';
const MAIL = 'E-mail Fundraisers – Keep last year’s donors';

test('by keyboard alone an empty goal gets its first bites, and they get what they lack', async ({
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
  const titles = async () => (await planner.outline.levels()).map(([, title]) => title);
  await putPlanFile(folders, 'Donor churn', PLAN);
  await startApp();
  await expect(page.getByRole('button', { name: /Search or run a command/ })).toBeVisible();
  await perform('Donor churn');
  await expect(page.getByRole('banner').getByText('Donor churn')).toBeVisible();
  await keyboard.press('Alt+2');
  await expect(planner.outline.tree).toBeVisible();

  await test.step('the thinnest bite is taken by Enter, and then one a notch richer', async () => {
    // With a row selected the palette has the hamburger of its slice; the goal has its button.
    await page.getByRole('button', { name: 'Hamburger', exact: true }).focus();
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Accept: ${FIRST}` })).toBeFocused();
    await expectNoAxeFindings(planner);
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Accept: / })).toHaveCount(6);
    for (let step = 0; step < 3; step++) await keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: `Accept: ${MAIL}` })).toBeFocused();
    await keyboard.press('Enter');
    await expect.poll(titles).toEqual(['Letter to the board', FIRST, MAIL]);
    await expectNoAxeFindings(planner);
  });

  await test.step('each is one step to undo, and the focus stays in the panel', async () => {
    await keyboard.press('Control+z');
    await expect.poll(titles).toEqual(['Letter to the board', FIRST]);
    await expect(page.getByRole('complementary', { name: 'Hamburger' }).locator(':focus')).toBeVisible();
    await keyboard.press('Control+y');
    await expect.poll(titles).toEqual(['Letter to the board', FIRST, MAIL]);
    await keyboard.press('Escape');
    await expect(page.getByRole('complementary', { name: 'Hamburger' })).toBeHidden();
  });

  await test.step('triage asks for what they lack, field by field', async () => {
    await perform('Triage');
    const dialog = page.getByRole('dialog', { name: 'Triage' });
    await expect(dialog.getByText('1 of 2 slices')).toBeVisible();
    await expect(dialog.getByLabel(/^Once delivered/)).toBeFocused();
    await expectNoAxeFindings(planner);
    await keyboard.type('know whom to ring today');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('read out ten names');
    await keyboard.press('Enter');
    await keyboard.type('2h');
    await keyboard.press('Enter');
    await keyboard.type('8 of 10 are rung');
    await keyboard.press('Enter');
    await expect(dialog.getByText('2 of 2 slices')).toBeVisible();
    await keyboard.press('Alt+ArrowUp');
    await expect(dialog.getByText('It has all five.')).toBeVisible();
    await keyboard.press('Control+Enter');
    await keyboard.press('Control+Enter');
    await expect(dialog.getByText('1 slice has all five now. 1 slice still lacks something.')).toBeVisible();
    await expectNoAxeFindings(planner);
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(planner.outline.field(FIRST, 'size')).toHaveValue('¼ d');
    await expect(planner.outline.field(FIRST, 'value')).toHaveValue('know whom to ring today');
  });
});
