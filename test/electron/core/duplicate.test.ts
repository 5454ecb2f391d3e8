import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlanFile } from '../../../electron/core/store/plan-file.ts';
import { failingFiles } from '../../support/failing-files.ts';
import { createPlan, obey, openRig, titlesOf, titling } from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a copy of a plan', () => {
  it('is a plan of its own, in a file beside the original, with nothing of its history', async () => {
    const { planner, folders, events } = await openRig();
    const { plan } = await createPlan(planner, 'Churn', 'slicea22');
    await obey(planner, plan.id, titling('slicea22', 'Alarm'));
    events.length = 0;
    const { planId, fileName } = await planner.duplicate(plan.id);
    expect([fileName, events]).toEqual(['Copy of Churn.carpaccio', [{ type: 'PlansChanged' }]]);
    const copy = await planner.open(planId);
    expect([copy.plan.id, copy.plan.title, titlesOf(copy)]).toEqual([planId, 'Copy of Churn', ['Alarm']]);
    expect([copy.history, copy.notices]).toEqual([{ undo: null, redo: null }, []]);
    await obey(planner, planId, titling('slicea22', 'Only in the copy'));
    expect(titlesOf(await planner.open(plan.id))).toEqual(['Alarm']);
    const lineages = readdirSync(folders.plans).map(
      (name) => parsePlanFile(readFileSync(join(folders.plans, name)), name).lineage,
    );
    expect(lineages[0]?.some((id) => lineages[1]?.includes(id))).toBe(false);
  });

  it('has what the windows show, also what is on no disk', async () => {
    const disk = failingFiles();
    const { planner } = await openRig({ files: disk.files });
    const { plan } = await createPlan(planner, 'Churn', 'slicea22');
    disk.faultAt = (_call, name) => (name === 'syncData' ? { code: 'EIO' } : null);
    const { durable } = await obey(planner, plan.id, titling('slicea22', 'Unsaved'));
    disk.faultAt = () => null;
    const { planId } = await planner.duplicate(plan.id);
    expect([durable, titlesOf(await planner.open(planId))]).toEqual([false, ['Unsaved']]);
  });

  it('is numbered when there is one already', async () => {
    const { planner, folders } = await openRig();
    const { plan } = await createPlan(planner, 'Churn');
    const first = await planner.duplicate(plan.id);
    await planner.duplicate(plan.id);
    await planner.duplicate(first.planId);
    expect(readdirSync(folders.plans).sort()).toEqual([
      'Churn.carpaccio',
      'Copy of Churn (2).carpaccio',
      'Copy of Churn (3).carpaccio',
      'Copy of Churn.carpaccio',
    ]);
  });

  it('lies in the plans folder where the folder of the original may only be read', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan, fileName } = await createPlan(first.planner, 'Churn', 'slicea22');
    await first.planner.close();
    const elsewhere = join(root, 'elsewhere');
    mkdirSync(elsewhere);
    renameSync(join(first.folders.plans, fileName), join(elsewhere, fileName));
    const disk = failingFiles();
    const { planner, folders } = await openRig({ root, files: disk.files });
    await planner.openPath(join(elsewhere, fileName));
    chmodSync(elsewhere, 0o555);
    // To somebody who may do everything the mode of a folder means nothing.
    let creations = 0;
    disk.faultAt = (_call, name) => (name === 'open create' && creations++ === 0 ? { code: 'EACCES' } : null);
    const copy = await planner.duplicate(plan.id);
    chmodSync(elsewhere, 0o755);
    expect(existsSync(join(folders.plans, copy.fileName))).toBe(true);
    expect(readdirSync(elsewhere)).toEqual([fileName]);
  });

  it('survives a restart under its own id', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan } = await createPlan(first.planner, 'Churn', 'slicea22');
    const { planId } = await first.planner.duplicate(plan.id);
    await first.planner.close();
    const { planner } = await openRig({ root });
    expect((await planner.open(planId)).plan.title).toBe('Copy of Churn');
    expect((await planner.open(plan.id)).plan.title).toBe('Churn');
  });
});
