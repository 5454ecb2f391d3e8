import * as fc from 'fast-check';
import { addDays, asDay, type Day } from '../../shared/calendar/day.ts';
import { newPlan, newSlice } from '../../shared/plan/new-plan.ts';
import type { Person, PersonId, Plan, PlanId, Slice, SliceId } from '../../shared/plan/plan.ts';
import { hostileText } from '../support/hostile-text.ts';

/** A plan, the day on which it is looked at, and where on earth. */
export type Comparable = { readonly plan: Plan; readonly today: Day; readonly zone: string };

const ZONES = ['UTC', 'Europe/London', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia'];

/** The weeks around changes of the clock in each zone, a leap day, a week 53, the day that Samoa never had, and others. */
const FIRST_DAYS = [
  ...['2026-03-23', '2026-10-19', '2018-02-12', '2018-10-29', '2026-03-30', '2026-09-28', '2011-12-26'],
  ...['2028-02-24', '2026-12-24', '2026-11-24', '2027-06-05'],
].map(asDay);

/**
 * What our schedule and TaskJuggler's have in common: every slice has its owner; there are no pins, no skills and no
 * sources; what is needed, slices and groups, is ranked earlier. Several people, some of them part-time or off on
 * weekdays, with closures and absences.
 */
export function arbitraryComparable(): fc.Arbitrary<Comparable> {
  return fc
    .record({
      today: fc
        .constantFrom(...FIRST_DAYS)
        .chain((day) => fc.integer({ min: 0, max: 9 }).map((on) => addDays(day, on))),
      zone: fc.constantFrom(...ZONES),
      people: fc.integer({ min: 1, max: 4 }),
      groups: fc.integer({ min: 0, max: 5 }),
    })
    .chain(({ today, zone, people, groups }) =>
      fc
        .record({
          title: hostileText(),
          startsIn: fc.constantFrom(-30, 0, 0, 3),
          workdays: fc.constantFrom(
            [1, 2, 3, 4, 5],
            [1, 2, 3, 4, 5],
            [7, 1, 2, 3, 4],
            [1, 3, 6],
            [1, 2, 3, 4, 5, 6, 7],
          ),
          closures: fc.array(range(today), { maxLength: 3 }),
          people: fc.array(arbitraryPerson(today), { minLength: people, maxLength: people }),
          slices: fc.array(arbitraryFields(people, groups), { minLength: 10, maxLength: 45 }),
        })
        .map((choices) => ({ plan: planOf(choices, today, groups), today, zone })),
    );
}

type Choices = {
  readonly title: string;
  readonly startsIn: number;
  readonly workdays: readonly number[];
  readonly closures: readonly Range[];
  readonly people: readonly Person[];
  readonly slices: readonly Fields[];
};

type Range = { readonly from: Day; readonly to: Day; readonly label: string };

function range(today: Day): fc.Arbitrary<Range> {
  return fc
    .record({ begins: fc.integer({ min: -5, max: 40 }), length: fc.integer({ min: 0, max: 6 }), label: hostileText() })
    .map(({ begins, length, label }) => ({
      from: addDays(today, begins),
      to: addDays(today, begins + length),
      label,
    }));
}

function arbitraryPerson(today: Day): fc.Arbitrary<Person> {
  return fc.record({
    name: hostileText(),
    initials: fc.constant('S'),
    skills: fc.constant([]),
    quarterDaysByWeekday: fc.constantFrom([4, 4, 4, 4, 4, 0, 0], [4, 0, 4, 4, 0, 0, 4], [4, 4, 2, 3, 1, 0, 0]),
    absences: fc.array(range(today), { maxLength: 3 }),
  });
}

type Fields = ReturnType<typeof arbitraryFields> extends fc.Arbitrary<infer Value> ? Value : never;

function arbitraryFields(people: number, groups: number) {
  return fc.record({
    title: hostileText(),
    group: fc.option(fc.integer({ min: 0, max: Math.max(0, groups - 1) })),
    owner: fc.integer({ min: 0, max: people - 1 }),
    quarterDays: fc.integer({ min: 1, max: 4 }),
    /** So many places earlier in the order; beyond the first one a group is meant. */
    needs: fc.oneof(
      { weight: 2, arbitrary: fc.constant<number[]>([]) },
      { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }) },
    ),
    /** Its id is not a name in other formats. */
    sign: fc.constantFrom('', '', '-', '_', 'é', '_2d_'),
  });
}

function planOf({ title, startsIn, workdays, closures, people, slices }: Choices, today: Day, groups: number): Plan {
  const plan = newPlan({ id: 'plan0000' as PlanId, title, start: addDays(today, startsIn) });
  // Ids are in another order than ranks.
  const ids = slices.map(({ sign }, place) => `${(place * 7) % 10}${sign}${place}` as SliceId);
  const groupIds = Array.from({ length: groups }, (_, group) => `group${group}` as SliceId);
  const bare = (id: SliceId, parentId: SliceId | null, rank: string, text: string) =>
    newSlice({ id, parentId, outlineRank: rank, rank, title: text, createdOn: today });
  const rankAt = (place: number) => `a${String(place).padStart(3, '0')}V`;
  const leaves = slices.map((fields, place): Slice => {
    const group = groups === 0 || fields.group === null ? null : (groupIds[fields.group] ?? null);
    const earlier = fields.needs.flatMap((back) => ids[place - back] ?? []);
    return {
      ...bare(ids[place] ?? ('' as SliceId), group, rankAt(place), fields.title),
      ownerId: `p-${fields.owner}` as PersonId,
      quarterDays: fields.quarterDays,
      needs: [...new Set([...earlier, ...wholeGroupsBefore(place)])],
    };
  });
  function wholeGroupsBefore(place: number): SliceId[] {
    const wanted = slices[place]?.needs ?? [];
    return groupIds.filter((_, group) => {
      const lastInIt = slices.findLastIndex((fields) => fields.group === group);
      return lastInIt >= 0 && lastInIt < place && wanted.includes(group + 1);
    });
  }
  const all = [...groupIds.map((id, group) => bare(id, null, rankAt(900 + group), `Group ${group}`)), ...leaves];
  return {
    ...plan,
    calendar: { ...plan.calendar, workdays, closures: closures.map((closed) => ({ ...closed, origin: null })) },
    people: Object.fromEntries(people.map((person, place) => [`p-${place}`, person])),
    slices: Object.fromEntries(all.map((slice) => [slice.id, slice])),
  };
}
