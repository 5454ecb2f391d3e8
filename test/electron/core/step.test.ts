import { expect, it } from 'vitest';
import { stepOf } from '../../../electron/core/step.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

it('names what somebody did in a review, and not the line that its record got for it', () => {
  const plan = planWith({ slices: [{ id: 'a', title: 'Alert' }] });
  const park: Command = { type: 'slice.stage', id: sliceId('a'), stage: 'later' };
  const keep: Command = { type: 'review.edit', id: 'review01' as never, changes: { changed: 'Parked.' } };
  const step = stepOf({ type: 'batch', commands: [park, keep] }, [], plan);
  expect(step).toEqual({ type: 'slice.stage', field: null, title: 'Alert' });
  expect(stepOf({ type: 'batch', commands: [keep] }, [], plan).type).toBe('batch');
});
