import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plan } from '../../shared/plan/plan.ts';
import { planFilesIn } from '../support/running-app.ts';
import { Cutter } from './cutter.page.ts';
import { expect, expectNoAxeFindings, TODAY, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';
import { Meeting } from './meeting.page.ts';

const run = promisify(execFile);

const SHEET = 'Lapsed donors by region, one sheet';
const RULE = '“No gift in 14 months” rule as the first list';
const MAILED = 'Mail the first list to one office by hand';
const SOUTH = 'Show the southern donors on the same list';
const CRM = 'Put the list into the CRM every Monday';

/** What has to stand in the minutes in the end, each said at some moment of the meeting. */
const SAID = [
  `- ${SHEET}, by e-mail (Retention lead), Tue 24 Nov. Seen by Retention lead and Director. Learned: the north has no lapsed donors at all.`,
  '- “Show the southern donors on the same list” is parked in Later.',
  `- 🔴 ${RULE}: the rule has no owner. Who can clear it: Office lead.`,
  `- ${MAILED}: ask the office which day suits them`,
  '- Fundraiser asks for “A map of the regions”: agreed.',
  '- The north is not worth a list.',
];

test('a whole meeting by keyboard alone, killed in the middle, and its minutes have everything that was confirmed', {
  tag: '@browser',
}, async ({ folders, page, planner, startApp }) => {
  test.setTimeout(240_000);
  const keys = new Keyboard(page);
  const meeting = new Meeting(page, keys);
  let app = await startApp();

  await test.step('the review begins on the wall', async () => {
    await keys.tabTo(page.getByRole('button', { name: 'Look at the sample' }));
    await keys.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Gate/ })).toBeVisible();
    await keys.press('Escape');
    await meeting.confirmed('review.add', () => keys.press('Shift+R'));
    await expect(meeting.bar).toContainText('Review running');
    await expectNoAxeFindings(planner);
  });

  await test.step('a slice is delivered: who saw it, and what was learned', async () => {
    await meeting.stepTo(SHEET);
    await meeting.dialog('d', /is delivered$/);
    await keys.type('Retention lead, Director');
    await keys.press('Tab');
    await keys.type('the north has no lapsed donors at all');
    await meeting.confirmed('slice.deliver', () => keys.press('Control+Enter'));
  });

  await test.step('a red dot, and a note', async () => {
    await meeting.stepTo(RULE);
    const dialog = await meeting.dialog('r', /^What is wrong with/);
    await keys.tabTo(dialog.getByRole('textbox', { name: 'What is wrong' }));
    await keys.type('the rule has no owner');
    await keys.press('Tab');
    await keys.type('Office lead');
    await meeting.confirmed('slice.edit', () => keys.press('Enter'));
    await meeting.stepTo(MAILED);
    await meeting.dialog('n', 'A note for the minutes');
    await keys.type('ask the office which day suits them');
    await meeting.confirmed('review.note', () => keys.press('Enter'));
  });

  await test.step('whoever can clear the red dot is asked for help', async () => {
    await keys.run('red dots and', 'Red dots and watches');
    const panel = page.getByRole('complementary', { name: 'Red dots and watches' });
    await keys.tabTo(panel.getByRole('region', { name: RULE }).getByRole('button', { name: 'Ask for help…' }));
    await expectNoAxeFindings(planner);
    await keys.press('Enter');
    await expect(panel.getByTestId('help-page')).toContainText('Take this out of the way: the rule has no owner.');
    await expectNoAxeFindings(planner);
    await keys.press('Escape');
    await expect(panel).toBeHidden();
  });

  await test.step('something is parked, and in the next moment the process is gone', async () => {
    await meeting.stepTo(SOUTH);
    await meeting.confirmed('slice.stage', () => keys.press('p'));
    await app.kill();
  });

  await test.step('the review is found again, and goes on', async () => {
    app = await startApp();
    await expect(page.getByText('The review is still running.')).toBeVisible();
    await keys.press('Shift+R');
    await expect(meeting.bar).toContainText('Review running · 1 note');
  });

  await test.step('a wish is answered with what it moves', async () => {
    const dialog = await meeting.dialog('y', 'Yes, and…');
    await keys.tabTo(dialog.getByRole('textbox', { name: 'Who asks' }));
    await keys.type('Fundraiser');
    await keys.press('Tab');
    await keys.type('A map of the regions');
    await keys.press('Tab');
    await keys.type('1');
    await expect(page.getByTestId('ripple-line')).toContainText('Yes, and…');
    await keys.tabTo(dialog.getByRole('button', { name: 'Yes, and… add it' }));
    await meeting.confirmed('request.add', () => keys.press('Enter'));
    await expect(dialog).toBeHidden();
  });

  await test.step('a slice is cut without leaving the wall', async () => {
    const cutter = new Cutter(page);
    await meeting.stepTo(CRM);
    await keys.press('c');
    await expect(cutter.chosen).toBeVisible();
    await keys.tabTo(cutter.title(1));
    for (
      let place = 1;
      place <= (await cutter.panel.getByRole('textbox', { name: /^Title of slice/ }).count());
      place++
    ) {
      await keys.tabTo(cutter.title(place));
      await keys.press('Control+a');
      await keys.type(`Monday list, part ${place}`);
    }
    await meeting.confirmed('slice.cut', () => keys.press('Control+Enter'));
    await expect(cutter.panel).toBeHidden();
    await expect(meeting.bar).toBeVisible();
  });

  await test.step('leaving the wall asks to close the review; what was learned is written down', async () => {
    await keys.press('Escape');
    const dialog = page.getByRole('dialog', { name: 'Is the review over?' });
    await expect(dialog.getByRole('textbox', { name: 'What have we learned?' })).toBeFocused();
    await keys.type('The north is not worth a list.');
    await expectNoAxeFindings(planner);
    for (const line of SAID) await expect(dialog.getByTestId('minutes')).toContainText(line);
    await keys.tabTo(dialog.getByRole('button', { name: 'Close the review' }));
    await meeting.confirmed('forecast.record', () => keys.press('Enter'));
    await expect(dialog).toBeHidden();
  });

  await test.step('the minutes are in the week’s Markdown, on the screen and from the command line', async () => {
    await keys.press('Alt+4');
    const exported = page.getByTestId('export-text').first();
    await expect(exported).toContainText('## Review of Tue 24 Nov');
    const shown = (await exported.textContent()) ?? '';
    for (const line of SAID) expect(shown).toContain(line);
    expect(shown).toContain(`- ${CRM} is cut into Monday list, part 1`);
    await app.stop();
    const [fileName = ''] = await planFilesIn(folders);
    const path = join(folders.plans, fileName);
    const { stdout } = await run(process.execPath, [
      ...['out/main/cli.js', 'export', path, '--as', 'weekly-markdown', '--today', TODAY],
      ...['--data', folders.data],
    ]);
    expect(stdout.slice(stdout.indexOf('## Review of'))).toBe(shown.slice(shown.indexOf('## Review of')));
    const plan = JSON.parse(await readFile(path, 'utf8')) as Plan;
    const reviews = Object.values(plan.reviews).filter(({ on }) => on === TODAY);
    expect(reviews.map(({ closedAt }) => closedAt === null)).toEqual([false]);
    expect(Object.values(plan.forecasts).filter(({ on }) => on === TODAY)).toHaveLength(1);
  });
});
