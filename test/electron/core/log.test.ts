import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../../electron/core/log.ts';
import { StorageError } from '../../../electron/core/store/storage-error.ts';
import { createPlan, handClock, obey, openRig, titling } from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the log', () => {
  it('tells what kind of error it was and where, and nothing of what was being read', () => {
    const log = openLog(join(temporaryFolder(), 'log'), handClock());
    try {
      JSON.parse('"Secret title');
    } catch (error) {
      log.failure('unreadable', error, { planId: 'plan0001' });
    }
    log.failure('not-saved', new StorageError('disk-full', '/home/ada/Secret title.carpaccio'));
    const lines = readFileSync(log.file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toMatchObject([
      {
        at: '2026-11-24T09:00:00.000Z',
        level: 'failure',
        event: 'unreadable',
        planId: 'plan0001',
        error: 'SyntaxError',
      },
      { level: 'failure', event: 'not-saved', error: 'StorageError disk-full' },
    ]);
    expect(readFileSync(log.file, 'utf8')).not.toMatch(/Secret|home/);
  });

  it('holds no text of a plan that was worked on while the disk failed', async () => {
    const { planner, folders, log } = await openRig();
    const { plan, fileName } = await createPlan(planner, 'Secret plan', 'aaaaaaaa');
    await obey(planner, plan.id, titling('aaaaaaaa', 'Secret slice'));
    writeFileSync(join(folders.plans, fileName), '{"format":"carpaccio-plan","title":"Secret');
    expect(await planner.snapshot(plan.id)).toMatchObject({ state: 'file-behind' });
    expect(readFileSync(log.file, 'utf8')).toContain('StorageError damaged');
    expect(readFileSync(log.file, 'utf8')).not.toContain('Secret');
  });

  it('begins a new file at a megabyte, and keeps three', () => {
    const folder = temporaryFolder();
    const log = openLog(folder, handClock());
    for (let round = 0; round < 5; round++) {
      writeFileSync(log.file, 'x'.repeat(1_000_000));
      log.info('round', { round });
    }
    expect(readdirSync(folder).sort()).toEqual(['carpaccio.1.log', 'carpaccio.2.log', 'carpaccio.log']);
    expect(readFileSync(log.file, 'utf8')).toMatch(/^\{.*"round":4\}\n$/);
  });

  it('keeps quiet where it cannot be written', () => {
    const file = join(temporaryFolder(), 'a file');
    writeFileSync(file, '');
    const log = openLog(join(file, 'log'), handClock());
    expect(() => log.info('started')).not.toThrow();
    expect(existsSync(log.file)).toBe(false);
  });
});
