import type { Day } from '../calendar/day.ts';
import { type Week, weekOf } from '../calendar/week.ts';
import type { Derived } from '../derive.ts';
import { reviewsOfWeek } from '../meeting/review-record.ts';
import { openRisks } from '../meeting/risk-age.ts';
import type { Plan, Slice } from '../plan/plan.ts';
import type { KnownForecast } from '../schedule/known-forecast.ts';
import type { Placement } from '../schedule/schedule-types.ts';
import { troubledSources } from '../schedule/source-health.ts';
import { isOpenOnBoard } from '../schedule/summary.ts';
import {
  decidedText,
  deliveredText,
  digestLine,
  nextDayText,
  nextText,
  nothingDeliveredText,
  overfullText,
  redDotText,
  refusedText,
  undatedText,
  withoutPeriod,
} from '../words/digest-words.ts';
import { sureWithTargetText } from '../words/forecast-text.ts';
import { gateRiskTexts, promiseText } from '../words/gate-text.ts';
import { linesOf } from '../words/minutes-words.ts';
import { personName } from '../words/slice-names.ts';
import { namedTroubleText } from '../words/source-text.ts';
import { countLeftOut } from './count-left-out.ts';
import type { Export, ExportOptions } from './export.ts';
import { linesForReaders } from './reader-words.ts';

type Placed = { readonly slice: Slice; readonly placement: Placement };

/**
 * The three lines that people paste into a chat, as plain text. *Delivered*: in this ISO week (or `week`), up to today.
 * *Next*: what is still to be delivered in that week, else everything of the next delivery day. *Blocked*: red dots,
 * overfull days, refused sources, slices without a day. What a review of the week has learned and decided, and a
 * `forecast`, have a line of their own each.
 */
export function digest(derived: Derived, { week, forecast }: ExportOptions = {}): Export {
  const { today, schedule, tray, tree } = derived;
  const shownWeek = week ?? weekOf(today);
  const { delivered, next, lines } = digestOf(derived, shownWeek, forecast);
  const { told, use } = linesForReaders(derived, 'digest', (source) =>
    source === derived ? lines : digestOf(source, shownWeek, forecast).lines,
  );
  return {
    text: `${told.join('\n')}\n`,
    leftOut: countLeftOut(derived, [
      { code: 'other-weeks', count: schedule.placements.size - delivered.length - next.length },
      { code: 'still-to-slice', count: tray.stillToSlice.length },
      { code: 'values', count: tree.leaves.filter(({ value }) => value.trim() !== '').length },
    ]),
    readerWords: use,
  };
}

/** What of the digest of this week looks ahead: what is next, what is blocked, and when it will be done. */
export function linesAhead(derived: Derived, forecast: KnownForecast | undefined): readonly string[] {
  return digestOf(derived, weekOf(derived.today), forecast).ahead;
}

function digestOf(derived: Derived, week: Week, forecast: KnownForecast | undefined) {
  const { plan, today } = derived;
  const placed = placedSlices(derived);
  const delivered = placed.filter(
    ({ slice, placement: { day } }) => slice.status === 'delivered' && day <= today && weekOf(day) === week,
  );
  const next = nextDeliveries(placed, week);
  const ahead = [
    digestLine('Next', nextTexts(next, week, today), 'nothing has a day yet'),
    digestLine('Blocked', blockedTexts(derived), 'nothing'),
    ...forecastLine(derived, forecast),
    ...promiseLine(derived, forecast),
  ];
  const lines = [
    digestLine(
      'Delivered',
      delivered.map(({ slice }) => deliveredText(slice)),
      nothingDeliveredText(week, weekOf(today)),
    ),
    ...reviewLines(plan, week),
    ...ahead,
  ];
  return { delivered, next, ahead, lines };
}

/** What the reviews of the week have learned and decided, where there were any. */
function reviewLines(plan: Plan, week: Week): string[] {
  const reviews = reviewsOfWeek(plan, week);
  const days = new Set(reviews.map(({ on }) => on));
  const learned = reviews.flatMap((review) => linesOf(review.learned)).map(withoutPeriod);
  const decided = Object.values(plan.requests).filter(({ decidedOn }) => decidedOn !== null && days.has(decidedOn));
  return [
    learned.length === 0 ? '' : digestLine('Learned', learned, ''),
    decided.length === 0 ? '' : digestLine('Decided', decided.map(decidedText), ''),
  ].filter((line) => line !== '');
}

/** When it will be done, where somebody asked that too. */
function forecastLine({ plan, today }: Derived, forecast: KnownForecast | undefined): string[] {
  const text = forecast === undefined ? '' : sureWithTargetText(forecast, plan.goal.target, today);
  return text === '' ? [] : [digestLine('Forecast', [text], '')];
}

/** That these days depend on data to which there is no access. */
function promiseLine(derived: Derived, forecast: KnownForecast | undefined): string[] {
  const text = promiseText(derived, forecast);
  return text === null ? [] : [text];
}

/** Slices that have a day, by day and then in the order in which the board shows them. */
function placedSlices({ plan, schedule }: Derived): Placed[] {
  const days = [...schedule.byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  return days.flatMap(([, ids]) =>
    ids.flatMap((id) => {
      const slice = plan.slices[id];
      const placement = schedule.placements.get(id);
      return slice === undefined || placement === undefined ? [] : [{ slice, placement }];
    }),
  );
}

function nextDeliveries(placed: readonly Placed[], week: Week): Placed[] {
  const open = placed.filter(({ slice, placement }) => slice.status !== 'delivered' && weekOf(placement.day) >= week);
  const inWeek = open.filter(({ placement }) => weekOf(placement.day) === week);
  return inWeek.length > 0 ? inWeek : open.filter(({ placement }) => placement.day === open[0]?.placement.day);
}

/** The day stands before the first slice of each day. */
function nextTexts(next: readonly Placed[], week: Week, today: Day): string[] {
  return next.map(({ slice, placement }, place) => {
    const isFirst = next[place - 1]?.placement.day !== placement.day;
    return `${isFirst ? `${nextDayText(placement.day, week, today)} ` : ''}${nextText(slice, placement)}`;
  });
}

/** Each overfull day of a person once, with what all promises on it take too much. */
function overfullTexts({ findings }: Derived['schedule'], plan: Plan, today: Day): string[] {
  const days = new Map<string, { readonly day: Day; readonly person: string; over: number }>();
  for (const finding of findings) {
    if (finding.code !== 'pin-overfills-day') continue;
    const { day, personId, over } = finding;
    const known = days.get(`${day} ${personId}`);
    if (known === undefined) days.set(`${day} ${personId}`, { day, person: personName(plan, personId), over });
    else known.over += over;
  }
  return [...days.values()].map(({ day, person, over }) => overfullText(day, person, over, today));
}

function blockedTexts(derived: Derived): string[] {
  const { plan, today, tray, schedule } = derived;
  const redDots = openRisks(derived).filter(({ slice, risk }) => risk.level === 'red' && isOnBoard(derived, slice));
  const named = tray.noDay.flatMap(({ reason }) => (reason.code === 'source-refused' ? [reason.sourceId] : []));
  const refused = Object.entries(plan.sources).flatMap(([id, { access }]) =>
    access === 'refused' && !named.some((sourceId) => sourceId === id) ? [id as (typeof named)[number]] : [],
  );
  return [
    ...redDots.map(({ slice }) => redDotText(slice, today)),
    ...gateRiskTexts(plan.gate, today),
    ...overfullTexts(schedule, plan, today),
    ...refused.map((id) => refusedText(id, plan)),
    ...brokenDataTexts(derived),
    ...tray.noDay.map(({ slice, reason }) => undatedText(slice, reason, plan)),
  ];
}

/** Of a group what is in it: it was cut where it lay, and its slices have places of their own. */
function isOnBoard({ tree }: Derived, slice: Slice): boolean {
  if (tree.isLeaf(slice.id)) return slice.stage === 'board';
  return tree.descendantsOf(slice.id).some((below) => tree.isLeaf(below.id) && isOpenOnBoard(below));
}

/** Data that is red for another reason than a refusal, where something on the board waits to read it. */
function brokenDataTexts({ plan, today, tree }: Derived): string[] {
  const readIds = new Set(
    tree.leaves.flatMap(({ stage, status, sourceIds }) =>
      stage === 'board' && (status === 'open' || status === 'doing') ? sourceIds : [],
    ),
  );
  return troubledSources(plan, today).flatMap(({ id, level, health }) =>
    level === 'red' && health.access.code !== 'refused' && readIds.has(id)
      ? `🔴 ${withoutPeriod(namedTroubleText(id, plan, today))}`
      : [],
  );
}
