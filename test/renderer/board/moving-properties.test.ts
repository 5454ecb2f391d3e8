import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aimOf,
  beginMoving,
  daysToChoose,
  type KeyMoving,
  type MovingBoard,
  type MovingKey,
  pressed,
} from '../../../renderer/board/moving.ts';
import { isWorkday } from '../../../shared/calendar/workdays.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { moveTo } from '../../../shared/schedule/move-to.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { rejectionText } from '../../../shared/words/rejection-text.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { sliceId } from '../../support/plan-builder.ts';

const KEYS: readonly MovingKey[] = ['up', 'down', 'left', 'right', 'page-up', 'page-down', 'home'];

describe('whatever keys are pressed on whatever board', () => {
  const walks = fc.record({
    plan: arbitrarySchedulable(),
    choice: fc.nat(11),
    keys: fc.array(fc.constantFrom(...KEYS), { maxLength: 25 }),
  });

  /** The states on the way; none when the card cannot be moved. */
  function statesOf({ plan, choice, keys }: { plan: Plan; choice: number; keys: readonly MovingKey[] }) {
    const board: MovingBoard = { plan, today: SCHEDULABLE_TODAY, isShown: () => true };
    const ids = Object.keys(plan.slices) as SliceId[];
    const begun = beginMoving(board, ids[choice % ids.length] ?? sliceId('none'), []);
    if (!begun.ok) return { board, states: [] as KeyMoving[] };
    const states: KeyMoving[] = [begun.value];
    for (const key of keys) states.push(pressed(states.at(-1) ?? begun.value, key, board).state);
    return { board, states };
  }

  it('the target is one that the model takes, or says in a sentence why it does not', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const { board, states } = statesOf(walked);
        for (const state of states) {
          const target = aimOf(state);
          if (target === null) continue;
          const move = moveTo(board.plan, board.today, state.leadId, target);
          if (move.ok) expect(apply(board.plan, move.value.command).ok).toBe(true);
          else {
            expect(['not-sized', 'still-thick', 'already-started']).toContain(move.error.code);
            expect(rejectionText(move.error, board.plan)).toMatch(/\.$/);
          }
        }
      }),
    );
  });

  it('it stops on working days and on days on which something stands, never before the first that takes drops', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const { board, states } = statesOf(walked);
        const days = daysToChoose(board);
        const { byDay, from } = schedule(board.plan, board.today);
        const hasStops = days.some((day) => isWorkday(board.plan.calendar, day) || byDay.has(day));
        for (const { spot, origin } of states) {
          if (spot.kind !== 'place' || (origin.kind === 'place' && origin.day === spot.day)) continue;
          expect(days).toContain(spot.day);
          expect(spot.day >= from).toBe(true);
          if (hasStops) expect(isWorkday(board.plan.calendar, spot.day) || byDay.has(spot.day)).toBe(true);
        }
      }),
    );
  });

  it('right and then left, or left and then right, comes back, unless there was nothing that way', () => {
    fc.assert(
      fc.property(
        walks,
        fc.constantFrom<['left', 'right']>(['left', 'right']),
        fc.boolean(),
        (walked, pair, isTurned) => {
          const { board, states } = statesOf(walked);
          const from = states.at(-1);
          if (from === undefined) return;
          const [there, back] = isTurned ? pair.toReversed() : pair;
          const away = pressed(from, there as MovingKey, board);
          if (away.edge !== null) return;
          expect(pressed(away.state, back as MovingKey, board).state.spot).toEqual(from.spot);
        },
      ),
    );
  });

  it('down and then up comes back, within a day and over its end', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const { board, states } = statesOf(walked);
        const from = states.at(-1);
        if (from === undefined || from.spot.kind !== 'place') return;
        const away = pressed(from, 'down', board);
        if (away.edge === null) expect(pressed(away.state, 'up', board).state.spot).toEqual(from.spot);
      }),
    );
  });

  it('the plan stays as it is, to the letter', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const before = JSON.stringify(walked.plan);
        statesOf(walked);
        expect(JSON.stringify(walked.plan)).toBe(before);
      }),
    );
  });
});
