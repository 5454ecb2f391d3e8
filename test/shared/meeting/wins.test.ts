import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { reviewBefore, winsOf } from '../../../shared/meeting/wins.ts';
import type { Plan, ReviewId } from '../../../shared/plan/plan.ts';
import { sampleFor } from '../../../shared/sample/sample.ts';
import { type PlanSketch, planWith, type SliceSketch } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

function delivered(id: string, on: string): SliceSketch {
  return { id, status: 'delivered', deliveredOn: on };
}

type ReviewSketch = NonNullable<PlanSketch['reviews']>[string];

function review(on: string, closedAt: string | null, shownIds: readonly string[] = []): ReviewSketch {
  return { on, shownIds, learned: '', changed: '', notes: [], closedAt };
}

function wins(plan: Plan, id?: string) {
  const { since, slices } = winsOf(derive(plan, TODAY), id as ReviewId | undefined);
  return { since, ids: slices.map((slice) => slice.id) };
}

const SLICES = [
  delivered('early', '2026-11-12'),
  delivered('friday', '2026-11-20'),
  delivered('shown', '2026-11-20'),
  delivered('monday', '2026-11-23'),
  delivered('today', '2026-11-24'),
  { id: 'open' },
];

describe('the wins of a meeting', () => {
  it('are everything that was delivered, newest first, where there was no meeting yet', () => {
    expect(wins(planWith({ slices: SLICES }))).toEqual({
      since: null,
      ids: ['today', 'monday', 'friday', 'shown', 'early'],
    });
  });

  it('are what came after the last meeting, and what was delivered on its day and not shown in it', () => {
    const reviews = { last: review('2026-11-20', '2026-11-20T14:00:00.000Z', ['shown']) };
    expect(wins(planWith({ slices: SLICES, reviews }))).toEqual({
      since: '2026-11-20',
      ids: ['today', 'monday', 'friday'],
    });
  });

  it('have what is shown in the running meeting, also when it was delivered before the last one', () => {
    const reviews = {
      last: review('2026-11-20', '2026-11-20T14:00:00.000Z', ['shown']),
      now: review('2026-11-24', null, ['early', 'open']),
    };
    expect(wins(planWith({ slices: SLICES, reviews })).ids).toEqual(['today', 'monday', 'friday', 'early']);
  });

  it('of a meeting that is over end with its day', () => {
    const reviews = {
      first: review('2026-11-13', '2026-11-13T14:00:00.000Z', ['early']),
      second: review('2026-11-23', '2026-11-23T14:00:00.000Z', ['monday']),
      now: review('2026-11-24', null),
    };
    const plan = planWith({ slices: SLICES, reviews });
    expect(wins(plan, 'second')).toEqual({ since: '2026-11-13', ids: ['monday', 'friday', 'shown'] });
    expect(wins(plan, 'now')).toEqual({ since: '2026-11-23', ids: ['today'] });
    expect(wins(plan)).toEqual(wins(plan, 'now'));
  });

  it('of one day go to the meeting in which they were shown, and what came after it to the next', () => {
    const reviews = { today: review('2026-11-24', '2026-11-24T09:00:00.000Z', ['monday']) };
    const plan = planWith({ slices: SLICES, reviews });
    expect(wins(plan, 'today').ids).toEqual(['monday', 'friday', 'shown', 'early']);
    expect(wins(plan)).toEqual({ since: '2026-11-24', ids: ['today'] });
  });

  it('leave out what is dated after today', () => {
    expect(wins(planWith({ slices: [delivered('ahead', '2026-11-25')] })).ids).toEqual([]);
  });

  it('follow the later one of two meetings of one day', () => {
    const reviews = {
      noon: review('2026-11-23', '2026-11-23T16:00:00.000Z', ['monday']),
      morning: review('2026-11-23', '2026-11-23T08:00:00.000Z'),
    };
    const plan = planWith({ slices: SLICES, reviews });
    expect(reviewBefore(plan, null)?.id).toBe('noon');
    expect(reviewBefore(plan, 'noon' as ReviewId)?.id).toBe('morning');
    expect(reviewBefore(plan, 'morning' as ReviewId)).toBeNull();
    expect(wins(plan).ids).toEqual(['today']);
    expect(wins(plan, 'noon').ids).toEqual(['monday']);
  });

  it('of the sample are what came since its meeting of Friday', () => {
    expect(wins(sampleFor(TODAY))).toEqual({ since: '2026-11-20', ids: ['getacces'] });
  });
});
