import { describe, expect, it } from 'vitest';
import {
  aimOf,
  beginMoving,
  daysToChoose,
  type KeyMoving,
  type MovingBoard,
  type MovingKey,
  pressed,
  type Spot,
  settled,
} from '../../../renderer/board/moving.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';

const TUESDAY = asDay('2026-11-24');

function boardOf(plan: Plan, today = TUESDAY): MovingBoard {
  return { plan, today, isShown: () => true };
}

function begin(board: MovingBoard, id: string, selected: readonly string[] = []): KeyMoving {
  const begun = beginMoving(board, sliceId(id), selected.map(sliceId));
  if (!begun.ok) throw new Error(begun.error.code);
  return begun.value;
}

/** `Wed 25 before b`, `later`, `tray`; a key that leads nowhere gives its edge. */
function spotName(spot: Spot): string {
  return spot.kind === 'place' ? `${spot.day.slice(5)} ${spot.before ?? 'end'}` : spot.kind;
}

/** Where each of the keys leads, one after the other. */
function walk(sketch: PlanSketch, id: string, keys: readonly MovingKey[]): string[] {
  const board = boardOf(planWith({ people: { an: {} }, ...sketch }));
  let state = begin(board, id);
  const names = [spotName(state.spot)];
  for (const key of keys) {
    const step = pressed(state, key, board);
    state = step.state;
    names.push(step.edge ?? spotName(state.spot));
  }
  return names;
}

const HALVES = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, quarterDays: 2 }));

describe('the keys of a moving card', () => {
  it('up and down go from gap to gap, and on into the next day', () => {
    expect(walk({ slices: HALVES }, 'b', ['up', 'up', 'down', 'down', 'down', 'down'])).toEqual([
      '11-24 end',
      '11-24 a',
      'first-day',
      '11-24 end',
      '11-25 c',
      '11-25 d',
      '11-25 end',
    ]);
  });

  it('right goes to the end of the next working day, and left back to where it was', () => {
    const slices = [...HALVES, { id: 'g' }, { id: 'h' }];
    expect(walk({ slices }, 'c', ['up', 'right', 'right', 'right', 'left', 'left', 'left'])).toEqual([
      '11-25 d',
      '11-24 end',
      '11-25 d',
      '11-26 end',
      '11-27 end',
      '11-26 end',
      '11-25 d',
      '11-24 end',
    ]);
  });

  it('left goes to the beginning of an earlier day, and before the first one to Later', () => {
    expect(walk({ slices: HALVES }, 'e', ['left', 'left', 'left', 'left', 'right'])).toEqual([
      '11-26 f',
      '11-25 c',
      '11-24 a',
      'later',
      'top-of-tray',
      '11-24 a',
    ]);
  });

  it('skips weekends and closures, but not a weekend day on which something stands', () => {
    const calendar = { closures: [{ from: '2026-11-26', to: '2026-11-26', label: 'Closed', origin: null }] };
    const slices = [{ id: 'a' }, { id: 'b' }, { id: 'x', pin: '2026-11-29' }];
    expect(walk({ slices, calendar }, 'a', ['right', 'right', 'right', 'right'])).toEqual([
      '11-24 end',
      '11-25 end',
      '11-27 end',
      '11-29 end',
      '11-30 end',
    ]);
  });

  it('Page Down and Page Up go by the week, Home to the first day that takes drops', () => {
    expect(walk({ slices: HALVES }, 'c', ['page-down', 'page-down', 'page-up', 'home', 'page-up', 'home'])).toEqual([
      '11-25 d',
      '12-02 end',
      '12-09 end',
      '12-02 end',
      '11-24 a',
      'first-day',
      'at-home',
    ]);
    expect(walk({ start: '2026-12-01', slices: HALVES }, 'c', ['home'])[1]).toBe('12-01 a');
  });

  it('from the tray lead to the first day, and back to its own place before they lead to Later', () => {
    const thick = { id: 'thick', quarterDays: 20 };
    expect(
      walk({ slices: [...HALVES, thick] }, 'thick', ['up', 'right', 'left', 'left', 'right', 'page-down']),
    ).toEqual(['tray', 'top-of-tray', '11-24 end', 'tray', 'later', 'tray', '11-24 end']);
    const parked = { id: 'parked', stage: 'later' } as const;
    expect(walk({ slices: [...HALVES, parked] }, 'parked', ['down', 'left'])).toEqual(['later', '11-24 end', 'later']);
  });

  it('end with the last week of the board', () => {
    const plan = planWith({ people: { an: {} }, slices: [{ id: 'a' }] });
    const days = daysToChoose(boardOf(plan));
    const board = boardOf(plan);
    let state = begin(board, 'a');
    for (let press = 0; press < days.length + 3; press++) state = pressed(state, 'right', board).state;
    expect([spotName(state.spot), pressed(state, 'right', board).edge, pressed(state, 'down', board).edge]).toEqual([
      '12-25 end',
      'last-day',
      'last-day',
    ]);
  });

  it('do not stop at cards that the filter hides, nor between started ones', () => {
    const started = { id: 's', status: 'doing', startedOn: '2026-11-24', ownerId: 'an', quarterDays: 2 } as const;
    const slices = [started, ...['a', 'b', 'c'].map((id) => ({ id, quarterDays: 1 })), { id: 'z' }];
    const plan = planWith({ people: { an: { quarterDaysByWeekday: [4, 4, 4, 4, 4, 0, 0] } }, slices });
    const board = { ...boardOf(plan), isShown: (id: SliceId) => id !== 'b' };
    const state = begin(board, 'z');
    const names = ['left', 'down', 'down'].map((_, place, keys) =>
      keys.slice(0, place + 1).reduce((from, key) => pressed(from, key as MovingKey, board).state, state),
    );
    expect(names.map(({ spot }) => spotName(spot))).toEqual(['11-25 c', '11-25 end', '11-26 end']);
  });
});

describe('what moves', () => {
  const slices = [
    { id: 'done', status: 'delivered', deliveredOn: '2026-11-23' } as const,
    { id: 'a' },
    { id: 'b' },
    { id: 'c' },
    { id: 'group' },
    { id: 'leaf', under: 'group' },
  ];
  const board = boardOf(planWith({ people: { an: {} }, slices }));

  it('is everything that is selected with it, in delivery order and without what is delivered or hidden', () => {
    expect(begin(board, 'c', ['c', 'done', 'a', 'b']).ids).toEqual(['a', 'b', 'c']);
    const filtered = { ...board, isShown: (id: SliceId) => id !== 'b' };
    expect(begin(filtered, 'c', ['c', 'a', 'b']).ids).toEqual(['a', 'c']);
    expect(begin(board, 'c', ['a', 'b']).ids).toEqual(['c']);
  });

  it.each([
    ['done', 'already-delivered'],
    ['group', 'is-group'],
    ['gone', 'slice-not-found'],
  ])('is never %s', (id, code) => {
    expect(beginMoving(board, sliceId(id), [])).toMatchObject({ ok: false, error: { code } });
  });

  it('asks for nothing on its own place, unless others come there with it', () => {
    expect([aimOf(begin(board, 'a')), aimOf(begin(board, 'a', ['a', 'b']))]).toEqual([
      null,
      { kind: 'place', day: TUESDAY, before: null },
    ]);
  });
});

describe('a plan that changes under a moving card', () => {
  const plan = planWith({ people: { an: {} }, slices: HALVES });
  const board = boardOf(plan);
  const chosen = pressed(begin(board, 'f'), 'home', board).state;

  function spotAfter(command: Parameters<typeof apply>[1], state = chosen): string {
    const changed = apply(plan, command);
    if (!changed.ok) throw new Error(changed.error.code);
    const next = settled(state, boardOf(changed.value));
    return next.ok ? spotName(next.value.spot) : next.error.code;
  }

  it('keeps the choice while its neighbour is there, else it is the end of that day', () => {
    expect(spotName(chosen.spot)).toBe('11-24 a');
    expect(spotAfter({ type: 'slice.edit', id: sliceId('a'), changes: { title: 'Other' } })).toBe('11-24 a');
    expect(spotAfter({ type: 'slice.delete', id: sliceId('a') })).toBe('11-24 end');
  });

  it('follows a card that has not been moved yet', () => {
    const place = { type: 'slice.place', id: sliceId('f'), stage: 'board', before: sliceId('a'), pin: null } as const;
    expect(spotAfter(place, begin(board, 'f'))).toBe('11-24 a');
  });

  it('ends when the card is gone or delivered', () => {
    expect([
      spotAfter({ type: 'slice.delete', id: sliceId('f') }),
      spotAfter({ type: 'slice.deliver', id: sliceId('f'), on: TUESDAY }),
    ]).toEqual(['slice-not-found', 'already-delivered']);
  });

  it('goes to the next day that takes drops when the day ends', () => {
    const next = settled(chosen, boardOf(plan, asDay('2026-11-28')));
    expect(next.ok && spotName(next.value.spot)).toBe('11-30 end');
  });

  it('leaves out what cannot move with it any more', () => {
    const both = begin(board, 'f', ['a', 'f']);
    const gone = apply(plan, { type: 'slice.delete', id: sliceId('a') });
    const next = settled(both, boardOf(gone.ok ? gone.value : plan));
    expect(next.ok && next.value.ids).toEqual(['f']);
  });
});
