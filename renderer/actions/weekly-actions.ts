import { derive } from '../../shared/derive.ts';
import { knownForecast } from '../../shared/schedule/known-forecast.ts';
import { forecastsOf } from '../plan/forecasts.ts';
import { copyText } from '../ui/copy-text.ts';
import { type Action, type ActionContext, whyNoPlan } from './action.ts';
import { exportFileName } from './export-file-name.ts';
import { saveText, tellSaved } from './save-text.ts';

/** The weekly Markdown of all weeks, from every screen; the Schedule screen has it with more choices. */
export const WEEKLY_ACTIONS = {
  'copy-weekly': { inTextFields: 'never', whyNot: whyNoPlan, perform: (context) => void copyWeekly(context) },
  'save-weekly': { inTextFields: 'never', whyNot: whyNoPlan, perform: (context) => void saveWeekly(context) },
} satisfies { readonly [id: string]: Action };

async function copyWeekly(context: ActionContext): Promise<void> {
  const text = await weeklyText(context);
  if (text === null) return;
  const isCopied = await copyText(text);
  context.viewStore.toast(
    isCopied ? 'The schedule is on the clipboard as Markdown.' : 'The clipboard could not be reached.',
  );
}

async function saveWeekly(context: ActionContext): Promise<void> {
  const { planStore, viewStore } = context;
  const title = context.plan.opened?.plan.title ?? '';
  const text = await weeklyText(context);
  if (text !== null)
    tellSaved(viewStore, await saveText(planStore, exportFileName(title, 'weekly markdown', 'md'), text));
}

/** With the forecast, as on the Schedule screen; the one that the worker gives is remembered. */
async function weeklyText({ planStore, plan: { opened, today } }: ActionContext): Promise<string | null> {
  if (opened === null || today === null) return null;
  const { weeklyMarkdown } = await import('../../shared/exports/weekly-markdown.ts');
  await forecastsOf(planStore).ask();
  return weeklyMarkdown(derive(opened.plan, today), { forecast: knownForecast(opened.plan, today) }).text;
}
