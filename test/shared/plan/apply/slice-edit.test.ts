import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { SliceChanges } from '../../../../shared/plan/commands.ts';
import { changes } from '../../../support/outcome.ts';
import { planWith, sliceId } from '../../../support/plan-builder.ts';

const PLAN = planWith({
  people: { ann: {} },
  sources: { crm: {} },
  slices: [
    { id: 'a', title: 'Alert' },
    { id: 'b' },
    { id: 'doing', status: 'doing', ownerId: 'ann', startedOn: '2026-11-23' },
    { id: 'group' },
    { id: 'under', under: 'group' },
  ],
});

const edit = (id: string, fields: { [field: string]: unknown }) =>
  changes(PLAN, { type: 'slice.edit', id: sliceId(id), changes: fields as SliceChanges });

describe('editing a slice', () => {
  it('keeps texts as they were typed', () => {
    expect(edit('a', { title: '  two  blanks ', value: '', notes: '\n' })).toEqual({
      a: { title: '  two  blanks ', notes: '\n' },
    });
  });

  it('is no change when every value is as it was', () => {
    const same = apply(PLAN, {
      type: 'slice.edit',
      id: sliceId('a'),
      changes: { title: 'Alert', tags: [], quarterDays: 4 },
    });
    expect(same.ok && same.value === PLAN).toBe(true);
  });

  it('takes every field that is simply overwritten', () => {
    const fields = {
      title: 'x'.repeat(500),
      doneWhen: ['seen'],
      quarterDays: 4_000,
      worth: 5,
      kind: 'decision',
      ownerId: 'ann',
      skills: ['sql'],
      sourceIds: ['crm'],
      needs: ['b', 'group'],
      risk: { level: 'red', note: 'late', owner: 'ann', since: '2026-11-20' },
      tags: ['x', 'x'],
      silenced: [{ rule: 'S3', reason: 'a count follows' }],
      bite: [{ layer: 'Mail', option: 'by hand' }],
    };
    expect(edit('a', fields)).toEqual({ a: fields });
    expect(edit('doing', { quarterDays: 1, title: 'quick' })).toEqual({ doing: { quarterDays: 1, title: 'quick' } });
  });

  it.each([
    ['a', { title: 'x'.repeat(501) }, { code: 'bad-value', field: 'title' }],
    ['a', { title: 5 }, { code: 'bad-value', field: 'title' }],
    ['a', { quarterDays: 0 }, { code: 'bad-value', field: 'quarterDays' }],
    ['a', { quarterDays: 2.5 }, { code: 'bad-value', field: 'quarterDays' }],
    ['a', { quarterDays: 4_001 }, { code: 'bad-value', field: 'quarterDays' }],
    ['a', { worth: 6 }, { code: 'bad-value', field: 'worth' }],
    ['a', { kind: 'epic' }, { code: 'bad-value', field: 'kind' }],
    ['a', { notes: '👩'.repeat(30_000) }, { code: 'bad-value', field: 'notes' }],
    ['a', { risk: { level: 'red' } }, { code: 'bad-value', field: 'risk' }],
    ['a', { silenced: [{ rule: 'S3' }] }, { code: 'bad-value', field: 'silenced' }],
    ['a', { silenced: [{ rule: 'S3', reason: '', by: 'ann' }] }, { code: 'bad-value', field: 'silenced' }],
    ['a', { silenced: null }, { code: 'bad-value', field: 'silenced' }],
    ['a', { bite: [null] }, { code: 'bad-value', field: 'bite' }],
    ['a', { bite: ['by hand'] }, { code: 'bad-value', field: 'bite' }],
    ['a', { pattern: 'shadow' }, { code: 'bad-value', field: 'pattern' }],
    ['a', { needs: ['a'] }, { code: 'bad-value', field: 'needs' }],
    ['a', { needs: ['b', 'b'] }, { code: 'bad-value', field: 'needs' }],
    ['a', { needs: ['gone'] }, { code: 'slice-not-found', id: 'gone' }],
    ['a', { needs: ['constructor'] }, { code: 'bad-value', field: 'needs' }],
    ['a', { sourceIds: ['gone'] }, { code: 'bad-value', field: 'sourceIds' }],
    ['a', { ownerId: 'bob' }, { code: 'no-such-person', id: 'bob' }],
    ['a', { status: 'delivered' }, { code: 'bad-value', field: 'status' }],
    ['a', { constructor: 1 }, { code: 'bad-value', field: 'constructor' }],
    ['gone', { title: '' }, { code: 'slice-not-found', id: 'gone' }],
    ['group', { quarterDays: 2 }, { code: 'is-group', id: 'group' }],
    ['doing', { quarterDays: 5 }, { code: 'still-thick', id: 'doing' }],
    ['doing', { quarterDays: null }, { code: 'not-sized', id: 'doing' }],
    ['doing', { ownerId: null }, { code: 'bad-value', field: 'ownerId' }],
  ])('%s with %j is refused', (id, fields, rejection) => {
    expect(edit(id, fields)).toEqual(rejection);
  });
});
