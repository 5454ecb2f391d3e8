import type { GateAnswer, Plan } from '../../shared/plan/plan.ts';
import { planWith, type SliceSketch } from './plan-builder.ts';

/**
 * The plans of the pictures and of the pages that axe looks at; their days assume Tuesday 24 November 2026. Their texts
 * have no sign that Inter lacks, so that a picture does not depend on the fonts of a machine.
 */

function answered(answer: GateAnswer['answer'], evidence: string): GateAnswer {
  return { answer, evidence, owner: 'Head of fundraising', checkedOn: null, expiresOn: null };
}

const WHO_IS_LEAVING: readonly SliceSketch[] = [
  { id: 'aaaaaaaa', title: 'Who is leaving', quarterDays: null },
  {
    id: 'aaaaaaab',
    under: 'aaaaaaaa',
    title: 'Get read access to the donations table',
    value: 'the team can look at real gifts',
    audience: 'The team',
    ownerId: 'dataengr',
    status: 'delivered',
    startedOn: '2026-11-23',
    deliveredOn: '2026-11-23',
  },
  {
    id: 'aaaaaaac',
    under: 'aaaaaaaa',
    title: 'Lapsed donors by region, one sheet, by e-mail',
    value: 'see for the first time in which regions donors leave',
    audience: 'Retention lead',
    demo: 'Walk the lead through the sheet on Tuesday’s call',
    doneWhen: ['The sheet is in the lead’s inbox', 'Every region of last year is on it'],
    ownerId: 'analyst0',
    status: 'doing',
    startedOn: '2026-11-24',
    needs: ['aaaaaaab'],
  },
  {
    id: 'aaaaaaad',
    under: 'aaaaaaaa',
    title: 'The same sheet, split by gift size',
    value: 'spot the large gifts about to go',
    audience: 'Retention lead',
    quarterDays: 2,
    ownerId: 'analyst0',
    needs: ['aaaaaaac'],
  },
];

const WHO_WILL_LEAVE_NEXT: readonly SliceSketch[] = [
  { id: 'bbbbbbbb', title: 'Who will leave next', quarterDays: null },
  {
    id: 'bbbbbbbc',
    under: 'bbbbbbbb',
    title: '“No gift in 14 months” rule as the first list',
    value: 'phone 50 donors on a rule anyone can read',
    audience: 'Fundraisers',
    ownerId: 'datascie',
  },
  {
    id: 'bbbbbbbd',
    under: 'bbbbbbbb',
    title: 'Compare the rule with last year’s leavers',
    value: 'know whether the rule is good enough to keep',
    audience: 'Retention lead',
    quarterDays: 2,
    ownerId: 'datascie',
    needs: ['bbbbbbbc'],
  },
  {
    id: 'bbbbbbbe',
    under: 'bbbbbbbb',
    title: 'First model on gifts alone, north only',
    value: 'beat the rule, or keep the rule',
    audience: 'Retention lead',
    ownerId: 'datascie',
    needs: ['bbbbbbbd'],
    risk: { level: 'red', note: 'no signed-off access before 2024', owner: 'Head of data', since: '2026-11-21' },
  },
  {
    id: 'bbbbbbbf',
    under: 'bbbbbbbb',
    title: 'Score every donor nightly',
    value: 'open a list that is never older than a day',
    audience: 'Fundraisers',
    quarterDays: 20,
  },
];

const THE_LIST_REACHES_PEOPLE: readonly SliceSketch[] = [
  { id: 'cccccccc', title: 'Why they leave', quarterDays: null },
  {
    id: 'cccccccd',
    under: 'cccccccc',
    title: 'Top three reasons behind the scores',
    value: 'change the phone script before any automation',
    audience: 'Fundraisers',
    ownerId: 'datascie',
    needs: ['bbbbbbbe'],
  },
  {
    id: 'ccccccce',
    under: 'cccccccc',
    title: 'Explain each score',
    value: 'say why this donor is on the list',
    audience: 'Fundraisers',
    quarterDays: 12,
  },
  { id: 'dddddddd', title: 'The list reaches people', quarterDays: null },
  {
    id: 'ddddddde',
    under: 'dddddddd',
    title: 'The list lands in the CRM every Monday',
    value: 'nobody has to ask for it',
    audience: 'Fundraisers',
    ownerId: 'dataengr',
    sourceIds: ['crmcrmcr'],
  },
  {
    id: 'dddddddf',
    under: 'dddddddd',
    title: 'Freshness check fails loudly',
    value: 'nobody phones from a stale list',
    audience: 'The team',
    quarterDays: 2,
    ownerId: 'dataengr',
    pin: '2026-12-08',
  },
  {
    id: 'ddddddda',
    under: 'dddddddd',
    title: 'Bounced payments in the same list',
    audience: 'Fundraisers',
    sourceIds: ['bankbank'],
  },
  {
    id: 'dddddddb',
    under: 'dddddddd',
    title: 'Churn cost on the board report',
    audience: 'Directors',
    stage: 'later',
  },
  { id: 'dddddddc', under: 'dddddddd', title: 'Regions beyond the north', quarterDays: null },
];

/** Something of everything that a screen can show. */
export const DONOR_CHURN: Plan = planWith({
  id: 'donorchu',
  title: 'Donor churn: know who is leaving, and why',
  goal: {
    statement: 'Fundraisers keep 5 % more of last year’s donors',
    audience: 'Fundraisers',
    painOf: 'Head of fundraising',
    appetiteDays: 30,
    target: '2026-12-18',
  },
  gate: {
    value: answered('yes', 'The board has asked for it twice'),
    users: answered('yes', 'Six fundraisers phone from a list every week'),
    route: answered('unknown', ''),
    data: answered('no', 'Access to gifts before 2024 is not signed off'),
  },
  contacts: { contact0: { on: '2026-11-19', who: 'Retention lead', heard: 'A sheet is enough', sliceIds: [] } },
  people: {
    analyst0: { name: 'Analyst', initials: 'AN' },
    dataengr: { name: 'Data engineer', initials: 'DE' },
    datascie: {
      name: 'Data scientist',
      initials: 'DS',
      absences: [{ from: '2026-11-24', to: '2026-11-25', label: 'training' }],
    },
  },
  sources: { crmcrmcr: { name: 'CRM', access: 'asked' }, bankbank: { name: 'Bank statements', access: 'refused' } },
  slices: [...WHO_IS_LEAVING, ...WHO_WILL_LEAVE_NEXT, ...THE_LIST_REACHES_PEOPLE],
});

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
