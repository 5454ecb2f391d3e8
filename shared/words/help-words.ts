import type { Day } from '../calendar/day.ts';
import { workdaysBetween } from '../calendar/workdays.ts';
import type { Derived } from '../derive.ts';
import { DELAY_WORKDAYS, type RiskCost } from '../meeting/risk-cost.ts';
import { ownRecord } from '../plan/collections.ts';
import type { Plan, Slice, SliceId, SourceId } from '../plan/plan.ts';
import { isThick } from '../plan/tree.ts';
import type { Ripple } from '../schedule/ripple.ts';
import { countText, listText, oneLine, sentence, shortened, weekdayText } from './en.ts';
import { noDayText } from './finding-text.ts';
import { riskSinceText } from './risk-text.ts';
import { sourceName } from './slice-names.ts';

export const HELP_HEADINGS = {
  risk: 'What is at risk',
  since: 'Since when',
  cost: 'What it costs',
  who: 'Who can clear it',
  ask: 'What would help',
} as const;

const NAMED_SLICES = 5;
const SHOWN_TITLE = 120;

/** `Help wanted: First model on gifts alone, north only`. */
export function helpTitle({ title }: Pick<Slice, 'title'>): string {
  return `Help wanted: ${oneLine(title) || 'a slice without a title'}`;
}

/** What is wrong, what it is good for, and what it is a part of. */
export function atRiskTexts(
  { title, value, audience, risk }: Slice,
  { goal, title: planTitle }: Plan,
): readonly string[] {
  const note = oneLine(risk?.note ?? '');
  const reader = oneLine(audience);
  const worth = oneLine(value);
  const who = reader === '' ? 'somebody' : reader;
  const statement = oneLine(goal.statement) || oneLine(planTitle);
  return [
    note === '' ? `${oneLine(title) || 'A slice without a title'}.` : closed(note),
    worth === '' ? (reader === '' ? '' : `It is for: ${reader}.`) : closed(`Once it is delivered, ${who} can ${worth}`),
    statement === '' ? '' : closed(`It is a part of: ${statement}`),
  ].filter((text) => text !== '');
}

/** `Red for 4 days, since Fri 20 Nov.` */
export function sinceText({ risk }: Slice, today: Day): string {
  return risk === null ? 'Nobody has marked it with a red dot.' : `${riskSinceText(risk, today)}.`;
}

/** What it has cost, what waits for it, and what one more week would cost. Never empty. */
export function costTexts(slice: Slice, cost: RiskCost, { plan, today, schedule }: Derived): readonly string[] {
  const texts = [
    cost.day === null ? noDayCostText(slice, plan, schedule) : '',
    cost.slipped === null
      ? ''
      : `It was to be delivered on ${weekdayText(cost.slipped.from, today)}. Now it is ${weekdayText(cost.slipped.to, today)}, ${countText(cost.slipped.workdays, 'working day')} later.`,
    waitingText(cost, plan),
    cost.delay === null ? '' : delayText(cost.delay.ripple, cost.delay.ownIds, plan, today),
  ].filter((text) => text !== '');
  return texts.length === 0 ? ['Nothing waits for it.'] : texts;
}

function noDayCostText(slice: Slice, plan: Plan, schedule: Derived['schedule']): string {
  const reason = schedule.noDay.get(slice.id);
  if (reason !== undefined) return `It has no day. ${noDayText(reason, plan)}`;
  if (slice.stage === 'later') return 'It is parked in Later and has no day.';
  return isThick(slice) ? 'It is still to be cut and has no day yet.' : 'It has no day.';
}

function waitingText({ waitingIds }: RiskCost, plan: Plan): string {
  if (waitingIds.length === 0) return '';
  const more = waitingIds.length - NAMED_SLICES;
  const names = waitingIds.slice(0, more > 0 ? NAMED_SLICES - 1 : NAMED_SLICES).map((id) => fullName(plan, id));
  const named = more > 0 ? [...names, `${more + 1} more`] : names;
  return `${countText(waitingIds.length, 'slice')} ${waitingIds.length === 1 ? 'waits' : 'wait'} for it: ${listText(named)}.`;
}

/** `One more week (5 working days): 3 other slices come later, by up to 5 days; the last delivery …; the target …` */
function delayText(ripple: Ripple, ownIds: readonly string[], plan: Plan, today: Day): string {
  const others = ripple.moved.filter(({ sliceId }) => !ownIds.includes(sliceId));
  const later = others.filter(({ from, to }) => from !== null && to !== null && to > from);
  const lost = others.filter(({ to }) => to === null).length;
  const shifts = later.map(({ from, to }) =>
    from === null || to === null ? 0 : Math.max(1, workdaysBetween(plan.calendar, from, to)),
  );
  const longest = shifts.reduce((most, shift) => Math.max(most, shift), 0);
  const upTo = shifts.every((shift) => shift === longest) ? '' : 'up to ';
  const parts = [
    later.length === 0
      ? lost === 0
        ? 'nothing else comes later'
        : ''
      : `${countText(later.length, 'other slice')} ${later.length === 1 ? 'comes' : 'come'} ${upTo}${countText(longest, 'working day')} later`,
    lost === 0 ? '' : `${countText(lost, 'slice')} ${lost === 1 ? 'loses its day' : 'lose their day'}`,
    lastDeliveryText(ripple, plan, today),
    targetText(ripple, today),
  ].filter((part) => part !== '');
  return `If it comes a week later (${countText(DELAY_WORKDAYS, 'working day')}): ${parts.join('; ')}.`;
}

function lastDeliveryText({ lastDelivery: { before, after } }: Ripple, plan: Plan, today: Day): string {
  if (before === null || after === null || before === after) return '';
  const workdays = Math.abs(workdaysBetween(plan.calendar, before, after));
  const way = after > before ? 'later' : 'earlier';
  return `the last delivery is ${weekdayText(after, today)} and not ${weekdayText(before, today)}, ${countText(Math.max(1, workdays), 'working day')} ${way}`;
}

function targetText({ target: { day, spareWorkdaysBefore, spareWorkdaysAfter: after } }: Ripple, today: Day): string {
  if (day === null || after === null) return '';
  const name = `the target ${weekdayText(day, today)}`;
  if (after >= 0)
    return after === 0
      ? `${name} is still met, with no day to spare`
      : `${name} is still met, ${countText(after, 'day')} to spare`;
  const was = spareWorkdaysBefore !== null && spareWorkdaysBefore < 0 ? ` (${-spareWorkdaysBefore} already)` : '';
  return `${name} is missed by ${countText(-after, 'day')}${was}`;
}

/** Who is named, and who owns the access to what it reads from. */
export function whoText({ risk, sourceIds }: Slice, plan: Plan): string {
  const owner = oneLine(risk?.owner ?? '');
  if (owner !== '') return closed(owner);
  const owners = sourceIds.flatMap((id) => {
    const name = oneLine(ownRecord(plan.sources, id)?.owner ?? '');
    return name === '' ? [] : [`${name}, for ${sourceName(plan, id)}`];
  });
  return owners.length === 0 ? 'Nobody is named yet. Do you know who?' : closed([...new Set(owners)].join('; '));
}

/** What they would have to do, as far as the plan knows it: a line each, to be made better by whoever asks. */
export function askText(slice: Slice, cost: RiskCost, { plan, today }: Derived): string {
  const sources = slice.sourceIds.flatMap((id) => sourceAskText(id, cost, plan, today));
  const note = oneLine(slice.risk?.note ?? '');
  const what =
    sources.length > 0
      ? sources
      : [note === '' ? 'Tell us what it takes.' : closed(`Take this out of the way: ${note}`)];
  return [...what, ...clearByText(cost, today)].join('\n');
}

function sourceAskText(id: SourceId, { day }: RiskCost, plan: Plan, today: Day): string[] {
  const source = ownRecord(plan.sources, id);
  if (source === undefined) return [];
  const name = sourceName(plan, id);
  switch (source.access) {
    case 'refused':
      return [`Give access to ${name}, which was refused, or name another way to this data.`];
    case 'granted':
      if (
        source.grantedUntil === null ||
        (source.grantedUntil >= today && (day === null || source.grantedUntil >= day))
      )
        return [];
      return [
        `Extend the access to ${name}, which ${source.grantedUntil < today ? 'ended' : 'ends'} on ${weekdayText(source.grantedUntil, today)}.`,
      ];
    default:
      return [
        source.expectedOn === null
          ? `Give access to ${name}, or say when it comes.`
          : `See to it that the access to ${name} comes on ${weekdayText(source.expectedOn, today)} at the latest.`,
      ];
  }
}

function clearByText({ clearBy, day }: RiskCost, today: Day): string[] {
  if (clearBy === null || day === null) return [];
  const by = clearBy === today ? 'today' : `by ${weekdayText(clearBy, today)}`;
  return [`Done ${by}, it can still be delivered on ${weekdayText(day, today)}.`];
}

/** A page has room for a whole title; half a novel is none. */
function fullName({ slices }: Plan, id: SliceId): string {
  const title = shortened(oneLine(slices[id]?.title ?? ''), SHOWN_TITLE);
  return title === '' ? 'a slice without a title' : `“${title}”`;
}

function closed(text: string): string {
  return sentence(/[.!?…]$/.test(text) ? text : `${text}.`);
}
