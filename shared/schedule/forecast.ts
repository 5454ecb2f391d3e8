import { type Day, dayNumber, dayOfNumber, daysBetween } from '../calendar/day.ts';
import { trialsBySizes } from './forecast-by-sizes.ts';
import { chanceOf } from './forecast-chance.ts';
import { type DayCounts, trialsByWeeks } from './forecast-trials.ts';
import type { ForecastAnswer, ForecastInput, Milestone, MilestoneAnswer } from './forecast-types.ts';
import { mondayBefore } from './forecast-weeks.ts';

export const TRIALS = 10_000;
/** Always the same one, so that two people who look at the same plan on the same day get the same answer. */
export const FORECAST_SEED = 2026;

const LAST_DAY_NUMBER = 2_932_896;

/**
 * When the goal and each group at the top will be done, how surely, and the chance of the target: a Monte Carlo
 * simulation over what `forecastInput` gave, which never gives a day that is not reached. The same input and seed give
 * the same answer.
 */
export function forecast(
  input: ForecastInput,
  { trials = TRIALS, seed = FORECAST_SEED }: { readonly trials?: number; readonly seed?: number } = {},
): ForecastAnswer {
  const { milestones, basis } = input;
  const goal = milestones.at(-1);
  const state = stateOf(input);
  if (state !== 'dates' || goal === undefined) {
    const none = (milestone: Milestone) => answerWithout(milestone, input);
    return {
      state,
      goal: none(goal ?? { id: null, steps: 0, remaining: 0 }),
      groups: milestones.slice(0, -1).map(none),
      p85Unsplit: null,
    };
  }
  const { byMilestone, unsplit } = (basis === 'weeks' ? trialsByWeeks : trialsBySizes)(input, trials, chanceOf(seed));
  const answers = milestones.map((milestone, place) => answerOf(milestone, byMilestone[place], input));
  return {
    state,
    goal: answers.at(-1) ?? answerWithout(goal, input),
    groups: answers.slice(0, -1),
    p85Unsplit: unsplit === null ? null : dayReachedIn(unsplit, 0.85, input.from),
  };
}

function stateOf({ from, milestones, offered, basis, weeks }: ForecastInput): ForecastAnswer['state'] {
  if (milestones.length === 0) return 'nothing-left';
  // What was offered earlier in this week is gone.
  const ahead = offered.subarray(daysBetween(mondayBefore(from), from));
  if (ahead.every((quarters) => quarters === 0)) return 'nobody-works';
  return basis === 'weeks' && weeks.every(({ delivered }) => delivered === 0) ? 'nothing-delivered' : 'dates';
}

function answerWithout({ id, remaining }: Milestone, { target }: ForecastInput): MilestoneAnswer {
  const chance = target === null || remaining === 0 ? null : 0;
  return { id, remaining, p50: null, p85: null, p95: null, chance };
}

function answerOf(
  milestone: Milestone,
  counts: DayCounts | undefined,
  { from, target }: ForecastInput,
): MilestoneAnswer {
  if (counts === undefined) return { ...milestone, p50: null, p85: null, p95: null, chance: null };
  return {
    id: milestone.id,
    remaining: milestone.remaining,
    p50: dayReachedIn(counts, 0.5, from),
    p85: dayReachedIn(counts, 0.85, from),
    p95: dayReachedIn(counts, 0.95, from),
    chance: target === null ? null : partDoneBy(counts, target, from),
  };
}

/** The first day by whose end so many of the trials are done; `null` when they are not within the horizon. */
function dayReachedIn(counts: DayCounts, part: number, from: Day): Day | null {
  const wanted = part * allOf(counts);
  let done = 0;
  for (let day = 0; day < counts.length - 1; day += 1) {
    done += counts[day] ?? 0;
    if (done + 1e-9 >= wanted) return dayAt(day, from);
  }
  return null;
}

function partDoneBy(counts: DayCounts, target: Day, from: Day): number {
  const last = Math.min(dayNumber(target) - dayNumber(mondayBefore(from)), counts.length - 2);
  let done = 0;
  for (let day = 0; day <= last; day += 1) done += counts[day] ?? 0;
  return done / allOf(counts);
}

function allOf(counts: DayCounts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** `null` behind the end of the calendar. */
function dayAt(day: number, from: Day): Day | null {
  const number = dayNumber(mondayBefore(from)) + day;
  return number > LAST_DAY_NUMBER ? null : dayOfNumber(number);
}
