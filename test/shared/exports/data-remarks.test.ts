import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { digest } from '../../../shared/exports/digest.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

const FAILED = {
  kind: 'great-expectations',
  name: 'gifts',
  checkedOn: '2026-11-21',
  addedOn: '2026-11-23',
  rows: 1200,
  passed: 10,
  failed: 2,
  notRun: 0,
  problems: [{ column: 'given_on', check: 'expect_x', rows: 84, percent: 7, level: 'failed' }],
} as const;
const MISSING = { column: 'given_on', check: 'MISSING', rows: 84, percent: 7, level: 'noticed' } as const;

const PLAN = planWith({
  title: 'Plan',
  sources: {
    crm: { name: 'CRM | gifts', report: FAILED },
    mail: {
      name: 'Mail',
      report: { ...FAILED, kind: 'ydata-profiling', passed: null, failed: null, problems: [MISSING] },
    },
    bank: { name: 'Bank', access: 'refused', report: FAILED },
    old: { name: 'Nobody reads it', report: FAILED },
  },
  slices: [
    { id: 'a', title: 'Show the list', sourceIds: ['crm'] },
    { id: 'b', title: 'Send the letter', sourceIds: ['mail'] },
    { id: 'c', title: 'Shown before', sourceIds: ['crm'], status: 'delivered', deliveredOn: '2026-11-23' },
    { id: 'thick', title: 'Thick', quarterDays: 20, sourceIds: ['crm'] },
    { id: 'none', title: 'Refused', sourceIds: ['bank'] },
  ],
});

describe('What is wrong with the data', () => {
  it('stands in the weekly Markdown beside the slices that read it: red is at risk, amber is a footnote', () => {
    const { text } = weeklyMarkdown(derive(PLAN, TODAY));
    expect(text).toMatch(/Show the list \[\^1\].*🔴 at risk/);
    expect(text).toMatch(/Send the letter \[\^2\].*\| planned/);
    expect(text).toMatch(/Shown before \|.*✅ delivered/);
    expect(text).toContain('[^1]: “CRM | gifts”: 2 of 12 checks failed, 3 days ago.');
    expect(text).toContain('[^2]: “Mail”: 1 thing to look at, 3 days ago.');
    expect(text).toContain('[^3]: “CRM | gifts”: 2 of 12 checks failed, 3 days ago.');
    // That access was refused is the reason why it has no day; what its report says is worth a footnote still.
    expect(text).toContain('[^4]: “Bank”: 2 of 12 checks failed, 3 days ago.');
  });

  it('stands in the digest once, as long as something waits to read it', () => {
    const { text } = digest(derive(PLAN, TODAY));
    const blocked = text.split('\n').find((line) => line.startsWith('Blocked'));
    expect(blocked).toContain('🔴 “CRM | gifts”: 2 of 12 checks failed, 3 days ago');
    expect(blocked?.match(/CRM/g)).toHaveLength(1);
    expect(blocked).not.toContain('Nobody reads it');
    expect(blocked).not.toContain('Mail');
  });
});
