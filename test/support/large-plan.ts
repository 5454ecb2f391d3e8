import { asDay } from '../../shared/calendar/day.ts';
import { newPlan, newSlice } from '../../shared/plan/new-plan.ts';
import type { Person, PersonId, Plan, PlanId, Slice, SliceId, SourceId } from '../../shared/plan/plan.ts';
import { ranksForInsertion } from '../../shared/plan/rank.ts';

export const LARGE_PLAN_TODAY = asDay('2026-11-24');

/**
 * A realistic plan of many leaves: groups of ten, three people of whom one works part-time and is away for a week, a
 * closure, sizes of ¼ to 1 day with some thick ones, needs that point to earlier slices, a few pins, a source that is
 * waited for, and some that are done or being done. The same for the same count.
 */
export function largePlan(leafCount: number): Plan {
  const draw = generator(leafCount);
  const groupCount = Math.ceil(leafCount / 10);
  const ranks = ranksForInsertion([], 0, leafCount + groupCount).inserted;
  const leafIds = Array.from({ length: leafCount }, () => randomId(draw));
  const slices: Slice[] = [];
  for (let group = 0; group < groupCount; group++)
    slices.push(bare(groupId(group), null, ranks[leafCount + group] ?? ''));
  leafIds.forEach((id, place) => {
    const leaf = bare(id, groupId(Math.floor(place / 10)), ranks[place] ?? '');
    slices.push({ ...leaf, ...fieldsOfLeaf(place, leafCount, leafIds, draw) });
  });
  const plan = newPlan({ id: 'bench000' as PlanId, title: 'Many slices', start: asDay('2026-11-02') });
  return {
    ...plan,
    goal: { ...plan.goal, target: asDay('2027-06-30') },
    calendar: {
      ...plan.calendar,
      closures: [{ from: asDay('2026-12-24'), to: asDay('2027-01-01'), label: 'Christmas', origin: null }],
    },
    people: PEOPLE,
    sources: {
      crm: {
        name: 'CRM',
        access: 'asked',
        expectedOn: asDay('2026-12-02'),
        grantedUntil: null,
        owner: '',
        evidence: '',
        report: null,
      },
    },
    // By id, as in a plan file: not in the order of delivery.
    slices: Object.fromEntries(slices.sort((a, b) => (a.id < b.id ? -1 : 1)).map((slice) => [slice.id, slice])),
  };
}

const PEOPLE: Plan['people'] = {
  an000000: person('Anna', ['sql', 'python'], [4, 4, 4, 4, 4, 0, 0]),
  de000000: {
    ...person('Deniz', ['sql', 'etl'], [4, 4, 4, 2, 0, 0, 0]),
    absences: [{ from: asDay('2026-12-07'), to: asDay('2026-12-11'), label: 'Leave' }],
  },
  ds000000: person('Dora', ['python', 'modelling'], [4, 4, 4, 4, 4, 0, 0]),
};
const PERSON_IDS = Object.keys(PEOPLE) as PersonId[];

function fieldsOfLeaf(place: number, leafCount: number, ids: readonly SliceId[], draw: () => number): Partial<Slice> {
  const needCount = draw() < 0.4 ? 1 + Math.floor(draw() * 2) : 0;
  const needs = Array.from({ length: needCount }, () => ids[place - 1 - Math.floor(draw() * 20)] ?? null);
  const sized: Partial<Slice> = {
    audience: draw() < 0.8 ? 'Retention lead' : '',
    value: 'see in which regions donors leave',
    quarterDays: draw() < 0.03 ? 12 : 1 + Math.floor(draw() * 4),
    ownerId: draw() < 0.6 ? (PERSON_IDS[Math.floor(draw() * 3)] ?? null) : null,
    skills: draw() < 0.2 ? ['python'] : [],
    sourceIds: draw() < 0.1 ? ['crm' as SourceId] : [],
    needs: needs.filter((id) => id !== null),
  };
  if (place < leafCount / 50) {
    return { ...sized, status: 'delivered', ownerId: 'an000000' as PersonId, deliveredOn: asDay('2026-11-20') };
  }
  if (place < leafCount / 50 + 2) {
    return {
      ...sized,
      quarterDays: 4,
      status: 'doing',
      ownerId: 'ds000000' as PersonId,
      startedOn: asDay('2026-11-23'),
    };
  }
  return draw() < 0.02 ? { ...sized, quarterDays: 2, pin: asDay(`2027-0${1 + Math.floor(draw() * 9)}-15`) } : sized;
}

function person(name: string, skills: readonly string[], quarterDaysByWeekday: readonly number[]): Person {
  return { name, initials: name.slice(0, 2).toUpperCase(), skills, quarterDaysByWeekday, absences: [] };
}

function bare(id: SliceId, parentId: SliceId | null, rank: string): Slice {
  const title = `Churn by region, part ${id}`;
  return newSlice({ id, parentId, outlineRank: rank, rank, title, createdOn: asDay('2026-11-02') });
}

function groupId(group: number): SliceId {
  return `group-${String(group).padStart(5, '0')}` as SliceId;
}

function randomId(draw: () => number): SliceId {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from({ length: 8 }, () => letters[Math.floor(draw() * 32)]).join('') as SliceId;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
