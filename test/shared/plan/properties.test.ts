import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { CommandType } from '../../../shared/plan/commands.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { mend } from '../../../shared/plan/mend.ts';
import { applyPatch, diff, invert, isEmptyPatch, type Patch } from '../../../shared/plan/patch.ts';
import { planSchema } from '../../../shared/plan/plan.schema.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { deliveryOrder, treeOf } from '../../../shared/plan/tree.ts';
import { arbitraryIntent, commandOf, TYPES } from '../../support/arbitrary-command.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import type { Intent } from '../../support/intent.ts';

const session = [arbitraryPlan(), fc.array(arbitraryIntent(), { maxLength: 12 })] as const;

/** What a person did: the plan after each command that was accepted, and the patch that led there. */
function work(plan: Plan, intents: readonly Intent[]): { plan: Plan; patch: Patch }[] {
  const steps: { plan: Plan; patch: Patch }[] = [];
  let current = plan;
  for (const intent of intents) {
    const outcome = apply(current, commandOf(current, intent));
    if (!outcome.ok) continue;
    steps.push({ plan: outcome.value, patch: diff(current, outcome.value) });
    current = outcome.value;
  }
  return steps;
}

function acceptedTypes(plan: Plan, intents: readonly Intent[]): CommandType[] {
  let current = plan;
  return intents.flatMap((intent) => {
    const command = commandOf(current, intent);
    const outcome = apply(current, command);
    if (!outcome.ok) return [];
    current = outcome.value;
    return [command.type];
  });
}

describe('any sequence of commands', () => {
  it('can be undone, step by step, to the plan as it was', () => {
    fc.assert(
      fc.property(...session, (plan, intents) => {
        const steps = work(plan, intents);
        const undone = steps.reduceRight(
          (current, { patch }) => applyPatch(current, invert(patch)),
          steps.at(-1)?.plan ?? plan,
        );
        expect(undone).toEqual(plan);
      }),
      { numRuns: 300 },
    );
  });

  it('can be redone from its patches alone, also when they have been written to disk', () => {
    fc.assert(
      fc.property(...session, (plan, intents) => {
        const steps = work(plan, intents);
        const written = steps.map(({ patch }) => JSON.parse(JSON.stringify(patch)) as Patch);
        expect(written.reduce(applyPatch, plan)).toEqual(steps.at(-1)?.plan ?? plan);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves a sound plan', () => {
    fc.assert(
      fc.property(...session, (plan, intents) => {
        expect([plan, ...work(plan, intents).map((step) => step.plan)].flatMap(violations)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows the same outline and order as the plan does when it is read afresh', () => {
    const view = (plan: Plan) => ({ rows: treeOf(plan).rows, order: deliveryOrder(plan) });
    fc.assert(
      fc.property(...session, (plan, intents) => {
        let shown = plan;
        for (const step of work(plan, intents)) {
          view(shown);
          shown = applyPatch(shown, step.patch);
          for (const current of [shown, step.plan]) expect(view(current)).toEqual(view(structuredClone(current)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never changes the plan it was given', () => {
    fc.assert(
      fc.property(...session, (plan, intents) => {
        const before = JSON.stringify(plan);
        work(plan, intents);
        expect(JSON.stringify(plan)).toBe(before);
      }),
    );
  });

  it('is accepted often enough for these properties to mean something', () => {
    const sample = fc.sample(fc.tuple(...session), { numRuns: 200, seed: 7 });
    const counts = sample.map(([plan, intents]) => ({ asked: intents.length, accepted: work(plan, intents).length }));
    const accepted = counts.reduce((sum, count) => sum + count.accepted, 0);
    expect(accepted / counts.reduce((sum, count) => sum + count.asked, 0)).toBeGreaterThan(0.4);
    const types = new Set(sample.flatMap(([plan, intents]) => acceptedTypes(plan, intents)));
    expect([...TYPES].filter((type) => !types.has(type))).toEqual([]);
  });
});

describe('any two plans', () => {
  it('differ by a patch that makes one into the other, forwards and back', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryPlan(), (before, after) => {
        const patch = diff(before, after);
        expect(applyPatch(before, patch)).toEqual(after);
        expect(applyPatch(after, invert(patch))).toEqual(before);
        expect(isEmptyPatch(diff(before, JSON.parse(JSON.stringify(before)) as Plan))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any plan', () => {
  it('is accepted by the schema and comes back from JSON as it was', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
      }),
      { numRuns: 200 },
    );
  });

  it('that is sound is not mended', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const mended = mend(plan);
        expect(mended).toEqual({ plan, mended: [], titlesCut: 0 });
        expect(mended.plan).toBe(plan);
      }),
    );
  });
});
