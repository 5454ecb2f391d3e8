import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../../shared/plan/commands.ts';
import { violations } from '../../../../shared/plan/invariants.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import type { Contact, ContactId } from '../../../../shared/plan/plan.ts';
import { changes, planAfter } from '../../../support/outcome.ts';
import { planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const PLAN = planWith({ slices: [{ id: 'a' }, { id: 'b' }] });
const TALK: Contact = { on: ON, who: 'Retention lead', heard: '“Whom do I call?”', sliceIds: [sliceId('a')] };

const log = (id: string, contact: object = TALK): Command => ({
  type: 'contact.add',
  id: id as ContactId,
  contact: contact as Contact,
});
const edit = (id: string, fields: object): Command => ({
  type: 'contact.edit',
  id: id as ContactId,
  changes: fields as Partial<Contact>,
});
const remove = (id: string): Command => ({ type: 'contact.delete', id: id as ContactId });

describe('a conversation', () => {
  it('is logged, corrected and deleted, and each of these can be taken back', () => {
    const logged = planAfter(PLAN, log('c1'));
    const corrected = planAfter(logged, edit('c1', { who: 'Two fundraisers', sliceIds: [] }));
    const gone = planAfter(corrected, remove('c1'));
    expect([logged.contacts.c1, corrected.contacts.c1?.who, gone.contacts]).toEqual([TALK, 'Two fundraisers', {}]);
    expect(applyPatch(gone, invert(diff(corrected, gone)))).toEqual(corrected);
    expect(applyPatch(corrected, invert(diff(PLAN, corrected)))).toEqual(PLAN);
  });

  it('may be about slices that are gone, for it is history', () => {
    const plan = planAfter(PLAN, log('c1'), { type: 'slice.delete', id: sliceId('a') });
    expect([plan.contacts.c1?.sliceIds, violations(plan)]).toEqual([['a'], []]);
  });

  it('may be with nobody by name, and have brought nothing', () => {
    expect(planAfter(PLAN, log('c1', { on: ON, who: '', heard: '', sliceIds: [] })).contacts.c1?.who).toBe('');
  });

  it('is no change when nothing is different', () => {
    const plan = planAfter(PLAN, log('c1'));
    const same = apply(plan, edit('c1', { sliceIds: [sliceId('a')], on: ON }));
    expect(same.ok && same.value === plan).toBe(true);
  });

  it.each([
    [log('toString'), { code: 'bad-value', field: 'id' }],
    [log('c1', { ...TALK, on: null }), { code: 'bad-value', field: 'on' }],
    [log('c1', { ...TALK, on: '3000-01-01' }), { code: 'bad-value', field: 'on' }],
    [log('c1', { ...TALK, who: 'x'.repeat(501) }), { code: 'bad-value', field: 'who' }],
    [log('c1', { ...TALK, heard: 'x'.repeat(100_001) }), { code: 'bad-value', field: 'heard' }],
    [log('c1', { ...TALK, sliceIds: ['no id'] }), { code: 'bad-value', field: 'sliceIds' }],
    [log('c1', { on: ON, who: '', heard: '' }), { code: 'bad-value', field: 'sliceIds' }],
    [edit('gone', { who: 'x' }), { code: 'record-not-found', id: 'gone' }],
    [remove('hasOwnProperty'), { code: 'record-not-found', id: 'hasOwnProperty' }],
  ])('is refused %#', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });

  it('is not logged twice under one id', () => {
    expect(changes(planAfter(PLAN, log('c1')), log('c1'))).toEqual({ code: 'id-taken', id: 'c1' });
  });
});
