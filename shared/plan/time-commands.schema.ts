import { z } from 'zod';
import type { Absence, Calendar, Closure } from '../calendar/workdays.ts';
import type { CommandOf } from './commands.ts';
import {
  type Baseline,
  type BaselineId,
  type Forecast,
  type ForecastId,
  type Person,
  type PersonId,
  QUARTERS_PER_DAY,
  type Request,
  type RequestId,
  type SliceId,
} from './plan.ts';
import {
  anyDay,
  idOf,
  limitedText,
  limitedTitle,
  listOf,
  loose,
  orNull,
  planDay,
  strict,
  whole,
} from './values.schema.ts';
import { INITIALS_LIMIT, LIST_LIMIT, MOVED_LIMIT } from './values.ts';

/** Commands about the calendar, people, and the records of what was asked, promised and foreseen, as they come in. */

const PEOPLE_IDS = idOf<PersonId>();
const REQUEST_IDS = idOf<RequestId>();
const BASELINE_IDS = idOf<BaselineId>();
const FORECAST_IDS = idOf<ForecastId>();

const DAY_ORDER = 'expected a last day that is not before the first';

/** Entries of lists are replaced together with the fields in them that we do not know, so these are let through. */
const absence: z.ZodType<Absence> = inOrder(loose<Absence>()({ from: planDay, to: planDay, label: limitedTitle }));
const closure: z.ZodType<Closure> = inOrder(
  loose<Closure>()({ from: planDay, to: planDay, label: limitedTitle, origin: orNull(limitedTitle) }),
);

const calendarFields = {
  workdays: withoutRepeats(listOf(whole(1, 7), 7)),
  closures: listOf(closure, LIST_LIMIT),
  region: orNull(limitedTitle),
};

const initials: z.ZodType<string> = z.string().max(INITIALS_LIMIT);
const week: z.ZodType<readonly number[]> = z
  .array(whole(0, QUARTERS_PER_DAY))
  .length(7, 'expected seven numbers, Monday first');

const personFields = {
  name: limitedTitle,
  initials,
  skills: listOf(limitedTitle, LIST_LIMIT),
  quarterDaysByWeekday: week,
  absences: listOf(absence, LIST_LIMIT),
};

const moved = loose<Request['moved'][number]>()({
  sliceId: idOf<SliceId>(),
  from: orNull(anyDay),
  to: orNull(anyDay),
});

const requestFields = {
  askedOn: planDay,
  askedBy: limitedTitle,
  wish: limitedText,
  state: z.enum(['open', 'agreed', 'declined']),
  agreed: limitedText,
  moved: listOf(moved, MOVED_LIMIT),
  decidedOn: orNull(planDay),
};

const baseline = strict<Baseline>()(
  {
    name: limitedTitle,
    on: planDay,
    days: z
      .record(idOf<SliceId>(), anyDay)
      .refine((days) => Object.keys(days).length <= MOVED_LIMIT, { message: 'too many slices' }),
  },
  { target: orNull(planDay), undone: listOf(idOf<SliceId>(), MOVED_LIMIT) },
);

const amount: z.ZodType<number> = z.number().min(0).max(Number.MAX_SAFE_INTEGER);

const forecast = strict<Forecast>()(
  {
    on: planDay,
    seed: whole(0, Number.MAX_SAFE_INTEGER),
    samples: listOf(amount, LIST_LIMIT),
    splitRate: orNull(amount),
    p50: orNull(anyDay),
    p85: orNull(anyDay),
    p95: orNull(anyDay),
    chance: orNull(z.number().min(0).max(1)),
    outcome: orNull(planDay),
  },
  { target: orNull(planDay) },
);

export const TIME_COMMANDS = {
  'calendar.edit': strict<CommandOf<'calendar.edit'>>()(
    { type: z.literal('calendar.edit'), changes: strict<Partial<Calendar>>()({}, calendarFields) },
    {},
  ),
  'person.add': strict<CommandOf<'person.add'>>()(
    { type: z.literal('person.add'), id: PEOPLE_IDS, person: strict<Person>()(personFields, {}) },
    {},
  ),
  'person.edit': strict<CommandOf<'person.edit'>>()(
    { type: z.literal('person.edit'), id: PEOPLE_IDS, changes: strict<Partial<Person>>()({}, personFields) },
    {},
  ),
  'person.delete': strict<CommandOf<'person.delete'>>()({ type: z.literal('person.delete'), id: PEOPLE_IDS }, {}),
  'request.add': strict<CommandOf<'request.add'>>()(
    { type: z.literal('request.add'), id: REQUEST_IDS, request: strict<Request>()(requestFields, {}) },
    {},
  ),
  'request.edit': strict<CommandOf<'request.edit'>>()(
    { type: z.literal('request.edit'), id: REQUEST_IDS, changes: strict<Partial<Request>>()({}, requestFields) },
    {},
  ),
  'request.delete': strict<CommandOf<'request.delete'>>()({ type: z.literal('request.delete'), id: REQUEST_IDS }, {}),
  'baseline.add': strict<CommandOf<'baseline.add'>>()(
    { type: z.literal('baseline.add'), id: BASELINE_IDS, baseline },
    {},
  ),
  'baseline.rename': strict<CommandOf<'baseline.rename'>>()(
    { type: z.literal('baseline.rename'), id: BASELINE_IDS, name: limitedTitle },
    {},
  ),
  'baseline.delete': strict<CommandOf<'baseline.delete'>>()(
    { type: z.literal('baseline.delete'), id: BASELINE_IDS },
    {},
  ),
  'forecast.record': strict<CommandOf<'forecast.record'>>()(
    { type: z.literal('forecast.record'), id: FORECAST_IDS, forecast },
    {},
  ),
  'forecast.score': strict<CommandOf<'forecast.score'>>()(
    { type: z.literal('forecast.score'), id: FORECAST_IDS, outcome: planDay },
    {},
  ),
};

function inOrder<Range extends Absence>(range: z.ZodType<Range>): z.ZodType<Range> {
  return range.refine(({ from, to }) => from <= to, { message: DAY_ORDER });
}

function withoutRepeats(list: z.ZodType<readonly number[]>): z.ZodType<readonly number[]> {
  return list.refine((items) => new Set(items).size === items.length, { message: 'expected each weekday once' });
}
