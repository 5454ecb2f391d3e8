import type { Day } from '../calendar/day.ts';
import { type Week, weekOf } from '../calendar/week.ts';
import type { Derived } from '../derive.ts';
import type { Plan, Slice } from '../plan/plan.ts';
import type { KnownForecast } from '../schedule/known-forecast.ts';
import type { Placement } from '../schedule/schedule-types.ts';
import {
  deliveredText,
  digestLine,
  nextDayText,
  nextText,
  nothingDeliveredText,
  overfullText,
  redDotText,
  refusedText,
  undatedText,
} from '../words/digest-words.ts';
import { sureWithTargetText } from '../words/forecast-text.ts';
import { personName } from '../words/slice-names.ts';
import { countLeftOut } from './count-left-out.ts';
import type { Export, ExportOptions } from './weekly-markdown.ts';

type Placed = { readonly slice: Slice; readonly placement: Placement };

/**
 * The three lines that people paste into a chat, as plain text. *Delivered*: in this ISO week (or `week`), up to today.
 * *Next*: what is still to be delivered in that week, else everything of the next delivery day. *Blocked*: red dots,
 * overfull days, refused sources, slices without a day. With a `forecast` there is a fourth line for it.
 */
export function digest(derived: Derived, { week, forecast }: ExportOptions = {}): Export {
  const { today, schedule, tray, tree } = derived;
  const shownWeek = week ?? weekOf(today);
  const placed = placedSlices(derived);
  const delivered = placed.filter(
    ({ slice, placement: { day } }) => slice.status === 'delivered' && day <= today && weekOf(day) === shownWeek,
  );
  const next = nextDeliveries(placed, shownWeek);
  const lines = [
    digestLine(
      'Delivered',
      delivered.map(({ slice }) => deliveredText(slice)),
      nothingDeliveredText(shownWeek, weekOf(today)),
    ),
    digestLine('Next', nextTexts(next, shownWeek, today), 'nothing has a day yet'),
    digestLine('Blocked', blockedTexts(derived), 'nothing'),
    ...forecastLine(derived, forecast),
  ];
  return {
    text: `${lines.join('\n')}\n`,
    leftOut: countLeftOut(derived, [
      { code: 'other-weeks', count: schedule.placements.size - delivered.length - next.length },
      { code: 'still-to-slice', count: tray.stillToSlice.length },
      { code: 'values', count: tree.leaves.filter(({ value }) => value.trim() !== '').length },
    ]),
  };
}

/** When it will be done, where somebody asked that too. */
function forecastLine({ plan, today }: Derived, forecast: KnownForecast | undefined): string[] {
  const text = forecast === undefined ? '' : sureWithTargetText(forecast, plan.goal.target, today);
  return text === '' ? [] : [digestLine('Forecast', [text], '')];
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

function blockedTexts({ plan, today, tray, tree, schedule }: Derived): string[] {
  const redDots = tree.leaves.filter(
    ({ stage, status, risk }) =>
      stage === 'board' && (status === 'open' || status === 'doing') && risk?.level === 'red',
  );
  const named = tray.noDay.flatMap(({ reason }) => (reason.code === 'source-refused' ? [reason.sourceId] : []));
  const refused = Object.entries(plan.sources).flatMap(([id, { access }]) =>
    access === 'refused' && !named.some((sourceId) => sourceId === id) ? [id as (typeof named)[number]] : [],
  );
  return [
    ...redDots.map(redDotText),
    ...overfullTexts(schedule, plan, today),
    ...refused.map((id) => refusedText(id, plan)),
    ...tray.noDay.map(({ slice, reason }) => undatedText(slice, reason, plan)),
  ];
}
