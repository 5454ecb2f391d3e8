import * as fc from 'fast-check';
import { addDays, asDay, type Day } from '../../shared/calendar/day.ts';
import type { Calendar } from '../../shared/calendar/workdays.ts';
import { newPlan, newSlice } from '../../shared/plan/new-plan.ts';
import type { Person, PersonId, Plan, PlanId, Slice, SliceId, Source, SourceId } from '../../shared/plan/plan.ts';

/** A Tuesday; the plans below begin on the Monday before it. */
export const SCHEDULABLE_TODAY = asDay('2026-11-24');

type Choices = { readonly hasPins: boolean };

/**
 * Small plans that press on every rule of the schedule: people who are part-time, away or absent from the plan,
 * closures, groups, needs of every kind (groups, circles, oneself, ids that are not there), pins before and after
 * today, sources in every state, and slices in every stage and status.
 */
export function arbitrarySchedulable({ hasPins }: Choices = { hasPins: true }): fc.Arbitrary<Plan> {
  return fc
    .record({
      start: fc.oneof(
        { weight: 3, arbitrary: fc.constant(asDay('2026-11-23')) },
        { weight: 1, arbitrary: nearbyDay(0, 9) },
      ),
      calendar: arbitraryCalendar(),
      people: fc.array(arbitraryPerson(), { maxLength: 3 }),
      sources: fc.array(arbitrarySource(), { maxLength: 2 }),
      slices: fc.array(arbitraryFields({ hasPins }), { maxLength: 12 }),
    })
    .map(({ start, calendar, people, sources, slices }) => ({
      ...newPlan({ id: 'plan0000' as PlanId, title: 'A plan', start }),
      calendar,
      people: named('p', people),
      sources: named('s', sources),
      slices: Object.fromEntries(slices.map((fields, place) => [sliceId(place), sliceOf(fields, place)])),
    }));
}

/** The same records in another order of their keys, which must not matter. */
export function withShuffledKeys(plan: Plan): fc.Arbitrary<Plan> {
  const shuffled = <Item>(records: { readonly [id: string]: Item }) => {
    const entries = Object.entries(records);
    return fc.shuffledSubarray(entries, { minLength: entries.length }).map(Object.fromEntries<Item>);
  };
  return fc
    .record({ people: shuffled(plan.people), sources: shuffled(plan.sources), slices: shuffled(plan.slices) })
    .map((records) => ({ ...plan, ...records }));
}

function sliceId(place: number): SliceId {
  return `slice${place}` as SliceId;
}

function named<Item>(letter: string, items: readonly Item[]): { [id: string]: Item } {
  return Object.fromEntries(items.map((item, place) => [`${letter}${place}`, item]));
}

function nearbyDay(least = -8, most = 25): fc.Arbitrary<Day> {
  return fc.integer({ min: least, max: most }).map((ahead) => addDays(SCHEDULABLE_TODAY, ahead));
}

function range() {
  return fc
    .tuple(nearbyDay(), fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(400)))
    .map(([from, length]) => ({ from, to: addDays(from, length), label: '' }));
}

function arbitraryCalendar(): fc.Arbitrary<Calendar> {
  return fc.record({
    workdays: fc.oneof(
      { weight: 4, arbitrary: fc.constant([1, 2, 3, 4, 5]) },
      { weight: 1, arbitrary: fc.subarray([1, 2, 3, 4, 5, 6, 7]) },
    ),
    closures: fc.array(
      range().map((closed) => ({ ...closed, origin: null })),
      { maxLength: 2 },
    ),
    region: fc.constant(null),
  });
}

function arbitraryPerson(): fc.Arbitrary<Person> {
  return fc.record({
    name: fc.constant('Somebody'),
    initials: fc.constant('S'),
    skills: fc.subarray(['sql', 'python']),
    quarterDaysByWeekday: fc.oneof(
      fc.constant([4, 4, 4, 4, 4, 0, 0]),
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 }),
    ),
    absences: fc.array(range(), { maxLength: 2 }),
  });
}

function arbitrarySource(): fc.Arbitrary<Source> {
  return fc.record({
    name: fc.constant('A table'),
    access: fc.constantFrom<Source['access'][]>('unknown', 'asked', 'granted', 'refused'),
    expectedOn: fc.option(nearbyDay()),
    grantedUntil: fc.option(nearbyDay()),
    owner: fc.constant(''),
    evidence: fc.constant(''),
    report: fc.constant(null),
  });
}

/** Some of them are not in the plan. */
const PERSON_IDS = ['p0', 'p1', 'p2', 'nobody'] as PersonId[];
const SOURCE_IDS = ['s0', 's1', 'gone'] as SourceId[];

type Fields = ReturnType<typeof arbitraryFields> extends fc.Arbitrary<infer Value> ? Value : never;

function arbitraryFields({ hasPins }: Choices) {
  const place = fc.integer({ min: 0, max: 13 });
  return fc.record({
    parent: fc.option(fc.integer({ min: 0, max: 11 }), { freq: 3 }),
    // Few ranks, so that some are equal.
    rankNumber: fc.integer({ min: 0, max: 9 }),
    stage: mostly<Slice['stage']>('board', 'later', 'archive'),
    status: mostly<Slice['status']>('open', 'doing', 'delivered', 'dropped'),
    quarterDays: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.constantFrom(null, 5, 20) },
    ),
    ownerId: fc.option(fc.constantFrom(...PERSON_IDS)),
    skills: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray(['sql', 'python']) },
    ),
    sourceIds: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(SOURCE_IDS) }),
    needs: fc.array(place.map(sliceId), { maxLength: 2 }),
    pin: hasPins ? fc.option(nearbyDay(), { nil: null, freq: 2 }) : fc.constant(null),
    startedOn: fc.option(nearbyDay(-12, 0)),
    deliveredOn: fc.option(nearbyDay(-6, 2), { freq: 9 }),
  });
}

function mostly<Choice>(usual: Choice, ...others: Choice[]): fc.Arbitrary<Choice> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

/** A parent comes before its children in number, so that the tree has no circles. */
function sliceOf({ parent, rankNumber, ...fields }: Fields, place: number): Slice {
  const slice = newSlice({
    id: sliceId(place),
    parentId: parent === null || parent >= place ? null : sliceId(parent),
    outlineRank: `a${place % 10}`,
    rank: `a${rankNumber}`,
    title: `Slice ${place}`,
    createdOn: asDay('2026-11-02'),
  });
  return { ...slice, ...fields };
}
