import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import type { BaselineId, Request, RequestId } from '../../../shared/plan/plan.ts';
import { movedForRecord, worthRecording } from '../../../shared/schedule/worth-recording.ts';
import { agreedText, wishOfChange, worthRecordingText } from '../../../shared/words/request-text.ts';
import { type PlanSketch, personId, planWith, sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

const THREE = [{ id: 'a', title: 'Alert' }, { id: 'b' }, { id: 'c' }];
const resize = (id: string, quarterDays: number): Command => ({
  type: 'slice.edit',
  id: sliceId(id),
  changes: { quarterDays },
});
const ADD: Command = {
  type: 'slice.add',
  parentId: null,
  after: null,
  slices: [{ id: sliceId('wish0001'), title: 'A wish', quarterDays: 4 }],
  on: MONDAY,
};

function worth(sketch: PlanSketch, command: Command) {
  return worthRecording(planWith({ slices: THREE, ...sketch }), command, MONDAY);
}

describe('a change is worth a line of record', () => {
  it('when the target was met and is missed now, or the other way round', () => {
    const missed = worth({ goal: { target: '2026-11-25' } }, ADD);
    expect(missed && [missed.movesTarget, missed.missesTarget, worthRecordingText(missed)]).toEqual([
      true,
      true,
      'The target is missed by 1 day now.',
    ]);
    const parking: Command = { type: 'slice.stage', id: sliceId('c'), stage: 'later' };
    const met = worth({ goal: { target: '2026-11-24' } }, parking);
    expect(met && [met.movesTarget, met.missesTarget, worthRecordingText(met)]).toEqual([
      true,
      false,
      'That moves the target.',
    ]);
  });

  it('when the target itself is another day', () => {
    const later = worth(
      { goal: { target: '2026-11-27' } },
      { type: 'goal.edit', changes: { target: asDay('2026-12-04') } },
    );
    const gone = worth({ goal: { target: '2026-11-27' } }, { type: 'goal.edit', changes: { target: null } });
    expect([later && worthRecordingText(later), gone && worthRecordingText(gone)]).toEqual([
      'That moves the target.',
      'The plan has no target any more.',
    ]);
  });

  it('when a slice of the latest baseline has another day, and not when one of an older baseline has', () => {
    const on = (id: string, day: string, days: object) => ({ [id]: { name: id, on: asDay(day), days } });
    const days = { b: asDay('2026-11-24') };
    const parking: Command = { type: 'slice.stage', id: sliceId('a'), stage: 'later' };
    const baselines = on('base0001' as BaselineId, '2026-11-23', days);
    const moved = worth({ baselines } as PlanSketch, parking);
    expect(moved && [moved.baselineMoves, worthRecordingText(moved)]).toEqual([
      1,
      '1 slice of the latest baseline has another day now.',
    ]);
    const newer = { ...baselines, ...on('base0002', '2026-11-24', { a: asDay('2026-11-23') }) };
    expect(worth({ baselines: newer } as PlanSketch, resize('b', 2))).toBeNull();
  });

  it('when a slice leaves its day in the latest baseline or goes further from it, and not on its way back', () => {
    const days = { c: asDay('2026-11-26') };
    const baselines = { base0001: { name: '', on: MONDAY, days } } as PlanSketch['baselines'] & object;
    const movesOf = (pin: string, to: string | null) => {
      const slices = [{ id: 'a' }, { id: 'c', pin }];
      const id = sliceId('c');
      const command: Command =
        to === null ? { type: 'slice.stage', id, stage: 'later' } : { type: 'slice.pin', id, pin: asDay(to) };
      return worth({ slices, baselines }, command)?.baselineMoves ?? 0;
    };
    expect([
      movesOf('2026-11-26', '2026-11-25'),
      movesOf('2026-11-27', '2026-12-01'),
      movesOf('2026-11-26', null),
      movesOf('2026-12-01', '2026-11-27'),
      movesOf('2026-11-24', '2026-11-26'),
    ]).toEqual([1, 1, 1, 0, 0]);
  });

  it('and not while the target stays met, or missed, by whatever it is', () => {
    expect(worth({ goal: { target: '2026-12-11' } }, ADD)).toBeNull();
    expect(worth({ goal: { target: '2026-11-20' } }, ADD)).toBeNull();
    expect(worth({}, ADD)).toBeNull();
  });

  it('and not for what happened, nor for what brings its own record, nor for what would be refused', () => {
    const sketch = { goal: { target: '2026-11-25' } };
    const request: Request = {
      askedOn: MONDAY,
      askedBy: '',
      wish: '',
      state: 'agreed',
      agreed: '',
      moved: [],
      decidedOn: MONDAY,
    };
    const withRecord: Command = {
      type: 'batch',
      commands: [ADD, { type: 'request.add', id: 'request1' as RequestId, request }],
    };
    const away: Command = { type: 'person.delete', id: personId('team0000') };
    expect([
      worth(sketch, withRecord),
      worth(sketch, away),
      worth(sketch, { type: 'slice.deliver', id: sliceId('c'), on: MONDAY }),
      worth(sketch, resize('gone', 2)),
      worth(sketch, { type: 'slice.edit', id: sliceId('a'), changes: { title: 'Other' } }),
    ]).toEqual([null, null, null, null, null]);
  });
});

it('a line of record says what was done, what was agreed and what moved', () => {
  const plan = planWith({ slices: THREE, goal: { target: '2026-11-24' } });
  const command: Command = {
    type: 'slice.place',
    id: sliceId('a'),
    stage: 'board',
    before: null,
    pin: asDay('2026-11-27'),
  };
  const found = worthRecording(plan, { type: 'batch', commands: [command, resize('a', 3)] }, MONDAY);
  expect(found).toBeNull();
  const met = planWith({ slices: THREE, goal: { target: '2026-11-26' } });
  const crossing = worthRecording(met, command, MONDAY) ?? expect.fail('not worth it');
  expect(wishOfChange(command, met, MONDAY)).toBe('“Alert” on Fri 27 Nov');
  expect(movedForRecord(crossing.ripple)).toEqual([
    { sliceId: 'b', from: '2026-11-24', to: '2026-11-23' },
    { sliceId: 'c', from: '2026-11-25', to: '2026-11-24' },
    { sliceId: 'a', from: '2026-11-23', to: '2026-11-27' },
  ]);
  expect(agreedText(crossing, met)).toBe(
    'Yes, and… 1 slice moves 4 days later and 2 slices move one day earlier. Target 26 Nov: missed by 1 day (was 1 day spare).',
  );
});
