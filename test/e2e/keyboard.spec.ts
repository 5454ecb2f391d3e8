import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';

const ACCESS = 'Read access to the donations table';
const SHEET = 'Lapsed donors by region';
const RULE = 'A rule anyone can read';
const REASONS = 'Top three reasons';
const NIGHTLY = 'Score every donor nightly';

test('by keyboard alone from a blank plan to an exported week, each step of moving spoken', async ({
  page,
  planner,
  startApp,
}) => {
  test.setTimeout(300_000);
  const { outline, board } = planner;
  const keys = new Keyboard(page);
  const { spoken } = keys;
  const strip = page.getByTestId('answer-strip');
  await startApp();

  await test.step('a blank plan is begun', async () => {
    await expectNoAxeFindings(planner);
    await keys.tabTo(page.getByRole('button', { name: 'Start blank' }));
    await keys.press('Enter');
    await expect(page.getByRole('dialog', { name: 'New plan' }).getByRole('textbox').first()).toBeFocused();
    await keys.type('Donor churn');
    await keys.press('Enter');
    await expect(outline.newRow()).toBeFocused();
  });

  await test.step('slices are typed, nested and taken out', async () => {
    await keys.type('Who is leaving');
    await keys.press('Enter');
    await keys.type(ACCESS);
    await keys.press('Tab', 'Enter');
    for (const title of [SHEET, RULE]) {
      await keys.type(title);
      await keys.press('Enter');
    }
    await keys.press('Shift+Tab');
    await keys.type('Why they leave');
    await keys.press('Enter');
    await keys.type(REASONS);
    await keys.press('Tab', 'Enter');
    await keys.type(NIGHTLY);
    await keys.press('Escape');
    await expect(outline.row(NIGHTLY)).toBeFocused();
    expect(await outline.levels()).toEqual([
      [1, 'Who is leaving'],
      [2, ACCESS],
      [2, SHEET],
      [2, RULE],
      [1, 'Why they leave'],
      [2, REASONS],
      [2, NIGHTLY],
    ]);
  });

  await test.step('sizes are typed down the column, audiences and a value in their rows', async () => {
    await keys.press('Home', 'ArrowDown', 'ArrowRight');
    await expect(outline.field(ACCESS, 'value')).toBeFocused();
    await keys.type('look at real gifts');
    await keys.press('Tab');
    for (const size of ['1', '1d', '4h', '½', '5 days']) {
      await keys.type(size);
      await keys.press('Enter');
    }
    await expect(outline.field(RULE, 'size')).toHaveValue('½ d');
    await expect(outline.field(NIGHTLY, 'size')).toHaveValue('5 d');
    await expect(outline.field(NIGHTLY, 'size')).toBeFocused();
    await keys.press('Tab');
    await expect(outline.field(NIGHTLY, 'audience')).toBeFocused();
    await keys.type('Fundraisers');
    await keys.press('Escape', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Tab', 'Tab');
    await expect(outline.field(SHEET, 'audience')).toBeFocused();
    for (const audience of ['Retention lead', 'Fundraisers']) {
      await keys.type(audience);
      await keys.press('Enter');
    }
    await keys.press('Escape');
    await expect(outline.field(SHEET, 'audience')).toHaveValue('Retention lead');
    await expect(outline.field(RULE, 'audience')).toHaveValue('Fundraisers');
    await expectNoAxeFindings(planner);
  });

  await test.step('the arrow keys go from card to card', async () => {
    await keys.press('Alt+3');
    await keys.tabTo(keys.card(NIGHTLY));
    await keys.press('ArrowRight');
    await keys.expectCard(ACCESS);
    await keys.press('ArrowDown', 'ArrowDown');
    await keys.expectCard(RULE);
    await expectNoAxeFindings(planner);
  });

  await test.step('a card that is given up in the air stays where it was', async () => {
    await keys.press('Space');
    await expect(spoken).toHaveText(
      `Moving “${RULE}”, on Thursday 26 November. Arrow keys choose the place, Enter drops, Escape cancels.`,
    );
    await keys.press('ArrowRight');
    await expect(spoken).toHaveText(
      'Friday 27 November, nothing else open there. It is pinned there. Nothing else moves. ' +
        'Last delivery 27 Nov (was 26 Nov).',
    );
    await expect(strip).toContainText('Yes, and… nothing else moves.');
    await keys.press('Escape');
    await expect(spoken).toHaveText(`Cancelled. “${RULE}” is where it was.`);
    await board.expectOn(RULE, '2026-11-26');
    await keys.expectCard(RULE);
  });

  await test.step('one goes to another day, where it flows', async () => {
    await keys.press('ArrowUp');
    await keys.expectCard(SHEET);
    await keys.press('Space', 'ArrowRight');
    await expect(spoken).toHaveText(
      `Thursday 26 November, after “${REASONS}”. It flows there. 2 slices move one day earlier.`,
    );
    await keys.press('ArrowUp');
    await expect(spoken).toHaveText(
      `Thursday 26 November, between “${RULE}” and “${REASONS}”. It flows there. 1 slice moves one day earlier.`,
    );
    await keys.press('Enter');
    await expect(spoken).toHaveText(`“${SHEET}” is on Thursday 26 November 2026.`);
    await expect(strip).toBeHidden();
    await board.expectOn(SHEET, '2026-11-26');
    await board.expectOn(RULE, '2026-11-25');
    await keys.expectCard(SHEET);
  });

  await test.step('one goes to another week, by way of today', async () => {
    await keys.press('Space', 'PageDown', 'PageDown');
    await expect(spoken).toHaveText(
      'Thursday 10 December, nothing else open there. It is pinned there. 1 slice moves one day earlier. ' +
        'Last delivery 10 Dec (was 26 Nov).',
    );
    await keys.press('Home');
    await expect(spoken).toHaveText(
      `Tuesday 24 November, before “${ACCESS}”. It flows there. 2 slices move one day later.`,
    );
    await keys.press('PageDown');
    await expect(spoken).toHaveText(
      'Tuesday 1 December, nothing else open there. It is pinned there. 1 slice moves one day earlier. ' +
        'Last delivery 1 Dec (was 26 Nov).',
    );
    await keys.press('Space');
    await expect(spoken).toHaveText(`“${SHEET}” is on Tuesday 1 December 2026, pinned.`);
    await board.expectOn(SHEET, '2026-12-01');
    await keys.expectCard(SHEET);
  });

  await test.step('Move to… puts one into a week', async () => {
    await keys.press('ArrowLeft', 'End');
    await keys.expectCard(REASONS);
    await keys.press('m');
    const dialog = page.getByRole('dialog', { name: `Move “${REASONS}”` });
    await expect(dialog.getByRole('radio', { name: 'A day' })).toBeFocused();
    await keys.press('ArrowRight', 'Tab', 'ArrowDown');
    await expect(dialog.getByLabel('Week', { exact: true })).toBeFocused();
    await expect(dialog.getByRole('status')).toContainText('Stays on Fri 4 Dec, pinned');
    await expectNoAxeFindings(planner);
    await keys.tabTo(dialog.getByRole('button', { name: 'Move', exact: true }));
    await keys.press('Enter');
    await expect(spoken).toHaveText(`“${REASONS}” is on Friday 4 December 2026, pinned.`);
    await keys.expectCard(REASONS);
  });

  await test.step('in the inspector a value is written and a need found by its title; Escape leads back', async () => {
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    const found = inspector.getByRole('listbox').getByRole('option');
    await keys.press('Enter');
    await expect(inspector.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await keys.press('Tab');
    await expect(inspector.getByRole('textbox', { name: 'Once delivered, somebody can' })).toBeFocused();
    await keys.type('change the phone script');
    await keys.tabTo(inspector.getByRole('combobox', { name: 'Needs first' }));
    await keys.type('lapsed');
    await expect(found).toHaveText([/Lapsed donors by region/]);
    await expectNoAxeFindings(planner);
    await keys.press('Enter', 'Escape');
    await expect(found).toHaveCount(0);
    await keys.press('Escape');
    await keys.expectCard(REASONS);
    await expect(keys.card(REASONS)).toHaveAccessibleDescription(/change the phone script/);
  });

  await test.step('the palette puts a red dot on it; undo and redo follow', async () => {
    await keys.run('red dot', 'Red dot or watch…');
    const dialog = page.getByRole('dialog', { name: `What is wrong with “${REASONS}”?` });
    await keys.tabTo(dialog.getByLabel('What is wrong', { exact: true }));
    await keys.type('No access before 2024');
    await keys.press('Tab');
    await keys.type('Head of data');
    await keys.press('Enter');
    await expect(spoken).toHaveText(`“${REASONS}” has a red dot.`);
    await keys.expectCard(REASONS);
    await expect(keys.card(REASONS)).toHaveAccessibleDescription(/red dot/i);
    await keys.press('Control+z');
    await expect(keys.card(REASONS)).not.toHaveAccessibleDescription(/red dot/i);
    await keys.press('Control+Shift+z');
    await expect(keys.card(REASONS)).toHaveAccessibleDescription(/red dot/i);
    await keys.expectCard(REASONS);
  });

  await test.step('what is done is marked as delivered', async () => {
    await keys.press('ArrowLeft', 'Home');
    await keys.expectCard(ACCESS);
    await keys.run('delivered', 'Mark delivered on…');
    await expect(page.getByRole('dialog', { name: `Mark “${ACCESS}” as delivered` })).toBeVisible();
    await keys.press('Enter');
    await expect(spoken).toHaveText(`“${ACCESS}” is delivered on Tuesday 24 November 2026.`);
    await keys.expectCard(ACCESS);
  });

  await test.step('the board is searched, and shows everything again', async () => {
    await keys.press('Control+f');
    await expect(page.getByRole('searchbox', { name: 'Search slices' })).toBeFocused();
    await keys.type('phone script');
    await expect(page.getByText('1 of 5 slices')).toBeVisible();
    await expect(keys.card(RULE)).toHaveCount(0);
    await keys.press('Enter');
    await keys.expectCard(REASONS);
    await keys.run('everything', 'Show everything again');
    await expect(keys.card(RULE)).toHaveCount(1);
    await keys.expectCard(REASONS);
  });

  await test.step('the week is copied from the schedule, and is the expected text', async () => {
    const expected = await readFile(resolve('test/fixtures/journey/expected-by-keyboard.md'), 'utf8');
    await planner.expectSaved();
    await keys.press('Alt+4');
    await expect.poll(() => page.getByTestId('export-text').textContent()).toBe(expected);
    await expectNoAxeFindings(planner);
    await keys.tabTo(page.getByRole('button', { name: 'Copy' }));
    await keys.press('Enter');
    await expect(spoken).toHaveText('Copied.');
    await keys.run('outline', 'New plan from an outline…');
    const text = page.getByRole('dialog').getByLabel('Outline', { exact: true });
    await expect(text).toBeFocused();
    await keys.press('Control+v');
    await expect(text).toHaveValue(expected);
  });
});
