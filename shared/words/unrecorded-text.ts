import { assertNever } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import { riskDays } from '../meeting/risk-age.ts';
import type { UnrecordedChange } from '../meeting/unrecorded-changes.ts';
import type { Plan, Risk, Slice, SliceId, Source } from '../plan/plan.ts';
import { withoutPeriod } from './digest-words.ts';
import { countText, dateText, oneLine, titleText, weekdayText } from './en.ts';
import { sourceName } from './slice-names.ts';

const QUESTIONS = { value: 'value', users: 'users', route: 'the deployment route', data: 'the data' } as const;
const ACCESS: { readonly [Access in Source['access']]: string } = {
  unknown: 'is not known',
  asked: 'is asked for',
  granted: 'is granted',
  refused: 'was refused',
};
const TAKEN_BACK: { readonly [Status in Exclude<Slice['status'], 'open'>]: string } = {
  doing: 'is not begun after all',
  delivered: 'is not delivered after all',
  dropped: 'is not dropped after all',
};

/** In a record there is room for a title, though not for five hundred letters; in graphemes. */
const MOST_OF_A_TITLE = 160;

/** A change that only the record of the review tells of, as a sentence. `plan` is the one after it. */
export function unrecordedText(change: UnrecordedChange, plan: Plan, today: Day): string {
  switch (change.kind) {
    case 'parked':
      return `${nameInFull(plan, change.sliceId)} is parked in Later.`;
    case 'returned':
      return `${nameInFull(plan, change.sliceId)} is back on the board.`;
    case 'thrown-out':
      return `${nameInFull(plan, change.sliceId)} went to the archive.`;
    case 'cleared': {
      const { level, note } = change.risk;
      const days = riskDays(change.risk, today);
      const what = level === 'red' ? 'Red dot cleared' : 'No longer watched';
      const age = days === 0 ? '' : ` after ${countText(days, 'day')}`;
      const why = oneLine(note) === '' ? '' : ` (${oneLine(note)})`;
      return `${what}${age}: ${nameInFull(plan, change.sliceId)}${why}.`;
    }
    case 'risk':
      return riskText(change.risk, plan, change.sliceId, today);
    case 'reopened':
      return `${nameInFull(plan, change.sliceId)} ${TAKEN_BACK[change.was]}.`;
    case 'deleted':
      return `${titleText(change.title, MOST_OF_A_TITLE)} is deleted.`;
    case 'moved':
      return `${nameInFull(plan, change.sliceId)} moves from ${dayName(change.from, today)} to ${dayName(change.to, today)}.`;
    case 'target':
      return change.to === null
        ? 'There is no target any more.'
        : `The target is ${dateText(change.to, today)}${change.from === null ? '' : ` and no longer ${dateText(change.from, today)}`}.`;
    case 'answered':
      return `The question about ${QUESTIONS[change.question]} is ${change.answer === 'unknown' ? 'open again' : `answered with ${change.answer}`}.`;
    case 'access':
      return `Access to ${sourceName(plan, change.sourceId)} ${ACCESS[change.access]}.`;
    default:
      return assertNever(change);
  }
}

/** `🔴 “First model”: no access, since Fri 20 Nov. Who can clear it: head of data.` */
function riskText({ level, note, owner, since }: Risk, plan: Plan, sliceId: SliceId, today: Day): string {
  const why = oneLine(note) === '' ? '' : `: ${withoutPeriod(oneLine(note))}`;
  const sign = level === 'red' ? '🔴 ' : 'Watched: ';
  const who = oneLine(owner) === '' ? '' : ` Who can clear it: ${withoutPeriod(oneLine(owner))}.`;
  return `${sign}${nameInFull(plan, sliceId)}${why}, since ${weekdayText(since, today)}.${who}`;
}

function dayName(day: Day | null, today: Day): string {
  return day === null ? 'no day' : weekdayText(day, today);
}

function nameInFull(plan: Plan, id: SliceId): string {
  return titleText(plan.slices[id]?.title ?? '', MOST_OF_A_TITLE);
}
