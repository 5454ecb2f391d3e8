import { addDays, asDay } from '../../shared/calendar/day.ts';
import type { GateAnswer, Plan } from '../../shared/plan/plan.ts';
import { sampleFor } from '../../shared/sample/sample.ts';
import { planWith, type SliceSketch } from './plan-builder.ts';

/**
 * The plans of the pictures and of the pages that axe looks at; their days assume Tuesday 24 November 2026. Their texts
 * have no sign that Inter lacks, so that a picture does not depend on the fonts of a machine.
 */

function answered(answer: GateAnswer['answer'], evidence: string): GateAnswer {
  return { answer, evidence, owner: 'Head of fundraising', checkedOn: null, expiresOn: null };
}

/** Something of everything that a screen can show. */
export const DONOR_CHURN: Plan = sampleFor(asDay('2026-11-24'));

const DONE_WORDS = ['Address block', 'Salutation', 'Amount in words', 'One letter a gift', 'Letter for a couple'];

export const REFUND_LETTERS: Plan = planWith({
  id: 'refundle',
  title: 'Refund letters without retyping',
  goal: { statement: 'Two hours a day back for the office', target: '2027-01-29' },
  gate: {
    value: answered('yes', 'Two hours a day'),
    users: answered('yes', 'The office'),
    route: answered('yes', 'The printer on the second floor'),
    data: answered('yes', 'The ledger'),
  },
  contacts: { contact0: { on: '2026-11-23', who: 'Office lead', heard: 'Please more', sliceIds: [] } },
  forecasts: {
    forecas0: {
      on: '2026-11-20',
      seed: 2026,
      samples: [5],
      splitRate: null,
      p50: '2027-01-21',
      p85: '2027-02-09',
      p95: '2027-02-22',
      chance: 0.61,
      target: '2027-01-29',
      outcome: null,
    },
  },
  slices: [
    ...DONE_WORDS.map(
      (title, place): SliceSketch => ({
        id: `refund0${place}`,
        title,
        audience: 'Office lead',
        status: 'delivered',
        startedOn: `2026-11-${16 + place}`,
        deliveredOn: `2026-11-${16 + place}`,
      }),
    ),
    { id: 'refund08', title: 'Letters for firms', audience: 'Office lead', pin: '2026-11-26' },
    { id: 'refund09', title: 'Letters abroad', audience: 'Office lead' },
  ],
});

export const MISSED_SLOTS: Plan = planWith({
  id: 'missedsl',
  title: 'Which depots miss their slots, and why',
  goal: { statement: 'Fewer empty runs' },
  gate: {
    value: answered('unknown', ''),
    users: { ...answered('yes', 'Two drivers'), checkedOn: asDay('2026-09-21'), expiresOn: asDay('2026-10-30') },
    route: answered('unknown', ''),
    data: answered('no', 'The slots are on paper'),
  },
  slices: [
    { id: 'depots01', title: 'Slots of one depot by hand', quarterDays: 12 },
    { id: 'depots02', title: 'All depots, every morning', quarterDays: 20 },
    {
      id: 'depots03',
      title: 'Reasons in the words of the drivers',
      quarterDays: null,
      risk: { level: 'red', note: 'drivers are not to be reached', owner: '', since: '2026-11-20' },
    },
  ],
});

/** A goal that nobody has begun. */
function idea(id: string, title: string, start: string, painOf: string, asked: readonly string[]): Plan {
  const askedAgain = asked.map((on, place) => ({ on: asDay(on), by: place % 2 === 0 ? 'Rosa' : 'Tom' }));
  return planWith({ id, title, stage: 'idea', start: asDay(start), goal: { painOf }, askedAgain });
}

/** The backlog of the picture: three that were asked for or are new, and one that nobody has touched. */
export const IDEAS: readonly Plan[] = [
  idea('phoneidea', 'Who answers the phone at month end?', '2026-10-05', 'office lead', ['2026-11-02', '2026-11-19']),
  idea('receipts', 'Gift receipts read by machine', '2026-10-26', 'accounting', ['2026-11-02']),
  idea('december', 'Forecast of December gifts', '2026-11-24', 'director', []),
  idea('dashbord', 'Better dashboard', '2026-09-14', '', []),
];

const LISTS_START = asDay('2026-09-21');
const DELIVERED_BY_WEEK = [2, 3, 1, 3, 0, 2, 4, 2, 3];
const OPEN_LISTS = ['the small offices', 'the large offices', 'offices abroad', 'donors who moved', 'donors by gift'];

/** Nine weeks of deliveries, the slices of which were cut in two or three, wishes, and a target that is missed. */
export const OFFICE_LISTS: Plan = planWith({
  id: 'officeli',
  title: 'Lists for the offices without asking',
  start: LISTS_START,
  goal: { statement: 'Every office has its own list', target: '2026-11-27' },
  people: { anna0000: { name: 'Anna', initials: 'AN' }, dee00000: { name: 'Dee', initials: 'DE' } },
  requests: {
    request1: {
      askedOn: '2026-11-23',
      askedBy: 'Retention lead',
      wish: 'A message in the team channel when a large donor leaves',
      state: 'open',
      agreed: '',
      moved: [],
      decidedOn: null,
    },
    request2: {
      askedOn: '2026-11-18',
      askedBy: 'Director',
      wish: 'The offices abroad before the large ones',
      state: 'agreed',
      agreed: 'Yes, and… 2 slices move one day later. Target 27 Nov: still met, no day spare (was 1).',
      moved: [
        { sliceId: 'open0001', from: '2026-11-25', to: '2026-11-26' },
        { sliceId: 'open0003', from: '2026-11-27', to: '2026-11-30' },
      ],
      decidedOn: '2026-11-19',
    },
    request3: {
      askedOn: '2026-11-16',
      askedBy: '',
      wish: 'Last year beside every figure',
      state: 'declined',
      agreed: '',
      moved: [],
      decidedOn: '2026-11-16',
    },
  },
  forecasts: Object.fromEntries(
    [0, 7, 14].map((days) => [
      `forecas${days}`,
      {
        on: addDays(asDay('2026-11-02'), days),
        seed: 2026,
        samples: DELIVERED_BY_WEEK,
        splitRate: null,
        p50: addDays(asDay('2026-11-26'), days),
        p85: addDays(asDay('2026-12-07'), days),
        p95: addDays(asDay('2026-12-14'), days),
        chance: 0.4 - days / 100,
        outcome: null,
      },
    ]),
  ),
  slices: [
    ...DELIVERED_BY_WEEK.flatMap((count, week): SliceSketch[] => [
      ...(count === 0
        ? []
        : [{ id: `list${week}`, title: `List ${week + 1}`, quarterDays: null, cutOn: '2026-09-21' }]),
      ...Array.from(
        { length: count },
        (_, place): SliceSketch => ({
          id: `list${week}part${place}`,
          under: `list${week}`,
          title: `List ${week + 1}, part ${place + 1}`,
          audience: 'Offices',
          status: 'delivered',
          deliveredOn: addDays(LISTS_START, 7 * week + place),
        }),
      ),
    ]),
    { id: 'north000', title: 'Lists that the offices open themselves', quarterDays: null, cutOn: '2026-11-20' },
    ...OPEN_LISTS.map(
      (title, place): SliceSketch => ({
        id: `open000${place}`,
        under: 'north000',
        title: `Send ${title} their list`,
        audience: 'Offices',
        worth: 5 - place,
        quarterDays: place === 2 ? 3 : 4,
        ownerId: 'anna0000',
        needs: place === 4 ? ['open0003'] : [],
      }),
    ),
    { id: 'south000', title: 'The offices of the south', quarterDays: null },
    { id: 'sout0001', under: 'south000', title: 'Ask them what they lack', audience: 'Offices', ownerId: 'dee00000' },
    { id: 'sout0002', under: 'south000', title: 'All of their lists', audience: 'Offices', quarterDays: 12 },
  ],
});
