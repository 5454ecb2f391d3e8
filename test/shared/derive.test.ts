import { describe, expect, it } from 'vitest';
import { asDay } from '../../shared/calendar/day.ts';
import { asWeek } from '../../shared/calendar/week.ts';
import { derive, weekView } from '../../shared/derive.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Finding } from '../../shared/slicing/finding.ts';
import { checks } from '../support/found.ts';
import { planWith, sliceId } from '../support/plan-builder.ts';
import { MONDAY } from '../support/scheduled.ts';
import { TOLD } from '../support/told-slice.ts';

describe('what is derived from a plan', () => {
  it('is made once for each plan and day', () => {
    const plan = planWith({ slices: [{ id: 'a' }] });
    const monday = derive(plan, MONDAY);
    const tuesday = derive(plan, asDay('2026-11-24'));
    expect([derive(plan, MONDAY) === monday, derive({ ...plan }, MONDAY) === monday, tuesday === monday]).toEqual([
      true,
      false,
      false,
    ]);
    expect(tuesday.schedule.from).toBe('2026-11-24');
  });

  it('puts what has no place on the board into the tray, in delivery order', () => {
    const plan = planWith({
      slices: [
        { id: 'unsized', quarterDays: null, rank: 'a9' },
        { id: 'thick', quarterDays: 12, rank: 'a1' },
        { id: 'waiting', needs: ['thick'] },
        { id: 'parked', stage: 'later', quarterDays: 12 },
        { id: 'archived', stage: 'archive' },
        { id: 'dropped', status: 'dropped', quarterDays: null },
        { id: 'delivered', status: 'delivered', deliveredOn: '2026-11-20', quarterDays: 12 },
        { id: 'placed' },
      ],
    });
    const { tray } = derive(plan, MONDAY);
    expect({
      stillToSlice: tray.stillToSlice.map(({ id }) => id),
      noDay: tray.noDay.map(({ slice, reason }) => [slice.id, reason]),
      later: tray.later.map(({ id }) => id),
    }).toEqual({
      stillToSlice: ['thick', 'unsized'],
      noDay: [['waiting', { code: 'needs-undated', needId: 'thick' }]],
      later: ['parked'],
    });
  });

  it('calls a slice ready that is thin, has a day and no error', () => {
    const plan = planWith({
      slices: [
        { ...TOLD, id: 'fine' },
        { ...TOLD, id: 'hinted', skills: ['sql'], ownerId: 'team0000' },
        { ...TOLD, id: 'overfull', pin: '2026-11-23' },
        { ...TOLD, id: 'overfuller', pin: '2026-11-23' },
        { ...TOLD, id: 'untold', demo: '' },
        { ...TOLD, id: 'thick', quarterDays: 12 },
      ],
    });
    const { readyIds, findingsBySlice } = derive(plan, MONDAY);
    expect([...readyIds]).toEqual(['fine', 'hinted', 'overfull']);
    const grave = (id: string) =>
      findingsBySlice.get(sliceId(id))?.flatMap((finding) => (finding.level === 'error' ? [named(finding)] : []));
    expect([grave('hinted'), grave('overfuller'), grave('untold'), grave('thick')]).toEqual([
      [],
      ['pin-overfills-day'],
      ['D1'],
      ['S1'],
    ]);
  });

  it('has the findings of both kinds, by slice with the gravest first, and those about the plan at the end', () => {
    const plan = planWith({
      slices: [
        { ...TOLD, id: 'a', demo: '', pin: '2026-11-28' },
        { ...TOLD, id: 'b', title: 'Manage donors' },
      ],
    });
    const { findings, findingsBySlice, counts } = derive(plan, MONDAY);
    expect(findingsBySlice.get(sliceId('a'))?.map(named)).toEqual(['pin-on-day-off', 'P1', 'D1']);
    expect(findings.filter(({ sliceId: id }) => id === null).map(named)).toEqual(['G2', 'G2', 'G2', 'G2', 'G3', 'R1']);
    const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
    expect([counts.errors, counts.warnings, counts.hints]).toEqual([count('error'), count('warning'), count('hint')]);
  });

  it('tells once that access to a source ends too early', () => {
    const plan = planWith({
      sources: { crm: { grantedUntil: '2026-11-20' } },
      slices: [{ ...TOLD, id: 'a', sourceIds: ['crm'] }],
    });
    expect(derive(plan, MONDAY).findingsBySlice.get(sliceId('a'))?.map(named)).toEqual(['G1']);
    const rules = { ...plan.rules, off: ['G1'] };
    expect(
      derive({ ...plan, rules }, MONDAY)
        .findingsBySlice.get(sliceId('a'))
        ?.map(named),
    ).toEqual(['source-expires-before-delivery']);
  });
});

describe('the summary of a plan', () => {
  it('counts findings, leaves, what is left and what is at risk', () => {
    const red = { level: 'red', note: '', owner: '', since: '2026-11-20' } as const;
    const plan = planWith({
      people: { an: {} },
      goal: { target: '2026-12-18' },
      slices: [
        { id: 'group' },
        { id: 'a', under: 'group', risk: red },
        { id: 'late', pin: '2026-11-20', quarterDays: 1 },
        { id: 'off', pin: '2026-11-28', skills: ['sql'], ownerId: 'an' },
        { id: 'thick', quarterDays: 12 },
        { id: 'unsized', quarterDays: null },
        { id: 'parked', stage: 'later', quarterDays: 1 },
        { id: 'archived', stage: 'archive', risk: red },
        { id: 'dropped', status: 'dropped', risk: red },
        { id: 'doing', status: 'doing', ownerId: 'an', startedOn: '2026-11-20' },
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-20' },
      ],
    });
    expect(derive(plan, MONDAY).counts).toEqual({
      // Of the schedule one each; the others are the rules', of slices that say nothing of themselves.
      errors: 1 + ruleCount(plan, 'error'),
      // Nobody in the plan has the skill that a slice asks for.
      warnings: 1 + 1 + ruleCount(plan, 'warning'),
      hints: 1 + ruleCount(plan, 'hint'),
      ready: 0,
    });
    expect(derive(plan, MONDAY).summary).toEqual({
      firstValue: null,
      longestGap: null,
      lastDelivery: '2026-11-28',
      target: '2026-12-18',
      leaves: 8,
      thin: 4,
      thick: 2,
      delivered: 1,
      quarterDaysLeft: 4 + 1 + 4 + 12 + 1,
      redDots: 1,
    });
  });

  it('finds the first value and the longest gap among days that have an audience', () => {
    const on = (day: string) => ({ pin: day, quarterDays: 1, audience: 'Fundraisers' });
    const plan = planWith({
      slices: [
        { id: 'spike', ...on('2026-11-23'), kind: 'spike' },
        { id: 'decision', ...on('2026-11-23'), kind: 'decision' },
        { id: 'nobody', ...on('2026-11-23'), audience: ' ' },
        { id: 'first', ...on('2026-11-24') },
        { id: 'same', ...on('2026-11-24') },
        { id: 'second', ...on('2026-11-26') },
        { id: 'third', ...on('2026-12-01') },
      ],
    });
    // From Thursday to Tuesday: Friday, Monday, Tuesday.
    expect(derive(plan, MONDAY).summary).toMatchObject({ firstValue: '2026-11-24', longestGap: 3 });
  });
});

describe('the weeks of a plan', () => {
  it('go from the first delivery to the last one, the empty ones in between too', () => {
    const plan = planWith({
      slices: [
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-05' },
        { id: 'far', pin: '2026-12-08' },
      ],
    });
    expect(derive(plan, MONDAY).weeks.map(({ week, deliveries }) => `${week}: ${deliveries}`)).toEqual([
      '2026-W45: 1',
      '2026-W46: 0',
      '2026-W47: 0',
      '2026-W48: 0',
      '2026-W49: 0',
      '2026-W50: 1',
    ]);
  });

  it('go on to the target, and begin with this week', () => {
    const plan = planWith({ slices: [{ id: 'a' }], goal: { target: '2027-01-05' } });
    const weeks = derive(plan, asDay('2026-12-22')).weeks.map(({ week }) => week);
    expect(weeks).toEqual(['2026-W52', '2026-W53', '2027-W01']);
  });

  it('leave out the empty centuries before a delivery that was long ago, but not the delivery', () => {
    const plan = planWith({
      goal: { target: '2999-12-31' },
      slices: [
        { id: 'old', status: 'delivered', deliveredOn: '1900-01-01' },
        { id: 'far', pin: '2999-12-31' },
      ],
    });
    expect(derive(plan, MONDAY).weeks.map(({ week }) => week)).toEqual(['1900-W01', '2026-W48', '3000-W01']);
  });

  it('count quarters, deliveries and what is ready', () => {
    const plan = planWith({
      start: '2026-11-16',
      slices: [
        { ...TOLD, id: 'done', status: 'delivered', deliveredOn: '2026-11-23', quarterDays: 2 },
        { ...TOLD, id: 'a', quarterDays: 3 },
        { ...TOLD, id: 'b', quarterDays: 3, pin: '2026-11-28' },
      ],
    });
    const derived = derive(plan, asDay('2026-11-24'));
    const view = weekView(derived, asWeek('2026-W48'));
    expect(view).toMatchObject({ offered: 20, used: 8, deliveries: 3, ready: 2, isOverfull: false });
    expect(view.days.map(({ day, sliceIds, isWorkday }) => [day, sliceIds, isWorkday])).toEqual([
      ['2026-11-23', ['done'], true],
      ['2026-11-24', ['a'], true],
      ['2026-11-25', [], true],
      ['2026-11-26', [], true],
      ['2026-11-27', [], true],
      ['2026-11-28', ['b'], false],
      ['2026-11-29', [], false],
    ]);
  });

  it('can be asked for outside the plan, and say where a day is overfull', () => {
    const plan = planWith({
      slices: [
        { id: 'a', pin: '2026-11-23' },
        { id: 'b', pin: '2026-11-23' },
      ],
    });
    const derived = derive(plan, MONDAY);
    expect([weekView(derived, asWeek('2026-W48')), weekView(derived, asWeek('2030-W01'))]).toMatchObject([
      { used: 8, offered: 20, isOverfull: true },
      { used: 0, offered: 20, isOverfull: false, deliveries: 0 },
    ]);
  });
});

function named(finding: Finding): string {
  return 'rule' in finding ? finding.rule : finding.code;
}

function ruleCount(plan: Plan, level: Finding['level']): number {
  return checks(plan).filter((finding) => finding.level === level).length;
}
