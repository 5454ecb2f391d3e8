import type { Locator } from '@playwright/test';
import { inFull } from '../support/in-full.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import type { Planner } from './planner.page.ts';

const LIST = `Who is leaving
	Show quiet customers in all regions
	Understand what drives churn
	Predict churn
What it is good for
	Sales dashboard
	Get access to the contract data
	Automate claims handling`;

function cutter({ page }: Planner): Locator {
  return page.getByRole('complementary', { name: 'Cutter' });
}

function titleField(planner: Planner, place: number): Locator {
  return cutter(planner).getByRole('textbox', { name: `Title of slice ${place}` });
}

/** The pattern that is open. */
function chosen(planner: Planner): Locator {
  return cutter(planner).locator('[data-pattern][aria-expanded="true"]');
}

async function startWithList(planner: Planner, startApp: () => Promise<unknown>): Promise<void> {
  await startApp();
  await planner.newPlanFromOutline(LIST);
  await planner.outline.fill('Show quiet customers in all regions', { size: '5d', audience: 'Retention lead' });
}

test.describe('by keyboard alone', () => {
  test('a slice is cut, its blanks are walked through, and the cut is undone', async ({ page, planner, startApp }) => {
    await startWithList(planner, startApp);
    await planner.outline.row('Show quiet customers in all regions').focus();
    await page.keyboard.press('c');
    await expect(chosen(planner)).toBeFocused();
    await expect(chosen(planner)).toContainText('fits: “all”');
    await expect(
      cutter(planner).getByText('4 slices, 4 d of 5 d · first value after day 1 instead of day 5'),
    ).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(titleField(planner, 1)).toBeFocused();
    await page.keyboard.type('Leeds');
    await page.keyboard.press('Control+Enter');
    await expect(cutter(planner).getByRole('alert')).toContainText('Slice 3 has a blank: “next segment”.');
    await expect(titleField(planner, 3)).toBeFocused();
    await page.keyboard.type('York');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(titleField(planner, 2)).toHaveValue('Send the same for York to whoever answers for it');
    await expect(titleField(planner, 2)).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(cutter(planner)).toBeHidden();
    await expect(
      planner.outline.row('Show the Retention lead quiet customers, only the first 20 of Leeds'),
    ).toBeFocused();
    await planner.outline.expectLevel('Send the same for York to whoever answers for it', 3);
    await page.keyboard.press('Control+z');
    await expect(planner.outline.row('Show quiet customers in all regions')).toBeFocused();
    await expect(planner.outline.row('Send the same for York to whoever answers for it')).toHaveCount(0);
  });

  test('slices are cut by the patterns that fit them', async ({ page, planner, startApp }) => {
    await startWithList(planner, startApp);
    const cuts: readonly (readonly [title: string, pattern: string, blanks: readonly string[], first: string])[] = [
      [
        'Understand what drives churn',
        'Hand over the why',
        ['lead'],
        'Tell lead the three strongest causes of churn, one line each',
      ],
      [
        'Predict churn',
        'Rule before model',
        ['the lead', 'no login for 30 days', 'last month’s leavers'],
        'List for the lead the cases of churn that show no login for 30 days',
      ],
      [
        'Sales dashboard',
        'One question, one answer',
        ['which shops sell less?', 'the sales lead'],
        'Answer “which shops sell less?” about Sales in one e-mail to the sales lead',
      ],
      [
        'Get access to the contract data',
        'Prove we can read one row',
        ['the head of data', 'the sponsor'],
        'Can we read one row of the contract data with our own account?',
      ],
      [
        'Automate claims handling',
        'By hand before automated',
        ['the clerk'],
        'Show the clerk claims handling for 5 hand-picked cases',
      ],
    ];
    // The first three of these patterns are used by the journey in cutting.spec.ts as well.
    for (const [title, pattern, blanks, first] of cuts.slice(-inFull(cuts.length, 2))) {
      await test.step(title, async () => {
        await planner.outline.row(title).focus();
        await page.keyboard.press('c');
        await expect(chosen(planner)).toBeFocused();
        await expect(chosen(planner)).toContainText(pattern);
        for (const blank of blanks) {
          await page.keyboard.press('Tab');
          await page.keyboard.type(blank);
        }
        await page.keyboard.press('Control+Enter');
        await expect(planner.outline.row(first)).toBeFocused();
      });
    }
    await planner.expectSaved();
  });

  test('the way out is Escape, the palette leads back to it, and what was typed is there again', async ({
    page,
    planner,
    startApp,
  }) => {
    await startWithList(planner, startApp);
    await planner.outline.row('Predict churn').focus();
    await page.keyboard.press('c');
    await expect(chosen(planner)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('the lead');
    await page.keyboard.press('Escape');
    await expect(chosen(planner)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(planner.outline.row('Predict churn')).toBeFocused();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('cut thinner');
    await page.keyboard.press('Enter');
    await expect(chosen(planner)).toBeFocused();
    await expect(titleField(planner, 2)).toHaveValue('Rank those cases by three rules agreed with the lead');
  });
});

test.describe('by mouse', () => {
  test('a slice is cut from its menu, with one part for later and one fewer', async ({ page, planner, startApp }) => {
    await startWithList(planner, startApp);
    await planner.outline.row('Understand what drives churn').hover();
    await page.getByRole('button', { name: 'More for Understand what drives churn' }).click();
    await page.getByRole('menuitem', { name: /^Cut thinner/ }).click();
    await expect(chosen(planner)).toContainText('Hand over the why');
    await cutter(planner)
      .getByRole('button', { name: /^Run beside, change nothing/ })
      .click();
    await expect(cutter(planner).getByText('Does the audience read the difference')).toBeVisible();
    await cutter(planner)
      .getByRole('button', { name: /^Hand over the why/ })
      .click();
    await titleField(planner, 1).click({ position: { x: 60, y: 12 } });
    await page.keyboard.type('the retention lead');
    await expect(titleField(planner, 4)).toHaveValue('Agree with the retention lead which cause to test first');
    await cutter(planner).getByRole('button', { name: 'More for slice 3' }).click();
    await page.getByRole('menuitem', { name: 'To Later' }).click();
    await cutter(planner).getByRole('button', { name: 'More for slice 2' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await cutter(planner).getByRole('button', { name: 'Cut into 3' }).click();
    await expect(planner.outline.row('Present one real case of each cause to the retention lead')).toContainText(
      'Later',
    );
    await expect(page.getByRole('button', { name: 'Fill in', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await planner.outline.expectLevel('Understand what drives churn', 2);
    await expect(planner.outline.row('Agree with the retention lead which cause to test first')).toHaveCount(0);
  });

  test('what the new slices lack is filled in from the message, and one undo takes each step back', async ({
    page,
    planner,
    startApp,
  }) => {
    await startWithList(planner, startApp);
    await planner.outline.row('Understand what drives churn').focus();
    await page.keyboard.press('c');
    await titleField(planner, 1).click({ position: { x: 60, y: 12 } });
    await page.keyboard.type('the retention lead');
    await cutter(planner).getByRole('button', { name: 'Cut into 4' }).click();
    await page.getByRole('button', { name: 'Fill in', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Triage' });
    await expect(dialog.getByText('1 of 4 slices')).toBeVisible();
    await expect(dialog.getByLabel(/^Once delivered/)).toBeFocused();
    await expectNoAxeFindings(planner);
    await page.keyboard.type('name the causes in a meeting');
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(planner.outline.tree.locator('tr[data-row]:focus')).toHaveCount(1);
    await planner.expectSaved();
    await planner.undo();
    await planner.undo();
    await planner.outline.expectLevel('Understand what drives churn', 2);
    await expect(planner.outline.row('Agree with the retention lead which cause to test first')).toHaveCount(0);
  });

  test('a thick card that is dropped on a day is cut, and its first slice goes there', async ({
    page,
    planner,
    startApp,
  }) => {
    await startWithList(planner, startApp);
    await planner.show('Board');
    await planner.board.drag('Show quiet customers in all regions', '2026-11-26');
    await expect(chosen(planner)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Leeds');
    await page.keyboard.press('Tab');
    await page.keyboard.type('York');
    await cutter(planner).getByRole('button', { name: 'Cut into 4' }).click();
    const first = 'Show the Retention lead quiet customers, only the first 20 of Leeds';
    await planner.board.expectOn(first, '2026-11-26');
    await expect(planner.board.card(first).getByRole('button').first()).toBeFocused();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(planner.board.card('Show quiet customers in all regions')).toBeVisible();
    await expect(planner.board.card(first)).toHaveCount(0);
  });
});

test('the cutter has no findings of axe, wide and narrow', async ({ page, planner, startApp }) => {
  await startWithList(planner, startApp);
  await planner.outline.row('Show quiet customers in all regions').focus();
  await page.keyboard.press('c');
  await cutter(planner).getByRole('button', { name: 'Cut into 4' }).click();
  await expect(cutter(planner).getByRole('alert')).toBeVisible();
  await expectNoAxeFindings(planner);
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(cutter(planner)).toBeVisible();
  await expectNoAxeFindings(planner);
});
