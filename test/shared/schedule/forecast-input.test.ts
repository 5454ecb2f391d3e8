import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { forecastInput } from '../../../shared/schedule/forecast-input.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';

/** Wednesday 25 November 2026. */
const TODAY = asDay('2026-11-25');

function inputOf(sketch: PlanSketch) {
  const { isPiece, quarterDays, milestones, ...rest } = forecastInput(planWith(sketch), TODAY);
  return { ...rest, isPiece: [...isPiece], quarterDays: [...quarterDays], milestones };
}

describe('What a forecast is made of', () => {
  it('counts open leaves on the board, thick ones and those without a day included', () => {
    const { isPiece, quarterDays } = inputOf({
      sources: { crm: { access: 'refused' } },
      slices: [
        { id: 'thin' },
        { id: 'thick', quarterDays: 12 },
        { id: 'unsized', quarterDays: null },
        { id: 'undated', sourceIds: ['crm'], quarterDays: 2 },
        { id: 'later', stage: 'later' },
        { id: 'thrown', stage: 'archive' },
        { id: 'dropped', status: 'dropped' },
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-24' },
      ],
    });
    expect(quarterDays).toEqual([4, 12, 0, 2]);
    expect(isPiece).toEqual([0, 0, 0, 0]);
  });

  it('tells pieces of what was cut from what may still be split', () => {
    const { isPiece } = inputOf({
      slices: [
        { id: 'whole' },
        { id: 'cut', cutOn: '2026-11-24', quarterDays: null },
        { id: 'a', under: 'cut' },
        { id: 'inner', under: 'cut', quarterDays: null },
        { id: 'b', under: 'inner' },
        { id: 'heading', quarterDays: null },
        { id: 'c', under: 'heading' },
      ],
    });
    expect(isPiece).toEqual([0, 1, 1, 0]);
  });

  it('takes off what was worked already on a slice that is being done', () => {
    const { quarterDays } = inputOf({
      people: { an: {} },
      slices: [{ id: 'a' }, { id: 'b', quarterDays: 4, status: 'doing', startedOn: '2026-11-25', ownerId: 'an' }],
    });
    expect(quarterDays).toEqual([4, 4]);
    const begun = inputOf({
      people: { an: { quarterDaysByWeekday: [2, 2, 2, 2, 2, 0, 0] } },
      slices: [{ id: 'a' }, { id: 'b', quarterDays: 4, status: 'doing', startedOn: '2026-11-24', ownerId: 'an' }],
    });
    expect(begun.quarterDays).toEqual([2, 4]);
  });

  it('has each group at the top done when its last leaf in the order of the board is, and the goal at the end', () => {
    const { milestones } = inputOf({
      slices: [
        { id: 'one', quarterDays: null },
        { id: 'a', under: 'one', rank: 'a1' },
        { id: 'b', under: 'one', rank: 'a4' },
        { id: 'two', quarterDays: null },
        { id: 'c', under: 'two', rank: 'a2' },
        { id: 'top', rank: 'a3' },
        { id: 'three', quarterDays: null },
        { id: 'd', under: 'three', status: 'delivered', deliveredOn: '2026-11-24' },
      ],
    });
    expect(milestones).toEqual([
      { id: 'two', steps: 2, remaining: 1 },
      { id: 'one', steps: 4, remaining: 2 },
      { id: null, steps: 4, remaining: 4 },
    ]);
  });

  it('goes by sizes until five complete weeks have gone by', () => {
    const start = '2026-10-19';
    expect(inputOf({ start }).basis).toBe('weeks');
    expect(inputOf({ start: '2026-10-26' }).basis).toBe('sizes');
    const closures = [{ from: '2026-11-02', to: '2026-11-08', label: 'Closed', origin: null }];
    expect(inputOf({ start, calendar: { closures } })).toMatchObject({ basis: 'sizes', weeks: { length: 4 } });
  });
});
