import { afterEach, describe, expect, it, vi } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { digest } from '../../../shared/exports/digest.ts';
import { taskJuggler } from '../../../shared/exports/taskjuggler.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { whyNotEarlier } from '../../../shared/schedule/reasons.ts';
import { findingText } from '../../../shared/words/finding-text.ts';
import { reasonsText } from '../../../shared/words/reason-text.ts';
import { LARGE_PLAN_TODAY, largePlan } from '../../support/large-plan.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { deliveryDays, findings, MONDAY } from '../../support/scheduled.ts';

/** Everything that is said about a plan: days, reasons, findings, exports. Whatever stands in it, nothing of that throws. */
function told(plan: Plan, today: string = MONDAY) {
  const derived = derive(plan, asDay(today));
  const { schedule } = derived;
  const reasons = Object.fromEntries(
    [...schedule.placements.keys()].map((id) => [id, reasonsText(whyNotEarlier(plan, schedule, id), plan)]),
  );
  const noticed = schedule.findings.map((finding) => findingText(finding, plan));
  const exports = [weeklyMarkdown(derived), digest(derived), taskJuggler(derived)].map(({ text }) => text);
  return { derived, reasons, noticed, exports, lastDelivery: schedule.lastDelivery };
}

describe('a plan that makes no sense at first sight', () => {
  it.each([
    ['nobody has quarters', { people: { an: { quarterDaysByWeekday: [0, 0, 0, 0, 0, 0, 0] } } }],
    ['there is nobody', { people: {} }],
    ['no day is a working day', { calendar: { workdays: [] } }],
    [
      'everything is closed for good',
      { calendar: { closures: [{ from: '2026-01-01', to: '9999-12-31', label: '', origin: null }] } },
    ],
  ])('where %s, nothing has a day, and that is said', (_, sketch) => {
    const plan = planWith({
      ...sketch,
      slices: [
        { id: 'a', title: 'List' },
        { id: 'b', needs: ['a'] },
      ],
    });
    const { derived, exports, lastDelivery } = told(plan);
    expect([lastDelivery, [...derived.schedule.noDay.values()].map(({ code }) => code)]).toEqual([
      null,
      ['nobody-has-time', 'needs-undated'],
    ]);
    expect(exports[0]).toContain('List');
    expect(exports[2]).not.toContain('task s_a');
  });

  it('where everybody is away for a year, goes on after it and says why', () => {
    const absences = [{ from: '2026-11-20', to: '2027-11-19', label: 'Sabbatical' }];
    const plan = planWith({ people: { an: { name: 'Anna', absences }, de: { absences } }, slices: [{ id: 'a' }] });
    expect([told(plan).lastDelivery, told(plan).reasons]).toEqual([
      '2027-11-22',
      { a: 'Not earlier: Anna is off from Fri 20 Nov 2026 to Fri 19 Nov 2027 (Sabbatical).' },
    ]);
  });

  it('with holidays on weekends, and on weekdays on which nobody works, is the same plan', () => {
    const slices = Array.from({ length: 12 }, (_, place) => ({ id: `s${place}` }));
    const holidays = ['2026-11-28', '2026-11-29', '2026-12-05'].map((day) => ({
      from: day,
      to: day,
      label: 'Holiday',
      origin: 'DE-BY',
    }));
    const plain = planWith({ slices });
    const withHolidays = planWith({ slices, calendar: { closures: holidays } });
    expect(deliveryDays(withHolidays)).toEqual(deliveryDays(plain));
    expect(told(withHolidays).reasons).toEqual(told(plain).reasons);
  });

  it('with a range that ends before it begins, is the same plan', () => {
    const backwards = { from: '2026-11-30', to: '2026-11-23', label: '' };
    const plan = planWith({
      calendar: { closures: [{ ...backwards, origin: null }] },
      people: { an: { absences: [backwards] } },
      slices: [{ id: 'a' }],
    });
    expect([told(plan).lastDelivery, told(plan).exports[2]?.includes('leaves')]).toEqual(['2026-11-23', false]);
  });

  it('with a target in the past has the same days, and exports that say so', () => {
    const plan = planWith({ goal: { target: '2020-02-29' }, slices: [{ id: 'a' }] });
    const { derived, exports } = told(plan);
    expect(derived.summary).toMatchObject({ target: '2020-02-29', lastDelivery: '2026-11-23' });
    expect(exports[0]).toContain('29 Feb 2020');
  });

  it('with a pin before its need keeps the promise, and says that it cannot be', () => {
    const plan = planWith({
      slices: [
        { id: 'need', title: 'Access' },
        { id: 'more', title: 'More' },
        { id: 'pinned', pin: '2026-11-23', needs: ['need'] },
      ],
    });
    expect(deliveryDays(plan)).toEqual({ need: '2026-11-24', more: '2026-11-25', pinned: '2026-11-23' });
    expect(findings(plan)).toEqual(['pinned error pin-before-need']);
    expect(told(plan).noticed).toEqual([expect.stringContaining('“Access”')]);
  });

  it('with 400 needs of one slice names only the one that it waits for last', () => {
    const needs = Array.from({ length: 400 }, (_, place) => `need${place}`);
    const plan = planWith({
      people: { an: {}, de: {} },
      slices: [...needs.map((id) => ({ id, quarterDays: 1, ownerId: 'an' })), { id: 'last', ownerId: 'de', needs }],
    });
    const { derived } = told(plan);
    expect(whyNotEarlier(plan, derived.schedule, sliceId('last'))).toEqual([
      { code: 'waits-for-need', needId: 'need399', day: '2027-04-09' },
    ]);
  });

  it('of 5,000 slices is told to the end, and nobody is overbooked', () => {
    const plan = largePlan(5_000);
    const { derived, reasons } = told(plan, LARGE_PLAN_TODAY);
    const { placements, noDay, byDay, loadOn } = derived.schedule;
    const waiting = derived.tree.leaves.filter(
      ({ status, quarterDays }) => status !== 'delivered' && (quarterDays ?? 9) <= 4,
    );
    const open = waiting.filter(({ id }) => placements.has(id) || noDay.has(id));
    expect([open.length, Object.keys(reasons).length]).toEqual([waiting.length, placements.size]);
    const overfull = [...byDay.keys()].filter((day) => loadOn(day).isOverfull);
    const pins = new Set(waiting.map(({ pin }) => pin));
    expect(overfull.filter((day) => !pins.has(day))).toEqual([]);
  });

  it('with the names of what every object has is a plan like others', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const plan = planWith({
      people: { constructor: { name: 'Cleo' } },
      sources: { valueOf: { access: 'asked' as const, expectedOn: '2026-11-24' } },
      slices: [
        { id: 'constructor', title: '', ownerId: 'toString', needs: ['isPrototypeOf'], sourceIds: ['toString'] },
        { id: 'toString', title: '🧀', ownerId: 'constructor', needs: ['constructor'], skills: ['valueOf'] },
        { id: 'hasOwnProperty', title: 'x'.repeat(500), needs: ['toString'], sourceIds: ['valueOf', '__proto__'] },
        {
          id: 'valueOf',
          status: 'doing',
          startedOn: '2026-11-20',
          ownerId: 'hasOwnProperty',
          needs: names,
          pin: '2026-12-01',
        },
      ],
    });
    const { derived, reasons } = told(plan);
    expect(Object.fromEntries([...derived.schedule.placements].map(([id, { day }]) => [id, day]))).toEqual({
      constructor: '2026-11-23',
      toString: '2026-11-24',
      hasOwnProperty: '2026-11-25',
      valueOf: '2026-12-01',
    });
    expect(reasons.toString).toBe('Not earlier: needs a slice without a title, delivered on Mon 23 Nov 2026.');
  });
});

describe('the calendar’s own corners', () => {
  it('week 53 has its deliveries, and week 1 of the next year comes after it', () => {
    const slices = Array.from({ length: 8 }, (_, place) => ({ id: `s${place}` }));
    const plan = planWith({ start: '2026-12-28', slices });
    const { derived, exports } = told(plan, '2026-12-28');
    expect(derived.weeks.map(({ week, deliveries }) => `${week} ${deliveries}`)).toEqual(['2026-W53 5', '2027-W01 3']);
    expect(exports[0]).toContain('Week 53 · 28 December');
  });

  it('a leap day is worked on, and can be a day off or a promised one', () => {
    const days = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    const free = { from: '2028-02-29', to: '2028-02-29', label: 'Leap day' };
    const at = '2028-02-28';
    expect(Object.values(deliveryDays(planWith({ start: at, slices: days }), at))).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
      '2028-03-02',
    ]);
    const away = planWith({ start: at, people: { an: { absences: [free] } }, slices: days });
    expect(Object.values(deliveryDays(away, at))).toEqual(['2028-02-28', '2028-03-01', '2028-03-02', '2028-03-03']);
    const promised = planWith({ start: at, slices: [...days, { id: 'p', pin: '2028-02-29' }] });
    expect(deliveryDays(promised, at)).toMatchObject({ p: '2028-02-29', b: '2028-03-01' });
  });
});

describe('where the clock is changed', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it.each([
    ['Europe/London', '2026-03-23'],
    ['Europe/London', '2026-10-19'],
    ['America/Sao_Paulo', '2018-10-29'],
    ['America/Sao_Paulo', '2018-02-12'],
    ['Australia/Lord_Howe', '2026-03-30'],
    ['Australia/Lord_Howe', '2026-09-28'],
    ['Pacific/Apia', '2011-12-26'],
    ['Pacific/Apia', '2010-09-20'],
  ])('%s has the same days in the weeks around it, from %s, as everywhere else', async (zone, start) => {
    const elsewhere = await everything('UTC', start);
    expect(await everything(zone, start)).toEqual(elsewhere);
    expect(elsewhere.days).toHaveLength(15);
  });
});

/** What a plan comes to in a zone, by modules that remember nothing of another one. */
async function everything(zone: string, start: string) {
  process.env.TZ = zone;
  // Without this the test would say nothing: the zone has to have changed.
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  vi.resetModules();
  const [{ derive: anew }, { weeklyMarkdown: written }] = await Promise.all([
    import('../../../shared/derive.ts'),
    import('../../../shared/exports/weekly-markdown.ts'),
  ]);
  const plan = planWith({
    start,
    people: { an: { absences: [{ from: start, to: start, label: 'Away' }] } },
    sources: { crm: { access: 'asked', expectedOn: start } },
    slices: Array.from({ length: 15 }, (_, place) => ({ id: `s${place}`, sourceIds: place === 3 ? ['crm'] : [] })),
  });
  const derived = anew(plan, asDay(start));
  const days = [...derived.schedule.placements.values()].map(({ sliceId: id, day }) => `${id} ${day}`);
  return { days, weeks: derived.weeks.map(({ week, used }) => `${week} ${used}`), text: written(derived).text };
}
