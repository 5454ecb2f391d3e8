import { writeSync } from 'node:fs';
import { systemClock } from '../../electron/core/clock.ts';
import { resolveFolders } from '../../electron/core/folders.ts';
import { openLog } from '../../electron/core/log.ts';
import { openPlanner, type Planner } from '../../electron/core/planner.ts';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';

const SLICE = 'slicea22' as SliceId;

/**
 * A process that moves a plan into the trash and back as fast as it can until somebody kills it. It says first where it
 * found the plan, then `moved` after each move that was confirmed to it.
 */
async function main(): Promise<void> {
  const folders = resolveFolders({
    argv: process.argv.slice(2),
    env: process.env,
    platform: process.platform,
    home: process.env.HOME ?? '',
    documents: null,
    workingFolder: process.cwd(),
  });
  const clock = systemClock();
  let settings: unknown = {};
  const planner = await openPlanner({
    folders,
    settings: {
      get: () => settings,
      set: (value) => {
        settings = value;
      },
    },
    log: openLog(folders.log, clock),
    clock,
    ownsDataFolder: true,
  });
  const { planId, isInTrash } = await placeOf(planner);
  let count = 0;
  for (let isAway = isInTrash; ; isAway = !isAway) {
    if (isAway) {
      await planner.restore(planId);
      const title = `Moved ${process.pid}-${count}`;
      const changed = await planner.execute(planId, title, { type: 'slice.edit', id: SLICE, changes: { title } });
      if (!changed.ok || !changed.value.durable) throw new Error('The change was not confirmed.');
      say({ title });
    } else {
      await planner.trash(planId);
    }
    count += 1;
    say({ moved: count });
  }
}

/** Where the plan is; in an empty folder it is made. */
async function placeOf(planner: Planner): Promise<{ readonly planId: PlanId; readonly isInTrash: boolean }> {
  const listed = await planner.list();
  const trashed = await planner.trashed();
  say({ listed: listed.length, trashed: trashed.length });
  const inTrash = trashed[0]?.planId ?? null;
  const known = listed[0];
  if (known !== undefined && known.state !== 'ok') throw new Error(`The plan is ${known.code}.`);
  if (inTrash !== null) {
    await planner.restore(inTrash);
    say({ found: await titleIn(planner, inTrash) });
    return { planId: inTrash, isInTrash: false };
  }
  const planId = known?.planId ?? (await madePlan(planner));
  say({ found: await titleIn(planner, planId) });
  return { planId, isInTrash: false };
}

async function titleIn(planner: Planner, planId: PlanId): Promise<string> {
  return (await planner.open(planId)).plan.slices[SLICE]?.title ?? '';
}

async function madePlan(planner: Planner): Promise<PlanId> {
  const made = await planner.create('Plan', [
    {
      type: 'slice.add',
      parentId: null,
      after: null,
      slices: [{ id: SLICE, title: 'New' }],
      on: planner.today(),
    },
  ]);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.plan.id;
}

/** Straight to the pipe: what is in a buffer of ours dies with us. */
function say(words: object): void {
  writeSync(1, `${JSON.stringify(words)}\n`);
}

await main();
