import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import type { Asked, PersonId, Risk, Slice, SliceId, SourceId } from './plan.ts';
import { idOf, listOf, loose, orElse, orNull, planDay, text, whole } from './values.schema.ts';
import { QUARTER_DAYS_LIMIT, WORTH_LIMIT } from './values.ts';

/** Stands for the day on which the plan starts, until `planSchema` has the whole plan before it. */
export const CREATED_WITH_THE_PLAN = '' as Day;

/** Stands for the key under which a record is stored, in the same way. */
const ID_OF_THE_KEY = '';

export const asked = loose<Asked>()({ on: planDay, by: orElse(text, '') });

const risk = loose<Risk>()({
  level: z.enum(['watch', 'red']),
  note: orElse(text, ''),
  owner: orElse(text, ''),
  since: planDay,
});

const silenced = loose<Slice['silenced'][number]>()({ rule: text, reason: orElse(text, '') });
const choice = loose<NonNullable<Slice['bite']>[number]>()({ layer: orElse(text, ''), option: orElse(text, '') });
const texts = orElse(listOf(text), []);
const dayOrNull = orElse(orNull(planDay), null);

/** A slice as a file has it. What is missing gets the value of an empty slice; missing ranks are found by `mend`. */
export const sliceSchema: z.ZodType<Slice> = loose<Slice>()({
  id: orElse(idOf<SliceId>(), ID_OF_THE_KEY as SliceId),
  parentId: orElse(orNull(idOf<SliceId>()), null),
  outlineRank: orElse(text, ''),
  rank: orElse(text, ''),
  stage: orElse(z.enum(['board', 'later', 'archive']), 'board'),
  title: orElse(text, ''),
  value: orElse(text, ''),
  audience: orElse(text, ''),
  demo: orElse(text, ''),
  doneWhen: texts,
  quarterDays: orElse(orNull(whole(1, QUARTER_DAYS_LIMIT)), null),
  worth: orElse(orNull(whole(1, WORTH_LIMIT)), null),
  kind: orElse(z.enum(['slice', 'spike', 'decision']), 'slice'),
  status: orElse(z.enum(['open', 'doing', 'delivered', 'dropped']), 'open'),
  ownerId: orElse(orNull(idOf<PersonId>()), null),
  skills: texts,
  sourceIds: orElse(listOf(idOf<SourceId>()), []),
  needs: orElse(listOf(idOf<SliceId>()), []),
  pin: dayOrNull,
  risk: orElse(orNull(risk), null),
  pattern: orElse(orNull(text), null),
  bite: orElse(orNull(listOf(choice)), null),
  tags: texts,
  notes: orElse(text, ''),
  learned: orElse(text, ''),
  seenBy: texts,
  silenced: orElse(listOf(silenced), []),
  askedAgain: orElse(listOf(asked), []),
  createdOn: orElse(planDay, CREATED_WITH_THE_PLAN),
  cutOn: dayOrNull,
  startedOn: dayOrNull,
  deliveredOn: dayOrNull,
  droppedOn: dayOrNull,
});
