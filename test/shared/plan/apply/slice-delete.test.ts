import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../../shared/plan/commands.ts';
import type { Plan, SliceId } from '../../../../shared/plan/plan.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';

const deletion = (id: SliceId): Command => ({ type: 'slice.delete', id });

it('Several slices deleted at once are gone as if they were deleted one after the other, or refused for the same reason', () => {
  const plansAndIds = arbitraryPlan()
    .filter(({ slices }) => Object.keys(slices).length > 0)
    .chain((plan) =>
      fc.tuple(
        fc.constant(plan),
        fc.array(fc.constantFrom(...(Object.keys(plan.slices) as SliceId[])), { minLength: 1 }),
      ),
    );
  fc.assert(
    fc.property(plansAndIds, ([plan, ids]) => {
      const oneByOne = ids.reduce(
        (so: Result<Plan, unknown>, id) => (so.ok ? apply(so.value, deletion(id)) : so),
        ok(plan),
      );
      expect(apply(plan, { type: 'batch', commands: ids.map(deletion) })).toEqual(oneByOne);
    }),
  );
});
