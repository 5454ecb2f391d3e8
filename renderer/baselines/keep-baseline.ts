import { derive } from '../../shared/derive.ts';
import type { BaselineId } from '../../shared/plan/plan.ts';
import { baselineOf } from '../../shared/schedule/baseline.ts';
import { recordForecast } from '../actions/record-forecast.ts';
import { newRecordId } from '../plan/new-id.ts';
import type { PlanStore } from '../plan/plan-state.ts';

/** What is kept; `recorded` comes when what is forecast is kept with it, or when there is no forecast to be had. */
type KeptBaseline = { readonly id: BaselineId; readonly recorded: Promise<void> };

/** Keeps the delivery days as they are shown now under a name, and what is forecast with them; `null` when it was refused. */
export async function keepBaseline(planStore: PlanStore, name: string): Promise<KeptBaseline | null> {
  const { opened, today } = planStore.getState();
  if (opened === null || today === null) return null;
  const id = newRecordId<BaselineId>();
  const baseline = baselineOf(derive(opened.plan, today), name);
  const rejection = await planStore.execute({ type: 'baseline.add', id, baseline });
  return rejection === null ? { id, recorded: recordForecast(planStore) } : null;
}
