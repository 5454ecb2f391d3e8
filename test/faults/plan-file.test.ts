import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LineageId } from '../../electron/core/store/new-id.ts';
import { type PlanFile, parsePlanFile, serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import { StorageError } from '../../electron/core/store/storage-error.ts';
import { COLLECTIONS, recordsOf } from '../../shared/plan/collections.ts';
import { diff, isEmptyPatch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { planWith } from '../support/plan-builder.ts';
import { abandon, adding, createPlan, obey, openRig, sliceNamed } from '../support/planner-rig.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LINEAGE = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'] as LineageId[];
const IDS = Array.from(
  { length: 50 },
  (_, place) => `slice${String.fromCharCode(97 + (place % 26))}${place < 26 ? 'a' : 'b'}2`,
);
const PLAN = planWith({
  title: 'Größere Pläne',
  slices: IDS.map((id, place) => ({
    id,
    audience: 'Marketing',
    value: `worth ${place}`,
    ...(place % 5 === 0 ? {} : { under: IDS[place - (place % 5)] ?? '' }),
  })),
  sources: { source22: {} },
});
const BYTES = Buffer.from(serialisePlanFile(PLAN, LINEAGE).bytes);

/** `null`: it was refused with a reason. */
function read(bytes: Uint8Array): PlanFile | null {
  try {
    return parsePlanFile(bytes, 'Plan.carpaccio');
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}

function isSmaller(plan: Plan): boolean {
  return COLLECTIONS.some(
    (collection) => Object.keys(recordsOf(plan, collection)).length < Object.keys(recordsOf(PLAN, collection)).length,
  );
}

/** The bytes with one bit turned, another one at every place. */
function flipped(place: number): Buffer {
  const bytes = Buffer.from(BYTES);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << (Math.floor(place / 7) % 8));
  return bytes;
}

describe('a plan file of 50 slices', () => {
  it('is refused wherever it was cut off', () => {
    const accepted: number[] = [];
    for (let length = 0; length < BYTES.length; length++) {
      const file = read(BYTES.subarray(0, length));
      if (file !== null && !isEmptyPatch(diff(PLAN, file.plan))) accepted.push(length);
    }
    console.log(`${BYTES.length} cuts`);
    expect(accepted).toEqual([]);
    // Only the line break at its very end may be missing.
    expect(read(BYTES.subarray(0, BYTES.length - 2))).toBeNull();
  });

  it('is never taken for a smaller plan when a byte was changed', () => {
    const smaller: string[] = [];
    let refused = 0;
    let flips = 0;
    for (let place = 0; place < BYTES.length; place += 7) {
      flips += 1;
      const file = read(flipped(place));
      if (file === null) refused += 1;
      else if (isSmaller(file.plan)) smaller.push(BYTES.toString('latin1', place - 20, place + 20));
    }
    console.log(`${flips} flips, ${refused} refused`);
    expect(smaller).toEqual([]);
    expect(refused).toBeGreaterThan(flips / 10);
  });

  it('is opened with all its slices all the same, where the journal knows it, and never overwritten unread', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan, fileName } = await createPlan(first.planner, 'Plan');
    await obey(first.planner, plan.id, adding(...IDS.map((id) => sliceNamed(id))));
    await first.planner.close();
    const file = join(first.folders.plans, fileName);
    const good = readFileSync(file);
    for (let round = 0; round < 40; round++) {
      const place = Math.floor((good.length * round) / 40);
      const damaged = Buffer.from(round % 2 === 0 ? good.subarray(0, place) : good);
      if (round % 2 === 1) damaged[place] = (damaged[place] ?? 0) ^ (1 << (round % 7));
      writeFileSync(file, damaged);
      const { planner, folders } = await openRig({ root });
      const opened = await planner.open(plan.id);
      expect(Object.keys(opened.plan.slices)).toHaveLength(50);
      // Nothing is in the place of the damaged bytes, or they are kept: aside, or among the backups.
      await planner.snapshot(plan.id);
      const history = join(folders.histories, plan.id);
      const kept = readdirSync(history, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.carpaccio'))
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
      expect([readFileSync(file), ...kept].some((bytes) => bytes.equals(damaged))).toBe(true);
      await planner.close();
      abandon(planner);
    }
  });
});
