import { z } from 'zod';
import type { CommandOf } from './commands.ts';
import type {
  Contact,
  ContactId,
  GateAnswer,
  ReaderWord,
  Review,
  ReviewId,
  SliceId,
  Source,
  SourceId,
  SourceProblem,
  SourceReport,
} from './plan.ts';
import { idOf, limitedText, limitedTitle, listOf, loose, orNull, planDay, strict } from './values.schema.ts';
import { LIST_LIMIT, MOVED_LIMIT } from './values.ts';

/** Commands about the four questions, sources, conversations, meetings and words for readers, as they come in. */

const SOURCE_IDS = idOf<SourceId>();
const CONTACT_IDS = idOf<ContactId>();
const REVIEW_IDS = idOf<ReviewId>();
const SLICE_IDS = idOf<SliceId>();

const answerFields = {
  answer: z.enum(['yes', 'no', 'unknown']),
  evidence: limitedText,
  owner: limitedTitle,
  checkedOn: orNull(planDay),
  expiresOn: orNull(planDay),
};

const amountOrNull = orNull<number>(z.number().min(0).max(Number.MAX_SAFE_INTEGER));

const problem = loose<SourceProblem>()({
  column: orNull(limitedTitle),
  check: limitedTitle,
  rows: amountOrNull,
  percent: amountOrNull,
  level: z.enum(['failed', 'not-run', 'noticed']),
});

const report = loose<SourceReport>()({
  kind: z.enum(['great-expectations', 'pandera', 'ydata-profiling']),
  name: limitedTitle,
  checkedOn: orNull(planDay),
  addedOn: planDay,
  rows: amountOrNull,
  passed: amountOrNull,
  failed: amountOrNull,
  notRun: amountOrNull,
  problems: listOf(problem, LIST_LIMIT),
});

const sourceFields = {
  name: limitedTitle,
  access: z.enum(['unknown', 'asked', 'granted', 'refused']),
  expectedOn: orNull(planDay),
  grantedUntil: orNull(planDay),
  owner: limitedTitle,
  evidence: limitedText,
  report: orNull(report),
};

const contactFields = {
  on: planDay,
  who: limitedTitle,
  heard: limitedText,
  sliceIds: listOf(SLICE_IDS, LIST_LIMIT),
};

const note = loose<Review['notes'][number]>()({ sliceId: orNull(SLICE_IDS), text: limitedText });

const reviewFields = {
  on: planDay,
  shownIds: listOf(SLICE_IDS, MOVED_LIMIT),
  learned: limitedText,
  changed: limitedText,
  notes: listOf(note, LIST_LIMIT),
  closedAt: orNull<string>(z.iso.datetime()),
};

const readerWord = strict<ReaderWord>()({ word: limitedTitle, instead: limitedTitle }, {});

export const MEETING_COMMANDS = {
  'gate.answer': strict<CommandOf<'gate.answer'>>()(
    {
      type: z.literal('gate.answer'),
      question: z.enum(['value', 'users', 'route', 'data']),
      changes: strict<Partial<GateAnswer>>()({}, answerFields),
    },
    {},
  ),
  'source.add': strict<CommandOf<'source.add'>>()(
    { type: z.literal('source.add'), id: SOURCE_IDS, source: strict<Source>()(sourceFields, {}) },
    {},
  ),
  'source.edit': strict<CommandOf<'source.edit'>>()(
    { type: z.literal('source.edit'), id: SOURCE_IDS, changes: strict<Partial<Source>>()({}, sourceFields) },
    {},
  ),
  'source.delete': strict<CommandOf<'source.delete'>>()({ type: z.literal('source.delete'), id: SOURCE_IDS }, {}),
  'contact.add': strict<CommandOf<'contact.add'>>()(
    { type: z.literal('contact.add'), id: CONTACT_IDS, contact: strict<Contact>()(contactFields, {}) },
    {},
  ),
  'contact.edit': strict<CommandOf<'contact.edit'>>()(
    { type: z.literal('contact.edit'), id: CONTACT_IDS, changes: strict<Partial<Contact>>()({}, contactFields) },
    {},
  ),
  'contact.delete': strict<CommandOf<'contact.delete'>>()({ type: z.literal('contact.delete'), id: CONTACT_IDS }, {}),
  'review.add': strict<CommandOf<'review.add'>>()(
    { type: z.literal('review.add'), id: REVIEW_IDS, review: strict<Review>()(reviewFields, {}) },
    {},
  ),
  'review.edit': strict<CommandOf<'review.edit'>>()(
    { type: z.literal('review.edit'), id: REVIEW_IDS, changes: strict<Partial<Review>>()({}, reviewFields) },
    {},
  ),
  'review.note': strict<CommandOf<'review.note'>>()({ type: z.literal('review.note'), id: REVIEW_IDS, note }, {}),
  'review.show': strict<CommandOf<'review.show'>>()(
    { type: z.literal('review.show'), id: REVIEW_IDS, sliceIds: listOf(SLICE_IDS, MOVED_LIMIT) },
    {},
  ),
  'review.delete': strict<CommandOf<'review.delete'>>()({ type: z.literal('review.delete'), id: REVIEW_IDS }, {}),
  'plan.ask': strict<CommandOf<'plan.ask'>>()({ type: z.literal('plan.ask'), by: limitedTitle, on: planDay }, {}),
  'slice.ask': strict<CommandOf<'slice.ask'>>()(
    { type: z.literal('slice.ask'), id: SLICE_IDS, by: limitedTitle, on: planDay },
    {},
  ),
  'words.edit': strict<CommandOf<'words.edit'>>()(
    { type: z.literal('words.edit'), exportId: limitedTitle, words: listOf(readerWord, LIST_LIMIT) },
    {},
  ),
};
