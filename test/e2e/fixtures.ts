import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import { assert } from '../../shared/assert.ts';
import {
  type AppFolders,
  makeAppFolders,
  type RunningApp,
  removeAppFolders,
  startRunningApp,
} from '../support/running-app.ts';
import { IS_ELECTRON, startElectronApp } from './electron-app.ts';
import { type FollowedPage, followedPage } from './followed-page.ts';
import { Planner } from './planner.page.ts';

/** A Tuesday, so that the week has days before and after today. */
export const TODAY = '2026-11-24';

type Fixtures = {
  folders: AppFolders;
  /** Starts the app anew over the same folders and shows it in the page. */
  startApp: (args?: readonly string[]) => Promise<RunningApp>;
  planner: Planner;
  /** What the page complained about; a test fails when it is not empty at the end. */
  complaints: string[];
};

/** In Electron each start of the app brings a page of its own; `null`: the page is the browser's. */
const inAnyShell = base.extend<{ followed: FollowedPage | null }>({
  followed: async ({ browserName: _browserName }, use) => {
    await use(IS_ELECTRON ? followedPage() : null);
  },
});

/** In Electron no browser is started. */
const inElectron = inAnyShell.extend<object>({
  page: async ({ followed }, use) => {
    assert(followed !== null, 'There is no page to follow.');
    await use(followed.page);
  },
});

export const test = (IS_ELECTRON ? inElectron : inAnyShell).extend<Fixtures>({
  folders: async ({ browserName: _browserName }, use) => {
    const folders = await makeAppFolders();
    await use(folders);
    await removeAppFolders(folders);
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // A process that a test has killed does not answer any more, and the page says so in its banner.
        const isAboutTheKill = /net::ERR_(INCOMPLETE_CHUNKED_ENCODING|CONNECTION_(REFUSED|RESET))/.test(message.text());
        if (message.type() === 'error' && !isAboutTheKill) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints, 'errors and policy violations in the console').toEqual([]);
    },
    { auto: true },
  ],
  startApp: async ({ folders, followed, page }, use) => {
    const started: RunningApp[] = [];
    await use(async (args = []) => {
      if (followed !== null) {
        const app = await startElectronApp(folders, { today: TODAY, args });
        started.push(app);
        followed.follow(app.page);
        return app;
      }
      const app = await startRunningApp(folders, { today: TODAY, args });
      started.push(app);
      await page.goto(app.address);
      return app;
    });
    for (const app of started) await app.stop();
  },
  planner: async ({ page }, use) => {
    await use(new Planner(page));
  },
});

/** Looks in the page itself: the usual way opens a second one each time, which takes longer and which Electron lacks. */
export function axeOf({ page }: Planner): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** Fails with what axe found, as rule and place. */
export async function expectNoAxeFindings(planner: Planner): Promise<void> {
  const { violations } = await axeOf(planner).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`)).toEqual([]);
}

export { expect };
