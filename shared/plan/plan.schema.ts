import { z } from 'zod';
import type { Absence, Calendar, Closure } from '../calendar/workdays.ts';
import { baselineSchema, contactSchema, forecastSchema, requestSchema, reviewSchema } from './history.schema.ts';
import { isNestedDeeperThan } from './json.ts';
import { newPlan } from './new-plan.ts';
import type {
  Gate,
  GateAnswer,
  Goal,
  Person,
  Plan,
  PlanId,
  ReaderWord,
  Records,
  Rules,
  Source,
  SourceProblem,
  SourceReport,
} from './plan.ts';
import { asked, CREATED_WITH_THE_PLAN, sliceSchema } from './slice.schema.ts';
import { idOf, listOf, loose, orElse, orNull, planDay, text, whole } from './values.schema.ts';
import { RULE_DAYS_LIMIT } from './values.ts';

/** Far more than any plan needs, and far less than what breaks a parser. */
const NESTING_LIMIT = 64;

const EMPTY = newPlan({ id: 'none' as PlanId, title: '', start: CREATED_WITH_THE_PLAN });
const dayOrNull = orElse(orNull(planDay), null);
const texts = orElse(listOf(text), []);
const days = (fallback: number) => orElse(whole(0, RULE_DAYS_LIMIT), fallback);

const metric = loose<NonNullable<Goal['metric']>>()({
  name: orElse(text, ''),
  baseline: orElse(text, ''),
  threshold: orElse(text, ''),
});

const layer = loose<NonNullable<Goal['layers']>[number]>()({ name: orElse(text, ''), options: texts });

const goal = loose<Goal>()({
  statement: orElse(text, ''),
  value: orElse(text, ''),
  audience: orElse(text, ''),
  painOf: orElse(text, ''),
  appetiteDays: orElse(orNull(whole(0, RULE_DAYS_LIMIT)), null),
  target: dayOrNull,
  metric: orElse(orNull(metric), null),
  layers: orElse(orNull(listOf(layer)), null),
});

const gateAnswer = loose<GateAnswer>()({
  answer: orElse(z.enum(['yes', 'no', 'unknown']), 'unknown'),
  evidence: orElse(text, ''),
  owner: orElse(text, ''),
  checkedOn: dayOrNull,
  expiresOn: dayOrNull,
});
const answerOrNone = orElse(gateAnswer, EMPTY.gate.value);
const gate = loose<Gate>()({ value: answerOrNone, users: answerOrNone, route: answerOrNone, data: answerOrNone });

const closure = loose<Closure>()({
  from: planDay,
  to: planDay,
  label: orElse(text, ''),
  origin: orElse(orNull(text), null),
});
const absence = loose<Absence>()({ from: planDay, to: planDay, label: orElse(text, '') });

const calendar = loose<Calendar>()({
  workdays: orElse(listOf(whole(1, 7)), EMPTY.calendar.workdays),
  closures: orElse(listOf(closure), []),
  region: orElse(orNull(text), null),
});

const rules = loose<Rules>()({
  off: texts,
  contactDays: days(EMPTY.rules.contactDays),
  contactErrorDays: days(EMPTY.rules.contactErrorDays),
  gapDays: days(EMPTY.rules.gapDays),
});

const week: z.ZodType<readonly number[]> = z.array(whole(0, 4)).length(7, 'expected seven numbers, Monday first');

const person = loose<Person>()({
  name: orElse(text, ''),
  initials: orElse(text, ''),
  skills: texts,
  quarterDaysByWeekday: orElse(week, [4, 4, 4, 4, 4, 0, 0]),
  absences: orElse(listOf(absence), []),
});

const amountOrNull = orElse(orNull<number>(z.number().min(0)), null);

const problem = loose<SourceProblem>()({
  column: orElse(orNull(text), null),
  check: orElse(text, ''),
  rows: amountOrNull,
  percent: amountOrNull,
  level: orElse(z.enum(['failed', 'not-run', 'noticed']), 'noticed'),
});

const report = loose<SourceReport>()({
  kind: z.enum(['great-expectations', 'pandera', 'ydata-profiling']),
  name: orElse(text, ''),
  checkedOn: dayOrNull,
  addedOn: planDay,
  rows: amountOrNull,
  passed: amountOrNull,
  failed: amountOrNull,
  notRun: amountOrNull,
  problems: orElse(listOf(problem), []),
});

const readerWord = loose<ReaderWord>()({ word: text, instead: orElse(text, '') });

const source = loose<Source>()({
  name: orElse(text, ''),
  access: orElse(z.enum(['unknown', 'asked', 'granted', 'refused']), 'unknown'),
  expectedOn: dayOrNull,
  grantedUntil: dayOrNull,
  owner: orElse(text, ''),
  evidence: orElse(text, ''),
  report: orElse(orNull(report), null),
});

function recordsOf<Item>(item: z.ZodType<Item>, fallback: Records<Item> = {}): z.ZodType<Records<Item>> {
  return orElse<Records<Item>>(z.record(idOf<string>(), item), fallback);
}

const planRecord = loose<Plan>()({
  id: idOf<PlanId>(),
  title: orElse(text, ''),
  stage: orElse(z.enum(['idea', 'active', 'archive']), 'active'),
  archivedFrom: z.optional(z.enum(['idea', 'active'])),
  start: planDay,
  askedAgain: orElse(listOf(asked), []),
  goal: orElse(goal, EMPTY.goal),
  gate: orElse(gate, EMPTY.gate),
  calendar: orElse(calendar, EMPTY.calendar),
  rules: orElse(rules, EMPTY.rules),
  readerWords: orElse<Plan['readerWords']>(z.record(z.string(), orElse(listOf(readerWord), [])), {}),
  people: recordsOf(person, EMPTY.people),
  sources: recordsOf(source),
  slices: recordsOf(sliceSchema),
  contacts: recordsOf(contactSchema),
  requests: recordsOf(requestSchema),
  reviews: recordsOf(reviewSchema),
  baselines: recordsOf(baselineSchema),
  forecasts: recordsOf(forecastSchema),
});

/**
 * A plan as a file has it, without the file's envelope (`format`, `version`, `lineage`). Only `id` and `start` have to
 * be there; every other known field that is missing gets the value it has in a new plan. Unknown fields stay. The
 * result has the right types everywhere, but only after `mend` do its references lead somewhere.
 */
export const planSchema: z.ZodType<Plan> = z
  .unknown()
  .refine((raw) => !isNestedDeeperThan(raw, NESTING_LIMIT), { message: 'nested too deep for a plan', abort: true })
  .pipe(planRecord)
  .transform(completeSlices);

/** Fills in what a slice could not know of itself: its key and the day on which the plan starts. */
function completeSlices(plan: Plan): Plan {
  const slices = Object.entries(plan.slices).map(([key, slice]) => {
    const id = key as typeof slice.id;
    if (slice.id === id && slice.createdOn !== CREATED_WITH_THE_PLAN) return [key, slice] as const;
    const createdOn = slice.createdOn === CREATED_WITH_THE_PLAN ? plan.start : slice.createdOn;
    return [key, { ...slice, id, createdOn }] as const;
  });
  return { ...plan, slices: Object.fromEntries(slices) };
}

/** What is wrong, a line for each place, such as `slices.k3p9w2ma.quarterDays: expected number`. At most twenty. */
export function problemsOf(error: z.ZodError): readonly string[] {
  return error.issues.slice(0, 20).map(({ path, message }) => `${path.join('.') || 'plan'}: ${message}`);
}
