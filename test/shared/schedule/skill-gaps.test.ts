import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import { derive } from '../../../shared/derive.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { skillFindings } from '../../../shared/schedule/skill-gaps.ts';
import { skillFindingText, weeksText } from '../../../shared/words/people-text.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const ADA = { name: 'Ada', skills: ['sql'] };
const BEN = { name: 'Ben', skills: ['sql', 'model'] };
const WEEK_49_OFF = [{ from: '2026-11-30', to: '2026-12-04', label: 'Holiday' }];

function told(plan: Plan): readonly string[] {
  return skillFindings(plan, schedule(plan, TODAY)).map((finding) => skillFindingText(finding, plan));
}

const needing = (count: number, ...skills: string[]) =>
  Array.from({ length: count }, (_, place) => ({ id: `${skills.join('-')}${place}`, skills }));

describe('skills that are needed', () => {
  it('are fine while two people have them and are there', () => {
    expect(told(planWith({ people: { ada: ADA, ben: BEN }, slices: needing(6, 'sql') }))).toEqual([]);
  });

  it('hang on one person in the weeks in which the others are off', () => {
    const people = { ada: ADA, ben: { ...BEN, absences: WEEK_49_OFF } };
    expect(told(planWith({ people, slices: needing(14, 'sql') }))).toEqual(['Only Ada is there for sql in week 49.']);
  });

  it('hang on one person from today on, whoever was there before in this week', () => {
    // Today is Tuesday.
    const gone = { ...BEN, absences: [{ from: '2026-11-24', to: '2026-11-27', label: '' }] };
    expect(told(planWith({ people: { ada: ADA, ben: gone }, slices: needing(2, 'sql') }))).toEqual([
      'Only Ada is there for sql in week 48.',
    ]);
  });

  it('are not missing in a week that had somebody until yesterday', () => {
    const gone = { ...BEN, absences: [{ from: '2026-11-24', to: '2026-11-27', label: '' }] };
    expect(
      told(planWith({ people: { ben: gone, cleo: { name: 'Cleo', skills: ['ui'] } }, slices: needing(2, 'sql') })),
    ).toEqual(['Only Ben is there for sql in week 49.']);
  });

  it('that hang on one person are one line, however many slices there are', () => {
    const people = { ada: ADA, ben: BEN, cleo: { name: 'Cleo', skills: ['ui'] } };
    const slices = [...needing(12, 'model'), ...needing(2, 'ui')];
    expect(told(planWith({ people, slices }))).toEqual([
      'Only Ben is there for model in weeks 48–50.',
      'Only Cleo is there for ui in week 48.',
    ]);
    const many = planWith({ people, slices: needing(2_000, 'model').map((slice) => ({ ...slice, quarterDays: 1 })) });
    expect(told(many)).toHaveLength(1);
  });

  it('are missing in the weeks in which nobody who has them is there, while others work', () => {
    const people = { ada: { ...ADA, absences: WEEK_49_OFF }, cleo: { name: 'Cleo' } };
    expect(told(planWith({ people, slices: needing(7, 'sql') }))[0]).toBe(
      'Nobody is there for sql in week 49, and work waits for it.',
    );
    const waiting = { ...ADA, absences: [{ from: '2026-11-16', to: '2026-12-04', label: '' }] };
    expect(told(planWith({ people: { ...people, ada: waiting }, slices: needing(1, 'sql') }))[0]).toBe(
      'Nobody is there for sql in weeks 48–49, and work waits for it.',
    );
  });

  it('are not said to be missing while everybody is off', () => {
    const closures = [{ from: '2026-11-30', to: '2026-12-04', label: 'Closed', origin: null }];
    const plan = planWith({ people: { ada: ADA, ben: BEN }, calendar: { closures }, slices: needing(12, 'sql') });
    expect(told(plan)).toEqual([]);
  });

  it('that nobody has are one line with how many slices ask for them', () => {
    const slices = [...needing(2, 'etl'), ...needing(1, 'nlp', 'etl'), ...needing(1, 'sql')];
    expect(told(planWith({ people: { ada: ADA, ben: BEN }, slices }))).toEqual([
      'Nobody has the skills etl and nlp, which 3 open slices ask for.',
    ]);
  });

  it('say nothing of a plan with one person, with nobody, or without skills', () => {
    expect(told(planWith({ people: { ada: ADA }, slices: needing(3, 'sql') }))).toEqual([]);
    expect(told(planWith({ people: {}, slices: needing(3, 'sql') }))).toEqual([]);
    expect(told(planWith({ people: { ada: ADA, ben: BEN }, slices: [{ id: 'a' }] }))).toEqual([]);
  });

  it('say nothing of what was delivered', () => {
    const delivered = { status: 'delivered', deliveredOn: '2026-11-23' } as const;
    const slices = needing(1, 'model').map((slice) => ({ ...slice, ...delivered }));
    expect(told(planWith({ people: { ada: ADA, ben: BEN }, slices }))).toEqual([]);
  });

  it('stand a promise in the year 2999', () => {
    const people = { ada: { ...ADA, quarterDaysByWeekday: [0, 0, 0, 0, 0, 0, 0] }, ben: { name: 'Ben' } };
    const slices = [{ id: 'far', skills: ['sql'], pin: '2999-12-30' }];
    expect(told(planWith({ people, slices }))).toEqual([]);
  });

  it('are among what is noticed about the plan, and of no slice', () => {
    const plan = planWith({ people: { ada: ADA, ben: BEN }, slices: needing(1, 'etl') });
    const { findings, counts } = derive(plan, TODAY);
    expect(findings.filter((finding) => 'code' in finding && finding.code === 'skill-missing')).toHaveLength(1);
    const without = derive({ ...plan, slices: {} }, TODAY);
    expect(counts.warnings).toBeGreaterThan(without.counts.warnings);
  });
});

describe('weeks in a sentence', () => {
  it('are rows, with the year where it is another one, and of many only a few', () => {
    const text = (...weeks: string[]) => weeksText(weeks.map(asWeek));
    expect([text('2026-W48'), text('2026-W48', '2026-W49', '2026-W51')]).toEqual(['week 48', 'weeks 48–49 and 51']);
    expect(text('2026-W53', '2027-W01')).toBe('weeks 53 and 1 of 2027');
    expect(text('2026-W01', '2026-W03', '2026-W05', '2026-W07', '2026-W08')).toBe('weeks 1, 3, 5 and 2 more');
  });
});
