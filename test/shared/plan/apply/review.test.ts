import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../../shared/plan/commands.ts';
import { merge } from '../../../../shared/plan/merge.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import { planSchema } from '../../../../shared/plan/plan.schema.ts';
import type { Review, ReviewId } from '../../../../shared/plan/plan.ts';
import { runningReview } from '../../../../shared/plan/running-review.ts';
import { changes, planAfter } from '../../../support/outcome.ts';
import { planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const CLOSED = '2026-11-24T10:30:00Z';
const PLAN = planWith({ slices: [{ id: 'a' }, { id: 'b' }] });
const MEETING: Review = { on: ON, shownIds: [], learned: '', changed: '', notes: [], closedAt: null };

const start = (id: string, review: object = {}): Command => ({
  type: 'review.add',
  id: id as ReviewId,
  review: { ...MEETING, ...review },
});
const edit = (id: string, fields: object): Command => ({
  type: 'review.edit',
  id: id as ReviewId,
  changes: fields as Partial<Review>,
});
const note = (id: string, text: string, about: string | null = null): Command => ({
  type: 'review.note',
  id: id as ReviewId,
  note: { sliceId: about === null ? null : sliceId(about), text },
});
const show = (id: string, ...ids: readonly string[]): Command => ({
  type: 'review.show',
  id: id as ReviewId,
  sliceIds: ids.map(sliceId),
});
const remove = (id: string): Command => ({ type: 'review.delete', id: id as ReviewId });

describe('a meeting', () => {
  it('keeps what was shown once, in the order in which it was shown, and every note', () => {
    const plan = planAfter(
      PLAN,
      start('m1'),
      show('m1', 'b', 'a'),
      show('m1', 'a', 'b'),
      note('m1', 'They call on Mondays', 'b'),
      note('m1', 'They call on Mondays', 'b'),
    );
    const same = { sliceId: 'b', text: 'They call on Mondays' };
    expect(plan.reviews.m1).toEqual({ ...MEETING, shownIds: ['b', 'a'], notes: [same, same] });
    const unchanged = apply(plan, show('m1', 'a'));
    expect(unchanged.ok && unchanged.value === plan).toBe(true);
  });

  it('runs until it is closed, one at a time; the next begins after that', () => {
    const running = planAfter(PLAN, start('m1'));
    expect(runningReview(running)?.id).toBe('m1');
    expect(changes(running, start('m2'))).toEqual({ code: 'review-is-running', id: 'm1' });
    const closed = planAfter(running, edit('m1', { closedAt: CLOSED, learned: 'Fewer columns' }));
    expect(runningReview(closed)).toBeNull();
    expect(runningReview(planAfter(closed, start('m2')))?.id).toBe('m2');
  });

  it('is opened again only while no other one runs', () => {
    const both = planAfter(PLAN, start('m1', { closedAt: CLOSED }), start('m2'));
    expect(changes(both, edit('m1', { closedAt: null }))).toEqual({ code: 'review-is-running', id: 'm2' });
    const reopened = planAfter(both, edit('m2', { closedAt: CLOSED }), edit('m1', { closedAt: null }));
    expect(runningReview(reopened)?.id).toBe('m1');
  });

  it('that is over already is written down while another one runs', () => {
    const plan = planAfter(PLAN, start('m1'), start('m0', { on: '2026-11-17', closedAt: '2026-11-17T10:00:00Z' }));
    expect(Object.keys(plan.reviews)).toEqual(['m1', 'm0']);
  });

  it('can be taken back step by step', () => {
    const steps = [start('m1'), show('m1', 'a'), note('m1', 'x'), edit('m1', { closedAt: CLOSED }), remove('m1')];
    let plan = PLAN;
    for (const step of steps) {
      const after = planAfter(plan, step);
      expect(applyPatch(after, invert(diff(plan, after)))).toEqual(plan);
      plan = after;
    }
    expect(plan).toEqual(PLAN);
  });

  it('comes back from a file as it was, also while it runs', () => {
    const plan = planAfter(PLAN, start('m1'), note('m1', 'x', 'a'), show('m1', 'a'));
    expect(planSchema.parse(JSON.parse(JSON.stringify(plan))).reviews).toEqual(plan.reviews);
  });

  it('that two files began at once leaves both, and the later one runs', () => {
    const ours = planAfter(PLAN, start('m1'));
    const theirs = planAfter(PLAN, start('m2', { on: '2026-11-25' }));
    const { plan } = merge(PLAN, ours, theirs);
    expect([Object.keys(plan.reviews).sort(), runningReview(plan)?.id]).toEqual([['m1', 'm2'], 'm2']);
  });

  it.each([
    [start('constructor'), { code: 'bad-value', field: 'id' }],
    [start('m1', { closedAt: 'yesterday' }), { code: 'bad-value', field: 'closedAt' }],
    [start('m1', { closedAt: '2026-02-30T10:00:00Z' }), { code: 'bad-value', field: 'closedAt' }],
    [start('m1', { notes: [{ sliceId: 1, text: '' }] }), { code: 'bad-value', field: 'notes' }],
    [start('m1', { notes: [{ sliceId: null }] }), { code: 'bad-value', field: 'notes' }],
    [start('m1', { shownIds: ['__proto__'] }), { code: 'bad-value', field: 'shownIds' }],
    [start('m1', { mood: 'good' }), { code: 'bad-value', field: 'mood' }],
    [edit('gone', { learned: '' }), { code: 'record-not-found', id: 'gone' }],
    [edit('gone', { closedAt: null }), { code: 'record-not-found', id: 'gone' }],
    [note('gone', 'x'), { code: 'record-not-found', id: 'gone' }],
    [note('toString', 'x'), { code: 'record-not-found', id: 'toString' }],
    [show('gone', 'a'), { code: 'record-not-found', id: 'gone' }],
    [remove('gone'), { code: 'record-not-found', id: 'gone' }],
  ])('is refused %#', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });

  it('takes a thousand notes of up to 100 kB, and no more', () => {
    const full = planAfter(PLAN, start('m1', { notes: Array(1_000).fill({ sliceId: null, text: 'x' }) }));
    expect(changes(full, note('m1', 'one more'))).toEqual({ code: 'bad-value', field: 'notes' });
    expect(changes(planAfter(PLAN, start('m1')), note('m1', 'ä'.repeat(50_001)))).toEqual({
      code: 'bad-value',
      field: 'notes',
    });
  });
});
