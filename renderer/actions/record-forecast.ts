import type { ForecastId } from '../../shared/plan/plan.ts';
import { recordForecastCommand, scoreForecastCommands } from '../../shared/schedule/forecast-record.ts';
import { forecastsOf } from '../plan/forecasts.ts';
import { newRecordId } from '../plan/new-id.ts';
import type { PlanState, PlanStore } from '../plan/plan-state.ts';

/**
 * Keeps what is forecast today, at most once a day: for whoever names a baseline or closes a review. It takes a moment,
 * holds nothing up and is no undo step; where there is no forecast to be had nothing is kept.
 */
export async function recordForecast(planStore: PlanStore): Promise<void> {
  const { opened } = planStore.getState();
  if (opened === null || isReadOnly(planStore.getState())) return;
  const known = await forecastsOf(planStore).ask();
  const now = planStore.getState();
  // Another plan may be shown by now, and the day may be another one.
  if (known === null || now.opened?.planId !== opened.planId || now.today === null) return;
  const command = recordForecastCommand(now.opened.plan, now.today, newRecordId<ForecastId>(), known);
  if (command !== null) await planStore.execute(command, { isQuiet: true });
}

/** Notes how the forecasts of a plan came out, as soon as that is known: when it is opened, changed, or the day changes. */
export function followOutcomes(planStore: PlanStore): () => void {
  const sent = new Set<string>();
  const score = (state: PlanState) => {
    const { opened, today } = state;
    // What is not confirmed yet may be taken back.
    if (opened === null || today === null || opened.pending.length > 0 || isReadOnly(state)) return;
    for (const command of scoreForecastCommands(opened.plan, today)) {
      const key = `${opened.planId} ${JSON.stringify(command)}`;
      if (sent.has(key)) continue;
      sent.add(key);
      void planStore.execute(command, { isQuiet: true });
    }
  };
  score(planStore.getState());
  return planStore.subscribe((state, before) => {
    if (state.opened !== before.opened || state.today !== before.today) score(state);
  });
}

function isReadOnly({ app, opened }: PlanState): boolean {
  return app?.isReadOnly === true || (opened !== null && opened.readOnly !== null);
}
