import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../../shared/plan/commands.ts';
import { merge } from '../../../../shared/plan/merge.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import type { GateAnswer, GateQuestion } from '../../../../shared/plan/plan.ts';
import { changes, planAfter } from '../../../support/outcome.ts';
import { planWith } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const PLAN = planWith({ slices: [{ id: 'a' }] });

const answer = (question: string, fields: object): Command => ({
  type: 'gate.answer',
  question: question as GateQuestion,
  changes: fields as Partial<GateAnswer>,
});

describe('an answer to one of the four questions', () => {
  it('changes field by field, leaves the other three alone, and can be taken back', () => {
    const plan = planAfter(
      PLAN,
      answer('data', { answer: 'yes', checkedOn: ON }),
      answer('data', { evidence: '418 rows' }),
    );
    expect(plan.gate).toEqual({
      ...PLAN.gate,
      data: { answer: 'yes', evidence: '418 rows', owner: '', checkedOn: ON, expiresOn: null },
    });
    expect(applyPatch(plan, invert(diff(PLAN, plan)))).toEqual(PLAN);
  });

  it('is no change when nothing is different', () => {
    const same = apply(PLAN, answer('users', { answer: 'unknown', evidence: '', expiresOn: null }));
    expect(same.ok && same.value === PLAN).toBe(true);
  });

  it('keeps what another program wrote beside it', () => {
    const known = { ...PLAN, gate: { ...PLAN.gate, value: { ...PLAN.gate.value, weight: 3 } } } as typeof PLAN;
    expect(planAfter(known, answer('value', { owner: 'Director' })).gate.value).toMatchObject({
      owner: 'Director',
      weight: 3,
    });
  });

  it.each([
    ['data', { answer: 'maybe' }, 'answer'],
    ['data', { answer: null }, 'answer'],
    ['data', { evidence: 'ä'.repeat(50_001) }, 'evidence'],
    ['data', { owner: 'x'.repeat(501) }, 'owner'],
    ['data', { expiresOn: '2026-02-30' }, 'expiresOn'],
    ['data', { checkedOn: 'today' }, 'checkedOn'],
    ['data', { weight: 3 }, 'weight'],
    ['money', { answer: 'yes' }, 'question'],
    ['constructor', { answer: 'yes' }, 'question'],
    ['__proto__', { answer: 'yes' }, 'question'],
  ])('is refused for %s with %j', (question, fields, field) => {
    expect(changes(PLAN, answer(question, fields))).toEqual({ code: 'bad-value', field });
  });

  it('that two people gave at once is settled question by question', () => {
    const ours = planAfter(PLAN, answer('data', { answer: 'yes' }), answer('users', { answer: 'yes' }));
    const theirs = planAfter(PLAN, answer('route', { answer: 'no' }), answer('users', { answer: 'no' }));
    const { plan, clashes } = merge(PLAN, ours, theirs);
    expect([plan.gate.data.answer, plan.gate.route.answer]).toEqual(['yes', 'no']);
    expect(clashes).toHaveLength(1);
  });
});
