import { type Day, daysBetween } from '../calendar/day.ts';
import { SIZE_SPREAD } from '../schedule/forecast-by-sizes.ts';
import type { Calibration, CameTrue } from '../schedule/forecast-record.ts';
import { FORECAST_TRUTH, truthOf } from '../schedule/forecast-truth.ts';
import type { ForecastAnswer, ForecastInput, MilestoneAnswer } from '../schedule/forecast-types.ts';
import { LEAST_ORIGINALS, SPLIT_RANGE } from '../schedule/split-rate.ts';
import { LEAST_WEEKS } from '../schedule/throughput.ts';
import { countText, dateText, listText, oneLine } from './en.ts';

/** With fewer outcomes than this a share of them says little. Our own choice. */
const FEW_OUTCOMES = 10;
const NAMED_AT_MOST = 5;

type Whole = { readonly input: ForecastInput; readonly answer: ForecastAnswer };

/** `85 % sure by 16 Dec`, or in a few words why there is no such day; empty when nothing is left. */
export function sureText({ answer: { state, goal }, input: { weeks } }: Whole, near: Day | null): string {
  switch (state) {
    case 'dates':
      return goal.p85 === null ? 'No date is 85 % sure' : `85 % sure by ${dateText(goal.p85, near)}`;
    case 'nobody-works':
      return 'No forecast: nobody has time';
    case 'nothing-delivered':
      return `No forecast: nothing delivered in ${countText(weeks.length, 'week')}`;
    case 'nothing-left':
      return '';
  }
}

/** `85 % sure by 16 Dec, target 18 Dec`; empty when nothing is left. */
export function sureWithTargetText(whole: Whole, target: Day | null, near: Day | null): string {
  const sure = sureText(whole, near);
  return sure === '' || target === null ? sure : `${sure}, target ${dateText(target, near)}`;
}

/** Why there is no day to show, in sentences; `null` where there are days. */
export function noForecastText({ answer: { state }, input: { weeks } }: Whole): string | null {
  switch (state) {
    case 'dates':
      return null;
    case 'nothing-left':
      return 'Nothing is left to be delivered on the board, so there is nothing to forecast.';
    case 'nobody-works':
      return 'Nobody offers a quarter within the next five years, so it would never be done. Give somebody time in People.';
    case 'nothing-delivered':
      return `In the ${weeks.length} complete weeks so far nothing was delivered. At that pace it would never be done, and any date would be made up.`;
  }
}

/** Where at least one of the three days is missing. */
export function beyondHorizonText({ p50, p85, p95 }: MilestoneAnswer): string | null {
  if (p50 === null) return 'In more than half of the trials it is not done within five years.';
  if (p85 === null) return 'In more than 15 of 100 trials it is not done within five years.';
  return p95 === null ? 'In more than 5 of 100 trials it is not done within five years.' : null;
}

/** `72 %`; what is nearly certain is not called certain. */
export function chanceText(chance: number): string {
  if (chance < 0.01) return 'less than 1 %';
  if (chance > 0.99) return 'more than 99 %';
  return `${Math.round(chance * 100)} %`;
}

/** What the forecast was drawn from, in sentences. */
export function basisText({ basis, weeks }: ForecastInput): string {
  if (basis === 'weeks') {
    const counts = weeks.map(({ delivered }) => delivered);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    if (mean === 0)
      return `In none of the ${counts.length} complete weeks in which somebody had time anything was delivered.`;
    const zeros = counts.filter((count) => count === 0).length;
    const none =
      zeros === 0
        ? ''
        : ` ${zeros === 1 ? 'One of them has none, and counts' : `${zeros} have none, and count`} as that.`;
    return `Drawn from the last ${counts.length} complete weeks in which somebody had time: ${decimal(mean)} deliveries a week, from ${Math.min(...counts)} to ${Math.max(...counts)}.${none}`;
  }
  const { unsizedDays, sized, team } = SIZE_SPREAD;
  const soFar =
    weeks.length === 0
      ? 'No complete week has gone by yet'
      : `Only ${countText(weeks.length, 'complete week has', 'complete weeks have')} gone by`;
  return `${soFar}; from ${LEAST_WEEKS} on they are what counts. Until then it goes by the sizes: what is not sized takes ${unsizedDays.low} to ${unsizedDays.high} days, what is sized ${sized.low} to ${sized.high} times its size, and the team has ${percent(team.low)} to ${percent(team.high)} of its quarters for it. All three are our choice.`;
}

/** How often slices are split, and what the day would be without that. */
export function splitText({ input, answer }: Whole): string {
  const { splitRate, basis, isPiece } = input;
  if (basis === 'sizes') return 'To cut a slice does not make it more work, so how often you split plays no part here.';
  const { sample, measured } = splitRate;
  const pieces = sample.reduce((sum, count) => sum + count, 0);
  const rate =
    measured === null
      ? `${doneText(sample.length)} done with all ${sample.length > 1 ? 'their' : 'its'} pieces; from ${LEAST_ORIGINALS} on your own split rate is measured. Until then a slice counts ${decimal(SPLIT_RANGE.low)} to ${decimal(SPLIT_RANGE.high)} times, which is our choice.`
      : measured === 1
        ? `You split nothing so far: ${sample.length} slices became as many deliveries.`
        : `You split ${decimal(measured)}× on average: ${sample.length} slices became ${pieces} deliveries.`;
  if (!isPiece.includes(0)) return `${rate} What is left was all cut already and counts as it is.`;
  return [rate, withoutSplitText(answer)].filter((part) => part !== '').join(' ');
}

function doneText(count: number): string {
  return count === 0 ? 'No slice is' : `Only ${countText(count, 'slice is', 'slices are')}`;
}

function withoutSplitText({ goal, p85Unsplit }: ForecastAnswer): string {
  if (p85Unsplit === null) return '';
  if (goal.p85 === null) return 'Without that there would be a date, and a wrong one.';
  const days = daysBetween(p85Unsplit, goal.p85);
  if (days === 0) return 'Without that the date would read the same.';
  return `Without that the date would read ${spanText(days)} earlier.`;
}

/** `3 weeks`, `6 days`. */
function spanText(days: number): string {
  return days < 7 ? countText(days, 'day') : countText(Math.round(days / 7), 'week');
}

/** What counts: `Of 12 open slices 3 are pieces of a cut slice and count once; each of the other 9 …`. */
export function countedText({ isPiece, basis }: ForecastInput): string {
  const pieces = isPiece.reduce((sum, piece) => sum + piece, 0);
  const whole = isPiece.length - pieces;
  const open = countText(isPiece.length, 'open slice counts', 'open slices count');
  if (basis === 'sizes') return `${open}, thick ones and those without a day included.`;
  if (whole === 0) return `${open}, once each.`;
  if (pieces === 0) return `${open}, ${whole === 1 ? '' : 'each '}as often as slices are split.`;
  return `${open}: ${countText(pieces, 'is a piece', 'are pieces')} of what was cut and ${pieces === 1 ? 'counts' : 'count'} once, the other ${whole} as often as slices are split.`;
}

/** `Alert in the team channel, South region and 3 more`. */
export function namesText(titles: readonly string[]): string {
  const names = titles.slice(0, NAMED_AT_MOST).map((title) => oneLine(title) || 'a slice without a title');
  const more = titles.length - names.length;
  return listText(more > 0 ? [...names, `${more} more`] : names);
}

/** What a forecast does not see. */
export function blindSpotText({ basis }: ForecastInput): string {
  const does = basis === 'weeks' ? 'counts deliveries, as many in a short week as in any other,' : 'adds up sizes';
  return `The forecast ${does} and looks neither at needs nor at skills, sources or pins: these make the last delivery day of the board. The two are different answers.`;
}

/** How often the 85 % came true for a simulated team with as short a history. */
export function truthText({ basis, weeks, isPiece }: ForecastInput): string {
  const { runs, rows } = FORECAST_TRUTH;
  const row = truthOf(weeks.length);
  if (basis === 'sizes' || row === null)
    return 'How often an 85 % that goes by sizes comes true has not been measured: take it as a guess.';
  const isShorter = weeks.length < (rows[0]?.weeks ?? 0);
  const isSplit = isPiece.includes(0);
  const shorter = isShorter ? ' Yours is shorter still.' : '';
  const left = isSplit ? `, and had the split rate been left out, ${truthShareText(row.unsplit)}` : '';
  return `For a simulated team with ${row.weeks} weeks of history our 85 % came true in ${truthShareText(isSplit ? row.splitRate : row.allCut)} of ${runs} runs${left}.${shorter} A real team changes, so a little less is to be expected.`;
}

/** `Our 85 % came true 7 times of 10.`, with what so few of them are worth. */
export function calibrationText({ times, of }: CameTrue): string {
  if (of === 0) return 'None of them has come out yet: that is known when the last open slice is delivered.';
  const few = of < FEW_OUTCOMES ? ` ${of === 1 ? 'One is' : `${of} are`} too few to say much.` : '';
  return `Our 85 % came true ${countText(times, 'time')} of ${of}.${few} All are about the same goal, so they come out well or badly together.`;
}

/** `It came true for the 50 % 3 times of 10 and the 95 % 10 times of 10.`; empty where neither gave a day. */
export function cameTrueText({ p50, p95 }: Calibration): string {
  const share = ({ times, of }: CameTrue) => `${countText(times, 'time')} of ${of}`;
  const parts = [p50.of > 0 ? `the 50 % ${share(p50)}` : '', p95.of > 0 ? `the 95 % ${share(p95)}` : ''];
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `It came true for ${listText(said)}.`;
}

/** `84.8 %` of the runs. */
export function truthShareText(times: number): string {
  return percent(times / FORECAST_TRUTH.runs);
}

/** The day that a forecast gave, or that it gave none. */
export function saidDayText(day: Day | null, near: Day | null): string {
  return day === null ? 'none' : dateText(day, near);
}

function decimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10} %`;
}
