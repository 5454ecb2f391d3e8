import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { weeklyDeliveries } from '../../../shared/schedule/throughput.ts';
import { type PlanSketch, planWith, type SliceSketch } from '../../support/plan-builder.ts';

/** Tuesday of week 48; weeks 45 to 47 are complete for a plan that began on Monday 2 November. */
const TODAY = asDay('2026-11-24');

function deliveredOn(...days: readonly string[]): SliceSketch[] {
  return days.map((day, place) => ({ id: `slice${place}`, status: 'delivered', deliveredOn: day }));
}

function weeks(sketch: PlanSketch, today: string = TODAY): string[] {
  const samples = weeklyDeliveries(planWith({ start: '2026-11-02', ...sketch }), asDay(today));
  return samples.map(({ week, delivered }) => `${week} ${delivered}`);
}

describe('The weeks gone by', () => {
  it('are the complete ones since the start, with a zero where nothing was delivered', () => {
    const slices = deliveredOn('2026-11-02', '2026-11-08', '2026-11-16', '2026-11-24');
    expect(weeks({ slices })).toEqual(['2026-W45 2', '2026-W46 0', '2026-W47 1']);
  });

  it('count leaves and not groups, and nothing that is still open', () => {
    const slices: SliceSketch[] = [
      { id: 'group', quarterDays: null },
      { id: 'a', under: 'group', status: 'delivered', deliveredOn: '2026-11-03' },
      { id: 'b', under: 'group' },
      { id: 'c', status: 'dropped', droppedOn: '2026-11-03' },
    ];
    expect(weeks({ slices })[0]).toBe('2026-W45 1');
  });

  it('leave out a week in which nobody offered a quarter, for it says nothing', () => {
    const closures = [{ from: '2026-11-09', to: '2026-11-15', label: 'Closed', origin: null }];
    expect(weeks({ calendar: { closures } })).toEqual(['2026-W45 0', '2026-W47 0']);
    const absences = [{ from: '2026-11-09', to: '2026-11-13', label: 'Leave' }];
    expect(weeks({ people: { an: { absences } } })).toEqual(['2026-W45 0', '2026-W47 0']);
    expect(weeks({ people: { an: { absences }, de: {} } })).toHaveLength(3);
    expect(weeks({ people: {} })).toEqual([]);
  });

  it('leave out the week of the start when work could have begun earlier in it', () => {
    expect(weeks({ start: '2026-11-04' })).toEqual(['2026-W46 0', '2026-W47 0']);
    const closures = [{ from: '2026-11-02', to: '2026-11-03', label: 'Closed', origin: null }];
    expect(weeks({ start: '2026-11-04', calendar: { closures } })).toHaveLength(3);
  });

  it('are none before the plan has begun, and in its first week', () => {
    expect(weeks({ start: '2026-12-07' })).toEqual([]);
    expect(weeks({ start: '2026-11-23' })).toEqual([]);
  });

  it('come over New Year and an ISO week 53 without a gap', () => {
    const slices = deliveredOn('2026-12-30', '2027-01-02', '2027-01-04');
    expect(weeks({ start: '2026-12-21', slices }, '2027-01-12')).toEqual(['2026-W52 0', '2026-W53 2', '2027-W01 1']);
  });

  it('are at most the newest 52, also of a plan that began centuries ago', () => {
    expect(weeks({ start: '2024-01-01' })).toHaveLength(52);
    expect(weeks({ start: '1800-01-01' }).at(-1)).toBe('2026-W47 0');
    expect(weeks({ start: '1800-01-01' })).toHaveLength(52);
  });
});
