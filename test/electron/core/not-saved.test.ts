import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SaveState } from '../../../shared/contract.ts';
import { type Fault, failingFiles } from '../../support/failing-files.ts';
import {
  abandon,
  adding,
  createPlan,
  obey,
  openRig,
  sliceNamed,
  titlesOf,
  titling,
} from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FULL: Fault = { code: 'ENOSPC' };

/** A plan on a disk that is about to fail. */
async function rigWithPlan(root = temporaryFolder()) {
  const disk = failingFiles();
  const rig = await openRig({ root, files: disk.files });
  const { plan, fileName } = await createPlan(rig.planner, 'Plan', 'aaaaaaaa');
  const states = (): SaveState[] =>
    rig.events.flatMap((event) => (event.type === 'SaveStateChanged' ? [event.save] : []));
  return { ...rig, disk, planId: plan.id, states, file: join(rig.folders.plans, fileName) };
}

const FAILURES: readonly [string, string, Fault][] = [
  ['the disk is full', 'write', FULL],
  ['the disk breaks while it syncs', 'syncData', { code: 'EIO' }],
];

describe.each(FAILURES)('when %s', (_what, failingCall, fault) => {
  it('goes on with changes that are shown and not durable, counts them, and saves them all later', async () => {
    const root = temporaryFolder();
    const { planner, planId, disk, states, clock } = await rigWithPlan(root);
    disk.faultAt = (_call, name) => (name === failingCall || name === 'open create' ? fault : null);
    const first = await obey(planner, planId, titling('aaaaaaaa', 'Not on the disk'));
    const second = await obey(planner, planId, adding(sliceNamed('bbbbbbbb', 'Nor this')));
    expect([first.durable, second.durable]).toEqual([false, false]);
    expect(titlesOf(await planner.open(planId))).toEqual(['Nor this', 'Not on the disk']);
    expect(states().at(-1)).toMatchObject({ state: 'not-saved', unsavedChanges: 2, error: { kind: 'storage' } });
    expect(await planner.retrySaving(planId)).toMatchObject({ state: 'not-saved', unsavedChanges: 2 });

    disk.faultAt = () => null;
    clock.pass(5_000);
    await expect.poll(() => states().at(-1)).toEqual({ state: 'saved' });
    expect(await obey(planner, planId, titling('bbbbbbbb', 'On the disk'))).toMatchObject({ durable: true, seq: 3 });
    abandon(planner);
    const again = await openRig({ root });
    expect(titlesOf(await again.planner.open(planId))).toEqual(['Not on the disk', 'On the disk']);
    // Each of the three can be undone, though two of them were not saved when they were made.
    for (let step = 0; step < 3; step++) await again.planner.undo(planId);
    expect(titlesOf(await again.planner.open(planId))).toEqual(['Slice aaaaaaaa']);
  });

  it('ends the state at once when somebody tries again and it works', async () => {
    const { planner, planId, disk } = await rigWithPlan();
    disk.faultAt = (_call, name) => (name === failingCall ? fault : null);
    await obey(planner, planId, titling('aaaaaaaa', 'Named'));
    disk.faultAt = () => null;
    expect(await planner.retrySaving(planId)).toEqual({ state: 'saved' });
  });
});

describe('after a failed sync', () => {
  it('the segment is never synced again, because the next sync would lie', async () => {
    const { planner, planId, disk, folders } = await rigWithPlan();
    const journal = join(folders.histories, planId, 'journal');
    const before = readdirSync(journal);
    let failures = 0;
    disk.faultAt = (_call, name) => (name === 'syncData' && failures++ === 0 ? { code: 'EIO' } : null);
    expect((await obey(planner, planId, titling('aaaaaaaa', 'a'))).durable).toBe(false);
    const written = readFileSync(join(journal, before.at(-1) ?? ''));
    expect((await obey(planner, planId, titling('aaaaaaaa', 'b'))).durable).toBe(false);
    await planner.retrySaving(planId);
    expect((await obey(planner, planId, titling('aaaaaaaa', 'c'))).durable).toBe(true);
    expect(readFileSync(join(journal, before.at(-1) ?? ''))).toEqual(written);
    expect(readdirSync(journal).length).toBe(before.length + 1);
  });
});

describe('when only the plan file cannot be written', () => {
  it('says that the file is behind, keeps the old one, and has everything in the journal', async () => {
    const root = temporaryFolder();
    const { planner, planId, disk, file, folders } = await rigWithPlan(root);
    const before = readFileSync(file);
    await obey(planner, planId, titling('aaaaaaaa', 'Named'));
    disk.faultAt = (_call, name) => (name === 'rename' ? FULL : null);
    expect(await planner.snapshot(planId)).toMatchObject({ state: 'file-behind', error: { code: 'disk-full' } });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folders.plans)).toEqual(['Plan.carpaccio']);
    expect((await obey(planner, planId, titling('aaaaaaaa', 'Named again'))).durable).toBe(true);
    abandon(planner);
    const opened = await (await openRig({ root })).planner.open(planId);
    expect(titlesOf(opened)).toEqual(['Named again']);
  });
});

describe('when the app is closed while nothing can be written to its data folder', () => {
  it('still writes the plan file, so that another start finds the changes', async () => {
    const root = temporaryFolder();
    const { planner, planId, disk } = await rigWithPlan(root);
    disk.faultAt = (_call, name) => (name === 'syncData' ? { code: 'EIO' } : null);
    await obey(planner, planId, titling('aaaaaaaa', 'Only in memory'));
    let isJournal = true;
    disk.faultAt = (_call, name) => {
      // The first new file would be a segment of the journal, the ones after it are backup and plan file.
      if (name !== 'open create' || !isJournal) return null;
      isJournal = false;
      return FULL;
    };
    await planner.close();
    disk.faultAt = () => null;
    const opened = await (await openRig({ root })).planner.open(planId);
    expect(titlesOf(opened)).toEqual(['Only in memory']);
  });
});

describe('a data folder that cannot be written from the start', () => {
  it('lets people look, and says at once that nothing will be saved', async () => {
    const root = temporaryFolder();
    const { planner, planId } = await rigWithPlan(root);
    await planner.close();
    const disk = failingFiles();
    const again = await openRig({ root, files: disk.files });
    disk.faultAt = (_call, name) => (name === 'open append' || name === 'open create' ? { code: 'EROFS' } : null);
    const opened = await again.planner.open(planId);
    expect(titlesOf(opened)).toEqual(['Slice aaaaaaaa']);
    expect(opened.save).toMatchObject({ state: 'not-saved', unsavedChanges: 0, error: { code: 'read-only-folder' } });
  });
});
