import { type Day, daysBetween, laterDay } from '../calendar/day.ts';
import { weekOf, weeksBetween } from '../calendar/week.ts';
import type { Derived } from '../derive.ts';
import type { BurnUp } from '../meeting/burn-up.ts';
import { type Problem, problemAge } from '../meeting/problems.ts';
import type { Wins } from '../meeting/wins.ts';
import type { ContactSilence } from '../plan/last-contact.ts';
import type { Plan, Request, Slice } from '../plan/plan.ts';
import type { KnownForecast } from '../schedule/known-forecast.ts';
import { daysAgoText } from './contact-text.ts';
import { countText, dateText, listText, longDayText, oneLine, sentence, shortened, weekdayText } from './en.ts';
import { chanceText } from './forecast-text.ts';
import { GATE_ASKED } from './gate-text.ts';
import { noticedText } from './noticed-text.ts';
import { sliceName, sourceName } from './slice-names.ts';
import { accessText, reportText } from './source-text.ts';

const NAMED_AT_MOST = 2;
const SHOWN_HEARD = 140;

/** A title as it stands on the wall, on one line. */
export function wallTitle(slice: Pick<Slice, 'title'>): string {
  return oneLine(slice.title) || 'A slice without a title';
}

/** `Tuesday 24 November 2026 · week 2 of 4`, counted from the week in which the plan begins to the last one it needs. */
export function wallDayText({ plan, today, schedule }: Pick<Derived, 'plan' | 'today' | 'schedule'>): string {
  const first = weekOf(plan.start);
  const number = weeksBetween(first, weekOf(today)) + 1;
  if (number < 1) return `${longDayText(today)} · begins ${dateText(plan.start, today)}`;
  const ends = [today, schedule.lastDelivery, plan.goal.target].filter((day) => day !== null);
  const last = weekOf(ends.reduce(laterDay));
  return `${longDayText(today)} · week ${number} of ${weeksBetween(first, last) + 1}`;
}

/** `1 win`, `no wins yet`. */
export function winsCountText({ slices }: Wins): string {
  return slices.length === 0 ? 'no wins yet' : countText(slices.length, 'win');
}

/** What was learned is why it was shown; that nobody saw it is worth a line too. */
export function winFactsText({ seenBy, learned }: Pick<Slice, 'seenBy' | 'learned'>): string {
  const people = seenBy.map(oneLine).filter((name) => name !== '');
  const seen = people.length === 0 ? 'Nobody has seen it yet' : `Seen by: ${people.join(', ')}`;
  const said = oneLine(learned);
  return said === '' ? seen : `${seen} · learned: ${said}`;
}

/** What somebody can do with it and who that is; empty when neither is known. */
export function promisedToText({ audience, value }: Pick<Slice, 'audience' | 'value'>): string {
  const [who, what] = [oneLine(audience), oneLine(value)];
  if (who === '' || what === '') return sentence(who || what);
  return `${sentence(who)}: ${what}`;
}

/** What is wrong, in one line. */
export function problemTitle(problem: Problem, plan: Plan, today: Day): string {
  switch (problem.kind) {
    case 'red-dot':
      return oneLine(problem.risk.note) || wallTitle(problem.slice);
    case 'gate':
      return `${GATE_ASKED[problem.question]} ${problem.state === 'no' ? 'No' : 'The answer has expired'}`;
    case 'source':
      return `${sentence(sourceName(plan, problem.sourceId))}: ${brokenText(problem, today)}`;
    case 'error':
      return wallTitle(problem.slice);
  }
}

/** What is red about a source: what is only amber stands in its panel. */
function brokenText({ source, health }: Extract<Problem, { kind: 'source' }>, today: Day): string {
  const parts = [
    health.access.level === 'red' ? accessText(health.access, today) : '',
    health.report.level === 'red' ? reportText(source.report, health.report) : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** What it holds up, since when, and who can clear it. */
export function problemFactsText(problem: Problem, plan: Plan, today: Day): string {
  const parts = [aboutText(problem, plan, today), ageText(problem, today), ownerText(problem)];
  return parts.filter((part) => part !== '').join(' · ');
}

function aboutText(problem: Problem, plan: Plan, today: Day): string {
  switch (problem.kind) {
    case 'red-dot':
      return oneLine(problem.risk.note) === ''
        ? 'Nobody has written down why'
        : `Blocks ${sliceName(plan, problem.slice.id)}`;
    case 'gate':
      return shortened(oneLine(problem.answer.evidence), SHOWN_HEARD);
    case 'source':
      return readersText(problem.sliceIds, plan);
    case 'error': {
      const [first, ...others] = problem.findings;
      const more = others.length === 0 ? '' : ` And ${countText(others.length, 'more error')}.`;
      return `${first === undefined ? '' : noticedText(first, plan)}${more} Due ${weekdayText(problem.day, today)}`;
    }
  }
}

function readersText(ids: readonly Slice['id'][], plan: Plan): string {
  if (ids.length === 0) return 'Nothing that is left reads from it';
  const names = ids.slice(0, NAMED_AT_MOST).map((id) => sliceName(plan, id));
  const more = ids.length - names.length;
  return `Holds up ${listText(more > 0 ? [...names, `${more} more`] : names)}`;
}

function ageText(problem: Problem, today: Day): string {
  const age = problemAge(problem, today);
  if (age === null) return '';
  if (problem.kind === 'gate') return `${problem.state === 'no' ? 'checked' : 'ran out'} ${daysAgoText(age)}`;
  // The sentence about a source names its day, or says how long ago that was.
  if (problem.kind === 'source') return '';
  return age === 0 ? 'red since today' : `red for ${countText(age, 'day')}`;
}

function ownerText(problem: Problem): string {
  const owner = oneLine(ownerOf(problem));
  if (owner !== '') return `who can clear it: ${owner}`;
  return problem.kind === 'error' ? '' : 'nobody is named who can clear it';
}

function ownerOf(problem: Problem): string {
  switch (problem.kind) {
    case 'red-dot':
      return problem.risk.owner;
    case 'gate':
      return problem.answer.owner;
    case 'source':
      return problem.source.owner;
    case 'error':
      return '';
  }
}

/** `Asked by Director on Mon 23 Nov, 5 days ago`. */
export function decisionFactsText({ askedBy, askedOn }: Pick<Request, 'askedBy' | 'askedOn'>, today: Day): string {
  const who = oneLine(askedBy);
  const ago = daysAgoText(daysBetween(askedOn, today));
  return `${who === '' ? 'Asked' : `Asked by ${who}`} on ${weekdayText(askedOn, today)}, ${ago}`;
}

/** Who it was and what they said; empty before the first conversation. */
export function lastContactFactsText({ last }: Pick<ContactSilence, 'last'>): string {
  if (last === null) return '';
  const parts = [oneLine(last.contact.who), shortened(oneLine(last.contact.heard), SHOWN_HEARD)];
  return parts.filter((part) => part !== '').join(': ');
}

/** The big figure of the forecast, and what stands below it. */
export function sureFigure(
  forecast: KnownForecast | null,
  target: Day | null,
  today: Day,
): { readonly figure: string; readonly label: string } {
  const goal = forecast?.answer.goal;
  if (goal === undefined) return { figure: '…', label: 'forecast' };
  if (forecast?.answer.state === 'nothing-left') return { figure: '–', label: 'nothing to forecast' };
  if (target !== null && goal.chance !== null) {
    return { figure: chanceText(goal.chance), label: `sure of ${dateText(target, today)}` };
  }
  if (goal.p85 === null) return { figure: '–', label: 'no day is 85 % sure' };
  return { figure: dateText(goal.p85, today), label: '85 % sure by then' };
}

/** The burn-up in words, for whoever does not see it. */
export function burnUpText(picture: BurnUp): string {
  const { today, scope, planned, total, done, target, p50, p85, parked } = picture;
  const date = (day: Day) => dateText(day, today);
  const first = scope[0];
  const last = planned.at(-1);
  const sentences = [
    `${done} of ${countText(total, 'slice')} ${done === 1 ? 'is' : 'are'} delivered on ${date(today)}.`,
  ];
  if (first !== undefined && picture.lastChange !== null) {
    sentences.push(
      `The scope began with ${first.count} on ${date(first.day)} and has been ${total} since ${date(picture.lastChange.day)}.`,
    );
  }
  if (last !== undefined && last.day > today) {
    sentences.push(`By the days on the board ${last.count} of them are delivered by ${date(last.day)}.`);
  }
  const sure = [p50 === null ? '' : `${date(p50)} (50 % sure)`, p85 === null ? '' : `${date(p85)} (85 % sure)`];
  const said = sure.filter((part) => part !== '');
  if (said.length > 0) sentences.push(`The forecast has all of them by ${said.join(' or ')}.`);
  sentences.push(target === null ? 'There is no target yet.' : `The target is ${date(target)}.`);
  if (parked > 0) sentences.push(`${countText(parked, 'slice')} in Later ${parked === 1 ? 'does' : 'do'} not count.`);
  return sentences.join(' ');
}

/** `scope: 14 slices (+1 on 19 Nov)`. */
export function scopeText({ total, lastChange, today }: BurnUp): string {
  const { day, by } = lastChange ?? { day: today, by: 0 };
  const change = by === 0 ? '' : ` (${by > 0 ? '+' : '−'}${Math.abs(by)} on ${dateText(day, today)})`;
  return `scope: ${countText(total, 'slice')}${change}`;
}

/** The line of the board in the legend: where it ends. */
export function plannedText({ planned, today, total, done }: BurnUp): string {
  const last = planned.at(-1);
  if (done === total) return 'everything is delivered';
  if (last === undefined || last.count === done) return 'nothing that is still to come has a day';
  const what = last.count >= total ? `all ${total}` : `${last.count} of ${total}`;
  return `by the days on the board: ${what} on ${dateText(last.day, today)}`;
}

/** The band of the forecast in the legend: where it meets the scope. */
export function bandText({ p50, p85, today }: BurnUp): string {
  if (p50 === null) return 'no forecast';
  const half = `forecast: 50 % sure by ${dateText(p50, today)}`;
  return p85 === null ? `${half}, and no day is 85 % sure` : `${half}, 85 % by ${dateText(p85, today)}`;
}
