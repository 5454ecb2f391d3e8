import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../../shared/plan/commands.ts';
import { violations } from '../../../../shared/plan/invariants.ts';
import { merge } from '../../../../shared/plan/merge.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import { planSchema } from '../../../../shared/plan/plan.schema.ts';
import type { Source, SourceId, SourceReport } from '../../../../shared/plan/plan.ts';
import { changes, planAfter } from '../../../support/outcome.ts';
import { planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const CRM = 'crm' as SourceId;
const PLAN = planWith({
  sources: { crm: { name: 'CRM', access: 'asked' }, gifts: { name: 'Gifts', access: 'granted' } },
  slices: [{ id: 'a', sourceIds: ['crm', 'gifts'] }, { id: 'b', sourceIds: ['crm'] }, { id: 'c' }],
});
const REPORT: SourceReport = {
  kind: 'great-expectations',
  name: 'crm_contracts',
  checkedOn: null,
  addedOn: ON,
  rows: 1_200,
  passed: 3,
  failed: 1,
  notRun: 0,
  problems: [{ column: 'contract_end', check: 'not_null', rows: 84, percent: 7, level: 'failed' }],
};
const MAIL: Source = {
  name: 'Mail log',
  access: 'unknown',
  expectedOn: ON,
  grantedUntil: null,
  owner: 'Office lead',
  evidence: '',
  report: REPORT,
};

const add = (id: string, source: object): Command => ({
  type: 'source.add',
  id: id as SourceId,
  source: source as Source,
});
const edit = (id: string, fields: object): Command => ({
  type: 'source.edit',
  id: id as SourceId,
  changes: fields as Partial<Source>,
});
const remove = (id: string): Command => ({ type: 'source.delete', id: id as SourceId });

describe('a source', () => {
  it('comes, changes and goes, and each of these can be taken back', () => {
    const added = planAfter(PLAN, add('mail', MAIL));
    const granted = planAfter(added, edit('mail', { access: 'granted', grantedUntil: '2027-02-26' }));
    const gone = planAfter(granted, remove('mail'));
    expect([added.sources.mail, granted.sources.mail?.access, gone.sources]).toEqual([MAIL, 'granted', PLAN.sources]);
    expect(applyPatch(gone, invert(diff(granted, gone)))).toEqual(granted);
    expect(applyPatch(granted, invert(diff(PLAN, granted)))).toEqual(PLAN);
  });

  it('keeps its report to and from a file, and loses it again', () => {
    const plan = planAfter(PLAN, edit('crm', { report: REPORT }));
    expect(planSchema.parse(JSON.parse(JSON.stringify(plan))).sources.crm?.report).toEqual(REPORT);
    expect(planAfter(plan, edit('crm', { report: null })).sources).toEqual(PLAN.sources);
    const same = apply(plan, edit('crm', { report: { ...REPORT } }));
    expect(same.ok && same.value === plan).toBe(true);
  });

  it('that is deleted is read by no slice any more, and undo brings both back', () => {
    expect(changes(PLAN, remove('crm'))).toEqual({ a: { sourceIds: ['gifts'] }, b: { sourceIds: [] } });
    const plan = planAfter(PLAN, remove('crm'));
    expect([Object.keys(plan.sources), violations(plan)]).toEqual([['gifts'], []]);
    expect(applyPatch(plan, invert(diff(PLAN, plan)))).toEqual(PLAN);
  });

  it('that somebody deleted is gone for whoever gave it to a slice meanwhile', () => {
    const theirs = planAfter(PLAN, { type: 'slice.edit', id: sliceId('c'), changes: { sourceIds: [CRM] } });
    const { plan } = merge(PLAN, planAfter(PLAN, remove('crm')), theirs);
    expect([plan.slices.c?.sourceIds, violations(plan)]).toEqual([[], []]);
  });

  it.each([
    [add('crm', MAIL), { code: 'id-taken', id: 'crm' }],
    [add('__proto__', MAIL), { code: 'bad-value', field: 'id' }],
    [add('mail', { ...MAIL, access: 'maybe' }), { code: 'bad-value', field: 'access' }],
    [add('mail', { ...MAIL, colour: 'red' }), { code: 'bad-value', field: 'colour' }],
    [add('mail', { name: 'Mail log' }), { code: 'bad-value', field: 'access' }],
    [edit('gone', { name: 'x' }), { code: 'record-not-found', id: 'gone' }],
    [edit('constructor', { name: 'x' }), { code: 'record-not-found', id: 'constructor' }],
    [edit('crm', { name: 'x'.repeat(501) }), { code: 'bad-value', field: 'name' }],
    [edit('crm', { grantedUntil: 'never' }), { code: 'bad-value', field: 'grantedUntil' }],
    [remove('gone'), { code: 'record-not-found', id: 'gone' }],
  ])('is refused %#', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });

  it.each([
    [[]],
    [{ rows: 1 }],
    [{ ...REPORT, kind: 'soda' }],
    [{ ...REPORT, addedOn: null }],
    [{ ...REPORT, failed: Number.NaN }],
    [{ ...REPORT, rows: -1 }],
    [{ ...REPORT, passed: Number.POSITIVE_INFINITY }],
    [{ ...REPORT, problems: [null] }],
    [{ ...REPORT, problems: [{ ...REPORT.problems[0], level: 'red' }] }],
    [{ ...REPORT, problems: [{ ...REPORT.problems[0], percent: '7' }] }],
    [{ ...REPORT, problems: [{ ...REPORT.problems[0], column: 'x'.repeat(501) }] }],
    [{ ...REPORT, problems: Array.from({ length: 1_001 }, () => REPORT.problems[0]) }],
  ])('takes no report that is none: %#', (report) => {
    expect(changes(PLAN, edit('crm', { report }))).toEqual({ code: 'bad-value', field: 'report' });
  });
});
