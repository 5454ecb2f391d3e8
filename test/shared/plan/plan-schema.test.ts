import { describe, expect, it } from 'vitest';
import { violations } from '../../../shared/plan/invariants.ts';
import { mend } from '../../../shared/plan/mend.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { planSchema, problemsOf } from '../../../shared/plan/plan.schema.ts';
import { outlineText } from '../../support/outcome.ts';
import { planWith } from '../../support/plan-builder.ts';

function problems(raw: unknown): readonly string[] {
  const parsed = planSchema.safeParse(raw);
  return parsed.success ? [] : problemsOf(parsed.error);
}

const LEAST = { id: 'churn', start: '2026-11-23' };

describe('a plan file written by hand', () => {
  it('needs an id and a first day; everything else is as in a new plan', () => {
    const { id, start } = planWith({ id: 'churn' });
    expect(planSchema.parse(LEAST)).toEqual(newPlan({ id, title: '', start }));
  });

  it('needs of a slice nothing but its key, and of all of them no ranks', () => {
    const slices = { z: { title: 'Read' }, a: { parentId: 'z', quarterDays: 2, createdOn: '2026-11-01' }, k: {} };
    const { plan } = mend(planSchema.parse({ ...LEAST, slices }));
    expect(violations(plan)).toEqual([]);
    expect(outlineText(plan)).toEqual(['z', '  a', 'k']);
    expect([plan.slices.z, plan.slices.a?.createdOn]).toMatchObject([
      { id: 'z', title: 'Read', stage: 'board', status: 'open', quarterDays: null, createdOn: '2026-11-23' },
      '2026-11-01',
    ]);
  });

  it('may be partly filled in anywhere', () => {
    const plan = planSchema.parse({
      ...LEAST,
      goal: { statement: 'Less churn' },
      gate: { data: { answer: 'no' } },
      people: { ann: { name: 'Ann' } },
      sources: { crm: {} },
      slices: { a: { risk: { level: 'red', since: '2026-11-20' } } },
      requests: { r: { askedOn: '2026-11-20' } },
    });
    expect([
      plan.goal.audience,
      plan.gate.data.owner,
      plan.gate.users.answer,
      plan.people.ann?.quarterDaysByWeekday,
    ]).toEqual(['', '', 'unknown', [4, 4, 4, 4, 4, 0, 0]]);
    expect([plan.sources.crm?.access, plan.slices.a?.risk?.note, plan.requests.r?.state]).toEqual([
      'unknown',
      '',
      'open',
    ]);
  });

  it('may say of a slice what it is made of, with unknown facts kept', () => {
    const bite = [{ layer: 'Mail' }, { layer: 'Data', option: 'a sheet', since: 'May' }];
    const plan = planSchema.parse({ ...LEAST, slices: { a: { bite }, b: { bite: null }, c: {} } });
    expect(['a', 'b', 'c'].map((id) => plan.slices[id]?.bite)).toEqual([
      [{ layer: 'Mail', option: '' }, bite[1]],
      null,
      null,
    ]);
    expect(problems({ ...LEAST, slices: { a: { bite: 'Mail' } } })).toHaveLength(1);
  });

  it('keeps what this version of the program does not know', () => {
    const raw = {
      ...LEAST,
      future: { deep: [1, null] },
      goal: { mood: 'fine' },
      slices: { a: { colour: 'green', constructor: 1 } },
      people: { ann: { absences: [{ from: '2026-12-01', to: '2026-12-02', half: true }] } },
    };
    expect(planSchema.parse(raw)).toMatchObject(raw);
  });

  it('keeps titles and notes that are longer than they may be typed', () => {
    const title = 'x'.repeat(600);
    expect(planSchema.parse({ ...LEAST, slices: { a: { title, notes: 'n'.repeat(200_000) } } }).slices.a?.title).toBe(
      title,
    );
  });

  it('says where it is wrong', () => {
    expect(
      problems({
        id: 'a b',
        start: '2026-02-30',
        stage: 'paused',
        calendar: { workdays: [0] },
        people: { ann: { quarterDaysByWeekday: [4, 4] } },
        slices: { s1: { quarterDays: '2 days', pin: 'Tuesday', needs: ['b c'] }, s2: { quarterDays: 0 }, s3: [] },
      }),
    ).toEqual([
      'id: expected an id: up to 64 letters, digits, hyphens and underscores',
      'stage: Invalid option: expected one of "idea"|"active"|"archive"',
      'start: expected a day such as 2026-11-24',
      'calendar.workdays.0: Too small: expected number to be >=1',
      'people.ann.quarterDaysByWeekday: expected seven numbers, Monday first',
      'slices.s1.quarterDays: Invalid input: expected number, received string',
      'slices.s1.needs.0: expected an id: up to 64 letters, digits, hyphens and underscores',
      'slices.s1.pin: expected a day such as 2026-11-24',
      'slices.s2.quarterDays: Too small: expected number to be >=1',
      'slices.s3: Invalid input: expected object, received array',
    ]);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['a text', 'plan'],
    ['a plan without an id', { start: '2026-11-23' }],
    ['slices in a list', { ...LEAST, slices: [] }],
    ['fractions of a quarter', { ...LEAST, slices: { a: { quarterDays: 2.5 } } }],
    ['a year beyond all plans', { ...LEAST, start: '9999-01-01' }],
  ])('is refused when it is %s', (_what, raw) => {
    expect(problems(raw)).not.toEqual([]);
  });
});

describe('a hostile plan file', () => {
  it('cannot give anything the name of what every object has', () => {
    const raw = '{"id":"p","start":"2026-11-23","slices":{"constructor":{}},"__proto__":{"polluted":true}}';
    expect(problems(JSON.parse(raw))).toEqual(['slices.constructor: Invalid key in record']);
    const harmless = JSON.parse(
      '{"id":"p","start":"2026-11-23","slices":{"__proto__":{"title":"x"}},"__proto__":{"polluted":true}}',
    );
    const plan = planSchema.parse(harmless);
    expect([
      Object.keys(plan.slices),
      'polluted' in plan,
      Object.getPrototypeOf(plan.slices) === Object.prototype,
    ]).toEqual([[], false, true]);
  });

  it('cannot be nested so deep that something breaks', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(problems({ ...LEAST, future: deep })).toEqual(['plan: nested too deep for a plan']);
  });
});
