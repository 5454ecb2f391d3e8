import { derive } from '../../shared/derive.ts';
import type { ReviewId } from '../../shared/plan/plan.ts';
import { knownForecast } from '../../shared/schedule/known-forecast.ts';
import { forecastsOf } from '../plan/forecasts.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { copyText } from '../ui/copy-text.ts';
import type { ViewStore } from '../view/view-state.ts';

type Stores = { readonly planStore: PlanStore; readonly viewStore: ViewStore };

/** Puts the minutes of a review on the clipboard; on its day with the forecast. */
export async function copyMinutes({ planStore, viewStore }: Stores, id: ReviewId): Promise<void> {
  const { minutes } = await import('../../shared/exports/minutes.ts');
  await forecastsOf(planStore).ask();
  const { opened, today } = planStore.getState();
  if (opened === null || today === null) return;
  const text = minutes(derive(opened.plan, today), id, { forecast: knownForecast(opened.plan, today) });
  const isCopied = await copyText(text);
  viewStore.toast(isCopied ? 'The minutes are on the clipboard as Markdown.' : 'The clipboard could not be reached.');
}
