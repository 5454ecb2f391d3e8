import { z } from 'zod';
import type { Command, CommandOf, CommandType, NewSlice, PlanChanges, SliceChanges } from './commands.ts';
import { isNestedDeeperThan } from './json.ts';
import { MEETING_COMMANDS } from './meeting-commands.schema.ts';
import type { Asked, Goal, PersonId, Risk, Rules, Slice, SliceId, SourceId } from './plan.ts';
import { TIME_COMMANDS } from './time-commands.schema.ts';
import { idOf, limitedText, limitedTitle, listOf, orNull, planDay, strict, whole } from './values.schema.ts';
import { LIST_LIMIT, QUARTER_DAYS_LIMIT, RULE_DAYS_LIMIT, WORTH_LIMIT } from './values.ts';

/** Commands in one batch, and slices on one level of one `slice.add`. */
export const COMMANDS_LIMIT = 10_000;
/** Lists and objects inside each other: two for each level of a pasted outline. */
const NESTING_LIMIT = 1_000;
const APPETITE_LIMIT_DAYS = 26_000;

const sliceId = idOf<SliceId>();
const sliceIdOrNull = orNull(sliceId);
const texts = listOf(limitedText, LIST_LIMIT);
const size = orNull(whole(1, QUARTER_DAYS_LIMIT));
const stage = z.enum(['board', 'later', 'archive']);
const pin = orNull(planDay);

const choice = strict<NonNullable<Slice['bite']>[number]>()({ layer: limitedText, option: limitedText }, {});

/** The fields that a change may overwrite and that a new slice may bring, other than its title. */
const fields = {
  value: limitedText,
  audience: limitedText,
  demo: limitedText,
  doneWhen: texts,
  quarterDays: size,
  worth: orNull(whole(1, WORTH_LIMIT)),
  kind: z.enum(['slice', 'spike', 'decision']),
  ownerId: orNull(idOf<PersonId>()),
  skills: texts,
  sourceIds: listOf(idOf<SourceId>(), LIST_LIMIT),
  needs: listOf(sliceId, LIST_LIMIT),
  bite: orNull(listOf(choice, LIST_LIMIT)),
  tags: texts,
  notes: limitedText,
};

const newSlice: z.ZodType<NewSlice> = strict<NewSlice>()(
  { id: sliceId, title: limitedTitle },
  {
    ...fields,
    stage,
    pattern: orNull(limitedTitle),
    deliveredOn: planDay,
    children: listOf<NewSlice>(
      z.lazy(() => newSlice),
      COMMANDS_LIMIT,
    ),
  },
);

const risk = strict<Risk>()(
  { level: z.enum(['watch', 'red']), note: limitedText, owner: limitedText, since: planDay },
  {},
);

const silenced = strict<Slice['silenced'][number]>()({ rule: limitedTitle, reason: limitedText }, {});

const sliceChanges = strict<SliceChanges>()(
  {},
  {
    ...fields,
    title: limitedTitle,
    risk: orNull(risk),
    learned: limitedText,
    seenBy: texts,
    silenced: listOf(silenced, LIST_LIMIT),
  },
);

const goalChanges = strict<Partial<Goal>>()(
  {},
  {
    statement: limitedText,
    value: limitedText,
    audience: limitedText,
    painOf: limitedText,
    appetiteDays: orNull(whole(1, APPETITE_LIMIT_DAYS)),
    target: orNull(planDay),
    metric: orNull(
      strict<NonNullable<Goal['metric']>>()({ name: limitedText, baseline: limitedText, threshold: limitedText }, {}),
    ),
    layers: orNull(
      listOf(strict<NonNullable<Goal['layers']>[number]>()({ name: limitedText, options: texts }, {}), LIST_LIMIT),
    ),
  },
);

const days = whole(0, RULE_DAYS_LIMIT);

const planChanges = strict<PlanChanges>()(
  {},
  {
    title: limitedTitle,
    stage: z.enum(['idea', 'active', 'archive']),
    start: planDay,
    askedAgain: listOf(strict<Asked>()({ on: planDay, by: limitedTitle }, {}), LIST_LIMIT),
    rules: strict<Partial<Rules>>()(
      {},
      { off: listOf(limitedTitle, LIST_LIMIT), contactDays: days, contactErrorDays: days, gapDays: days },
    ),
  },
);

const COMMANDS: { readonly [Type in CommandType]: z.ZodType<CommandOf<Type>> } = {
  'plan.edit': strict<CommandOf<'plan.edit'>>()({ type: z.literal('plan.edit'), changes: planChanges }, {}),
  'goal.edit': strict<CommandOf<'goal.edit'>>()({ type: z.literal('goal.edit'), changes: goalChanges }, {}),
  'slice.add': strict<CommandOf<'slice.add'>>()(
    {
      type: z.literal('slice.add'),
      parentId: sliceIdOrNull,
      after: sliceIdOrNull,
      slices: listOf(newSlice, COMMANDS_LIMIT),
      on: planDay,
    },
    {},
  ),
  'slice.edit': strict<CommandOf<'slice.edit'>>()(
    { type: z.literal('slice.edit'), id: sliceId, changes: sliceChanges },
    {},
  ),
  'slice.move': strict<CommandOf<'slice.move'>>()(
    { type: z.literal('slice.move'), id: sliceId, parentId: sliceIdOrNull, after: sliceIdOrNull },
    {},
  ),
  'slice.place': strict<CommandOf<'slice.place'>>()(
    { type: z.literal('slice.place'), id: sliceId, stage, before: sliceIdOrNull, pin },
    {},
  ),
  'slice.pin': strict<CommandOf<'slice.pin'>>()({ type: z.literal('slice.pin'), id: sliceId, pin }, {}),
  'slice.stage': strict<CommandOf<'slice.stage'>>()({ type: z.literal('slice.stage'), id: sliceId, stage }, {}),
  'slice.start': strict<CommandOf<'slice.start'>>()(
    { type: z.literal('slice.start'), id: sliceId, ownerId: idOf<PersonId>(), on: planDay },
    {},
  ),
  'slice.deliver': strict<CommandOf<'slice.deliver'>>()(
    { type: z.literal('slice.deliver'), id: sliceId, on: planDay },
    { ownerId: idOf<PersonId>() },
  ),
  'slice.drop': strict<CommandOf<'slice.drop'>>()({ type: z.literal('slice.drop'), id: sliceId, on: planDay }, {}),
  'slice.reopen': strict<CommandOf<'slice.reopen'>>()({ type: z.literal('slice.reopen'), id: sliceId }, {}),
  'slice.cut': strict<CommandOf<'slice.cut'>>()(
    {
      type: z.literal('slice.cut'),
      id: sliceId,
      pattern: orNull(limitedTitle),
      children: listOf(newSlice, COMMANDS_LIMIT),
      on: planDay,
    },
    {},
  ),
  'slice.order': strict<CommandOf<'slice.order'>>()(
    { type: z.literal('slice.order'), ids: listOf(sliceId, COMMANDS_LIMIT) },
    {},
  ),
  'slice.delete': strict<CommandOf<'slice.delete'>>()({ type: z.literal('slice.delete'), id: sliceId }, {}),
  ...TIME_COMMANDS,
  ...MEETING_COMMANDS,
  batch: strict<CommandOf<'batch'>>()(
    {
      type: z.literal('batch'),
      commands: listOf<Command>(
        z.lazy(() => anyCommand),
        COMMANDS_LIMIT,
      ),
    },
    {},
  ),
};

// Chosen by its type, so that a message names the field that is wrong and not every command that it is not.
const anyCommand: z.ZodType<Command> = z.discriminatedUnion(
  'type',
  Object.values(COMMANDS) as unknown as [z.ZodObject<{ type: z.ZodLiteral<CommandType> }>],
) as unknown as z.ZodType<Command>;

/** Commands as they come over the seam. What nests too deep is refused before anything looks inside. */
export const commandSchema: z.ZodType<Command> = z
  .unknown()
  .refine((raw) => !isNestedDeeperThan(raw, NESTING_LIMIT), { message: 'nested too deep', abort: true })
  .pipe(anyCommand);
