import { describe, expect, it } from 'vitest';
import { checks, found } from '../../../support/found.ts';
import { planWith } from '../../../support/plan-builder.ts';

const GOOD_SPIKE = {
  kind: 'spike',
  title: 'Can we read one contract row?',
  audience: 'Retention lead',
  doneWhen: ['If yes: go on', 'If no: ask again on 1 Dec'],
  quarterDays: 2,
} as const;
const slices = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `s${place}`, audience: 'Retention lead' }));

describe('a spike (K1)', () => {
  it('has a question, an end, a decision for each answer and somebody who hears it', () => {
    expect(found(planWith({ slices: [{ id: 'spike', ...GOOD_SPIKE }] }), 'K1')).toEqual([]);
    const bare = { id: 'spike', kind: 'spike', title: 'Look into OCR', quarterDays: null } as const;
    expect(found(planWith({ slices: [bare] }), 'K1')).toEqual([
      'spike error question',
      'spike error size',
      'spike error answers',
      'spike error listener',
    ]);
  });

  it.each(['Does OCR read the total？', 'Does it? (spike)', 'هل يعمل؟'])(
    'asks in “%s” where a question mark is last',
    (title) => {
      const isAsked = found(planWith({ slices: [{ id: 'spike', ...GOOD_SPIKE, title }] }), 'K1').length === 0;
      expect(isAsked).toBe(!title.includes('spike'));
    },
  );

  it('is heard by nobody in particular, and takes more than a day', () => {
    const spike = { id: 'spike', ...GOOD_SPIKE, audience: 'the team', quarterDays: 5, doneWhen: ['If yes', ' '] };
    expect(found(planWith({ slices: [spike] }), 'K1')).toEqual([
      'spike error size',
      'spike error answers',
      'spike error listener',
    ]);
  });
});

describe('spikes among the slices (K2)', () => {
  it('are at most a fifth of what is open', () => {
    const four = planWith({ slices: [{ id: 'spike', ...GOOD_SPIKE }, ...slices(4)] });
    const three = planWith({ slices: [{ id: 'spike', ...GOOD_SPIKE }, ...slices(3)] });
    expect([found(four, 'K2'), found(three, 'K2')]).toEqual([[], ['plan warning share']]);
    expect(checks(three).find(({ rule }) => rule === 'K2')).toMatchObject({ count: 25, otherIds: ['spike'] });
  });

  it('do not follow each other; one that is parked, dropped or delivered stands between nobody', () => {
    const plan = (second: object, between: readonly { readonly id: string }[] = []) =>
      planWith({
        slices: [{ id: 'one', ...GOOD_SPIKE }, ...between, { id: 'two', ...GOOD_SPIKE, ...second }, ...slices(9)],
      });
    expect(found(plan({}), 'K2')).toEqual(['two warning neighbours']);
    expect(found(plan({ stage: 'later' }), 'K2')).toEqual([]);
    expect(found(plan({ status: 'dropped', droppedOn: '2026-11-20' }), 'K2')).toEqual([]);
    expect(found(plan({ status: 'delivered', deliveredOn: '2026-11-20' }), 'K2')).toEqual([]);
    expect(found(plan({}, [{ id: 'between' }]), 'K2')).toEqual([]);
  });
});
