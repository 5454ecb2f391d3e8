import type { Day } from '../calendar/day.ts';
import type { ReviewRecord } from '../meeting/review-record.ts';
import { ownRecord } from '../plan/collections.ts';
import type { Contact, Plan, Request, Review, Slice, SliceId } from '../plan/plan.ts';
import { countText, listText, longDayText, oneLine, weekdayText } from './en.ts';

/** What minutes tell, in their order. */
export const MINUTES_HEADINGS = {
  delivered: 'Delivered',
  learned: 'Learned',
  decided: 'Decided',
  changed: 'Changed',
  risks: 'New red dots and watches',
  notes: 'Notes',
  shown: 'Also shown',
  contacts: 'Heard from users',
  next: 'How it goes on',
} as const;

export type MinutesPart = Exclude<keyof typeof MINUTES_HEADINGS, 'next'>;

const NAMED_SLICES = 20;
const NAMED_ADDED = 6;

/** `Review of Tuesday 24 November 2026`. */
export function reviewTitle({ on }: Pick<Review, 'on'>): string {
  return `Review of ${longDayText(on)}`;
}

/** `Review of Tue 24 Nov`, with the year when it is not that of `near`. */
export function shortReviewTitle({ on }: Pick<Review, 'on'>, near: Day | null): string {
  return `Review of ${weekdayText(on, near)}`;
}

/** What is said of a review that nobody has closed yet. */
export const REVIEW_RUNS = 'This review is not closed yet.';

/** The lines of each part; a part without lines is not told. Texts of the person stand as they are, a line each. */
export function minutesLines(record: ReviewRecord, plan: Plan): { readonly [Part in MinutesPart]: readonly string[] } {
  const { review } = record;
  return {
    delivered: deliveredLines(record),
    learned: linesOf(review.learned),
    decided: record.requests.map((request) => requestLine(request, review.on)),
    changed: [...linesOf(review.changed), ...changedLines(record)],
    risks: record.risks.map(riskLine),
    notes: review.notes.flatMap((note) => noteLine(note, plan)),
    shown: record.shown.length === 0 ? [] : [namesText(record.shown)],
    contacts: record.contacts.map(contactLine),
  };
}

/** What the plan tells of a day beside what somebody has written of it, a line each. */
export function recordedLines(record: ReviewRecord): readonly string[] {
  return [
    ...(record.delivered.length === 0 ? [] : deliveredLines(record)),
    ...record.requests.map((request) => requestLine(request, record.review.on)),
    ...changedLines(record),
    ...record.risks.map(riskLine),
    ...record.contacts.map((contact) => `Heard from ${contactLine(contact)}`),
  ];
}

function deliveredLines({ delivered, since, review }: ReviewRecord): string[] {
  if (delivered.length > 0) return delivered.map((slice) => deliveredLine(slice, review.on));
  return [since === null ? 'Nothing yet.' : `Nothing since the review of ${weekdayText(since, review.on)}.`];
}

/** `Lapsed donors by region (Retention lead), Tue 24 Nov. Seen by Ann and Bob. Learned: most leave in March.` */
function deliveredLine({ title, audience, deliveredOn, seenBy, learned }: Slice, near: Day): string {
  const reader = oneLine(audience);
  const seen = seenBy.map(oneLine).filter((name) => name !== '');
  const told = oneLine(learned);
  const when = deliveredOn === null ? '' : `, ${weekdayText(deliveredOn, near)}`;
  return [
    `${nameOf(title)}${reader === '' ? '' : ` (${reader})`}${when}.`,
    seen.length === 0 ? '' : `Seen by ${listText(seen)}.`,
    told === '' ? '' : closed(`Learned: ${told}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** `Director asks for “A map”: agreed. Yes, and… 2 slices move one day later.` */
function requestLine({ askedBy, wish, state, agreed, askedOn }: Request, on: Day): string {
  const who = oneLine(askedBy) || 'Somebody';
  const told = oneLine(wish);
  const asked = `${who} ${askedOn === on ? 'asks' : 'asked'} for ${told === '' ? 'something without words' : `“${told}”`}`;
  const answer = state === 'open' ? 'to be decided' : state === 'agreed' ? 'agreed' : 'not now';
  const answered = oneLine(agreed);
  return `${asked}: ${answer}.${answered === '' ? '' : ` ${closed(answered)}`}`;
}

function changedLines({ cuts, started, dropped, added }: ReviewRecord): string[] {
  return [
    ...cuts.map(({ slice, pieces }) => `${nameOf(slice.title)} is cut into ${namesText(pieces)}.`),
    started.length === 0 ? '' : `Begun: ${namesText(started)}.`,
    dropped.length === 0 ? '' : `Dropped: ${namesText(dropped)}.`,
    addedText(added),
  ].filter((line) => line !== '');
}

/** A list that was pasted is told by number: its titles would drown what the meeting has changed. */
function addedText(added: readonly Slice[]): string {
  if (added.length === 0) return '';
  return `Written down: ${added.length > NAMED_ADDED ? countText(added.length, 'slice') : namesText(added)}.`;
}

/** `🔴 First model: no access before 2024. Who can clear it: head of data.` */
function riskLine({ title, risk }: Slice): string {
  const note = oneLine(risk?.note ?? '');
  const owner = oneLine(risk?.owner ?? '');
  const sign = risk?.level === 'red' ? '🔴 ' : 'Watched: ';
  const text = closed(`${sign}${nameOf(title)}${note === '' ? '' : `: ${note}`}`);
  return owner === '' ? text : `${text} ${closed(`Who can clear it: ${owner}`)}`;
}

/** `First model: the peak in March is a change of bank details`; a note about everything stands alone. */
function noteLine({ sliceId, text }: Review['notes'][number], plan: Plan): string[] {
  const note = oneLine(text);
  if (note === '') return [];
  return [sliceId === null ? note : `${nameOfId(plan, sliceId)}: ${note}`];
}

function contactLine({ who, heard }: Contact): string {
  const said = oneLine(heard);
  return `${oneLine(who) || 'Somebody'}${said === '' ? '' : `: ${said}`}`;
}

function nameOfId({ slices }: Plan, id: SliceId): string {
  const slice = ownRecord(slices, id);
  return slice === undefined ? 'A slice that is gone' : nameOf(slice.title);
}

/** `A, B and 3 more slices`, without an end to what one of them may be called. */
function namesText(slices: readonly Slice[]): string {
  const more = slices.length - NAMED_SLICES;
  const names = slices.slice(0, NAMED_SLICES).map(({ title }) => nameOf(title));
  return more > 0 ? `${names.join('; ')} and ${countText(more, 'more slice')}` : listOf(names);
}

/** Titles have commas in them. */
function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('; ')} and ${last}`;
}

function nameOf(title: string): string {
  return oneLine(title) || 'A slice without a title';
}

/** What somebody has written, line by line. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .filter((line) => line !== '');
}

function closed(text: string): string {
  return /[.!?…]["”’)]?$/.test(text) ? text : `${text}.`;
}
