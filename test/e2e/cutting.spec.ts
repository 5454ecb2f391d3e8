import { readFile } from 'node:fs/promises';
import { Cutter } from './cutter.page.ts';
import { ANSWERS, checkOf, LIST, PASTED, savedSlices, TITLES } from './cutting-list.ts';
import { Findings } from './findings.page.ts';
import { expect, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';

test('by keyboard alone from a list of layers to a plan without errors, and all the way back', async ({
  page,
  planner,
  folders,
  startApp,
}) => {
  test.setTimeout(180_000);
  const { outline } = planner;
  const keys = new Keyboard(page);
  const cutter = new Cutter(page);
  const findings = new Findings(page);
  const app = await startApp();
  let steps = 0;

  /** Goes to a row with the arrow keys, from wherever in the outline the focus is. */
  async function goTo(title: string): Promise<void> {
    const place = (await outline.levels()).findIndex(([, known]) => known === title);
    await keys.press('Home', ...Array.from({ length: place }, () => 'ArrowDown'));
    await expect(outline.row(title)).toBeFocused();
  }

  /** Cuts the slice that has the focus; what is typed goes into the blanks, one after the other. */
  async function cutBy(pattern: string, blanks: readonly string[], first: string): Promise<void> {
    await expect(cutter.chosen).toBeFocused();
    await expect(cutter.chosen).toContainText(pattern);
    for (const blank of blanks) {
      await keys.press('Tab');
      await keys.type(blank);
    }
    await keys.press('Control+Enter');
    await expect(cutter.panel).toBeHidden();
    await expect(outline.row(first)).toBeFocused();
    steps += 1;
  }

  await test.step('a list is pasted, and every line of it is an error', async () => {
    await keys.tabTo(page.getByRole('button', { name: /paste an outline/i }));
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New plan from an outline' });
    await expect(dialog.getByLabel('Outline', { exact: true })).toBeFocused();
    // What a clipboard does.
    await page.keyboard.insertText(await readFile(LIST, 'utf8'));
    await keys.tabTo(dialog.getByRole('textbox', { name: 'Title of the plan' }));
    await keys.press('Enter');
    await expect.poll(() => outline.levels()).toEqual(PASTED);
  });
  const errorsAtFirst = await findings.errors();
  expect(errorsAtFirst).toBeGreaterThan(2 * TITLES.length);
  const pasted = await savedSlices(folders);

  await test.step('F8 leads to the first finding and says it', async () => {
    await keys.press('F8');
    await expect(outline.row('Build the data pipeline')).toBeFocused();
    await expect(keys.spoken).toHaveText(/^1 of \d+\. Error, “Build the data pipeline”: It has no size yet/);
  });

  await test.step('all of them are for somebody, and thick', async () => {
    await keys.press('Control+a', 'f');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await keys.type('Retention lead');
    await keys.press('Enter');
    await expect(keys.spoken).toHaveText('8 slices: for Retention lead.');
    await keys.press('s');
    await expect(page.getByRole('dialog').getByLabel('Or as text')).toBeFocused();
    await keys.type('5d');
    await keys.press('Enter');
    await expect(keys.spoken).toHaveText('8 slices: 5 d.');
    await keys.press('Escape');
    steps += 2;
  });

  await test.step('five of them are cut from the last one up, each by the pattern that fits', async () => {
    await goTo('Deploy the model');
    await keys.press('c');
    await cutBy(
      'Empty model through the real route',
      ['the call screen', 'Mina'],
      'Show one test user a constant in the place of the model in the call screen',
    );
    await goTo('Build a dashboard');
    await keys.press('c');
    await cutBy(
      'One question, one answer',
      ['which plans lose most?', 'subscriptions'],
      'Answer “which plans lose most?” about subscriptions in one e-mail to the Retention lead',
    );
    await goTo('Predict churn');
    await keys.press('c');
    await cutBy(
      'Rule before model',
      ['no login for 30 days', 'last month’s leavers'],
      'List for the Retention lead the cases of churn that show no login for 30 days',
    );
    await goTo('Clean the data');
    await keys.press('c');
    await cutBy(
      'Uncleaned, end to end',
      ['the 3 largest plans'],
      'Show the Retention lead the data raw, marked “unverified”',
    );
    await goTo('Build the data pipeline');
    await keys.press('c');
    await cutBy('By hand before automated', [], 'Show the Retention lead the data for 5 hand-picked cases');
  });

  await test.step('a phase is found, and its finding leads to the pattern for it', async () => {
    await keys.run('findings', 'Findings');
    const phase = findings.group('A phase of the work').getByRole('listitem');
    // What has a day comes first, and the phase has none; no warning comes before it.
    for (
      let walked = 1;
      !((await keys.spoken.textContent()) ?? '').includes('“Explore the data” is a phase of the work');
      walked++
    ) {
      await keys.press('F8');
      await expect(keys.spoken).toHaveText(new RegExp(`^${walked} of \\d+\\. Error, `));
    }
    await expect(phase).toBeFocused();
    await expect(outline.row('Explore the data')).toHaveAttribute('aria-selected', 'true');
    await expect(outline.row('Explore the data')).toBeInViewport();
    await keys.press('Tab', 'Tab', 'Enter');
    await cutBy(
      'Hand over the why',
      ['leaving'],
      'Tell the Retention lead the three strongest causes of leaving, one line each',
    );
  });

  await test.step('one is not needed any more, and one waits', async () => {
    await goTo('Train the model');
    await keys.press('Delete');
    await expect(outline.row('Train the model')).toHaveCount(0);
    await goTo('Set up monitoring');
    await keys.run('park', 'Park in Later');
    await expect(keys.spoken).toHaveText('“Set up monitoring” is parked in Later.');
    steps += 2;
  });
  // What now has a day has to say what it is for: that is more than was asked before.
  const errorsWhenCut = await findings.errors();

  await test.step('triage asks for what the next two weeks lack', async () => {
    await keys.run('triage', /^Triage/);
    const dialog = page.getByRole('dialog', { name: 'Triage' });
    for (const [place, [value, demo]] of ANSWERS.entries()) {
      await expect(dialog.getByText(`${place + 1} of 25 slices`)).toBeVisible();
      await expect(dialog.getByLabel(/^Once delivered/)).toBeFocused();
      await keys.type(value);
      await keys.press('Enter', 'Enter');
      await expect(dialog.getByLabel('How we show it')).toBeFocused();
      await keys.type(demo);
      await keys.press('Control+Enter');
      steps += demo === '' ? 1 : 2;
    }
    await keys.press('Escape');
    await expect(dialog).toBeHidden();
    await expect.poll(() => findings.errors()).toBeLessThan(errorsWhenCut / 2);
  });

  await test.step('what is left is mended where it is listed', async () => {
    await keys.run('findings', 'Findings');
    await expect(findings.panel.getByRole('heading', { name: 'Findings' })).toBeFocused();
    await keys.press('F8');
    await expect(keys.spoken).toHaveText(/^1 of \d+\. Error, .*: It does not say yet what will be shown\.$/);
    for (let left = await findings.errors(); left > 0; left--) {
      await findings.expectErrors(left);
      await keys.press('Tab', 'Tab');
      await expect(page.locator(':focus')).toHaveText('Draft a demo');
      await keys.press('Enter');
      steps += 1;
    }
    await findings.expectErrors(0);
    await planner.expectSaved();
  });

  await app.stop();
  await test.step('the file that was saved has no errors either', async () => {
    expect(await checkOf(folders)).toMatch(/: \d+ warnings and \d+ hints\.\n$/);
  });

  const again = await startApp();
  await test.step('everything is undone, step by step, after a new start', async () => {
    await expect(page.getByRole('region', { name: 'Weeks' })).toBeVisible();
    await keys.press('Alt+2');
    await expect(outline.tree).toBeVisible();
    await findings.expectErrors(0);
    for (let undone = 0; undone < steps; undone++) {
      await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
      await keys.press('Control+z');
    }
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
    expect(await outline.levels()).toEqual(PASTED);
    await findings.expectErrors(errorsAtFirst);
    await planner.expectSaved();
    await again.stop();
    expect(await savedSlices(folders)).toEqual(pasted);
  });
});
