import { asDay } from '../../shared/calendar/day.ts';
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
