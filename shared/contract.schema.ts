import { z } from 'zod';
import { FIRST_HOLIDAY_YEAR, LAST_HOLIDAY_YEAR, MOST_HOLIDAY_YEARS } from './calendar/holidays.ts';
import type { Input, Method, Settings } from './contract.ts';
import { COMMANDS_LIMIT, commandSchema } from './plan/commands.schema.ts';
import type { PlanId, SliceId } from './plan/plan.ts';
import { idOf, limitedText, limitedTitle, listOf, orNull, strict } from './plan/values.schema.ts';

/** Characters of a plan file that is sent over the seam; a request as a whole is limited by the shell. */
const FILE_TEXT_LIMIT = 50_000_000;
const NAME_LIMIT = 500;
const PATH_LIMIT = 4_096;
const MESSAGE_LIMIT = 10_000;
const STACK_LIMIT = 100_000;
const REGION_LIMIT = 40;

const nothing = z.strictObject({}) as z.ZodType<Record<string, never>>;
const planId = idOf<PlanId>();
const ofPlan = strict<{ planId: PlanId }>()({ planId }, {});
const upTo = (limit: number): z.ZodType<string> => z.string().max(limit);

const holidayYear = z.int().min(FIRST_HOLIDAY_YEAR).max(LAST_HOLIDAY_YEAR);

/** The shape of every method's input. A method that has none here does not compile. */
export const inputSchemas: { readonly [Name in Method]: z.ZodType<Input<Name>> } = {
  'app.info': nothing,
  'settings.change': strict<Partial<Settings>>()(
    {},
    {
      theme: z.enum(['system', 'light', 'dark', 'contrast']),
      plansFolder: orNull(upTo(PATH_LIMIT)),
      lastPlanId: orNull(planId),
    },
  ),
  'plans.list': nothing,
  'plans.create': strict<Input<'plans.create'>>()(
    { title: limitedTitle, commands: listOf(commandSchema, COMMANDS_LIMIT) },
    {},
  ),
  'plans.createIdea': strict<Input<'plans.createIdea'>>()(
    { title: limitedTitle, painOf: limitedText, askedBy: limitedTitle },
    {},
  ),
  'plans.backlog': nothing,
  'plans.open': ofPlan,
  'plans.pick': nothing,
  'plans.upload': strict<Input<'plans.upload'>>()({ fileName: upTo(NAME_LIMIT), text: upTo(FILE_TEXT_LIMIT) }, {}),
  'plans.renameFile': ofPlan,
  'plans.createSample': nothing,
  'plans.duplicate': ofPlan,
  'plans.trash': ofPlan,
  'plans.trashed': nothing,
  'plans.restore': ofPlan,
  'plans.deleteForever': ofPlan,
  'plans.showInFolder': ofPlan,
  'plan.sliceHistory': strict<Input<'plan.sliceHistory'>>()(
    { planId, sliceId: idOf<SliceId>(), before: orNull(z.int().nonnegative()) },
    {},
  ),
  'app.newWindow': nothing,
  'plan.execute': strict<Input<'plan.execute'>>()({ planId, commandId: idOf<string>(), command: commandSchema }, {}),
  'plan.undo': ofPlan,
  'plan.redo': ofPlan,
  'plan.snapshot': ofPlan,
  'plan.retrySaving': ofPlan,
  'plan.fileText': ofPlan,
  'export.save': strict<Input<'export.save'>>()({ suggestedName: upTo(NAME_LIMIT), text: upTo(FILE_TEXT_LIMIT) }, {}),
  'calendar.regions': nothing,
  'calendar.holidays': strict<Input<'calendar.holidays'>>()(
    { country: upTo(REGION_LIMIT), region: orNull(upTo(REGION_LIMIT)), fromYear: holidayYear, toYear: holidayYear },
    {},
  ).refine(
    ({ fromYear, toYear }) => toYear >= fromYear && toYear - fromYear < MOST_HOLIDAY_YEARS,
    'The years are the wrong way round, or too many.',
  ),
  'log.report': strict<Input<'log.report'>>()({ message: upTo(MESSAGE_LIMIT), stack: upTo(STACK_LIMIT) }, {}),
};
