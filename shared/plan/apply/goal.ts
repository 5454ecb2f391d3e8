import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Goal, Plan } from '../plan.ts';
import { isListOf, isPlanDay, isText, isWhole } from '../values.ts';
import { type Checks, changeRecord } from './change-record.ts';
import type { Outcome } from './slices.ts';

type Metric = NonNullable<Goal['metric']>;
type Layer = NonNullable<Goal['layers']>[number];

/** A hundred years of working days. */
const APPETITE_LIMIT_DAYS = 26_000;

const CHECKS: Checks<Goal> = {
  statement: isText,
  value: isText,
  audience: isText,
  painOf: isText,
  appetiteDays: (value) => value === null || isWhole(value, 1, APPETITE_LIMIT_DAYS),
  target: (value) => value === null || isPlanDay(value),
  metric: (value) => value === null || isMetric(value),
  layers: (value) => value === null || isListOf(value, isLayer),
};

export function editGoal(plan: Plan, { changes }: CommandOf<'goal.edit'>): Outcome {
  const goal = changeRecord<Goal>(plan.goal, changes, CHECKS);
  if (!goal.ok) return goal;
  return ok(goal.value === plan.goal ? plan : { ...plan, goal: goal.value });
}

function isMetric(value: unknown): value is Metric {
  if (typeof value !== 'object' || value === null) return false;
  const { name, baseline, threshold, ...others } = value as Partial<Metric>;
  return [name, baseline, threshold].every(isText) && Object.keys(others).length === 0;
}

function isLayer(value: unknown): value is Layer {
  if (typeof value !== 'object' || value === null) return false;
  const { name, options, ...others } = value as Partial<Layer>;
  return isText(name) && isListOf(options, isText) && Object.keys(others).length === 0;
}
