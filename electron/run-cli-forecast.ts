import type { Day } from '../shared/calendar/day.ts';
import type { Derived } from '../shared/derive.ts';
import { FORECAST_SEED, TRIALS } from '../shared/schedule/forecast.ts';
import type { MilestoneAnswer } from '../shared/schedule/forecast-types.ts';
import { type KnownForecast, knownForecast } from '../shared/schedule/known-forecast.ts';
import { dateText, longDayText, oneLine } from '../shared/words/en.ts';
import {
  basisText,
  beyondHorizonText,
  blindSpotText,
  chanceText,
  countedText,
  namesText,
  noForecastText,
  saidDayText,
  splitText,
  truthText,
} from '../shared/words/forecast-text.ts';
import { promiseText } from '../shared/words/gate-text.ts';

/** When it will be done and how sure that is, as lines for people or as JSON for programs. */
export function forecastReport(derived: Derived, isJson: boolean): string {
  const known = knownForecast(derived.plan, derived.today);
  return isJson ? `${JSON.stringify(written(derived, known), null, 2)}\n` : `${linesOf(derived, known).join('\n')}\n`;
}

function written({ plan, today, summary }: Derived, { input, answer }: KnownForecast) {
  return {
    plan: plan.title,
    today,
    target: input.target,
    lastDelivery: summary.lastDelivery,
    state: answer.state,
    seed: FORECAST_SEED,
    trials: TRIALS,
    basis: input.basis,
    weeks: input.weeks,
    splitRate: { measured: input.splitRate.measured, originals: input.splitRate.sample.length },
    remaining: answer.goal.remaining,
    ...daysOf(answer.goal),
    p85WithoutSplitRate: answer.p85Unsplit,
    groups: answer.groups.map((group) => ({
      id: group.id,
      title: titleOf(plan, group),
      remaining: group.remaining,
      ...daysOf(group),
    })),
  };
}

function daysOf({ p50, p85, p95, chance }: MilestoneAnswer) {
  return { p50, p85, p95, chance };
}

function linesOf(derived: Derived, known: KnownForecast): string[] {
  const { plan, today, summary } = derived;
  const { input, answer } = known;
  const heading = `${oneLine(plan.title) || 'Plan without a title'}, ${longDayText(today)}`;
  const none = noForecastText(known);
  if (none !== null) return [heading, none];
  const day = (value: Day | null) => saidDayText(value, null).padEnd(11);
  const rows = [answer.goal, ...answer.groups].map((row) => {
    const chance = row.chance === null ? '' : `  ${chanceText(row.chance)}`;
    return `  ${day(row.p50)}  ${day(row.p85)}  ${day(row.p95)}${chance.padEnd(16)}  ${titleOf(plan, row)}`.trimEnd();
  });
  const target = input.target === null ? '' : `  by ${dateText(input.target, null)}`.padEnd(16);
  const last = summary.lastDelivery;
  const remarks = [
    basisText(input),
    splitText(known),
    `${countedText(input)}${leftOutText(derived)}`,
    `Last delivery on the board: ${last === null ? 'none' : dateText(last, null)}. ${blindSpotText(input)}`,
    beyondHorizonText(answer.goal),
    promiseText(derived, known),
    truthText(input),
    `${TRIALS} trials, seed ${FORECAST_SEED}.`,
  ];
  return [
    heading,
    '',
    `  ${'50 % sure'.padEnd(11)}  ${'85 % sure'.padEnd(11)}  ${'95 % sure'.padEnd(11)}${target}`.trimEnd(),
    ...rows,
    '',
    ...remarks.filter((line) => line !== null),
  ];
}

/** Open slices without a day count, and those in *Later* do not: both are named. */
function leftOutText({ tray }: Derived): string {
  const noDay = tray.noDay.map(({ slice }) => slice.title);
  const thick = tray.stillToSlice.map(({ title }) => title);
  const later = tray.later.map(({ title }) => title);
  const parts = [
    noDay.length === 0 ? '' : ` Without a day, and counted: ${namesText(noDay)}.`,
    thick.length === 0 ? '' : ` Still to slice, and counted: ${namesText(thick)}.`,
    later.length === 0 ? '' : ` In Later, and not counted: ${namesText(later)}.`,
  ];
  return parts.join('');
}

function titleOf(plan: Derived['plan'], { id }: MilestoneAnswer): string {
  if (id === null) return 'the goal';
  return oneLine(plan.slices[id]?.title ?? '') || 'a group without a title';
}
