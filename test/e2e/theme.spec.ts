import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseTheme } from '../support/choose-theme.ts';
import { DONOR_CHURN } from '../support/pictured-plans.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, test } from './fixtures.ts';

const DARK_PAPER = 'rgb(23, 25, 28)';
const LIGHT_PAPER = 'rgb(250, 248, 244)';

test('the chosen theme is there before a single script has run, in a browser that knows nothing yet', {
  tag: '@browser',
}, async ({ browser, page, startApp }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await startApp();
  await expect(page.locator('body')).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('background-color', LIGHT_PAPER);
  await page.getByRole('button', { name: 'Appearance and help' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveCSS('background-color', DARK_PAPER);

  // The cookie is all that it shares with the browser in which the theme was chosen.
  const fresh = await browser.newContext({ colorScheme: 'light', storageState: await page.context().storageState() });
  const second = await fresh.newPage();
  await second.route('**/*.js', (route) => route.abort());
  await second.goto(page.url());
  await expect(second.locator('#root')).toBeEmpty();
  await expect(second.locator('html')).toHaveCSS('background-color', DARK_PAPER);
  await fresh.close();
});

test('a change of the theme is seen in every window at once', { tag: '@browser' }, async ({ page, startApp }) => {
  await startApp();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await chooseTheme(page, 'contrast');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

test('as the system: more contrast and forced colours are followed, and left again', { tag: '@browser' }, async ({
  page,
  startApp,
}) => {
  await startApp();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'system');
  await page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-theme', 'contrast');
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
  await expect(root).toHaveAttribute('data-theme', 'contrast');
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'none' });
  await expect(root).toHaveAttribute('data-theme', 'system');
  await chooseTheme(page, 'light');
  await page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
  await expect(root).toHaveAttribute('data-theme', 'contrast');
});

test('with reduced motion nothing on any screen takes time to move', { tag: '@browser' }, async ({
  folders,
  page,
  planner,
  startApp,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await putPlanFile(folders, 'Donor churn', DONOR_CHURN);
  await startApp();
  await page.getByRole('list', { name: 'Plans' }).getByRole('button').first().click();
  for (const screen of ['Plans', 'Slice', 'Board', 'Schedule'] as const) {
    await planner.show(screen);
    const slow = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        const durations = [animationName === 'none' ? '0s' : animationDuration, transitionDuration]
          .join(', ')
          .split(', ');
        return durations.some((duration) => Number.parseFloat(duration) > 0.001) ? [element.className] : [];
      }),
    );
    expect(slow, screen).toEqual([]);
  }
});

test('the letters come with the app, from no other address, and nothing jumps when they arrive', {
  tag: '@browser',
}, async ({ folders, page, startApp }) => {
  await putPlanFile(folders, 'Donor churn', DONOR_CHURN);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const app = await startApp();
  await expect(page.getByRole('list', { name: 'Plans' })).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));

  const fonts = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
  );
  expect(new Set(fonts)).toEqual(new Set(['Inter Variable']));
  expect(asked.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(0);
  expect(asked.filter((url) => new URL(url).origin !== new URL(app.address).origin)).toEqual([]);
  const total = await page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
  );
  expect(total).toBeLessThan(0.01);
});

test('what is built carries the licence of its letters', { tag: '@browser' }, async () => {
  const text = await readFile(join('out', 'renderer', 'ACKNOWLEDGEMENTS.txt'), 'utf8').catch(() => '');
  expect(text).toContain('SIL OPEN FONT LICENSE');
});
