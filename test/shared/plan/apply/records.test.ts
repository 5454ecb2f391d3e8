import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import type { Calendar } from '../../../../shared/calendar/workdays.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../../shared/plan/commands.ts';
import { merge } from '../../../../shared/plan/merge.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import type {
  Baseline,
  BaselineId,
  Forecast,
  ForecastId,
  Plan,
  Request,
  RequestId,
} from '../../../../shared/plan/plan.ts';
import { changes, planAfter } from '../../../support/outcome.ts';
import { planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const PLAN = planWith({ slices: [{ id: 'a' }, { id: 'b' }] });

const REQUEST: Request = {
  askedOn: ON,
  askedBy: 'Head of sales',
  wish: 'A report on Sundays',
  state: 'open',
  agreed: '',
  moved: [{ sliceId: sliceId('a'), from: ON, to: null }],
  decidedOn: null,
};
const BASELINE: Baseline = { name: 'Monday', on: ON, days: { a: ON } };
const FORECAST: Forecast = {
  on: ON,
  seed: 7,
  samples: [2, 0, 3],
  splitRate: 2.3,
  p50: ON,
  p85: asDay('2026-12-18'),
  p95: null,
  chance: 0.7,
  outcome: null,
};

const edit = (fields: object): Command => ({ type: 'calendar.edit', changes: fields as Partial<Calendar> });
const ask = (id: string, request: object = REQUEST): Command => ({
  type: 'request.add',
  id: id as RequestId,
  request: request as Request,
});
const keep = (id: string, baseline: object = BASELINE): Command => ({
  type: 'baseline.add',
  id: id as BaselineId,
  baseline: baseline as Baseline,
});
const record = (id: string, forecast: object = FORECAST): Command => ({
  type: 'forecast.record',
  id: id as ForecastId,
  forecast: forecast as Forecast,
});
const score = (id: string, outcome = '2026-12-11'): Command => ({
  type: 'forecast.score',
  id: id as ForecastId,
  outcome: asDay(outcome),
});

function isSame(plan: Plan, command: Command): boolean {
  const applied = apply(plan, command);
  return applied.ok && applied.value === plan;
}

describe('the calendar', () => {
  const closure = { from: '2026-12-24', to: '2026-12-26', label: 'Christmas', origin: 'DE-BY' };

  it('changes field by field, and undo gives it back', () => {
    const plan = planAfter(PLAN, edit({ closures: [closure] }), edit({ workdays: [], region: 'DE-BY' }));
    expect(plan.calendar).toEqual({ workdays: [], closures: [closure], region: 'DE-BY' });
    expect(applyPatch(plan, invert(diff(PLAN, plan)))).toEqual(PLAN);
    expect(isSame(plan, edit({ workdays: [], closures: [closure] }))).toBe(true);
  });

  it.each([
    [{ workdays: [0] }, 'workdays'],
    [{ workdays: [1, 1] }, 'workdays'],
    [{ workdays: [8] }, 'workdays'],
    [{ closures: [{ ...closure, to: '2026-12-23' }] }, 'closures'],
    [{ closures: [{ ...closure, from: 'soon' }] }, 'closures'],
    [{ closures: [{ from: '2026-12-24', to: '2026-12-24', label: '' }] }, 'closures'],
    [{ closures: Array.from({ length: 1_001 }, () => closure) }, 'closures'],
    [{ region: 7 }, 'region'],
    [{ moon: 'full' }, 'moon'],
  ])('refuses %j', (fields, field) => {
    expect(changes(PLAN, edit(fields))).toEqual({ code: 'bad-value', field });
  });
});

describe('a request', () => {
  it('is asked, agreed and deleted, and each of these can be taken back', () => {
    const asked = planAfter(PLAN, ask('r1'));
    const agreed = planAfter(asked, {
      type: 'request.edit',
      id: 'r1' as RequestId,
      changes: { state: 'agreed', agreed: 'Yes, and the alert comes a day later', decidedOn: ON },
    });
    const gone = planAfter(agreed, { type: 'request.delete', id: 'r1' as RequestId });
    expect([asked.requests.r1, agreed.requests.r1?.state, gone.requests]).toEqual([REQUEST, 'agreed', {}]);
    expect(applyPatch(gone, invert(diff(agreed, gone)))).toEqual(agreed);
    expect(applyPatch(agreed, invert(diff(PLAN, agreed)))).toEqual(PLAN);
  });

  it('may tell of slices that are gone, for it is history', () => {
    const plan = planAfter(PLAN, ask('r1'), { type: 'slice.delete', id: sliceId('a') });
    expect(plan.requests.r1?.moved).toEqual(REQUEST.moved);
  });

  it.each([
    [ask('r1', { ...REQUEST, state: 'maybe' }), { code: 'bad-value', field: 'state' }],
    [ask('r1', { ...REQUEST, askedOn: null }), { code: 'bad-value', field: 'askedOn' }],
    [ask('r1', { ...REQUEST, moved: [{ sliceId: 'a', from: 'x', to: null }] }), { code: 'bad-value', field: 'moved' }],
    [
      ask('r1', { ...REQUEST, moved: [{ sliceId: '__proto__', from: null, to: null }] }),
      { code: 'bad-value', field: 'moved' },
    ],
    [ask('hasOwnProperty'), { code: 'bad-value', field: 'id' }],
    [
      { type: 'request.delete', id: 'constructor' as RequestId } as const,
      { code: 'record-not-found', id: 'constructor' },
    ],
    [
      { type: 'request.edit', id: 'gone' as RequestId, changes: { agreed: '' } } as const,
      { code: 'record-not-found', id: 'gone' },
    ],
  ])('is refused %#', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });

  it('that two people answered is settled field by field', () => {
    const asked = planAfter(PLAN, ask('r1'));
    const answer = (fields: Partial<Request>) =>
      planAfter(asked, { type: 'request.edit', id: 'r1' as RequestId, changes: fields });
    const { plan, clashes } = merge(asked, answer({ state: 'agreed' }), answer({ state: 'declined', agreed: 'No' }));
    expect([plan.requests.r1?.state, plan.requests.r1?.agreed]).toEqual(['agreed', 'No']);
    expect(clashes).toEqual([
      { kind: 'field', collection: 'requests', id: 'r1', field: 'state', ours: 'agreed', theirs: 'declined' },
    ]);
  });
});

describe('a baseline', () => {
  const rename = (id: string, name: string): Command => ({ type: 'baseline.rename', id: id as BaselineId, name });

  it('keeps its days when it is called something else, and can be deleted', () => {
    const plan = planAfter(PLAN, keep('b1'), rename('b1', 'Before the review'));
    expect(plan.baselines.b1).toEqual({ ...BASELINE, name: 'Before the review' });
    expect(planAfter(plan, { type: 'baseline.delete', id: 'b1' as BaselineId }).baselines).toEqual({});
    expect(isSame(plan, rename('b1', 'Before the review'))).toBe(true);
  });

  it.each([
    [keep('b1', { ...BASELINE, days: { a: 'soon' } }), { code: 'bad-value', field: 'days' }],
    [keep('b1', { ...BASELINE, days: { 'no id': ON } }), { code: 'bad-value', field: 'days' }],
    [keep('b1', { ...BASELINE, days: [ON] }), { code: 'bad-value', field: 'days' }],
    [keep('b1', { ...BASELINE, name: 'x'.repeat(501) }), { code: 'bad-value', field: 'name' }],
    [rename('gone', 'x'), { code: 'record-not-found', id: 'gone' }],
    [{ type: 'baseline.delete', id: 'gone' as BaselineId } as const, { code: 'record-not-found', id: 'gone' }],
  ])('is refused %#', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });
});

describe('a forecast', () => {
  it('is kept once a day: what is foreseen later on that day changes nothing', () => {
    const plan = planAfter(PLAN, record('f1'));
    expect(plan.forecasts).toEqual({ f1: FORECAST });
    expect(isSame(plan, record('f2'))).toBe(true);
    expect(Object.keys(planAfter(plan, record('f2', { ...FORECAST, on: '2026-11-25' })).forecasts)).toEqual([
      'f1',
      'f2',
    ]);
  });

  it('is scored when reality arrives, and again when it arrives later after all', () => {
    const plan = planAfter(PLAN, record('f1'), score('f1'), score('f1', '2026-12-14'));
    expect(plan.forecasts.f1).toEqual({ ...FORECAST, outcome: '2026-12-14' });
    expect(isSame(plan, score('f1', '2026-12-14'))).toBe(true);
  });

  it('is recorded by itself or with others of its kind, never in one step with something that can be undone', () => {
    const both: Command = { type: 'batch', commands: [record('f1'), score('f1')] };
    expect(planAfter(PLAN, both).forecasts.f1?.outcome).toBe('2026-12-11');
    expect(changes(PLAN, { type: 'batch', commands: [keep('b1'), both] })).toEqual({
      code: 'bad-value',
      field: 'commands',
    });
  });

  it.each([
    [record('f1', { ...FORECAST, chance: 1.1 }), { code: 'bad-value', field: 'chance' }],
    [record('f1', { ...FORECAST, samples: [1, Number.NaN] }), { code: 'bad-value', field: 'samples' }],
    [record('f1', { ...FORECAST, samples: [-1] }), { code: 'bad-value', field: 'samples' }],
    [record('f1', { ...FORECAST, splitRate: Number.POSITIVE_INFINITY }), { code: 'bad-value', field: 'splitRate' }],
    [record('f1', { ...FORECAST, p50: 'soon' }), { code: 'bad-value', field: 'p50' }],
    [record('f1', { ...FORECAST, target: 'soon' }), { code: 'bad-value', field: 'target' }],
    [score('gone'), { code: 'record-not-found', id: 'gone' }],
    [score('gone', '3000-01-01'), { code: 'bad-value', field: 'outcome' }],
  ])('is refused %#', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });
});
