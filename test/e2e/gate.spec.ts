import { DATA_ACCESS, planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';

const TITLE = 'Lists without asking';
const PLAN = planWith({
  id: 'gate0000',
  title: TITLE,
  gate: { ...DATA_ACCESS, data: { ...DATA_ACCESS.data, answer: 'no', evidence: '' } },
  contacts: { talk0000: { on: '2026-10-19', who: 'Retention lead', heard: '', sliceIds: [] } },
  slices: [
    { id: 'list0000', title: 'Show the list', audience: 'Retention lead' },
    { id: 'letter00', title: 'Send the letter', audience: 'Retention lead' },
  ],
});

test('by keyboard alone the question about the data is answered and a conversation logged, and both are there after a restart', async ({
  folders,
  page,
  planner,
  startApp,
}) => {
  const { keyboard } = page;
  const status = page.getByRole('contentinfo');
  const gate = page.getByRole('complementary', { name: 'Gate' });
  const talks = page.getByRole('complementary', { name: 'Conversations' });
  await putPlanFile(folders, TITLE, PLAN);
  await startApp();
  await expect(page.getByRole('button', { name: /Search or run a command/ })).toBeVisible();
  await keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await keyboard.type(TITLE);
  await keyboard.press('Enter');
  await expect(page.getByRole('banner').getByText(TITLE)).toBeVisible();
  await keyboard.press('Alt+3');
  await planner.board.expectOn('Show the list', '2026-11-24');

  await test.step('what promises days without the data says so', async () => {
    expect(await planner.exportedText()).toContain('There is no access to the data');
    await expect(page.getByRole('button', { name: 'Answer it' })).toBeVisible();
    await keyboard.press('Alt+3');
    await expect(status.getByRole('button', { name: 'User contact: 36 days ago' })).toBeVisible();
  });

  await test.step('the way leads to the question, and the answer has its evidence', async () => {
    await status.getByRole('button', { name: 'No data access' }).press('Enter');
    await expect(gate.getByRole('button', { name: /^Is the data available\?/ })).toBeFocused();
    await expectNoAxeFindings(planner);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(gate.getByRole('button', { name: 'Yes', exact: true })).toHaveAttribute('aria-pressed', 'true');
    for (let stop = 0; stop < 3; stop += 1) await keyboard.press('Tab');
    await expect(gate.getByLabel('Evidence')).toBeFocused();
    await keyboard.type('418 rows read on Monday');
    // The first Escape settles what is typed, the second closes the panel.
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect(gate).toBeHidden();
    await expect(status.getByRole('button', { name: /data access/i })).toBeHidden();
  });

  await test.step('two keys log a conversation with the user of the last time', async () => {
    await keyboard.press('Shift+u');
    await expect(talks.getByLabel('With whom did you speak?')).toBeFocused();
    await keyboard.press('Enter');
    await expect(talks.getByLabel('What did they say?')).toBeFocused();
    await keyboard.type('“Whom do I call?”');
    await expectNoAxeFindings(planner);
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect(talks).toBeHidden();
    await expect(status.getByRole('button', { name: 'User contact: today' })).toBeVisible();
    await planner.expectSaved();
  });

  await startApp();
  await expect(page.getByRole('button', { name: /^Gate\. .*Data: yes$/ })).toBeVisible();
  await status.getByRole('button', { name: 'User contact: today' }).press('Enter');
  await expect(talks.getByText('“Whom do I call?”')).toBeVisible();
});

test('what is clicked in a conversation has the focus, whatever was typed beside it just before', async ({
  folders,
  page,
  planner,
  startApp,
}) => {
  const talks = page.getByRole('complementary', { name: 'Conversations' });
  await putPlanFile(folders, TITLE, PLAN);
  await startApp();
  await page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: TITLE }).first().click();
  await expect(page.getByRole('banner').getByText(TITLE)).toBeVisible();
  await page.keyboard.press('Shift+u');
  await expect(talks.getByLabel('With whom did you speak?')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(talks.getByLabel('What did they say?')).toBeFocused();
  await page.keyboard.type('Too late in the week');
  await talks.getByLabel('Who it was').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' from the north');
  await expect(talks.getByLabel('Who it was')).toHaveValue(/ from the north$/);
  await planner.expectSaved();
  await expect(talks.getByLabel('What did they say?')).toHaveValue('Too late in the week');
});
