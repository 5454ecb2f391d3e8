import { closeSync, openSync, writeSync } from 'node:fs';
import type { Planner } from '../../electron/core/planner.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import { openChildPlanner, say } from './child-planner.ts';

/** How many slices a plan of the fault tests has. */
const SLICES = 40;
const NOTES = 'The quick brown fox. '.repeat(150);

/**
 * A process that works on a plan as fast as it can until somebody kills it. It says `state` with what it found, then
 * `confirmed` for each change, after the change was confirmed to it. `in-place` as its last argument is the control:
 * it truncates the file and writes it anew, as a careless program does.
 */
async function main(): Promise<void> {
  const { planner, folders } = await openChildPlanner();
  const planId = await planOf(planner);
  const { plan, fileName } = await planner.open(planId);
  const counters = Object.values(plan.slices).map(({ audience }) => Number(audience));
  say({ state: counters, notes: Object.values(plan.slices).filter(({ notes }) => notes === NOTES).length, fileName });
  if (process.argv.at(-1) === 'in-place') writeInPlace(`${folders.plans}/${fileName}`, plan);
  if (process.argv.at(-1) === 'once') {
    await change(planner, planId, 1);
    await planner.snapshot(planId);
    return await planner.close();
  }
  const ids = Object.keys(plan.slices);
  for (let count = Math.max(...counters) + 1; ; count++) {
    const changed = change(planner, planId, count, ids);
    // Saving goes on beside the changes, as it does when somebody types and the window loses focus.
    if (count % 3 === 0) void planner.snapshot(planId);
    if (count % 4 !== 0) await changed;
  }
}

async function change(
  planner: Planner,
  planId: PlanId,
  count: number,
  ids: readonly string[] = [idOf(0)],
): Promise<void> {
  const id = (ids[count % ids.length] ?? idOf(0)) as SliceId;
  const result = await planner.execute(planId, `${process.pid}-${count}`, {
    type: 'slice.edit',
    id,
    changes: { audience: String(count) },
  });
  if (!result.ok || !result.value.durable) throw new Error('The change was not confirmed.');
  say({ confirmed: count });
}

async function planOf(planner: Planner): Promise<PlanId> {
  const [known] = await planner.list();
  if (known?.state === 'ok') return known.planId;
  if (known !== undefined) throw new Error(`The plan is ${known.code}.`);
  const slices = Array.from({ length: SLICES }, (_, place) => ({
    id: idOf(place),
    title: `Slice ${place}`,
    audience: '0',
    notes: NOTES,
  }));
  const created = await planner.create('Plan', [
    { type: 'slice.add', parentId: null, after: null, slices, on: planner.today() },
  ]);
  if (!created.ok) throw new Error(created.error.code);
  return created.value.plan.id;
}

function idOf(place: number): SliceId {
  const letters = 'abcdefgh';
  return `slice${letters[place >> 3]}${letters[place & 7]}2` as SliceId;
}

function writeInPlace(path: string, plan: Parameters<typeof serialisePlanFile>[0]): never {
  const { bytes } = serialisePlanFile(plan, []);
  for (let count = 1; ; count++) {
    const file = openSync(path, 'w');
    for (let offset = 0; offset < bytes.length; offset += 16_384)
      writeSync(file, bytes.subarray(offset, offset + 16_384));
    closeSync(file);
    say({ confirmed: count });
  }
}

await main();
