import { bench, describe } from 'vitest';
import type { Command } from '../../shared/plan/commands.ts';
import type { Plan, Slice, SliceId } from '../../shared/plan/plan.ts';
import { asShipped } from '../support/as-shipped.ts';
import { largePlan, LARGE_PLAN_TODAY as today } from '../support/large-plan.ts';

const [{ checked }, { apply }, { deliveryOrder, treeOf }, { knownSchedule }] = (await asShipped([
  'shared/slicing/checks/checks.ts',
  'shared/plan/apply/apply.ts',
  'shared/plan/tree.ts',
  'shared/schedule/known-schedule.ts',
])) as [
  typeof import('../../shared/slicing/checks/checks.ts'),
  typeof import('../../shared/plan/apply/apply.ts'),
  typeof import('../../shared/plan/tree.ts'),
  typeof import('../../shared/schedule/known-schedule.ts'),
];

/** Some for each rule about words, and some with which nothing is wrong. */
const TITLES = [
  'Show the retention lead 20 quiet contract customers in Leeds',
  'Build the ingestion pipeline and then the feature store',
  'Send the regional leads all their lists',
  'Modelling',
  'Manage the contract data of every region',
  'Predict churn with XGBoost on Snowflake',
  'Lapsed donors by region, one sheet, by e-mail',
  'Compare the rules’ hit rate with last month’s leavers',
];
const DEMOS = ['Walk the lead through the sheet on Tuesday’s call', 'Read ten names together and guess why', ''];

/** Long enough that the functions are compiled before anything counts; in milliseconds. */
function figure(name: string, run: () => void): void {
  bench(name, run, { warmupTime: 300, time: 1_000 });
}

/** The goal is the second line at 2,000 slices: under 10 ms. */
describe.each([200, 1_000, 2_000])('%i slices', (size) => {
  const plan = worded(largePlan(size));
  const ids = deliveryOrder(plan)
    .filter(({ status, stage }) => status === 'open' && stage === 'board')
    .map(({ id }) => id);
  const schedule = knownSchedule(plan, today);

  figure('all rules over a plan that was just opened', () => {
    const opened = justOpened(plan);
    checked(opened, today, schedule, treeOf(opened));
  });

  // The rules get the schedule of the plan before: how long a new one takes is measured elsewhere.
  const afterwards = (command: Command) => {
    const changed = apply(plan, command);
    if (changed.ok) checked(changed.value, today, schedule, treeOf(changed.value));
  };
  let turn = 0;
  const next = (apart: number): SliceId => {
    const id = ids[(turn * 37 + apart) % ids.length];
    if (id === undefined) throw new Error('The plan is too small for this.');
    return id;
  };
  figure('edit a title, and all rules again', () => {
    turn += 1;
    afterwards({ type: 'slice.edit', id: next(0), changes: { title: `${TITLES[turn % TITLES.length]} ${turn}` } });
  });
  figure('move a slice, and all rules again', () => {
    turn += 1;
    afterwards({ type: 'slice.place', id: next(0), stage: 'board', before: next(5), pin: null });
  });
});

/** With titles, demos, conditions and reasons as people write them. */
function worded(plan: Plan): Plan {
  const slices = Object.values(plan.slices).map((slice, place): [string, Slice] => {
    const title = `${TITLES[place % TITLES.length]} ${place}`;
    const doneWhen = place % 3 === 0 ? ['It works'] : ['The lead has read it', '95 % of rows have a region'];
    return [slice.id, { ...slice, title, demo: DEMOS[place % DEMOS.length] ?? '', doneWhen }];
  });
  return { ...plan, slices: Object.fromEntries(slices) };
}

/** Equal, but nothing is known yet about any slice. */
function justOpened(plan: Plan): Plan {
  const slices = Object.entries(plan.slices).map(([id, slice]) => [id, { ...slice }]);
  return { ...plan, slices: Object.fromEntries(slices) };
}
