import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import type { Fix } from '../../../shared/schedule/finding-fix.ts';
import { knownSchedule } from '../../../shared/schedule/known-schedule.ts';
import { checkFixes } from '../../../shared/slicing/check-fix.ts';
import { checksOf } from '../../../shared/slicing/checks/checks.ts';
import type { Vocabulary } from '../../../shared/slicing/checks/rule.ts';
import type { CheckFinding, RuleId } from '../../../shared/slicing/finding.ts';
import { type FixContext, isSameFinding } from '../../../shared/slicing/fix-context.ts';
import { patternById } from '../../../shared/slicing/patterns.ts';
import { fixText } from '../../../shared/words/fix-text.ts';
import { arbitraryCheckable, CHECKABLE_TODAY } from '../../support/arbitrary-checkable.ts';
import { type PlanSketch, planWith, type SliceSketch } from '../../support/plan-builder.ts';

const WORDS: Vocabulary = [{ word: 'churn', instead: 'people who leave' }];

function contextOf(plan: Plan, today = CHECKABLE_TODAY): FixContext {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new${count}` as SliceId;
  };
  return { plan, today, schedule: knownSchedule(plan, today), tree: treeOf(plan), newId, vocabulary: WORDS };
}

function findingsOf({ plan, today, schedule, tree, vocabulary }: FixContext) {
  return checksOf(plan, today, schedule, tree, vocabulary);
}

/** The fixes of the first finding of a rule in a plan. */
function fixesOf(sketch: PlanSketch, rule: RuleId): { readonly plan: Plan; readonly fixes: readonly Fix[] } {
  const plan = planWith(sketch);
  const context = contextOf(plan, asDay('2026-11-23'));
  const finding = findingsOf(context).find((other) => other.rule === rule);
  if (finding === undefined) throw new Error(`${rule} finds nothing.`);
  return { plan, fixes: checkFixes(context, finding) };
}

/** What the first fix makes of the plan. */
function mended(sketch: PlanSketch, rule: RuleId): Plan {
  const { plan, fixes } = fixesOf(sketch, rule);
  const [fix] = fixes;
  if (fix?.kind !== 'command') throw new Error(`${rule} has no command: ${JSON.stringify(fixes)}`);
  const result = apply(plan, fix.command);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Of findings by the same rule the first and the last: the others are much like them, and each costs a schedule. */
function eachRuleTwice(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  return findings.filter((finding) => {
    const alike = findings.filter((other) => other.rule === finding.rule && other.part === finding.part);
    return alike[0] === finding || alike.at(-1) === finding;
  });
}

/** Slices for somebody and spikes, one day each, in any order, of which no two days in a row may show nothing. */
function arbitraryGaps(): fc.Arbitrary<Plan> {
  const rules = { off: [], contactDays: 14, contactErrorDays: 30, gapDays: 1 };
  return fc.array(fc.boolean(), { minLength: 5, maxLength: 9 }).map((kinds) =>
    planWith({
      rules,
      slices: kinds.map((isShown, place) => ({
        id: `s${place}`,
        kind: isShown ? 'slice' : 'spike',
        audience: 'Retention lead',
      })),
    }),
  );
}

it('a fix is never refused, leaves a sound plan, and removes its finding', () => {
  const tried = new Set<string>();
  const plans = fc.oneof({ weight: 5, arbitrary: arbitraryCheckable() }, { weight: 1, arbitrary: arbitraryGaps() });
  fc.assert(
    fc.property(plans, (plan) => {
      const context = contextOf(plan);
      for (const finding of eachRuleTwice(findingsOf(context))) {
        for (const fix of checkFixes(context, finding)) {
          if (fix.kind !== 'command') continue;
          const applied = apply(plan, fix.command);
          if (!applied.ok) throw new Error(`${finding.rule}: refused, ${JSON.stringify(applied.error)}`);
          expect(violations(applied.value)).toEqual([]);
          const left = findingsOf(contextOf(applied.value)).filter((other) => isSameFinding(other, finding));
          expect(left).toEqual([]);
          tried.add(fix.does);
        }
      }
    }),
    { numRuns: 250 },
  );
  // Whatever is drawn, each kind of command has to have been put to the test.
  expect([...tried].sort()).toEqual([
    'add-access-spike',
    'add-answers',
    'add-metric',
    'add-route',
    'add-test',
    'ask',
    'break-circle',
    'cut-at-joint',
    'draft-demo',
    'drop-implied-needs',
    'move-into-gap',
    'move-to-front',
    'order-by-worth',
    'park',
    'replace-word',
    'tools-to-notes',
  ]);
});

it('a fix leads only to slices that are there, and to patterns that exist', () => {
  fc.assert(
    fc.property(arbitraryCheckable(), (plan) => {
      const context = contextOf(plan);
      for (const finding of findingsOf(context)) {
        for (const fix of checkFixes(context, finding)) {
          if ('id' in fix && fix.id !== null) expect(Object.hasOwn(plan.slices, fix.id)).toBe(true);
          if (fix.kind === 'cutter') {
            expect(treeOf(plan).isLeaf(fix.id) && plan.slices[fix.id]?.status === 'open').toBe(true);
            for (const id of fix.patterns) expect(patternById(id)).not.toBeNull();
          }
          expect(fixText(fix, plan)).not.toBe('');
        }
      }
    }),
    { numRuns: 100 },
  );
});

describe('what a fix says and does', () => {
  const lead = { audience: 'Retention lead' };

  it('S2: parts the title at its joint', () => {
    const plan = mended(
      { slices: [{ id: 'a', title: 'Send the list and then ring five donors', quarterDays: 3 }] },
      'S2',
    );
    const children = treeOf(plan).childrenOf('a' as SliceId);
    expect(children.map(({ title, quarterDays }) => [title, quarterDays])).toEqual([
      ['Send the list', 2],
      ['Ring five donors', 1],
    ]);
  });

  it('V5: keeps what the tool was for', () => {
    const plan = mended({ slices: [{ id: 'a', title: 'Rank donors with XGBoost', notes: 'Old note' }] }, 'V5');
    expect([plan.slices.a?.title, plan.slices.a?.notes]).toEqual(['Rank donors', 'Old note\n\nTools: XGBoost']);
  });

  it('D1 and T1: draft from what the plan says, and say what they add', () => {
    const sketch = { slices: [{ id: 'a', title: 'Show ten donors', ...lead }] };
    expect(mended(sketch, 'D1').slices.a?.demo).toBe(
      'Go through “Show ten donors” with Retention lead and note what they do with it',
    );
    const shown = { slices: [{ id: 'a', title: 'Show ten donors', demo: 'Ring 5 of them together', ...lead }] };
    const { plan, fixes } = fixesOf(shown, 'T1');
    expect(fixes.map((fix) => fixText(fix, plan))).toEqual(['Add “Ring 5 of them together”', 'Say when it is done']);
    const metric = { name: 'Hit rate', baseline: '20 %', threshold: 'at least 30 %' };
    const about = { slices: [{ id: 'a', title: 'Show the hit rate of the rules', ...lead }], goal: { metric } };
    expect(mended(about, 'T1').slices.a?.doneWhen).toEqual(['Hit rate: at least 30 %']);
  });

  it('T1 and D1: lead to the field where a sentence would fit every slice as well', () => {
    const metric = { name: 'Hit rate', baseline: '20 %', threshold: 'at least 30 %' };
    const fixes = (rule: RuleId, slice: Partial<SliceSketch>) =>
      fixesOf({ slices: [{ id: 'a', title: 'Print the ten names', ...lead, ...slice }], goal: { metric } }, rule).fixes;
    const doneWhen = [{ kind: 'field', field: 'doneWhen' }];
    expect(fixes('T1', {})).toEqual(doneWhen);
    expect(fixes('T1', { demo: 'Open it on the wall' })).toEqual(doneWhen);
    expect(fixes('T1', { demo: 'Go through “Print the ten names” with Retention lead' })).toEqual(doneWhen);
    expect(fixes('D1', { audience: 'users' })).toEqual([{ kind: 'field', field: 'demo' }]);
  });

  it('T2, G1 and R1: put the new slices before, in the outline and in the delivery order', () => {
    const model = { id: 'a', title: 'Show what the classifier picks', ...lead };
    const order = (plan: Plan) =>
      treeOf(plan)
        .leaves.toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
        .map(({ id, pattern }) => pattern ?? id);
    expect(order(mended({ slices: [{ id: 'first' }, model] }, 'T2'))).toEqual([
      'first',
      'metric-first',
      'heuristic-first',
      'a',
    ]);
    const sources = { crm: { name: 'CRM', access: 'asked' } } as const;
    expect(order(mended({ slices: [{ id: 'a', sourceIds: ['crm'], ...lead }], sources }, 'G1'))).toEqual([
      'access-spike',
      'a',
    ]);
    expect(order(mended({ slices: [{ id: 'a', ...lead }] }, 'R1'))).toEqual(['scheduled-run', 'a']);
  });

  it('G1: is left to people where access was refused', () => {
    const sources = { crm: { name: 'CRM', access: 'refused' } } as const;
    const { fixes } = fixesOf({ slices: [{ id: 'a', sourceIds: ['crm'] }], sources }, 'G1');
    expect(fixes).toEqual([{ kind: 'field', field: 'sourceIds' }]);
  });

  it('K1: asks, and names what follows from each answer', () => {
    const spike = { id: 'a', kind: 'spike', title: 'Read one contract row.', ...lead } as const;
    expect(mended({ slices: [spike] }, 'K1').slices.a?.title).toBe('Can we read one contract row?');
    const asked = { ...spike, title: 'OCR for the forms?', doneWhen: ['Ten forms are read'] };
    expect(fixesOf({ slices: [asked] }, 'K1').fixes).toEqual([{ kind: 'field', field: 'doneWhen' }]);
    const waiting = { id: 'b', title: 'Show ten forms', needs: ['a'] };
    expect(mended({ slices: [asked, waiting] }, 'K1').slices.a?.doneWhen).toEqual([
      'Ten forms are read',
      'If yes: go on with “Show ten forms”',
      'If no: move “Show ten forms” to Later',
    ]);
  });

  it('I1: the need that goes against the order of delivery is given up', () => {
    const slices = [
      { id: 'a', title: 'Alert', needs: ['b'] },
      { id: 'b', title: 'Sheet', needs: ['a'] },
    ];
    const { plan, fixes } = fixesOf({ slices }, 'I1');
    expect(fixes.map((fix) => fixText(fix, plan))).toEqual([
      '“Alert” no longer needs “Sheet”',
      'Look at what it needs',
    ]);
    expect(mended({ slices }, 'I1').slices.a?.needs).toEqual([]);
  });

  it('I2: lets go of what another need brings with it, and else leaves it to people', () => {
    const chain = [{ id: 'a' }, { id: 'b', needs: ['a'] }, { id: 'c', needs: ['a', 'b'] }];
    expect(mended({ slices: chain }, 'I2').slices.c?.needs).toEqual(['b']);
    const apart = [{ id: 'a' }, { id: 'b' }, { id: 'c', needs: ['a', 'b'] }];
    expect(fixesOf({ slices: apart }, 'I2').fixes).toEqual([{ kind: 'field', field: 'needs' }]);
  });

  it('I3: opens the hamburger of the group that has the whole chain', () => {
    const alike = { under: 'group', demo: 'Open the sheet', ...lead };
    const slices = [
      { id: 'group' },
      { id: 'a', ...alike },
      { id: 'b', ...alike, needs: ['a'] },
      { id: 'c', ...alike, needs: ['b'] },
    ];
    expect(fixesOf({ slices }, 'I3').fixes).toEqual([{ kind: 'hamburger', id: 'group' }]);
  });

  it('P1, P2 and P3: bring forward what somebody gets something from', () => {
    const late = {
      slices: [
        { id: 'a', quarterDays: 12, ...lead },
        { id: 'b', title: 'Small list', quarterDays: 2, ...lead },
      ],
    };
    expect(fixesOf(late, 'P1').fixes.map((fix) => fixText(fix, planWith(late)))).toEqual([
      'Deliver “Small list” first',
      'Cut thinner…',
    ]);
    const unsized = { slices: [{ id: 'a', quarterDays: null, ...lead }] };
    expect(fixesOf(unsized, 'P1').fixes).toMatchObject([{ kind: 'field', field: 'quarterDays' }, { kind: 'cutter' }]);
    const spikes = Array.from({ length: 7 }, (_, place) => ({ id: `s${place}`, audience: '' }));
    const gap = { slices: [...spikes, { id: 'end', title: 'List', ...lead }] };
    expect(fixText(fixesOf(gap, 'P2').fixes[0] as Fix, planWith(gap))).toBe('Deliver “List” in the gap');
    const worths = [1, 1, 5, 3].map((worth, place) => ({ id: `w${place}`, worth, ...lead }));
    expect(fixesOf({ slices: worths }, 'P3').fixes).toMatchObject([
      { does: 'order-by-worth', command: { ids: ['w2', 'w3', 'w0', 'w1'] } },
    ]);
  });

  it('leads to the question that is open, and to where a conversation is logged', () => {
    const { plan, fixes } = fixesOf({ slices: [{ id: 'a' }] }, 'G2');
    expect(fixes).toEqual([{ kind: 'gate', question: 'value' }]);
    expect(fixText(fixes[0] as Fix, plan)).toBe('Answer “Value”');
    const talk = fixesOf({ slices: [{ id: 'a' }] }, 'G3');
    expect(talk.fixes).toEqual([{ kind: 'contacts' }]);
    expect(fixText(talk.fixes[0] as Fix, plan)).toBe('Log a conversation…');
  });

  it('leads from a title to the patterns that fit it, unless work has begun', () => {
    const title = { id: 'a', title: 'Manage donors', quarterDays: 12 };
    expect(fixesOf({ slices: [title] }, 'V4').fixes).toEqual([{ kind: 'cutter', id: 'a', patterns: ['read-only'] }]);
    const begun = { ...title, quarterDays: 4, status: 'doing', startedOn: '2026-11-23', ownerId: 'team0000' } as const;
    expect(fixesOf({ slices: [begun] }, 'V4').fixes).toEqual([{ kind: 'field', field: 'title' }]);
  });
});
