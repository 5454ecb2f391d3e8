import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Plan, Slice } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { knownSchedule } from '../../../shared/schedule/known-schedule.ts';
import { checksOf } from '../../../shared/slicing/checks/checks.ts';
import { PLAN_RULES, SLICE_RULES } from '../../../shared/slicing/checks/registered-rules.ts';
import { type CheckFinding, RULE_IDS } from '../../../shared/slicing/finding.ts';
import { checkText } from '../../../shared/words/check-text.ts';
import { arbitraryPlan, arbitraryText } from '../../support/arbitrary-plan.ts';

const TODAY = asDay('2026-11-24');

/** Words that one rule or another looks for, alone and within something; and texts that are none. */
const PHRASES = [
  'EDA',
  'Phase 2',
  'Manage all pipelines and then every report',
  'Show the lead ten depots',
  'Build the API; train the classifier',
  'Predict churn with XGBoost',
  'THE TEAM',
  'so the pipeline works',
  'it works',
  'Kündigungen zeigen',
  '顧客の一覧',
  '“quoted” | *starred* <b>',
  'and and and',
  'x'.repeat(5_000),
  `all ${'-_.’'.repeat(500)} every`,
];

function arbitraryTexts(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...PHRASES), arbitraryText());
}

/** Plans whose slices have something in the fields that the rules read. */
function arbitraryCheckedPlan(): fc.Arbitrary<Plan> {
  const fields: fc.Arbitrary<Partial<Slice>> = fc.record({
    title: arbitraryTexts(),
    audience: arbitraryTexts(),
    value: arbitraryTexts(),
    demo: arbitraryTexts(),
    doneWhen: fc.array(arbitraryTexts(), { maxLength: 2 }),
    cutOn: fc.constantFrom(null, TODAY),
    pattern: fc.constantFrom(null, 'access-spike', 'deploy-hello', 'no-such-pattern'),
    silenced: fc.constantFrom([], [{ rule: 'V3', reason: '' }], [{ rule: 'no-such-rule', reason: '' }]),
  });
  const off = fc.subarray(['S1', 'I1', 'G2', 'no-such-rule']);
  return fc
    .tuple(arbitraryPlan(), fc.array(fields, { minLength: 14, maxLength: 14 }), off)
    .map(([plan, texts, silent]) => {
      const slices = Object.entries(plan.slices).map(([id, slice], place) => [id, { ...slice, ...texts[place] }]);
      return { ...plan, slices: Object.fromEntries(slices), rules: { ...plan.rules, off: silent } };
    });
}

function checked(plan: Plan): readonly CheckFinding[] {
  return checksOf(plan, TODAY, knownSchedule(plan, TODAY), treeOf(plan));
}

it('no rule fails on any plan, and equal plans give equal findings, whether looked at before or not', () => {
  fc.assert(
    fc.property(arbitraryCheckedPlan(), (plan) => {
      const copy = structuredClone(plan);
      const findings = checked(plan);
      expect(checked(copy)).toEqual(findings);
      expect(checked({ ...plan })).toEqual(findings);
      expect(plan).toEqual(copy);
    }),
    { numRuns: 60 },
  );
});

it('a finding is about a slice of the plan, and its sentence is whole and names it by no placeholder', () => {
  fc.assert(
    fc.property(arbitraryCheckedPlan(), (plan) => {
      for (const finding of checked(plan)) {
        expect(RULE_IDS).toContain(finding.rule);
        expect(plan.rules.off).not.toContain(finding.rule);
        for (const id of [finding.sliceId, ...(finding.otherIds ?? [])])
          expect(id === null || Object.hasOwn(plan.slices, id)).toBe(true);
        const text = checkText(finding, plan);
        expect(text).toMatch(/^[\p{Lu}\d“‘].*[.]$/u);
        expect(text).not.toMatch(/undefined|null\b|NaN|\[object|\n/);
        expect(text.length).toBeLessThan(20_000);
      }
    }),
    { numRuns: 60 },
  );
});

it('the words that a rule about a title quotes stand in it', () => {
  fc.assert(
    fc.property(arbitraryCheckedPlan(), (plan) => {
      const titles = checked(plan).filter(({ rule }) => /^(S[23]|V[1245]|T2)$/.test(rule));
      for (const { sliceId, quoted = [] } of titles) {
        const title = sliceId === null ? '' : (plan.slices[sliceId]?.title ?? '');
        expect(quoted.length).toBeGreaterThan(0);
        expect(quoted.filter((words) => !title.includes(words))).toEqual([]);
      }
    }),
  );
});

it('every rule is registered, and each fires under its own name only', () => {
  const names = new Set<string>(PLAN_RULES.map(([id]) => id));
  expect(SLICE_RULES.length + names.size).toBe(RULE_IDS.length);
  fc.assert(
    fc.property(arbitraryCheckedPlan(), (plan) => {
      const slices = Object.values(plan.slices);
      for (const rule of SLICE_RULES) {
        const facts = { metric: plan.goal.metric, personNames: [], sourceNames: [], vocabulary: [] };
        const found = new Set(slices.flatMap((slice) => rule(slice, facts).map((hit) => hit.rule)));
        expect(found.size).toBeLessThanOrEqual(1);
        expect([...found].filter((id) => names.has(id))).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});
