import { describe, expect, it } from 'vitest';
import type { ChangeEntry } from '../../../electron/core/store/journal-line.ts';
import { UndoStack } from '../../../electron/core/undo-stack.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import {
  accepted,
  adding,
  createPlan,
  obey,
  openRig,
  sliceNamed,
  titlesOf,
  titling,
} from '../../support/planner-rig.ts';

const PLAN = planWith({ slices: [{ id: 'aaaaaaaa' }, { id: 'bbbbbbbb' }] });

/** How many steps there are to undo after these commands, given so many seconds apart. */
function stepsAfter(...commands: readonly (readonly [afterSeconds: number, Command])[]): number {
  const stack = new UndoStack();
  let seconds = 0;
  commands.forEach(([afterSeconds, command], place) => {
    seconds += afterSeconds;
    const at = new Date(Date.UTC(2026, 10, 24, 9, 0, seconds)).toISOString();
    stack.record({ seq: place + 1, at, commandId: null, does: 'change', of: null, command, patch: {} });
  });
  let steps = 0;
  for (let step = stack.nextUndo; step !== null; step = stack.nextUndo) {
    steps += 1;
    const undo: ChangeEntry = { seq: 0, at: '', commandId: null, does: 'undo', of: step.seq, command: null, patch: {} };
    stack.record(undo);
  }
  return steps;
}

describe('one undo step', () => {
  const title = titling('aaaaaaaa', 'x');
  const value: Command = { type: 'slice.edit', id: sliceId('aaaaaaaa'), changes: { value: 'x' } };
  const both: Command = { type: 'slice.edit', id: sliceId('aaaaaaaa'), changes: { title: 'x', value: 'x' } };
  const cases: readonly [string, number, readonly (readonly [number, Command])[]][] = [
    [
      'is everything typed into one field',
      1,
      [
        [0, title],
        [2, title],
        [50, title],
      ],
    ],
    [
      'is everything typed into one field of the same slices, edited together',
      1,
      [
        [0, { type: 'batch', commands: [title, titling('bbbbbbbb', 'x')] }],
        [2, { type: 'batch', commands: [title, titling('bbbbbbbb', 'xy')] }],
      ],
    ],
    [
      'ends when other slices, or other fields, are edited together',
      3,
      [
        [0, { type: 'batch', commands: [title, titling('bbbbbbbb', 'x')] }],
        [2, { type: 'batch', commands: [title] }],
        [2, { type: 'batch', commands: [title, value] }],
      ],
    ],
    [
      'ends when the person pauses for more than a minute',
      2,
      [
        [0, title],
        [61, title],
      ],
    ],
    [
      'ends at another field',
      2,
      [
        [0, title],
        [1, value],
      ],
    ],
    [
      'ends at the same field of another slice',
      2,
      [
        [0, title],
        [1, titling('bbbbbbbb', 'x')],
      ],
    ],
    [
      'does not reach over something else',
      3,
      [
        [0, title],
        [1, value],
        [1, title],
      ],
    ],
    [
      'is each edit of several fields by itself',
      2,
      [
        [0, both],
        [1, both],
      ],
    ],
    [
      'is each time that a plan is put away or brought back',
      2,
      [
        [0, { type: 'plan.edit', changes: { stage: 'idea' } }],
        [1, { type: 'plan.edit', changes: { stage: 'archive' } }],
      ],
    ],
    [
      'is one for the statement of the goal too',
      1,
      [
        [0, { type: 'goal.edit', changes: { statement: 'a' } }],
        [1, { type: 'goal.edit', changes: { statement: 'b' } }],
      ],
    ],
    [
      'is each move by itself',
      2,
      [
        [0, { type: 'slice.pin', id: sliceId('aaaaaaaa'), pin: null }],
        [1, { type: 'slice.pin', id: sliceId('aaaaaaaa'), pin: null }],
      ],
    ],
  ];
  it.each(cases)('%s', (_title, steps, commands) => {
    expect(stepsAfter(...commands)).toBe(steps);
  });

  it('reaches back 500 steps and no further', () => {
    const moves = Array.from({ length: 510 }, () => [120, title] as const);
    expect(stepsAfter(...moves)).toBe(500);
  });
});

describe('the label of a step', () => {
  it('names the slice as it is called now, or was last', () => {
    const stack = new UndoStack();
    const record = (command: Command, patch: ChangeEntry['patch'] = {}): void =>
      stack.record({ seq: 1, at: '', commandId: null, does: 'change', of: null, command, patch });
    record(titling('aaaaaaaa', 'x'));
    expect(stack.historyIn(PLAN).undo).toEqual({ type: 'slice.edit', field: 'title', title: 'Slice aaaaaaaa' });
    record(
      { type: 'slice.delete', id: sliceId('deleted2') },
      { slices: { deleted2: { exists: [true, null], fields: { title: ['Gone', null] } } } },
    );
    expect(stack.historyIn(PLAN).undo).toEqual({ type: 'slice.delete', field: null, title: 'Gone' });
    record(adding(sliceNamed('bbbbbbbb'), sliceNamed('cccccccc')));
    expect(stack.historyIn(PLAN).undo).toEqual({ type: 'slice.add', field: null, title: null });
  });
});

describe('undo of typing', () => {
  it('takes back all of it at once, and brings it back at once', async () => {
    const { planner } = await openRig();
    const { plan } = await createPlan(planner, 'Plan', 'aaaaaaaa');
    for (const title of ['A', 'Al', 'Ale', 'Alert']) await obey(planner, plan.id, titling('aaaaaaaa', title));
    accepted(await planner.undo(plan.id));
    expect(titlesOf(await planner.open(plan.id))).toEqual(['Slice aaaaaaaa']);
    accepted(await planner.redo(plan.id));
    expect(titlesOf(await planner.open(plan.id))).toEqual(['Alert']);
  });
});
