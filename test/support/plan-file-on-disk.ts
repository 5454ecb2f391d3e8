import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newLineageId } from '../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { AppFolders } from './running-app.ts';

/** Writes a plan as the app would have saved it, `<name>.carpaccio` in the plans folder; returns its path. */
export async function putPlanFile(folders: AppFolders, name: string, plan: Plan): Promise<string> {
  await mkdir(folders.plans, { recursive: true });
  const path = join(folders.plans, `${name}.carpaccio`);
  await writeFile(path, serialisePlanFile(plan, [newLineageId()]).bytes);
  return path;
}
