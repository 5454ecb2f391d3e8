import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, bench, describe } from 'vitest';
import { newLineageId } from '../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import { findBrowser } from '../support/find-browser.mjs';
import { LARGE_PLAN_TODAY, largePlan } from '../support/large-plan.ts';
import {
  type AppFolders,
  makeAppFolders,
  type RunningApp,
  removeAppFolders,
  startRunningApp,
} from '../support/running-app.ts';

const BROWSER_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const FIRST_CARD = '[data-slice-id]';

let browser: Browser;
const open: { readonly app: RunningApp; readonly folders: AppFolders }[] = [];

beforeAll(async () => {
  const executablePath = findBrowser();
  browser = await chromium.launch({ args: BROWSER_ARGS, ...(executablePath === null ? {} : { executablePath }) });
}, 120_000);

afterAll(async () => {
  await browser.close();
  for (const { app, folders } of open) {
    await app.stop();
    await removeAppFolders(folders);
  }
});

/** From the address to the first card of the board of the last plan. Goal: within a second. */
describe('page start, until the board of the last plan is shown', () => {
  for (const slices of [200, 1_000, 5_000]) {
    let page: Page;
    bench(
      `${slices} slices`,
      async () => {
        await page.reload();
        await page.locator(FIRST_CARD).first().waitFor();
      },
      {
        time: 0,
        iterations: 8,
        warmupIterations: 1,
        setup: async () => {
          page = await boardOf(slices);
        },
      },
    );
  }
});

async function boardOf(slices: number): Promise<Page> {
  const folders = await makeAppFolders();
  await mkdir(folders.plans, { recursive: true });
  const path = join(folders.plans, 'Many slices.carpaccio');
  await writeFile(path, serialisePlanFile(largePlan(slices), [newLineageId()]).bytes);
  const app = await startRunningApp(folders, { today: LARGE_PLAN_TODAY, args: [path] });
  open.push({ app, folders });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(app.address);
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Board' }).click();
  await page.locator(FIRST_CARD).first().waitFor();
  return page;
}
