import { bench, describe } from 'vitest';
import type { Command } from '../../shared/plan/commands.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { asShipped } from '../support/as-shipped.ts';
import { largePlan } from '../support/large-plan.ts';

const [{ apply }, { applyPatch, diff }, { deliveryOrder }] = (await asShipped([
  'shared/plan/apply/apply.ts',
  'shared/plan/patch.ts',
  'shared/plan/tree.ts',
])) as [
  typeof import('../../shared/plan/apply/apply.ts'),
  typeof import('../../shared/plan/patch.ts'),
  typeof import('../../shared/plan/tree.ts'),
];

/** Long enough that the functions are compiled before anything counts; in milliseconds. */
function figure(name: string, run: () => void): void {
  bench(name, run, { warmupTime: 300, time: 1_000 });
}

describe.each([200, 1_000, 5_000])('%i slices', (size) => {
  const plan = largePlan(size);
  const open = deliveryOrder(plan).filter((leaf) => leaf.status === 'open' && leaf.stage === 'board');
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) throw new Error('The plan is too small for this.');
  const edit: Command = { type: 'slice.edit', id: last.id, changes: { title: 'Another title' } };
  const drop: Command = { type: 'slice.place', id: last.id, stage: 'board', before: first.id, pin: null };
  const dropped = changedBy(plan, drop);
  const patch = diff(plan, dropped);

  figure('apply: edit a title', () => {
    apply(plan, edit);
  });
  figure('apply: drop the last slice before the first', () => {
    apply(plan, drop);
  });
  figure('diff of a drop', () => {
    diff(plan, dropped);
  });
  figure('applyPatch of a drop', () => {
    applyPatch(plan, patch);
  });
});

function changedBy(plan: Plan, command: Command): Plan {
  const changed = apply(plan, command);
  if (!changed.ok) throw new Error(`Refused: ${changed.error.code}`);
  return changed.value;
}
