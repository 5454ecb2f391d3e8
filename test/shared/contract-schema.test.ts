import { describe, expect, it } from 'vitest';
import { inputSchemas } from '../../shared/contract.schema.ts';
import type { Method } from '../../shared/contract.ts';

const PLAN_ID = { planId: 'k3p9w2ma' };
const GOOD: { readonly [Name in Method]: unknown } = {
  'app.info': {},
  'settings.change': { theme: 'dark', plansFolder: null },
  'plans.list': {},
  'plans.create': { title: 'Churn', commands: [{ type: 'plan.edit', changes: { title: 'Less churn' } }] },
  'plans.createIdea': { title: 'Churn', painOf: 'the office lead', askedBy: '' },
  'plans.backlog': {},
  'plans.open': PLAN_ID,
  'plans.pick': {},
  'plans.upload': { fileName: 'a.carpaccio', text: '{}' },
  'plans.renameFile': PLAN_ID,
  'plans.createSample': {},
  'plans.duplicate': PLAN_ID,
  'plans.trash': PLAN_ID,
  'plans.trashed': {},
  'plans.restore': PLAN_ID,
  'plans.deleteForever': PLAN_ID,
  'plans.showInFolder': PLAN_ID,
  'plan.sliceHistory': { ...PLAN_ID, sliceId: 'slice2aa', before: 12 },
  'app.newWindow': {},
  'plan.execute': { ...PLAN_ID, commandId: 'c1', command: { type: 'slice.reopen', id: 'a' } },
  'plan.undo': PLAN_ID,
  'plan.redo': PLAN_ID,
  'plan.snapshot': PLAN_ID,
  'plan.retrySaving': PLAN_ID,
  'plan.fileText': PLAN_ID,
  'export.save': { suggestedName: 'week.md', text: '# Week 48' },
  'calendar.regions': {},
  'calendar.holidays': { country: 'DE', region: 'BY', fromYear: 2026, toYear: 2028 },
  'log.report': { message: 'oops', stack: '' },
};

describe('what a request may bring', () => {
  it.each(Object.keys(GOOD) as Method[])('%s takes its input, and neither more nor something else', (method) => {
    const schema = inputSchemas[method];
    const good = GOOD[method];
    const bad = [{ ...(good as object), path: '/etc/passwd' }, null, [], 'text', undefined];
    expect(schema.safeParse(good)).toEqual({ success: true, data: good });
    expect(bad.filter((input) => schema.safeParse(input).success)).toEqual([]);
  });

  it.each<[Method, unknown]>([
    ['plans.open', {}],
    ['plans.open', { planId: '../../etc/passwd' }],
    ['plans.open', { planId: '__proto__' }],
    ['plan.execute', { ...PLAN_ID, commandId: '', command: { type: 'slice.reopen', id: 'a' } }],
    ['plan.execute', { ...PLAN_ID, commandId: 'c', command: { type: 'slice.reopen' } }],
    ['plans.create', { title: 'x'.repeat(501), commands: [] }],
    ['settings.change', { theme: 'pink' }],
    ['plans.showInFolder', { planId: '/home/ada/Plans/Goal.carpaccio' }],
    ['plan.sliceHistory', { ...PLAN_ID, sliceId: 'slice2aa', before: -1 }],
    ['calendar.holidays', { country: 'DE', region: null, fromYear: 2028, toYear: 2026 }],
    ['calendar.holidays', { country: 'DE', region: null, fromYear: 2000, toYear: 2100 }],
    ['calendar.holidays', { country: 'DE', region: null, fromYear: 1, toYear: 2 }],
    ['calendar.holidays', { country: 'DE', region: null, fromYear: 2026.5, toYear: 2027 }],
    ['calendar.holidays', { country: 'x'.repeat(41), region: null, fromYear: 2026, toYear: 2026 }],
    ['calendar.holidays', { country: 'DE', fromYear: 2026, toYear: 2026 }],
    ['log.report', { message: 'x'.repeat(10_001), stack: '' }],
  ])('%s refuses %j', (method, input) => {
    expect(inputSchemas[method].safeParse(input).success).toBe(false);
  });
});
