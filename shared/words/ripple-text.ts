import type { Day } from '../calendar/day.ts';
import { workdaysBetween } from '../calendar/workdays.ts';
import type { Plan, SliceId } from '../plan/plan.ts';
import type { Ripple } from '../schedule/ripple.ts';
import { countText, dateText, daysText, listText, weekdayText } from './en.ts';
import { findingText } from './finding-text.ts';
import { personName, sliceName } from './slice-names.ts';

/** The strip that is shown, and spoken, while a card is moved. `details` are shown beside each other. */
export type RippleText = {
  readonly headline: string;
  readonly details: readonly string[];
  /** Those of the details that were not so before, for a voice that says no more than it has to. */
  readonly news: readonly string[];
};

/**
 * What a change would move. `movedIds` are the slices that the person moves: they are not counted among what is
 * displaced. The headline begins with “Yes, and…”, the answer to every wish.
 */
export function rippleText(ripple: Ripple, plan: Plan, movedIds: readonly SliceId[] = []): RippleText {
  const moved = ripple.moved.filter((move) => !movedIds.includes(move.sliceId));
  const parts = [
    shiftText(
      moved.filter(({ from, to }) => from !== null && to !== null && to > from),
      'later',
      plan,
    ),
    shiftText(
      moved.filter(({ from, to }) => from !== null && to !== null && to < from),
      'earlier',
      plan,
    ),
    countedText(moved.filter(({ from }) => from === null).length, 'gets a day', 'get a day'),
    countedText(moved.filter(({ to }) => to === null).length, 'has no day any more', 'have no day any more'),
  ].filter((part) => part !== '');
  const headline = `Yes, and… ${parts.length === 0 ? 'nothing else moves' : listText(parts)}`;
  const target = targetText(ripple, plan);
  const wrong = [...ripple.overfull.map((over) => overfullText(over, plan)), ...errorTexts(ripple, plan, movedIds)];
  const { spareWorkdaysBefore, spareWorkdaysAfter } = ripple.target;
  const isTargetNews = ripple.target.day === null || spareWorkdaysBefore !== spareWorkdaysAfter;
  return {
    headline: `${headline}.`,
    details: [target, ...wrong].filter((detail) => detail !== ''),
    news: [isTargetNews ? target : '', ...wrong].filter((detail) => detail !== ''),
  };
}

/** What was done and what that moves, to be said: no more than is new. */
export function rippleToldText(said: string, { headline, news }: RippleText): string {
  const details = news.map((detail) => (detail.endsWith('.') ? detail : `${detail}.`));
  return [said, headline, ...details].filter((part) => part !== '').join(' ');
}

type Edited = { readonly plan: Plan; readonly ownIds: readonly SliceId[]; readonly today: Day };

/**
 * What was done with slices and what that moves, themselves first: “Reads “CRM”. It moves from Tue 24 Nov to Wed 2 Dec.
 * Yes, and… 1 slice moves one day later.” `null` where no day is another one.
 */
export function editToldText(said: string, ripple: Ripple, { plan, ownIds, today }: Edited): string | null {
  if (ripple.moved.length === 0) return null;
  const own = ripple.moved.filter(({ sliceId }) => ownIds.includes(sliceId));
  const [first, ...others] = own;
  const ownText =
    first === undefined
      ? ''
      : others.length === 0
        ? ownMoveText(first, today)
        : `${own.length} of them get another day.`;
  const text = rippleText(ripple, plan, ownIds);
  // What else moves is left out where nothing does, for the own move was told.
  const told = own.length === ripple.moved.length ? { ...text, headline: '' } : text;
  return rippleToldText([said, ownText].filter((part) => part !== '').join(' '), told);
}

function ownMoveText({ from, to }: Moved, today: Day): string {
  if (to === null) return 'It has no day any more.';
  if (from === null) return `It gets a day: ${weekdayText(to, today)}.`;
  return `It moves from ${weekdayText(from, today)} to ${weekdayText(to, today)}.`;
}

const MOST_ERRORS = 3;

type Moved = Ripple['moved'][number];

function shiftText(moved: readonly Moved[], direction: 'later' | 'earlier', plan: Plan): string {
  if (moved.length === 0) return '';
  // Thousands of slices may move, but between far fewer pairs of days.
  const pairs = new Map(moved.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  const shifts = [...pairs.values()].map(({ from, to }) =>
    // A shift into a weekend has no working day in it, and is still a move.
    from === null || to === null ? 1 : Math.max(1, Math.abs(workdaysBetween(plan.calendar, from, to))),
  );
  const longest = Math.max(...shifts);
  const upTo = shifts.every((shift) => shift === longest) ? '' : 'up to ';
  const days = longest === 1 ? 'one day' : `${longest} days`;
  return countedText(moved.length, `moves ${upTo}${days} ${direction}`, `move ${upTo}${days} ${direction}`);
}

function countedText(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${countText(count, 'slice')} ${count === 1 ? one : many}`;
}

function targetText({ target, lastDelivery }: Ripple, plan: Plan): string {
  if (target.day === null) return lastDeliveryText(lastDelivery.before, lastDelivery.after);
  const { spareWorkdaysBefore: before, spareWorkdaysAfter: after } = target;
  const name = `Target ${dateText(target.day, plan.start)}`;
  if (after === null) return before === null ? '' : `${name}: nothing left to deliver`;
  const was = before === null || before === after ? '' : ` (was ${spareText(before, after < 0 !== before < 0)})`;
  if (after < 0) return `${name}: missed by ${countText(-after, 'day')}${was}`;
  const met = before === null ? 'met' : before < 0 ? 'met again' : 'still met';
  return `${name}: ${met}, ${spareText(after, true)}${was}`;
}

/** `1 day spare`, `on the day`, `2 days late`; the bare number where the words were said just before. */
function spareText(workdays: number, isFull: boolean): string {
  if (!isFull) return String(Math.abs(workdays));
  if (workdays === 0) return 'no day spare';
  return workdays < 0 ? `${countText(-workdays, 'day')} late` : `${countText(workdays, 'day')} spare`;
}

function lastDeliveryText(before: Day | null, after: Day | null): string {
  if (before === after || after === null) return '';
  return before === null
    ? `Last delivery ${dateText(after, null)}`
    : `Last delivery ${dateText(after, before)} (was ${dateText(before, after)})`;
}

/** What would be wrong then; of another slice with its name, and only the first few of them. */
function errorTexts({ newErrors }: Ripple, plan: Plan, movedIds: readonly SliceId[]): string[] {
  return newErrors.slice(0, MOST_ERRORS).map((finding) => {
    const text = findingText(finding, plan);
    return movedIds.length === 1 && finding.sliceId === movedIds[0]
      ? text
      : `${Object.hasOwn(plan.slices, finding.sliceId) ? sliceName(plan, finding.sliceId) : 'A new slice'}: ${text}`;
  });
}

/** `Wed 25 Nov is over by ½ day for DE`. */
export function overfullText({ day, personId, over }: Ripple['overfull'][number], plan: Plan): string {
  const when = weekdayText(day, plan.goal.target ?? plan.start);
  return `${when} is over by ${daysText(over)} for ${personName(plan, personId)}`;
}
