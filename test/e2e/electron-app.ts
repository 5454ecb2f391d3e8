import { _electron, type Page } from '@playwright/test';
import { assert } from '../../shared/assert.ts';
import { findElectron } from '../support/find-electron.mjs';
import type { AppFolders, RunningApp } from '../support/running-app.ts';

/** Whether the journeys run in Electron; `npm run e2e -- --electron` says so. */
export const IS_ELECTRON = process.env.CARPACCIO_SHELL === 'electron';

/** Starts the desktop app as a process of its own and waits for its first window. */
export async function startElectronApp(
  folders: AppFolders,
  options: { readonly today: string; readonly args: readonly string[] },
): Promise<RunningApp & { readonly page: Page }> {
  const found = findElectron();
  assert(found !== null, 'The Electron runtime is not there.');
  const { executablePath, args } = found;
  const own = ['--data', folders.data, '--plans', folders.plans, '--today', options.today, ...options.args];
  const app = await _electron.launch({
    executablePath,
    args: [...args, ...own],
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return {
    page,
    address: page.url(),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await app.close();
    },
  };
}
