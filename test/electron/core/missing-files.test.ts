import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/plan/commands.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import { createPlan, obey, openRig, type Rig, titling } from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function savedPlan(root: string): Promise<Rig & { planId: PlanId; file: string }> {
  const rig = await openRig({ root });
  const { plan, fileName } = await createPlan(rig.planner, 'Plan', 'aaaaaaaa');
  return { ...rig, planId: plan.id, file: join(rig.folders.plans, fileName) };
}

describe('a file that is no longer where it was', () => {
  it('is missed when it is gone, and written again only when somebody says so', async () => {
    const { planner, planId, file } = await savedPlan(temporaryFolder());
    await obey(planner, planId, titling('aaaaaaaa', 'Named'));
    rmSync(file);
    expect(await planner.snapshot(planId)).toMatchObject({ state: 'file-behind', error: { code: 'not-found' } });
    expect(await planner.retrySaving(planId)).toEqual({ state: 'saved' });
    expect(readFileSync(file, 'utf8')).toContain('"title": "Named"');
  });

  it('is written again in a folder that is gone too, when somebody says so', async () => {
    const { planner, planId, file, folders } = await savedPlan(temporaryFolder());
    await obey(planner, planId, titling('aaaaaaaa', 'Named'));
    rmSync(folders.plans, { recursive: true });
    expect(await planner.snapshot(planId)).toMatchObject({ state: 'file-behind', error: { code: 'not-found' } });
    expect((await obey(planner, planId, titling('aaaaaaaa', 'Named again'))).durable).toBe(true);
    expect(await planner.retrySaving(planId)).toEqual({ state: 'saved' });
    expect(readFileSync(file, 'utf8')).toContain('"title": "Named again"');
  });

  it('never gets the changes of another plan whose place it has taken', async () => {
    const root = temporaryFolder();
    const { planner, planId, file, folders } = await savedPlan(root);
    const other = await createPlan(planner, 'Other', 'bbbbbbbb');
    await planner.close();
    renameSync(join(folders.plans, other.fileName), file);
    const again = await openRig({ root });
    const rename: Command = { type: 'plan.edit', changes: { title: 'Meant for the first' } };
    await expect(again.planner.execute(planId, 'late', rename)).rejects.toMatchObject({ code: 'changed-outside' });
    expect((await again.planner.openPath(file)).plan.title).toBe('Other');
  });

  it('is found when somebody gave it another name in its folder', async () => {
    const { planner, planId, file, folders } = await savedPlan(temporaryFolder());
    renameSync(file, join(folders.plans, 'Renamed.carpaccio'));
    await obey(planner, planId, titling('aaaaaaaa', 'Named'));
    expect(await planner.snapshot(planId)).toEqual({ state: 'saved' });
    expect(readdirSync(folders.plans)).toEqual(['Renamed.carpaccio']);
  });
});
