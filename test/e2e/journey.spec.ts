import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { importWeeklyMarkdown } from '../../shared/imports/weekly-markdown.ts';
import { planFilesIn } from '../support/running-app.ts';
import { expect, expectNoAxeFindings, TODAY, test } from './fixtures.ts';

const run = promisify(execFile);

const SIZES: readonly (readonly [title: string, size: string, audience: string, value: string])[] = [
  ['Get read access to the donations table', '1', 'The team', 'look at real gifts'],
  ['Lapsed donors by region, one sheet, by e-mail', '1d', 'Retention lead', 'see where donors leave'],
  ['The same sheet, split by gift size', '½', 'Retention lead', 'spot the large gifts about to go'],
  ['“No gift in 14 months” rule as the first list', '8h', 'Fundraisers', 'phone 50 donors on a rule anyone can read'],
  ['Compare the rule with last year’s leavers', '1/2', 'Retention lead', 'keep the rule, or not'],
  ['First model on gifts alone | north only', '1', 'Retention lead', 'beat the rule, or keep it'],
  ['Score every donor nightly', '5 days', 'Fundraisers', 'open a list never older than a day'],
  ['Top three reasons behind the scores', '1', 'Fundraisers', 'change the phone script'],
  ['The list lands in the CRM every Monday', '0.5d', 'Fundraisers', 'work from the CRM'],
];

test('from a pasted goal to a weekly Markdown schedule, surviving a kill', async ({ folders, planner, startApp }) => {
  test.setTimeout(180_000);
  const { outline, board } = planner;
  const app = await startApp();
  await planner.newPlanFromOutline(await readFile(resolve('test/fixtures/journey/goal.md'), 'utf8'));

  await test.step('a slice is typed, nested and moved', async () => {
    await outline.newRow().fill('Alert in the team channel');
    await outline.newRow().press('Enter');
    const title = outline.field('Alert in the team channel', 'title');
    await title.press('Tab');
    await outline.expectLevel('Alert in the team channel', 2);
    await title.press('Alt+ArrowUp');
    expect((await outline.levels()).slice(-3)).toEqual([
      [2, 'The list lands in the CRM every Monday'],
      [2, 'Alert in the team channel'],
      [2, 'Freshness check fails loudly ⚠️'],
    ]);
  });

  await test.step('sizes, audiences and values are typed as people write them', async () => {
    for (const [title, size, audience, value] of SIZES) await outline.fill(title, { size, audience, value });
    await expect(outline.field('“No gift in 14 months” rule as the first list', 'size')).toHaveValue('1 d');
    await expect(outline.field('The list lands in the CRM every Monday', 'size')).toHaveValue('½ d');
    await expectNoAxeFindings(planner);
  });

  await test.step('six slices are dragged, and each lands where it was dropped', async () => {
    await planner.show('Board');
    await expectNoAxeFindings(planner);
    const drops: readonly (readonly [title: string, day: string])[] = [
      ['The same sheet, split by gift size', '2026-11-24'],
      ['Get read access to the donations table', '2026-11-26'],
      ['Lapsed donors by region, one sheet, by e-mail', '2026-11-30'],
      ['“No gift in 14 months” rule as the first list', '2026-12-01'],
      ['Compare the rule with last year’s leavers', '2026-12-02'],
      ['First model on gifts alone | north only', '2026-12-03'],
    ];
    for (const [title, day] of drops) {
      await board.drag(title, day, async () => {
        await expect(planner.page.getByText('Yes, and…')).toBeVisible();
      });
      await board.expectOn(title, day);
    }
  });

  await test.step('a drag that is given up changes nothing', async () => {
    const title = 'Top three reasons behind the scores';
    const before = await board.card(title).boundingBox();
    await board.drag(title, '2026-12-04', () => planner.page.keyboard.press('Escape'));
    await expect(planner.page.getByText('Yes, and…')).toBeHidden();
    expect(await board.card(title).boundingBox()).toEqual(before);
  });

  await test.step('two are moved without dragging', async () => {
    await board.moveTo('Top three reasons behind the scores', '2026-12-04');
    await board.expectOn('Top three reasons behind the scores', '2026-12-04');
    await board.moveTo('The list lands in the CRM every Monday', '2026-12-08');
    await board.expectOn('The list lands in the CRM every Monday', '2026-12-08');
  });

  await test.step('undo and redo say what they do', async () => {
    await planner.expectSaved();
    await expect(planner.page.getByRole('button', { name: /^Undo.*The list lands in the CRM/ })).toBeEnabled();
    await planner.undo();
    await expect(board.day('2026-12-08').getByText('The list lands in the CRM every Monday')).toBeHidden();
    await planner.redo();
    await board.expectOn('The list lands in the CRM every Monday', '2026-12-08');
    await planner.expectSaved();
  });

  await app.kill();
  await startApp();

  await test.step('after the kill everything is there, on the board at once, and can still be undone', async () => {
    await expect(planner.page.getByRole('region', { name: 'Weeks' })).toBeVisible();
    await board.expectOn('First model on gifts alone | north only', '2026-12-03');
    await board.expectOn('The list lands in the CRM every Monday', '2026-12-08');
    await planner.undo();
    await expect(board.day('2026-12-08').getByText('The list lands in the CRM every Monday')).toBeHidden();
    await planner.redo();
    await board.expectOn('The list lands in the CRM every Monday', '2026-12-08');
  });

  await test.step('the export is the expected text, on the screen and from the command line', async () => {
    const text = await readFile(resolve('test/fixtures/journey/expected.md'), 'utf8');
    // The forecast in it comes a moment later.
    await expect.poll(() => planner.exportedText()).toBe(text);
    await expectNoAxeFindings(planner);
    const read = importWeeklyMarkdown(text);
    expect(read.weeks.flatMap((week) => week.slices.map(({ title }) => title)).sort()).toEqual(
      SIZES.map(([title]) => title)
        .filter((title) => title !== 'Score every donor nightly')
        .sort(),
    );
    expect(read.stillToSlice.map(({ title }) => title)).toContain('Score every donor nightly');
    const [fileName = ''] = await planFilesIn(folders);
    const exporting = ['export', join(folders.plans, fileName), '--as', 'weekly-markdown', '--today', TODAY];
    const { stdout } = await run(process.execPath, ['out/main/cli.js', ...exporting, '--data', folders.data]);
    expect(stdout).toBe(text);
  });
});
