import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, bench, describe } from 'vitest';
import { writeFileAtomic } from '../../electron/core/store/atomic-write.ts';
import { realFileSystem } from '../../electron/core/store/file-system.ts';
import { newLineageId } from '../../electron/core/store/new-id.ts';
import { readPlanFile, serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { largePlan } from '../support/large-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'carpaccio-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([200, 1_000, 5_000])('a plan file of %i slices', (slices) => {
  const plan = largePlan(slices);
  const path = join(folder, `${slices}.carpaccio`);
  const { bytes } = serialisePlanFile(plan, [newLineageId()]);
  writeFileSync(path, bytes);

  bench('load: read, check, mend', async () => {
    await readPlanFile(realFileSystem, path);
  });

  let edited: Plan = plan;
  bench('prepare a save: serialise, read back, after one slice was edited', () => {
    const slice = Object.values(edited.slices)[0];
    if (slice !== undefined) edited = { ...edited, slices: { ...edited.slices, [slice.id]: { ...slice } } };
    serialisePlanFile(edited, [newLineageId()]);
  });

  bench('replace the file, synced', async () => {
    await writeFileAtomic(realFileSystem, path, bytes);
  });
});
