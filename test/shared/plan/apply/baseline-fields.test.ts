import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import { commandSchema } from '../../../../shared/plan/commands.schema.ts';
import type { Command } from '../../../../shared/plan/commands.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import { planSchema } from '../../../../shared/plan/plan.schema.ts';
import { planAfter } from '../../../support/outcome.ts';
import { planWith } from '../../../support/plan-builder.ts';

const PLAN = planWith({ slices: [{ id: 'a' }] });
const BARE = { name: 'Monday', on: asDay('2026-11-23'), days: {} };

function keep(baseline: object): Command {
  return { type: 'baseline.add', id: 'b1', baseline: { ...BARE, ...baseline } } as unknown as Command;
}

describe('what a baseline keeps beside the days', () => {
  it.each([[{}], [{ target: null }], [{ target: '2026-12-18', undone: ['a', 'gone'] }], [{ undone: [] }]])(
    'is kept as it is, to and from a file and through undo and redo: %j',
    (fields) => {
      const command = keep(fields);
      expect(commandSchema.safeParse(command).success).toBe(true);
      const kept = planAfter(PLAN, command);
      expect(kept.baselines.b1).toEqual({ ...BARE, ...fields });
      expect(planSchema.parse(JSON.parse(JSON.stringify(kept))).baselines.b1).toEqual({ ...BARE, ...fields });
      const patch = diff(PLAN, kept);
      expect(applyPatch(kept, invert(patch)).baselines).toEqual({});
      expect(applyPatch(PLAN, patch).baselines.b1).toEqual(kept.baselines.b1);
    },
  );

  it.each([
    [{ target: 'soon' }, 'target'],
    [{ undone: 'a' }, 'undone'],
    [{ undone: ['no id'] }, 'undone'],
  ])('is refused when it is none: %j', (fields, field) => {
    expect(apply(PLAN, keep(fields))).toEqual({ ok: false, error: { code: 'bad-value', field } });
    expect(commandSchema.safeParse(keep(fields)).success).toBe(false);
  });
});
