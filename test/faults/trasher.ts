import type { Planner } from '../../electron/core/planner.ts';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import { openChildPlanner, say } from './child-planner.ts';

const SLICE = 'slicea22' as SliceId;

/**
 * A process that moves a plan into the trash and back as fast as it can until somebody kills it. It says first where it
 * found the plan, then `moved` after each move that was confirmed to it.
 */
async function main(): Promise<void> {
  const { planner } = await openChildPlanner();
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

await main();
