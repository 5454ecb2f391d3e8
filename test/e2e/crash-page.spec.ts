import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { crashPath, respondWithCrashPage, TROUBLES, type Trouble } from '../../electron/crash-page.ts';

const LOG_FILE = '/home/somebody/.config/Carpaccio/log/<b>carpaccio</b>.log';
const ORIGIN = 'https://planner.test';

/** Shows the page with the headers that the desktop shell sends. */
async function show(page: Page, trouble: Trouble): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const answer = respondWithCrashPage(new URL(route.request().url()).pathname, LOG_FILE);
    if (answer === null) await route.fulfill({ status: 200, contentType: 'text/html', body: '<title>The app</title>' });
    else await route.fulfill({ status: answer.status, headers: answer.headers, body: Buffer.from(answer.body) });
  });
  await page.goto(`${ORIGIN}${crashPath(trouble)}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page in place of one that stopped can be read by everybody, ${colorScheme}`, { tag: '@browser' }, async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.emulateMedia({ colorScheme });
    for (const trouble of TROUBLES) {
      await show(page, trouble);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('This window');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

test('the page in place of one that stopped says where the log is, and opens the app again with one key', {
  tag: '@browser',
}, async ({ page }) => {
  await show(page, 'gone');
  await expect(page.getByText('Nothing that was saved is lost')).toBeVisible();
  await expect(page.getByText(LOG_FILE, { exact: true })).toBeVisible();
  await expect(page.locator('b, script')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Open again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('The app');
});

test('after three times within a minute it does not offer to open again', { tag: '@browser' }, async ({ page }) => {
  await show(page, 'loop');
  await expect(page.getByText('Quit Carpaccio and start it once more.')).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);
});

test('the page in place of one that stopped runs no script, whatever gets into it', { tag: '@browser' }, async ({
  page,
}) => {
  await show(page, 'load');
  const outcome = await page.evaluate(async () => {
    const attempts = [
      () => document.body.append(Object.assign(document.createElement('script'), { src: '/x.js' })),
      () => document.body.append(Object.assign(document.createElement('div'), { innerHTML: '<p>' })),
      () => document.body.setAttribute('onclick', 'globalThis.ran = 1'),
      () => document.body.click(),
    ];
    let refused = 0;
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        refused += 1;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { refused, hasRun: 'ran' in globalThis, scripts: document.scripts.length };
  });
  expect(outcome).toEqual({ refused: 3, hasRun: false, scripts: 0 });
});
