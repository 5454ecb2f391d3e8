import { ok, type Result } from '../../result.ts';
import type { CommandOf, Rejection } from '../commands.ts';
import type { Baseline, Plan, Records } from '../plan.ts';
import { isPlanDay, isTitle } from '../values.ts';
import type { Checks } from './change-record.ts';
import { isDaysById, isPlanDayOrNull, isSliceIdList } from './record-checks.ts';
import { withChangedRecord, withNewRecord, withoutRecord } from './records.ts';
import type { Outcome } from './slices.ts';

const CHECKS: Checks<Baseline> = {
  name: isTitle,
  on: isPlanDay,
  days: isDaysById,
  target: isPlanDayOrNull,
  undone: isSliceIdList,
};
/** What a baseline may do without. */
const MAY_LACK: readonly string[] = ['target', 'undone'];

export function addBaseline(plan: Plan, { id, baseline }: CommandOf<'baseline.add'>): Outcome {
  return withBaselines(plan, withNewRecord<Baseline>(plan.baselines, id, baseline, CHECKS, MAY_LACK));
}

/** The days of a baseline are history and stay; only what it is called may change. */
export function renameBaseline(plan: Plan, { id, name }: CommandOf<'baseline.rename'>): Outcome {
  return withBaselines(plan, withChangedRecord<Baseline>(plan.baselines, id, { name }, CHECKS));
}

export function deleteBaseline(plan: Plan, { id }: CommandOf<'baseline.delete'>): Outcome {
  return withBaselines(plan, withoutRecord(plan.baselines, id));
}

function withBaselines(plan: Plan, baselines: Result<Records<Baseline>, Rejection>): Outcome {
  if (!baselines.ok) return baselines;
  return ok(baselines.value === plan.baselines ? plan : { ...plan, baselines: baselines.value });
}
