import { bench, describe } from 'vitest';
import { asShipped } from '../support/as-shipped.ts';
import { largePlan, LARGE_PLAN_TODAY as today } from '../support/large-plan.ts';

const [{ createSliceIndex }, { findSlices }, { filteredIds, NO_FILTER }, { derive }] = (await asShipped([
  'renderer/palette/slice-index.ts',
  'renderer/palette/find-slices.ts',
  'renderer/view/filter.ts',
  'shared/derive.ts',
])) as [
  typeof import('../../renderer/palette/slice-index.ts'),
  typeof import('../../renderer/palette/find-slices.ts'),
  typeof import('../../renderer/view/filter.ts'),
  typeof import('../../shared/derive.ts'),
];

/** Long enough that the functions are compiled before anything counts; in milliseconds. */
function figure(name: string, run: () => void): void {
  bench(name, run, { warmupTime: 300, time: 1_000 });
}

describe.each([200, 1_000, 5_000])('%i slices', (size) => {
  const plan = largePlan(size);
  const derived = derive(plan, today);
  const [first] = Object.values(plan.slices);
  if (first === undefined) throw new Error('The plan is empty.');
  let turn = 0;
  const index = createSliceIndex();
  index.sync(plan.slices);

  figure('index made for the first search', () => {
    createSliceIndex().sync(plan.slices);
  });
  figure('index brought up to date after one title was changed', () => {
    turn += 1;
    index.sync({ ...plan.slices, [first.id]: { ...first, title: `Churn by age, part ${turn}` } });
  });
  figure('30 slices found for a word that all have', () => {
    findSlices(derived, 'churn', 30);
  });
  figure('30 slices looked for with two misspelt words', () => {
    findSlices(derived, 'chrun regoin', 30);
  });
  figure('cards filtered by a word', () => {
    turn += 1;
    filteredIds(derived, { ...NO_FILTER, text: turn % 2 === 0 ? 'churn' : 'region' });
  });
});
