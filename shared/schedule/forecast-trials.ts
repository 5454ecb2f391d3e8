import type { Chance } from './forecast-chance.ts';
import type { ForecastInput } from './forecast-types.ts';
import { dayWithin, type WorkingWeek, workingWeeks } from './forecast-weeks.ts';
import { SPLIT_RANGE } from './split-rate.ts';

/** How many trials were done on which day, counted from the Monday of the week of `from`; the last counts those never done. */
export type DayCounts = Uint32Array;

/** What the trials came to. */
export type Trials = {
  /** For each milestone of the input. */
  readonly byMilestone: readonly DayCounts[];
  /** For the goal, with every leaf counted once. */
  readonly unsplit: DayCounts | null;
};

/**
 * Plays the weeks ahead again and again: each week delivers as many leaves as one of the weeks gone by, drawn by chance,
 * until nothing remains. A leaf of an original that was cut is one leaf; every other one becomes as many as one of the
 * originals of the sample did, or a number of the range while there are too few.
 *
 * A short history is itself a matter of chance, and to draw from it as it is makes forecasts too sure of themselves. So
 * each trial first draws a history of its own from the weeks gone by, each of them once, never or several times (the
 * bootstrap of B. Efron, 1979), and then the weeks ahead from that one. Originals are drawn in the same way.
 */
export function trialsByWeeks(input: ForecastInput, trials: number, chance: Chance): Trials {
  const { milestones, offered, isPiece, splitRate } = input;
  const weeks = workingWeeks(input);
  const history = Uint32Array.from(input.weeks, ({ delivered }) => delivered);
  const originals = splitRate.measured === null ? null : Uint32Array.from(splitRate.sample);
  const drawnHistory = new Uint32Array(history.length);
  const drawnOriginals = new Uint32Array(originals?.length ?? 0);
  const tally: Tally = {
    weeks,
    needed: new Float64Array(milestones.length),
    byMilestone: milestones.map(() => new Uint32Array(offered.length + 1)),
    unsplitNeeded: isPiece.length,
    unsplit: isPiece.includes(0) ? new Uint32Array(offered.length + 1) : null,
  };
  for (let trial = 0; trial < trials; trial += 1) {
    drawHistory(drawnHistory, history, chance);
    if (originals !== null) drawAnew(drawnOriginals, originals, chance);
    const rate = SPLIT_RANGE.low + chance.draw() * (SPLIT_RANGE.high - SPLIT_RANGE.low);
    drawNeeded(tally.needed, input, () =>
      originals === null ? rate : (drawnOriginals[chance.pick(drawnOriginals.length)] ?? 1),
    );
    playTrial(tally, drawnHistory, chance);
  }
  return { byMilestone: tally.byMilestone, unsplit: tally.unsplit };
}

type Tally = Trials & {
  readonly weeks: readonly WorkingWeek[];
  /** Leaves to be delivered for each milestone in the trial that is played, those before it included. */
  readonly needed: Float64Array;
  readonly unsplitNeeded: number;
};

/** A history in which nothing was ever delivered would never end, and is drawn again: the real one is another. */
function drawHistory(drawn: Uint32Array, history: Uint32Array, chance: Chance): void {
  do drawAnew(drawn, history, chance);
  while (drawn.every((delivered) => delivered === 0));
}

function drawAnew(drawn: Uint32Array, from: Uint32Array, chance: Chance): void {
  for (let place = 0; place < drawn.length; place += 1) drawn[place] = from[chance.pick(from.length)] ?? 0;
}

function drawNeeded(needed: Float64Array, { isPiece, milestones }: ForecastInput, split: () => number): void {
  let leaves = 0;
  let step = 0;
  for (let place = 0; place < milestones.length; place += 1) {
    const steps = milestones[place]?.steps ?? 0;
    for (; step < steps; step += 1) leaves += isPiece[step] === 1 ? 1 : split();
    needed[place] = Math.round(leaves);
  }
}

function playTrial(
  { weeks, needed, byMilestone, unsplitNeeded, unsplit }: Tally,
  history: Uint32Array,
  chance: Chance,
) {
  let delivered = 0;
  let place = 0;
  let isUnsplitDone = unsplit === null;
  for (let number = 0; number < weeks.length && place < needed.length; number += 1) {
    const week = weeks[number];
    const inWeek = (history[chance.pick(history.length)] ?? 0) * (week?.part ?? 0);
    if (week === undefined || inWeek === 0) continue;
    // Sums of thirds come out a hair below the whole.
    const after = delivered + inWeek + 1e-9;
    if (!isUnsplitDone && after >= unsplitNeeded) {
      count(unsplit, dayWithin(week, (unsplitNeeded - delivered) / inWeek));
      isUnsplitDone = true;
    }
    for (let need = needed[place] ?? 0; place < needed.length && after >= need; need = needed[place] ?? 0) {
      count(byMilestone[place], dayWithin(week, (need - delivered) / inWeek));
      place += 1;
    }
    delivered += inWeek;
  }
  if (!isUnsplitDone) count(unsplit, (unsplit?.length ?? 0) - 1);
  for (; place < needed.length; place += 1) count(byMilestone[place], (byMilestone[place]?.length ?? 0) - 1);
}

function count(counts: DayCounts | null | undefined, day: number): void {
  if (counts) counts[day] = (counts[day] ?? 0) + 1;
}
