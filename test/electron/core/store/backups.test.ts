import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepBackup, newestGoodBackup } from '../../../../electron/core/store/backups.ts';
import { realFileSystem } from '../../../../electron/core/store/file-system.ts';
import type { LineageId } from '../../../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../../../electron/core/store/plan-file.ts';
import { asDay } from '../../../../shared/calendar/day.ts';
import { planWith } from '../../../support/plan-builder.ts';
import { createPlan, obey, openRig, titling } from '../../../support/planner-rig.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const NOON = new Date('2026-11-24T12:00:00Z');

function planBytes(title: string): Uint8Array {
  return serialisePlanFile(planWith({ title }), ['aaaaaaaaaaaa' as LineageId]).bytes;
}

describe('backups', () => {
  it('are thirty at most, in the order in which they were made, whatever the clock says', async () => {
    const folder = temporaryFolder();
    const clocks = ['2026-11-24', '2025-11-24', '2036-11-24', '2026-11-24'];
    for (let round = 0; round < 50; round++) {
      const at = new Date(`${clocks[round % clocks.length]}T12:00:00Z`);
      await keepBackup(realFileSystem, folder, planBytes(`Round ${round}`), { at, reason: 'daily' });
    }
    expect(readdirSync(folder)).toHaveLength(30);
    expect((await newestGoodBackup(realFileSystem, folder))?.file.plan.title).toBe('Round 49');
    expect(readdirSync(folder).sort()[0]).toMatch(/^000021 /);
  });

  it('never lose the newest one that can be read', async () => {
    const folder = temporaryFolder();
    await keepBackup(realFileSystem, folder, planBytes('Good'), { at: NOON, reason: 'daily' });
    for (let round = 0; round < 40; round++) {
      await keepBackup(realFileSystem, folder, Buffer.from(`damage ${round}`), { at: NOON, reason: 'daily' });
    }
    expect((await newestGoodBackup(realFileSystem, folder))?.file.plan.title).toBe('Good');
    expect(readdirSync(folder)).toHaveLength(31);
  });

  it('hold the same content once', async () => {
    const folder = temporaryFolder();
    for (let round = 0; round < 3; round++) {
      await keepBackup(realFileSystem, folder, planBytes('Same'), { at: NOON, reason: 'before-save' });
    }
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('leave files alone that are none', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes.txt'), '');
    for (let round = 0; round < 35; round++) {
      await keepBackup(realFileSystem, folder, planBytes(`${round}`), { at: NOON, reason: 'daily' });
    }
    expect(readdirSync(folder)).toContain('notes.txt');
  });

  it('are made before the first overwrite, and then once a day', async () => {
    const { planner, folders, clock } = await openRig();
    const { plan } = await createPlan(planner, 'Plan', 'aaaaaaaa');
    const saveAs = async (title: string): Promise<readonly string[]> => {
      await obey(planner, plan.id, titling('aaaaaaaa', title));
      await planner.snapshot(plan.id);
      return readdirSync(join(folders.histories, plan.id, 'backups')).map((name) => name.replace(/^(\d+) \S+/, '$1'));
    };
    expect(await saveAs('a')).toEqual(['000001 before-save.carpaccio']);
    expect(await saveAs('b')).toEqual(['000001 before-save.carpaccio']);
    clock.day = asDay('2026-11-25');
    expect(await saveAs('c')).toEqual(['000001 before-save.carpaccio', '000002 daily.carpaccio']);
  });
});
