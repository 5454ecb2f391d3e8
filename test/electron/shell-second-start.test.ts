import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { app, BrowserWindow, calls } from '../support/electron-module.ts';

vi.mock('electron', () => import('../support/electron-module.ts'));

const argv = process.argv;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carpaccio-second-'));
  app.appPath = folder;
  app.hasInstanceLock = false;
  process.argv = ['electron', folder, '--data', join(folder, 'data'), 'Goal.carpaccio', 'Other.carpaccio'];
  await import('../../electron/main.ts');
});

afterAll(async () => {
  process.argv = argv;
  await rm(folder, { recursive: true });
});

it('a second start hands its plan files over to the first one and ends, without opening anything', () => {
  const planPaths = [resolve('Goal.carpaccio'), resolve('Other.carpaccio')];
  expect(app.requestSingleInstanceLock.mock.calls).toEqual([[{ planPaths }]]);
  expect([calls.at(-1), BrowserWindow.windows.length]).toEqual(['quit', 0]);
});
