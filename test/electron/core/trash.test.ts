import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../../../electron/core/store/storage-error.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import { failingFiles } from '../../support/failing-files.ts';
import {
  adding,
  createPlan,
  obey,
  openRig,
  type Rig,
  settingsInMemory,
  sliceNamed,
  titlesOf,
  titling,
} from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function planFiles({ folders }: Rig): string[] {
  return readdirSync(folders.plans).sort();
}

async function trashedTitles({ planner }: Rig): Promise<readonly string[]> {
  return (await planner.trashed()).map(({ title }) => title);
}

async function listedIds({ planner }: Rig): Promise<readonly (PlanId | null)[]> {
  return (await planner.list()).map(({ planId }) => planId);
}

describe('a plan that is moved into the trash', () => {
  it('leaves the plans folder and the list, and lies in the trash with its figures', async () => {
    const rig = await openRig();
    const { plan } = await createPlan(rig.planner, 'Churn', 'slicea22', 'sliceb22');
    await rig.planner.trash(plan.id);
    expect([planFiles(rig), await listedIds(rig)]).toEqual([[], []]);
    expect(await rig.planner.trashed()).toEqual([
      {
        planId: plan.id,
        title: 'Churn',
        fileName: 'Churn.carpaccio',
        leaves: 2,
        trashedAt: '2026-11-24T09:00:00.000Z',
      },
    ]);
  });

  it('is closed for every window, which are told, and for those that ask for it later', async () => {
    const rig = await openRig();
    const { plan } = await createPlan(rig.planner, 'Churn', 'slicea22');
    rig.events.length = 0;
    await rig.planner.trash(plan.id);
    expect(rig.events).toEqual([{ type: 'PlanTrashed', planId: plan.id, title: 'Churn' }, { type: 'PlansChanged' }]);
    await expect(rig.planner.open(plan.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(rig.planner.undo(plan.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('comes back to its place with every change and its undo history, also after a restart', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan } = await createPlan(first.planner, 'Churn', 'slicea22');
    await obey(first.planner, plan.id, titling('slicea22', 'Alarm'));
    await first.planner.trash(plan.id);
    await first.planner.close();
    const again = await openRig({ root });
    expect(await trashedTitles(again)).toEqual(['Churn']);
    expect(await again.planner.restore(plan.id)).toEqual({ fileName: 'Churn.carpaccio' });
    expect([planFiles(again), await trashedTitles(again)]).toEqual([['Churn.carpaccio'], []]);
    const opened = await again.planner.open(plan.id);
    expect([titlesOf(opened), opened.readOnly, opened.notices]).toEqual([['Alarm'], null, []]);
    expect(await again.planner.undo(plan.id)).toMatchObject({ ok: true });
    expect(titlesOf(await again.planner.open(plan.id))).toEqual(['Slice slicea22']);
  });

  it('comes back into the plans folder under a free name when its place is taken', async () => {
    const root = temporaryFolder();
    const rig = await openRig({ root });
    const { plan } = await createPlan(rig.planner, 'Churn', 'slicea22');
    await rig.planner.trash(plan.id);
    const other = await createPlan(rig.planner, 'Churn', 'sliceb22');
    expect(await rig.planner.restore(plan.id)).toEqual({ fileName: 'Churn (2).carpaccio' });
    await rig.planner.close();
    const again = await openRig({ root });
    expect([...(await listedIds(again))].sort()).toEqual([plan.id, other.plan.id].sort());
    expect(titlesOf(await again.planner.open(plan.id))).toEqual(['Slice slicea22']);
    expect(titlesOf(await again.planner.open(other.plan.id))).toEqual(['Slice sliceb22']);
    expect((await again.planner.open(plan.id)).history.undo).toBeNull();
  });

  it('comes back into the plans folder when its folder is gone', async () => {
    const rig = await openRig();
    const { plan, fileName } = await createPlan(rig.planner, 'Churn', 'slicea22');
    await rig.planner.close();
    const elsewhere = join(temporaryFolder(), 'Elsewhere');
    mkdirSync(elsewhere);
    renameSync(join(rig.folders.plans, fileName), join(elsewhere, fileName));
    const again = await openRig({ root: join(rig.folders.data, '..') });
    await again.planner.openPath(join(elsewhere, fileName));
    await again.planner.trash(plan.id);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
    expect(await again.planner.restore(plan.id)).toEqual({ fileName: 'Churn.carpaccio' });
    expect(planFiles(again)).toEqual(['Churn.carpaccio']);
    expect(titlesOf(await again.planner.open(plan.id))).toEqual(['Slice slicea22']);
  });

  it('takes along what is saved late: changes that were only in the journal are there again', async () => {
    const rig = await openRig();
    const { plan } = await createPlan(rig.planner, 'Churn', 'slicea22');
    await obey(rig.planner, plan.id, adding(sliceNamed('sliceb22', 'Late')));
    await rig.planner.trash(plan.id);
    await rig.planner.restore(plan.id);
    expect(titlesOf(await rig.planner.open(plan.id))).toContain('Late');
  });

  it('is not the last plan any more, so that nobody looks for it at the next start', async () => {
    const settings = settingsInMemory();
    const rig = await openRig({ settings });
    const { plan } = await createPlan(rig.planner, 'Churn');
    expect(settings.get()).toMatchObject({ lastPlanId: plan.id });
    await rig.planner.trash(plan.id);
    expect(settings.get()).toMatchObject({ lastPlanId: null });
  });

  it('was never opened here, or cannot be read: it goes and comes back all the same', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan, fileName } = await createPlan(first.planner, 'Churn', 'slicea22');
    await first.planner.close();
    const path = join(first.folders.plans, fileName);
    const damaged = readFileSync(path).subarray(0, 300);
    writeFileSync(path, damaged);
    const rig = await openRig({ root });
    expect(await rig.planner.list()).toMatchObject([{ state: 'unreadable', planId: plan.id }]);
    await rig.planner.trash(plan.id);
    expect(await rig.planner.trashed()).toMatchObject([{ title: 'Churn', fileName, leaves: 0 }]);
    await rig.planner.restore(plan.id);
    expect(readFileSync(path).equals(damaged)).toBe(true);
  });

  it('is the file itself, where the plans folder has a link to it', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan, fileName } = await createPlan(first.planner, 'Churn', 'slicea22');
    await first.planner.close();
    const target = join(temporaryFolder(), 'In git.carpaccio');
    renameSync(join(first.folders.plans, fileName), target);
    symlinkSync(target, join(first.folders.plans, fileName));
    const rig = await openRig({ root });
    await rig.planner.trash(plan.id);
    expect([existsSync(target), await listedIds(rig)]).toEqual([false, []]);
    await rig.planner.restore(plan.id);
    expect([existsSync(target), await listedIds(rig)]).toEqual([true, [plan.id]]);
  });

  it('may come back from git and be thrown away again; the older file is then a backup', async () => {
    const rig = await openRig();
    const { plan, fileName } = await createPlan(rig.planner, 'Churn', 'slicea22');
    const path = join(rig.folders.plans, fileName);
    const older = readFileSync(path);
    await obey(rig.planner, plan.id, titling('slicea22', 'Alarm'));
    await rig.planner.trash(plan.id);
    writeFileSync(path, older);
    expect(await listedIds(rig)).toEqual([plan.id]);
    await rig.planner.trash(plan.id);
    expect([await listedIds(rig), await trashedTitles(rig)]).toEqual([[], ['Churn']]);
    const backups = join(rig.folders.histories, plan.id, 'backups');
    const kept = readdirSync(backups).map((name) => readFileSync(join(backups, name), 'utf8'));
    expect(kept.some((text) => text.includes('"Alarm"'))).toBe(true);
  });

  it('is refused while changes are on no disk, and stays open with them', async () => {
    const disk = failingFiles();
    const rig = await openRig({ files: disk.files });
    const { plan } = await createPlan(rig.planner, 'Churn', 'slicea22');
    disk.faultAt = (_call, name) => (['write', 'syncData', 'sync'].includes(name) ? { code: 'ENOSPC' } : null);
    await obey(rig.planner, plan.id, titling('slicea22', 'Unsaved'));
    await expect(rig.planner.trash(plan.id)).rejects.toMatchObject({ code: 'disk-full' });
    disk.faultAt = () => null;
    expect(planFiles(rig)).toEqual(['Churn.carpaccio']);
    expect(titlesOf(await rig.planner.open(plan.id))).toEqual(['Unsaved']);
  });
});

describe('the trash', () => {
  it('lists what is in it, newest first', async () => {
    const rig = await openRig();
    for (const title of ['First', 'Second', 'Third']) {
      const { plan } = await createPlan(rig.planner, title);
      await rig.planner.trash(plan.id);
      rig.clock.pass(60_000);
    }
    expect(await trashedTitles(rig)).toEqual(['Third', 'Second', 'First']);
  });

  it('still gives back a plan whose record is lost', async () => {
    const rig = await openRig();
    const { plan } = await createPlan(rig.planner, 'Churn', 'slicea22');
    await rig.planner.trash(plan.id);
    rmSync(join(rig.folders.histories, plan.id, 'trash', 'trashed.json'));
    expect(await rig.planner.trashed()).toMatchObject([{ title: 'Churn', leaves: 1 }]);
    expect(await rig.planner.restore(plan.id)).toEqual({ fileName: 'Churn.carpaccio' });
    expect(planFiles(rig)).toEqual(['Churn.carpaccio']);
  });

  it('can be looked at by a second process', async () => {
    const root = temporaryFolder();
    const owner = await openRig({ root });
    const { plan } = await createPlan(owner.planner, 'Churn');
    await owner.planner.trash(plan.id);
    const second = await openRig({ root, ownsDataFolder: false });
    expect(await trashedTitles(second)).toEqual(['Churn']);
    expect(await listedIds(second)).toEqual([]);
  });

  it('gives back and removes only what is in it', async () => {
    const { planner } = await openRig();
    const { plan } = await createPlan(planner, 'Churn');
    for (const planId of [plan.id, 'nowhere2' as PlanId]) {
      const refusal = await planner.restore(planId).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(StorageError);
      // Whoever reads it knows the plan by its title or its file, and never by its id.
      expect(refusal).toMatchObject({ code: 'not-found', where: 'The plan' });
      await expect(planner.deleteForever(planId)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect((await planner.open(plan.id)).plan.title).toBe('Churn');
  });
});

describe('a plan that is deleted for good', () => {
  it('is gone with its journal and its backups, and nothing else is', async () => {
    const rig = await openRig();
    const { plan } = await createPlan(rig.planner, 'Churn', 'slicea22');
    const kept = await createPlan(rig.planner, 'Kept', 'slicea22');
    await obey(rig.planner, plan.id, titling('slicea22', 'Alarm'));
    await rig.planner.trash(plan.id);
    await rig.planner.deleteForever(plan.id);
    expect(await rig.planner.trashed()).toEqual([]);
    expect(readdirSync(rig.folders.histories)).toEqual([kept.plan.id]);
    expect(planFiles(rig)).toEqual(['Kept.carpaccio']);
  });

  it('keeps its history when it has come back as a file by another way', async () => {
    const rig = await openRig();
    const { plan, fileName } = await createPlan(rig.planner, 'Churn', 'slicea22');
    await obey(rig.planner, plan.id, titling('slicea22', 'Alarm'));
    await rig.planner.snapshot(plan.id);
    const path = join(rig.folders.plans, fileName);
    const bytes = readFileSync(path);
    await rig.planner.trash(plan.id);
    writeFileSync(path, bytes);
    await rig.planner.open(plan.id);
    await rig.planner.deleteForever(plan.id);
    expect(await rig.planner.trashed()).toEqual([]);
    expect(await rig.planner.undo(plan.id)).toMatchObject({ ok: true });
    await rig.planner.close();
    const again = await openRig({ root: join(rig.folders.data, '..') });
    expect(titlesOf(await again.planner.open(plan.id))).toEqual(['Slice slicea22']);
  });

  it('keeps its history when it has come back as a file that nobody has looked at yet', async () => {
    const rig = await openRig();
    const { plan, fileName } = await createPlan(rig.planner, 'Churn', 'slicea22');
    await obey(rig.planner, plan.id, titling('slicea22', 'Alarm'));
    await rig.planner.snapshot(plan.id);
    const path = join(rig.folders.plans, fileName);
    const bytes = readFileSync(path);
    await rig.planner.trash(plan.id);
    writeFileSync(path, bytes);
    await rig.planner.deleteForever(plan.id);
    expect(await rig.planner.trashed()).toEqual([]);
    expect(await rig.planner.undo(plan.id)).toMatchObject({ ok: true });
  });

  it('never takes along what a link in its history points to', async () => {
    const rig = await openRig();
    const { plan } = await createPlan(rig.planner, 'Churn');
    const outside = join(temporaryFolder(), 'Outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'mine.txt'), 'mine');
    symlinkSync(outside, join(rig.folders.histories, plan.id, basename(outside)));
    await rig.planner.trash(plan.id);
    await rig.planner.deleteForever(plan.id);
    expect(existsSync(join(rig.folders.histories, plan.id))).toBe(false);
    expect(readFileSync(join(outside, 'mine.txt'), 'utf8')).toBe('mine');
  });
});
