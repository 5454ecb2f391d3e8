import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, bench, describe } from 'vitest';
import { realFileSystem } from '../../electron/core/store/file-system.ts';
import { Journal } from '../../electron/core/store/journal.ts';
import { type ChangeEntry, encodeLine } from '../../electron/core/store/journal-line.ts';
import { PLAN_VERSION } from '../../shared/plan/migrations.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { largePlan } from '../support/large-plan.ts';

const plan = largePlan(200);
const id = Object.keys(plan.slices)[0] as SliceId;
const entry: ChangeEntry = {
  seq: 1,
  at: '2026-11-24T09:00:00.000Z',
  commandId: 'a-command-id-of-usual-length',
  does: 'change',
  of: null,
  command: { type: 'slice.place', id, stage: 'board', before: null, pin: null },
  patch: { slices: { [id]: { fields: { rank: ['a0', 'a1'] } } } },
};
const line = encodeLine(entry);
const folder = mkdtempSync(join(tmpdir(), 'carpaccio-bench-'));

const journal = new Journal({
  files: realFileSystem,
  folder: join(folder, 'journal'),
  newestSegment: 0,
  beginning: () => [{ seq: 0, at: entry.at, version: PLAN_VERSION, plan }],
});
await journal.begin();
const bareSync = openSync(join(folder, 'bare-sync'), 'a');
const bare: FileHandle = await open(join(folder, 'bare'), 'a');

/** The goal: one confirmed change costs at most 3 ms more than the bare append and sync on the same disk. */
describe('one confirmed change', () => {
  bench('bare append and fdatasync', () => {
    writeSync(bareSync, line);
    fdatasyncSync(bareSync);
  });

  bench('bare append and fdatasync, off the main thread', async () => {
    await bare.write(line);
    await bare.datasync();
  });

  bench('journal.append', async () => {
    await journal.append(entry);
  });

  bench('journal.append, 100 at a time', async () => {
    await Promise.all(Array.from({ length: 100 }, () => journal.append(entry)));
  });

  afterAll(async () => {
    closeSync(bareSync);
    await bare.close();
    await journal.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
