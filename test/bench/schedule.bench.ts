import { bench, describe } from 'vitest';
import type { Command } from '../../shared/plan/commands.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import { asShipped } from '../support/as-shipped.ts';
import { largePlan, LARGE_PLAN_TODAY as today } from '../support/large-plan.ts';

const [{ schedule }, { moveTo }, { ripple }, { derive }, { apply }, { deliveryOrder, isThin }] = (await asShipped([
  'shared/schedule/schedule.ts',
  'shared/schedule/move-to.ts',
  'shared/schedule/ripple.ts',
  'shared/derive.ts',
  'shared/plan/apply/apply.ts',
  'shared/plan/tree.ts',
])) as [
  typeof import('../../shared/schedule/schedule.ts'),
  typeof import('../../shared/schedule/move-to.ts'),
  typeof import('../../shared/schedule/ripple.ts'),
  typeof import('../../shared/derive.ts'),
  typeof import('../../shared/plan/apply/apply.ts'),
  typeof import('../../shared/plan/tree.ts'),
];

/** The goal is the first line at 5,000 slices: under 10 ms. */
const SIZES = [200, 1_000, 5_000];

/** Long enough that the functions are compiled before anything counts; in milliseconds. */
function figure(name: string, run: () => void): void {
  bench(name, run, { warmupTime: 300, time: 1_000 });
}

describe.each(SIZES)('%i slices', (size) => {
  const plan = largePlan(size);
  const ids = deliveryOrder(plan)
    .filter((leaf) => leaf.status === 'open' && isThin(leaf))
    .map((leaf) => leaf.id);
  const placements = schedule(plan, today).placements;
  let turn = 0;
  /** Another slice and another neighbour each time, anywhere in the plan. */
  const nextPair = (): { id: SliceId; before: SliceId } => {
    turn += 1;
    const id = ids[(turn * 37) % ids.length];
    const before = ids[(turn * 37 + 1 + (turn % (ids.length - 1))) % ids.length];
    if (id === undefined || before === undefined) throw new Error('The plan is too small for this.');
    return { id, before };
  };
  const nextDrop = (): Command => ({ type: 'slice.place', ...nextPair(), stage: 'board', pin: null });

  figure('schedule', () => {
    schedule(plan, today);
  });
  figure('schedule of a plan that was just opened', () => {
    schedule(justOpened(plan), today);
  });
  figure('apply a drop and schedule', () => {
    const changed = apply(plan, nextDrop());
    if (changed.ok) schedule(changed.value, today);
  });
  figure('apply a drop and derive', () => {
    const changed = apply(plan, nextDrop());
    if (changed.ok) derive(changed.value, today);
  });
  figure('moveTo', () => {
    const { id, before } = nextPair();
    moveTo(plan, today, id, { kind: 'place', day: placements.get(before)?.day ?? today, before });
  });
  figure('ripple of a drop', () => {
    ripple(plan, nextDrop(), today);
  });
});

/** Equal, but nothing is known yet about its outline and its order. */
function justOpened(plan: Plan): Plan {
  return { ...plan, slices: { ...plan.slices } };
}
