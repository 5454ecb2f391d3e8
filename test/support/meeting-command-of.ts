import { addDays } from '../../shared/calendar/day.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type {
  ContactId,
  GateQuestion,
  Plan,
  Review,
  ReviewId,
  SliceId,
  Source,
  SourceId,
  SourceReport,
} from '../../shared/plan/plan.ts';
import type { Intent } from './intent.ts';

/** Commands about the four questions, sources, conversations, meetings and words for readers. */
export const MEETING_COMMANDS = [
  'gate.answer',
  'source.add',
  'source.edit',
  'source.delete',
  'contact.add',
  'contact.edit',
  'contact.delete',
  'review.add',
  'review.edit',
  'review.note',
  'review.show',
  'review.delete',
  'plan.ask',
  'slice.ask',
  'words.edit',
] as const;

const QUESTIONS: readonly GateQuestion[] = ['value', 'users', 'route', 'data'];

type Facts = Omit<Intent, 'type'>;

/** Most are accepted; some name what is not there, bring an id that is taken, or begin a second meeting. */
export function meetingCommandOf(plan: Plan, type: (typeof MEETING_COMMANDS)[number], facts: Facts): Command {
  const { first, second, third, text, day, isPlain } = facts;
  const fresh = `new-${type.slice(0, 4)}-${first % 3}`;
  const sliceIds = Object.keys(plan.slices).slice(0, second % 4) as SliceId[];
  const sliceId = sliceIds[0] ?? null;
  switch (type) {
    case 'gate.answer': {
      const changes = isPlain ? { evidence: text } : { answer: 'yes' as const, checkedOn: day, expiresOn: null };
      return { type, question: QUESTIONS[third % 4] ?? 'data', changes };
    }
    case 'source.add':
      return { type, id: fresh as SourceId, source: source(facts) };
    case 'source.edit': {
      const changes = isPlain ? { name: text } : { report: report(facts), grantedUntil: day };
      return { type, id: idIn(plan.sources, first) as SourceId, changes };
    }
    case 'source.delete':
      return { type, id: idIn(plan.sources, first) as SourceId };
    case 'contact.add':
      return { type, id: fresh as ContactId, contact: { on: day, who: text, heard: text, sliceIds } };
    case 'contact.edit':
      return { type, id: idIn(plan.contacts, first) as ContactId, changes: isPlain ? { heard: text } : { on: day } };
    case 'contact.delete':
      return { type, id: idIn(plan.contacts, first) as ContactId };
    case 'review.add':
      return { type, id: fresh as ReviewId, review: review(facts, sliceIds) };
    case 'review.edit': {
      const changes = isPlain ? { learned: text } : { closedAt: third % 2 === 0 ? null : `${day}T12:00:00Z` };
      return { type, id: idIn(plan.reviews, first) as ReviewId, changes };
    }
    case 'review.note':
      return { type, id: idIn(plan.reviews, first) as ReviewId, note: { sliceId, text } };
    case 'review.show':
      return { type, id: idIn(plan.reviews, first) as ReviewId, sliceIds };
    case 'review.delete':
      return { type, id: idIn(plan.reviews, first) as ReviewId };
    case 'plan.ask':
      return { type, by: text, on: day };
    case 'slice.ask':
      return { type, id: idIn(plan.slices, first) as SliceId, by: text, on: day };
    case 'words.edit':
      return { type, exportId: 'digest', words: isPlain ? [] : [{ word: `w${third % 5}`, instead: text }] };
  }
}

function source({ third, text, day, isPlain }: Facts): Source {
  const access = (['unknown', 'asked', 'granted', 'refused'] as const)[third % 4] ?? 'unknown';
  const days = { expectedOn: isPlain ? null : day, grantedUntil: isPlain ? null : addDays(day, 30) };
  return { name: text, access, ...days, owner: text, evidence: text, report: null };
}

function report({ second, third, text, day, isPlain }: Facts): SourceReport | null {
  if (isPlain) return null;
  const level = (['failed', 'not-run', 'noticed'] as const)[third % 3] ?? 'failed';
  return {
    kind: 'pandera',
    name: text,
    checkedOn: day,
    addedOn: day,
    rows: second % 100,
    passed: null,
    failed: 1,
    notRun: 0,
    problems: [{ column: text, check: 'not_null', rows: 2, percent: 2.5, level }],
  };
}

function review({ third, text, day, isPlain }: Facts, shownIds: readonly SliceId[]): Review {
  const notes = isPlain ? [] : [{ sliceId: shownIds[0] ?? null, text }];
  return {
    on: day,
    shownIds,
    learned: text,
    changed: text,
    notes,
    closedAt: third % 2 === 0 ? null : `${day}T12:00:00Z`,
  };
}

/** One in so many is nowhere to be found. */
function idIn(records: { readonly [id: string]: unknown }, number: number): string {
  const ids = Object.keys(records);
  return ids[number % (ids.length + 1)] ?? 'nowhere';
}
