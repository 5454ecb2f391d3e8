import { readFile } from 'node:fs/promises';
import { Cutter } from './cutter.page.ts';
import { ANSWERS, checkOf, LIST, TITLES } from './cutting-list.ts';
import { Findings } from './findings.page.ts';
import { expect, test } from './fixtures.ts';

test('by mouse from a list of layers to a plan without errors', async ({ page, planner, folders, startApp }) => {
  test.setTimeout(180_000);
  const { outline, board } = planner;
  const cutter = new Cutter(page);
  const findings = new Findings(page);
  const app = await startApp();
  await planner.newPlanFromOutline(await readFile(LIST, 'utf8'));
  const errorsAtFirst = await findings.errors();

  async function fromMenuOf(title: string, line: RegExp): Promise<void> {
    await outline.row(title).hover();
    await page.getByRole('button', { name: `More for ${title}` }).click();
    await page.getByRole('menuitem', { name: line }).click();
  }

  await test.step('all of them are for somebody, and thick', async () => {
    await outline.field('Build the data pipeline', 'title').click();
    await outline.field('Set up monitoring', 'title').click({ modifiers: ['Shift'] });
    const bar = page.getByRole('region', { name: 'Selected slices' });
    await bar.getByRole('button', { name: 'For whom…' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('Retention lead');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await bar.getByRole('button', { name: 'Size…' }).click();
    await page.getByRole('dialog').getByLabel('Or as text').fill('1w');
    await page.getByRole('dialog').getByRole('button', { name: 'Set the size' }).click();
    await expect(outline.field('Set up monitoring', 'size')).toHaveValue('5 d');
    await expect(outline.field('Set up monitoring', 'audience')).toHaveValue('Retention lead');
    await bar.getByRole('button', { name: 'Select only one again' }).click();
  });

  await test.step('one is cut from its menu', async () => {
    await fromMenuOf('Build the data pipeline', /^Cut thinner/);
    await expect(cutter.chosen).toContainText('By hand before automated');
    await cutter.fromMenu(4, 'To Later');
    await cutter.cutInto(4);
    await expect(
      outline.row('Send the Retention lead the next 100 cases from a script for the slowest step'),
    ).toContainText('Later');
  });

  await test.step('one from the inspector, with a slice fewer', async () => {
    await outline.field('Clean the data', 'title').click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    const leading = inspector.getByRole('button', { name: 'Cut thinner…' }).last();
    await leading.click();
    await expect(cutter.chosen).toBeFocused();
    await cutter.panel.getByRole('button', { name: 'Close' }).click();
    await leading.click();
    await expect(cutter.chosen).toContainText('Uncleaned, end to end');
    await cutter.fromMenu(4, 'Remove');
    await cutter.cutInto(3);
    await outline.expectLevel('Show the Retention lead the data raw, marked “unverified”', 2);
  });

  await test.step('one by the button of its finding', async () => {
    await findings.figures.click();
    await findings.group('A phase of the work').getByRole('button', { name: 'Cut: Hand over the why…' }).click();
    await expect(cutter.chosen).toContainText('for this finding');
    await cutter.fillBlanks(['leaving']);
    await cutter.cutInto(4);
  });

  await test.step('one by dropping it on a day', async () => {
    await planner.show('Board');
    await board.drag('Predict churn', '2026-11-26');
    await expect(cutter.chosen).toContainText('Rule before model');
    await cutter.fillBlanks(['no login for 30 days', 'last month’s leavers']);
    await cutter.cutInto(5);
    await board.expectOn('List for the Retention lead the cases of churn that show no login for 30 days', '2026-11-26');
  });

  await test.step('one by another pattern than the first', async () => {
    await planner.show('Slice');
    await fromMenuOf('Build a dashboard', /^Cut thinner/);
    await cutter.pattern('Static page before interactive').click();
    await cutter.fillBlanks(['leavers by plan', 'the Monday meeting', 'Every store lead']);
    await cutter.cutInto(5);
    await outline.expectLevel('Print one page on leavers by plan for the Monday meeting', 2);
  });

  await test.step('one is not needed any more, and two wait', async () => {
    await fromMenuOf('Train the model', /^Delete/);
    await fromMenuOf('Deploy the model', /^Park in Later/);
    await fromMenuOf('Set up monitoring', /^Park in Later/);
    await expect(outline.row('Set up monitoring')).toContainText('Later');
  });
  const errorsWhenCut = await findings.errors();

  await test.step('triage asks for what the next two weeks lack', async () => {
    await page.getByRole('button', { name: 'Triage…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Triage' });
    for (const [place, [value, demo]] of ANSWERS.entries()) {
      await expect(dialog.getByText(new RegExp(`^${place + 1} of \\d+ slices`))).toBeVisible();
      await dialog.getByLabel(/^Once delivered/).fill(value);
      await dialog.getByLabel('How we show it').fill(demo);
      await dialog.getByRole('button', { name: /^(Next slice|Skip)$/ }).click();
    }
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => findings.errors()).toBeLessThan(errorsWhenCut / 2);
  });

  await test.step('what is left is mended where it is listed', async () => {
    await findings.figures.click();
    for (let left = await findings.errors(); left > 0; left--) {
      await findings.expectErrors(left);
      await findings.grave
        .first()
        .getByRole('button', { name: /^(Add “|Draft a demo)/ })
        .click();
    }
    await findings.expectErrors(0);
  });

  await test.step('undo takes the last one back, and redo mends it again', async () => {
    await planner.undo();
    await findings.expectErrors(1);
    await planner.redo();
    await findings.expectErrors(0);
    expect(errorsAtFirst).toBeGreaterThan(2 * TITLES.length);
    await planner.expectSaved();
  });

  await app.stop();
  expect(await checkOf(folders)).toMatch(/: \d+ warnings and \d+ hints\.\n$/);
});
