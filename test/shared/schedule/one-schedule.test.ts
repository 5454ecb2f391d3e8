import { expect, it, vi } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { knownApply } from '../../../shared/plan/apply/known-apply.ts';
import { knownMove } from '../../../shared/schedule/known-move.ts';
import { ripple } from '../../../shared/schedule/ripple.ts';
import * as scheduling from '../../../shared/schedule/schedule.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

it.each([
  { lands: 'flows', day: '2026-11-30', schedules: 2 },
  { lands: 'is pinned', day: '2026-12-02', schedules: 3 },
])(
  'a card that $lands takes $schedules schedules, from its preview to the board after its drop',
  ({ day, schedules }) => {
    const made = vi.spyOn(scheduling, 'schedule');
    const before = planWith({ slices: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })) });
    const asked = () => {
      const moved = knownMove(before, TODAY, [sliceId('a')], { kind: 'place', day: asDay(day), before: null });
      return moved.ok ? moved.value.command : expect.fail(moved.error.code);
    };
    ripple(before, asked(), TODAY);
    const shown = knownApply(before, asked());
    derive(shown.ok ? shown.value : expect.fail(shown.error.code), TODAY);
    expect(made).toHaveBeenCalledTimes(schedules);
    made.mockRestore();
  },
);
