import { describe, expect, it } from 'vitest';
import { assert } from '../../../shared/assert.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { riskCost } from '../../../shared/meeting/risk-cost.ts';
import type { Plan, Slice } from '../../../shared/plan/plan.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const BASELINE = { name: 'Monday', on: '2026-11-16', days: { model: '2026-11-20' } };

function costOf(id: string, sketch: PlanSketch) {
  const plan = planWith(sketch);
  return riskCost(derive(plan, TODAY), sliceOf(plan, id));
}

function sliceOf({ slices }: Plan, id: string): Slice {
  const slice = slices[id];
  assert(slice !== undefined, 'The slice is in the plan.');
  return slice;
}

describe('What a red dot costs', () => {
  it('is what moves when it comes a week later, and who waits for it', () => {
    const cost = costOf('model', {
      goal: { target: '2026-11-27' },
      slices: [
        { id: 'model' },
        { id: 'reasons', needs: ['model'] },
        { id: 'script', needs: ['reasons'] },
        { id: 'free' },
      ],
    });
    expect(cost).toMatchObject({
      day: '2026-11-24',
      clearBy: TODAY,
      waitingIds: ['reasons', 'script'],
      slipped: null,
    });
    const moved = cost.delay?.ripple.moved.map(({ sliceId, from, to }) => `${sliceId} ${from} ${to}`);
    expect(moved).toEqual([
      'model 2026-11-24 2026-12-01',
      'reasons 2026-11-25 2026-12-02',
      'script 2026-11-26 2026-12-03',
      'free 2026-11-27 2026-11-24',
    ]);
    expect(cost.delay?.ripple.target).toEqual({ day: '2026-11-27', spareWorkdaysBefore: 0, spareWorkdaysAfter: -4 });
  });

  it('is told of what somebody works on already, too', () => {
    const cost = costOf('model', {
      people: { an: { name: 'An' } },
      slices: [
        { id: 'model', status: 'doing', startedOn: '2026-11-24', ownerId: 'an' },
        { id: 'reasons', needs: ['model'] },
      ],
    });
    expect(cost.delay?.ripple.moved.map(({ sliceId, to }) => [sliceId, to])).toEqual([
      ['model', '2026-12-01'],
      ['reasons', '2026-12-02'],
    ]);
  });

  it('leaves time until the working day before its first quarter', () => {
    const slices = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    expect(costOf('d', { slices })).toMatchObject({ day: '2026-11-27', clearBy: '2026-11-26' });
    expect(costOf('a', { slices: [{ id: 'a', pin: '2026-11-30' }] })).toMatchObject({ clearBy: '2026-11-27' });
  });

  it('is how much later it is than in the latest baseline', () => {
    const sketch = { baselines: { base0001: BASELINE }, slices: [{ id: 'model', pin: '2026-11-26' }] } as const;
    expect(costOf('model', sketch).slipped).toEqual({ from: '2026-11-20', to: '2026-11-26', workdays: 4 });
    expect(costOf('model', { ...sketch, slices: [{ id: 'model', stage: 'later' }] }).slipped).toBeNull();
  });

  it('has no days to count where nothing has a day, and still knows who waits', () => {
    const cost = costOf('model', {
      sources: { bank: { name: 'Bank', access: 'refused' } },
      slices: [
        { id: 'model', sourceIds: ['bank'] },
        { id: 'reasons', needs: ['model'] },
      ],
    });
    expect(cost).toEqual({ day: null, clearBy: null, delay: null, waitingIds: ['reasons'], slipped: null });
  });

  it('of a group is about everything below it that is open', () => {
    const cost = costOf('group', {
      slices: [
        { id: 'group' },
        { id: 'done', under: 'group', status: 'delivered', deliveredOn: '2026-11-23' },
        { id: 'a', under: 'group' },
        { id: 'b', under: 'group' },
        { id: 'later', under: 'group', stage: 'later' },
        { id: 'waits', needs: ['group'] },
      ],
    });
    expect(cost).toMatchObject({ day: '2026-11-25', waitingIds: ['waits'] });
    expect(cost.delay?.ownIds).toEqual(['a', 'b']);
  });

  it('can be asked of a plan in which nobody ever works', () => {
    const cost = costOf('a', { calendar: { workdays: [] }, slices: [{ id: 'a', pin: '2026-11-26' }] });
    expect(cost).toMatchObject({ day: '2026-11-26', delay: null });
  });
});
