import { asDay, type Day } from '../../shared/calendar/day.ts';
import { newPlan, newSlice } from '../../shared/plan/new-plan.ts';
import type { Person, PersonId, Plan, PlanId, Slice, SliceId, Source, SourceId } from '../../shared/plan/plan.ts';
import { ranksForInsertion } from '../../shared/plan/rank.ts';

/** Ids and days as plain text, so that a test reads like the plan it describes. */
type Plain<Value> = Value extends Day | PlanId | SliceId | PersonId | SourceId
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : Value extends object
      ? { readonly [Field in keyof Value]: Plain<Value[Field]> }
      : Value;

/** `under` is the id of the parent. Ranks follow the order of the list; `rank` overrules. */
export type SliceSketch = { readonly id: string; readonly under?: string } & Partial<
  Omit<Plain<Slice>, 'id' | 'parentId'>
>;

export type PlanSketch = Partial<Omit<Plain<Plan>, 'id' | 'slices' | 'people' | 'sources' | 'goal' | 'calendar'>> & {
  readonly id?: string;
  readonly slices?: readonly SliceSketch[];
  readonly people?: { readonly [id: string]: Partial<Plain<Person>> };
  readonly sources?: { readonly [id: string]: Partial<Plain<Source>> };
  readonly goal?: Partial<Plain<Plan['goal']>>;
  readonly calendar?: Partial<Plain<Plan['calendar']>>;
};

/**
 * A whole plan from the few facts that a test is about. It starts on Monday 23 November 2026; people work four
 * quarters Monday to Friday. Slices are open leaves on the board, sized one day, in the order of the list.
 */
export function planWith(sketch: PlanSketch = {}): Plan {
  const { slices = [], people, sources = {}, goal, calendar, start = '2026-11-23', ...fields } = sketch;
  const plan = newPlan({ id: (fields.id ?? 'plan0001') as PlanId, title: fields.title ?? 'Plan', start: asDay(start) });
  const ranks = ranksForInsertion([], 0, slices.length).inserted;
  return {
    ...plan,
    ...(fields as Partial<Plan>),
    goal: { ...plan.goal, ...(goal as Partial<Plan['goal']>) },
    calendar: { ...plan.calendar, ...(calendar as Partial<Plan['calendar']>) },
    people: people === undefined ? plan.people : records(people, personWith),
    sources: records(sources, sourceWith),
    slices: Object.fromEntries(slices.map((slice, place) => [slice.id, sliceWith(slice, ranks[place] ?? 'a0')])),
  };
}

/** Answers of a plan that can read its data: the other three questions are open. */
export const DATA_ACCESS: Plan['gate'] = {
  ...newPlan({ id: 'plan0001' as PlanId, title: '', start: asDay('2026-11-23') }).gate,
  data: { answer: 'yes', evidence: '418,220 gifts were read', owner: '', checkedOn: null, expiresOn: null },
};

/** One slice as `planWith` makes them, with the rank it would have as the only one. */
function sliceWith({ under, ...fields }: SliceSketch, rank = 'a0'): Slice {
  const slice = newSlice({
    id: fields.id as SliceId,
    parentId: (under ?? null) as SliceId | null,
    outlineRank: rank,
    rank,
    title: fields.title ?? `Slice ${fields.id}`,
    createdOn: asDay('2026-11-20'),
  });
  return { ...slice, quarterDays: 4, ...(fields as Partial<Slice>) };
}

export function sliceId(id: string): SliceId {
  return id as SliceId;
}

export function personId(id: string): PersonId {
  return id as PersonId;
}

function personWith(fields: Partial<Plain<Person>>, id: string): Person {
  const person: Person = {
    name: id,
    initials: id.slice(0, 2).toUpperCase(),
    skills: [],
    quarterDaysByWeekday: [4, 4, 4, 4, 4, 0, 0],
    absences: [],
  };
  return { ...person, ...(fields as Partial<Person>) };
}

function sourceWith(fields: Partial<Plain<Source>>, id: string): Source {
  const source: Source = {
    name: id,
    access: 'granted',
    expectedOn: null,
    grantedUntil: null,
    owner: '',
    evidence: '',
    report: null,
  };
  return { ...source, ...(fields as Partial<Source>) };
}

function records<Fields, Item>(
  sketches: { readonly [id: string]: Fields },
  complete: (fields: Fields, id: string) => Item,
): { [id: string]: Item } {
  return Object.fromEntries(Object.entries(sketches).map(([id, fields]) => [id, complete(fields, id)]));
}
