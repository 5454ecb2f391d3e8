import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { systemClock } from '../../electron/core/clock.ts';
import { resolveFolders } from '../../electron/core/folders.ts';
import type { LineageId } from '../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import { type OpenedApp, openApp } from '../../electron/open-app.ts';
import { plainSettings } from '../../electron/plain-settings.ts';
import type { Day } from '../../shared/calendar/day.ts';
import { newPlan } from '../../shared/plan/new-plan.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { app, BrowserWindow, calls, dialog } from '../support/electron-module.ts';

vi.mock('electron', () => import('../support/electron-module.ts'));

const { desktopHost } = await import('../../electron/desktop-host.ts');

const PATIENCE = { timeout: 20_000 };
const argv = process.argv;
const requested: PlanId[] = [];
let folder: string;
let inBrowser: OpenedApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carpaccio-hand-over-'));
  await mkdir(join(folder, 'out', 'renderer'), { recursive: true });
  await writeFile(join(folder, 'out', 'renderer', 'index.html'), '<title>Carpaccio</title>');
  await writeFile(join(folder, 'package.json'), '{"version":"1.2.3"}');
  const plan = newPlan({ id: 'plan0001' as PlanId, title: 'Goal', start: '2026-11-23' as Day });
  await writeFile(join(folder, 'Goal.carpaccio'), serialisePlanFile(plan, ['line00000001' as LineageId]).bytes);
  const args = ['--data', join(folder, 'data'), '--plans', join(folder, 'plans')];
  inBrowser = await openApp({
    folders: resolveFolders({
      argv: args,
      env: {},
      platform: process.platform,
      home: folder,
      documents: null,
      workingFolder: folder,
    }),
    openSettings: plainSettings,
    host: desktopHost('1.2.3', () => undefined),
    clock: systemClock('2026-11-24' as Day),
    showPlan: (planId) => void requested.push(planId),
  });
  app.appPath = folder;
  app.paths.set('documents', join(folder, 'documents'));
  process.argv = ['electron', folder, ...args, join(folder, 'Goal.carpaccio'), join(folder, 'Gone.carpaccio')];
  await import('../../electron/main.ts');
});

afterAll(async () => {
  process.argv = argv;
  await inBrowser.close();
  await rm(folder, { recursive: true });
});

it('a plan that is double-clicked while the app runs in the browser is shown there, and somebody is told so', async () => {
  await vi.waitFor(() => expect(calls.at(-1)).toBe('exit'), PATIENCE);
  await vi.waitFor(() => expect(requested).toEqual(['plan0001']), PATIENCE);
  expect(dialog.showMessageBox.mock.calls).toMatchObject([
    [{ message: 'Carpaccio is running already, and shows Goal.carpaccio now.' }],
  ]);
  expect(dialog.showErrorBox.mock.calls).toEqual([
    ['Carpaccio', expect.stringContaining(`${join(folder, 'Gone.carpaccio')} is not there.`)],
  ]);
  expect(BrowserWindow.windows).toEqual([]);
});
