import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createKeyboardMover, type KeyboardMover } from '../../../renderer/board/keyboard-moving.ts';
import type { MovingKey } from '../../../renderer/board/moving.ts';
import { createMovingStore, type MovingStore, NOTHING_MOVES } from '../../../renderer/board/moving-store.ts';
import { outcomeOf } from '../../../renderer/board/outcome.ts';
import { asDay, type Day } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { moveTo, type Target } from '../../../shared/schedule/move-to.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const TUESDAY = asDay('2026-11-24');
const PLAN = planWith({
  goal: { target: '2026-11-30' },
  people: { an: {} },
  slices: [
    { id: 'a', title: 'A', quarterDays: 2 },
    { id: 'b', title: 'B', quarterDays: 2 },
    { id: 'c', title: 'C' },
    { id: 'd', title: 'D' },
    { id: 'parked', title: 'Parked', stage: 'later', quarterDays: 2 },
    { id: 'thick', title: 'Thick', quarterDays: 20 },
    { id: 'unsized', title: 'Unsized', quarterDays: null },
    { id: 'done', title: 'Done', status: 'delivered', deliveredOn: '2026-11-23' },
  ],
});

let moving: MovingStore;
let plan: Plan;
let today: Day;
let selectedIds: readonly SliceId[];
let isReadOnly: boolean;
let hiddenId: SliceId | null;
let spoken: string[];
let drops: { readonly ids: readonly SliceId[]; readonly target: Target }[];

function mover(): KeyboardMover {
  return createKeyboardMover({
    moving,
    board: () => ({ plan, today, isShown: (id) => id !== hiddenId }),
    selectedIds: () => selectedIds,
    isReadOnly: () => isReadOnly,
    say: (text) => spoken.push(text),
    tell: (text) => spoken.push(text),
    drop: (ids, target) => drops.push({ ids, target }),
    showSpot: () => undefined,
  });
}

function lifted(id: string, ...keys: readonly MovingKey[]): KeyboardMover {
  const keyboard = mover();
  keyboard.start(sliceId(id));
  for (const key of keys) keyboard.choose(key);
  return keyboard;
}

function change(command: Command): void {
  const changed = apply(plan, command);
  if (!changed.ok) throw new Error(changed.error.code);
  plan = changed.value;
}

beforeEach(() => {
  moving = createMovingStore();
  plan = PLAN;
  today = TUESDAY;
  selectedIds = [];
  isReadOnly = false;
  hiddenId = null;
  spoken = [];
  drops = [];
});

describe('a card that moves by keyboard', () => {
  it('says at each step the place, its neighbours, where it would land and what would move', () => {
    lifted('parked', 'right', 'up', 'up', 'right', 'home', 'left');
    expect(spoken).toEqual([
      'Moving “Parked”, in Later. Arrow keys choose the place, Enter drops, Escape cancels.',
      'Tuesday 24 November, after “B”. It is pinned there. 3 slices move one day later. Target 30 Nov: still met, 1 day spare (was 2).',
      'Tuesday 24 November, between “A” and “B”. It flows there. 3 slices move one day later. Target 30 Nov: still met, 1 day spare (was 2).',
      'Tuesday 24 November, before “A”. It flows there. 3 slices move one day later. Target 30 Nov: still met, 1 day spare (was 2).',
      'Wednesday 25 November, after “C”. It is pinned there. 2 slices move one day later. Target 30 Nov: still met, 1 day spare (was 2).',
      'Tuesday 24 November, before “A”. It flows there. 3 slices move one day later. Target 30 Nov: still met, 1 day spare (was 2).',
      'Later: no day, not in the forecast. Its own place.',
    ]);
    expect(drops).toEqual([]);
  });

  it('shows the same line, badges and strip as a card in the air', () => {
    lifted('parked', 'right', 'right', 'up');
    const { movingId, by, area, line, preview } = moving.getState();
    expect({ movingId, by, area, line, headline: preview?.headline, badges: [...(preview?.badges ?? [])] }).toEqual({
      movingId: 'parked',
      by: 'keyboard',
      area: { kind: 'day', day: '2026-11-25' },
      line: { day: '2026-11-25', before: 'c' },
      headline: 'Yes, and… 2 slices move one day later.',
      badges: [
        ['c', '→ Thu 26'],
        ['d', '→ Fri 27'],
      ],
    });
  });

  it('stands on its own place at first, and dropped there stays without a change', () => {
    const keyboard = lifted('b');
    expect(moving.getState()).toMatchObject({ line: { day: TUESDAY, before: null }, preview: null });
    keyboard.drop();
    expect([drops, spoken.at(-1), moving.getState()]).toEqual([[], '“B” stays where it is.', NOTHING_MOVES]);
  });

  it('says why a key leads nowhere, and which one leads further', () => {
    lifted('a', 'home', 'up', 'left', 'left');
    expect(spoken.slice(1)).toEqual([
      'This is the first day that takes slices. The left arrow leads to Later.',
      'There is nothing earlier. The left arrow leads to Later.',
      'Later: no day, not in the forecast. It is parked there. Nothing else moves.',
      'There is no place this way. The right arrow leads to the days.',
    ]);
  });

  it.each([
    ['unsized', 'Tuesday 24 November, after “B”. Not sized yet. Drop it, and say how thick it is.'],
    ['thick', 'Tuesday 24 November, after “B”. Thicker than a day. Cut it first: only thin slices have a day.'],
  ])('that is %s says what it needs before it can have a day', (id, text) => {
    lifted(id, 'right');
    expect(spoken.at(-1)).toBe(text);
  });

  it('takes along what is selected with it', () => {
    selectedIds = ['a', 'parked', 'd'].map(sliceId);
    lifted('a', 'right').drop();
    expect(spoken).toEqual([
      expect.stringMatching(
        /^Moving “A” and 2 others, on Tuesday 24 November\. .*Enter now puts the others beside it\. 3 of 3 are pinned there\./,
      ),
      expect.stringMatching(/^Wednesday 25 November, after “C”\. 3 of 3 are pinned there\. /),
    ]);
    expect(drops).toEqual([{ ids: ['a', 'd', 'parked'], target: { kind: 'place', day: '2026-11-25', before: null } }]);
  });

  it.each([
    ['done', '“Done” is delivered. Choose “Not delivered after all” to change that.'],
    ['gone', 'That slice is no longer in the plan.'],
  ])('is not one that is %s', (id, text) => {
    lifted(id, 'right').drop();
    expect([spoken, drops, moving.getState()]).toEqual([[text], [], NOTHING_MOVES]);
  });

  it('is none in a plan that is open for reading only', () => {
    isReadOnly = true;
    lifted('a', 'right').drop();
    expect([spoken, drops]).toEqual([['This plan can be looked at, not changed.'], []]);
  });

  it('after Escape is where it was, and nothing has happened', () => {
    lifted('a', 'right', 'page-down').cancel();
    expect([drops, moving.getState(), spoken.at(-1)]).toEqual([[], NOTHING_MOVES, 'Cancelled. “A” is where it was.']);
  });
});

describe('a plan that changes while a card moves by keyboard', () => {
  it('is looked at again, and what is different is said', () => {
    const keyboard = lifted('parked', 'right', 'up');
    change({ type: 'slice.delete', id: sliceId('b') });
    keyboard.lookAgain();
    expect(spoken.at(-1)).toBe(
      'The plan has changed. Tuesday 24 November, after “A”. It flows there. Nothing else moves.',
    );
    expect(moving.getState().preview?.badges.size).toBe(0);
  });

  it('says nothing when nothing is different for the card', () => {
    const keyboard = lifted('parked', 'right');
    const count = spoken.length;
    change({ type: 'slice.edit', id: sliceId('thick'), changes: { notes: 'x' } });
    keyboard.lookAgain();
    keyboard.lookAgain();
    expect(spoken.length).toBe(count);
  });

  it('ends the move when the card is gone, and says so', () => {
    const keyboard = lifted('a', 'right');
    change({ type: 'slice.delete', id: sliceId('a') });
    keyboard.lookAgain();
    expect([spoken.at(-1), moving.getState(), keyboard.movingId()]).toEqual([
      'That slice is no longer in the plan. Moving has stopped.',
      NOTHING_MOVES,
      null,
    ]);
  });

  it('ends the move when the filter does not let the card through any more, and says so', () => {
    const keyboard = lifted('a', 'right');
    change({ type: 'slice.edit', id: sliceId('b'), changes: { title: 'Another' } });
    hiddenId = sliceId('a');
    keyboard.lookAgain();
    expect([spoken.at(-1), moving.getState()]).toEqual([
      'The filter hides “A” now. Moving has stopped.',
      NOTHING_MOVES,
    ]);
  });

  it('moves the choice on when the day ends', () => {
    const keyboard = lifted('d', 'home');
    today = asDay('2026-11-25');
    keyboard.lookAgain();
    expect(moving.getState().area).toEqual({ kind: 'day', day: '2026-11-25' });
  });
});

const KEYS: readonly MovingKey[] = ['up', 'down', 'left', 'right', 'page-up', 'page-down', 'home'];

describe('whatever keys are pressed', () => {
  const walks = fc.record({
    plan: arbitrarySchedulable(),
    choice: fc.nat(11),
    keys: fc.array(fc.constantFrom(...KEYS), { maxLength: 12 }),
  });

  function walk(walked: { plan: Plan; choice: number; keys: readonly MovingKey[] }): KeyboardMover {
    plan = walked.plan;
    moving = createMovingStore();
    today = SCHEDULABLE_TODAY;
    drops = [];
    spoken = [];
    const ids = Object.keys(plan.slices);
    return lifted(ids[walked.choice % ids.length] ?? 'none', ...walked.keys);
  }

  it('Enter asks for exactly what the strip has shown, with the command that a pointer would give', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const keyboard = walk(walked);
        const { preview, withIds } = moving.getState();
        keyboard.drop();
        const [drop] = drops;
        expect(drop === undefined).toBe(preview === null);
        const [id] = withIds;
        if (drop === undefined || id === undefined) return;
        const outcome = outcomeOf(plan, today, drop.ids, drop.target);
        const move = moveTo(plan, today, id, drop.target);
        expect(preview?.outcome).toEqual(outcome);
        if (move.ok) expect(outcome).toMatchObject({ does: 'move', move: { command: move.value.command } });
        else expect(outcome.does).not.toBe('move');
      }),
    );
  });

  it('Escape asks for nothing and leaves nothing on the board', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const before = JSON.stringify(walked.plan);
        walk(walked).cancel();
        expect([drops, moving.getState(), JSON.stringify(plan)]).toEqual([[], NOTHING_MOVES, before]);
      }),
    );
  });

  it('each of them is answered by a sentence', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        walk(walked);
        if (moving.getState().movingId === null) return;
        expect(spoken.length).toBe(walked.keys.length + 1);
        for (const text of spoken) expect(text).toMatch(/^\S.*\.$/);
      }),
    );
  });
});
