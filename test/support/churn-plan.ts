import type { Plan } from '../../shared/plan/plan.ts';
import { planWith } from './plan-builder.ts';

/** A plan with a little of everything that an export shows; its days assume Tuesday 24 November 2026. */
export const CHURN_PLAN: Plan = planWith({
  title: 'Donor churn: know who is leaving, and why',
  goal: { statement: 'Fundraisers keep 5 % more of last year’s donors.', target: '2026-12-18' },
  people: {
    an: { name: 'Analyst' },
    de: { name: 'Data engineer' },
    ds: { name: 'Data scientist', absences: [{ from: '2026-11-24', to: '2026-11-25', label: 'training' }] },
  },
  sources: {
    crm: { name: 'CRM', access: 'asked' },
    bank: { name: 'Bank statements', access: 'refused' },
  },
  slices: [
    { id: 'who', title: 'Who is leaving', quarterDays: null },
    {
      id: 'access',
      under: 'who',
      title: 'Get read access to the donations table',
      value: 'the team can look at real gifts',
      audience: 'The team',
      ownerId: 'de',
      status: 'delivered',
      startedOn: '2026-11-23',
      deliveredOn: '2026-11-23',
    },
    {
      id: 'sheet',
      under: 'who',
      title: 'Lapsed donors by region, one sheet, by e-mail',
      value: 'see for the first time where donors leave',
      audience: 'Retention lead',
      ownerId: 'an',
      status: 'doing',
      startedOn: '2026-11-24',
      needs: ['access'],
    },
    {
      id: 'rule',
      title: '“No gift in 14 months” rule as the first list',
      value: 'phone 50 donors on a rule anyone can read',
      audience: 'Fundraisers',
      ownerId: 'ds',
      notes: 'Ask the office first.',
    },
    {
      id: 'model',
      title: 'First model on gifts alone, north only',
      value: 'beat the rule, or keep the rule',
      audience: 'Retention lead',
      ownerId: 'ds',
      needs: ['rule'],
      risk: { level: 'red', note: 'no signed-off access before 2024', owner: 'head of data', since: '2026-11-20' },
    },
    {
      id: 'alert',
      title: 'Alert in the team channel | `#churn`',
      value: 'nobody has to ask for it',
      audience: 'Fundraisers',
      quarterDays: 2,
      ownerId: 'de',
      sourceIds: ['crm'],
      pin: '2026-12-09',
    },
    { id: 'nightly', title: 'Score every donor nightly', audience: 'Fundraisers', quarterDays: 20 },
    { id: 'explain', title: 'Explain each score', quarterDays: null },
    { id: 'bounce', title: 'Bounced payments', quarterDays: 4, sourceIds: ['bank'] },
    { id: 'cost', title: 'Churn cost on the board report', stage: 'later' },
  ],
});
