import { asDay } from '../../shared/calendar/day.ts';
import type { GateAnswer, Plan, Slice, SliceId } from '../../shared/plan/plan.ts';
import { largePlan } from './large-plan.ts';
import { planWith } from './plan-builder.ts';

/** Plans for the wall at its ends; their days assume Tuesday 24 November 2026. */

export const EMPTY_PLAN: Plan = planWith({ id: 'emptywal', title: 'A plan on its first day' });

/** Slices, and none of them has a day. */
export const PLAN_WITHOUT_DAYS: Plan = planWith({
  id: 'nodaywal',
  title: 'Which depots miss their slots, and why',
  people: {},
  slices: [
    { id: 'nobody01', title: 'Nobody is there who could do it' },
    { id: 'thick001', quarterDays: 40 },
  ],
});

const LONG = 'Read every gift since 2009 aloud, compare it with the sheet of the office and '.repeat(7).slice(0, 500);

const RED_DOTS = 40;
const NOTES = [
  'No signed-off access to gift history before 2024',
  'The vendor has not answered since the beginning of the month, and nobody knows whom to ask instead',
  '',
  'The person who knows is on leave',
];

function crowded(): Plan {
  const plan = largePlan(300);
  const leaves = Object.values(plan.slices).filter(({ parentId }) => parentId !== null);
  const places = new Map(leaves.map(({ id }, place) => [id, place]));
  const open = leaves.filter(({ status }) => status !== 'delivered');
  const redIds = new Set(
    open
      .filter((_, place) => place % 7 === 3)
      .slice(0, RED_DOTS)
      .map(({ id }) => id),
  );
  const slices = Object.fromEntries(
    Object.entries(plan.slices).map(([id, slice]) => [
      id,
      changed(slice, places.get(slice.id) ?? null, redIds.has(slice.id)),
    ]),
  );
  const expired: GateAnswer = {
    answer: 'yes',
    evidence: 'Two drivers',
    owner: 'Platform lead',
    checkedOn: asDay('2026-09-21'),
    expiresOn: asDay('2026-11-02'),
  };
  return {
    ...plan,
    id: 'crowdwal' as Plan['id'],
    title: 'Three hundred slices, forty of them in trouble, and a title that does not end where one would like it to',
    gate: { ...plan.gate, route: expired, data: { ...expired, answer: 'no', evidence: 'The slots are on paper' } },
    sources: {
      ...plan.sources,
      bank: { ...SOURCE, name: 'Bank statements', access: 'refused', owner: 'Accounting' },
    },
    requests: Object.fromEntries(
      ['The cost of churn on the next board report', LONG, 'An alert'].map((wish, place) => [
        `request${place}`,
        {
          askedOn: asDay(`2026-11-1${place}`),
          askedBy: 'Director',
          wish,
          state: 'open' as const,
          agreed: '',
          moved: [],
          decidedOn: null,
        },
      ]),
    ),
    slices,
  };
}

const SOURCE = { expectedOn: null, grantedUntil: null, owner: '', evidence: '', report: null };

function changed(slice: Slice, place: number | null, isRed: boolean): Slice {
  if (place === null) return slice;
  const title = place % 29 === 0 ? LONG : TITLES[place % TITLES.length];
  const told = slice.status === 'delivered' ? { seenBy: ['Retention lead'], learned: 'A third have no region.' } : {};
  const risk = {
    level: 'red',
    note: NOTES[place % NOTES.length] ?? '',
    owner: place % 3 === 0 ? '' : 'Head of data',
    since: asDay(`2026-${place % 2 === 0 ? '10' : '11'}-${10 + (place % 9)}`),
  } as const;
  return { ...slice, ...told, title: title ?? slice.title, ...(isRed ? { risk } : {}) };
}

const TITLES = [
  'Show the retention lead who left in Leeds',
  'Read ten letters aloud',
  '',
  'Send the sheet',
  'Compare the rule with last year’s leavers, region by region, and lay both lists side by side',
  '<img src=x onerror=alert(1)> as a title',
];

/** 300 slices, 40 of them red, titles of 500 characters among them, and everything else that can be in the way. */
export const CROWDED_PLAN: Plan = crowded();

/** Which slices of a plan are red. */
export function redDotsOf(plan: Plan): readonly SliceId[] {
  return Object.values(plan.slices).flatMap(({ id, risk }) => (risk?.level === 'red' ? [id] : []));
}
