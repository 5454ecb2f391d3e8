import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import * as thickness from '../../../renderer/board/thickness.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import type { BaselineId, Plan } from '../../../shared/plan/plan.ts';
import { baselineOf } from '../../../shared/schedule/baseline.ts';
import * as words from '../../../shared/words/baseline-text.ts';
import { largePlan } from '../../support/large-plan.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, untilSettled } from '../../support/show-screen.tsx';

const MONDAY = 'monday' as BaselineId;

function withBaseline(plan: Plan): Plan {
  return { ...plan, baselines: { [MONDAY]: baselineOf(derive(plan, asDay('2026-11-23')), 'Mon 23 Nov') } };
}

const PLAN = withBaseline(
  planWith({
    people: { an: {} },
    start: '2026-11-24',
    slices: ['a', 'b', 'c', 'thick'].map((id) => ({ id, title: `Card ${id}`, quarterDays: id === 'thick' ? 12 : 4 })),
  }),
);

const marks = (id: string) => document.getElementById(`card-${id}-marks`)?.textContent ?? '';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a board that is compared with a baseline', () => {
  it('says on the cards that moved where they were, beside who does them, and what is new', async () => {
    const { planStore, viewStore } = await showScreen(PLAN, <Board />);
    await act(async () => {
      await planStore.execute({ type: 'slice.pin', id: sliceId('a'), pin: asDay('2026-11-27') });
      const slices = [{ id: sliceId('new'), title: 'Another', quarterDays: 4 }];
      await planStore.execute({ type: 'slice.add', parentId: null, after: null, slices, on: asDay('2026-11-24') });
      await planStore.execute({ type: 'slice.edit', id: sliceId('c'), changes: { quarterDays: 8 } });
    });
    expect(marks('a')).not.toContain('was');
    act(() => viewStore.compareWith(MONDAY));
    expect(marks('a')).toMatch(/was Tue 24AN$/);
    expect([marks('c'), marks('thick'), marks('new')]).toEqual([
      expect.stringContaining('was Thu 26'),
      expect.not.stringMatching(/was|new/),
      expect.stringContaining('new'),
    ]);
  });

  it('says that it is compared, with what and what changed, and how to end that', async () => {
    const { user, planStore, viewStore } = await showScreen(PLAN, <Board />);
    expect(screen.queryByRole('region', { name: 'Comparison' })).toBeNull();
    act(() => viewStore.compareWith(MONDAY));
    const bar = () => screen.getByRole('region', { name: 'Comparison' });
    expect(bar().textContent).toContain('Compared with Mon 23 Nov · Nothing has changed.');
    await act(async () => {
      await planStore.execute({ type: 'slice.pin', id: sliceId('c'), pin: asDay('2026-12-01') });
    });
    expect(bar().textContent).toContain('1 later');
    await user.click(within(bar()).getByRole('button', { name: 'List the changes' }));
    expect(viewStore.getState().panel).toEqual({ kind: 'baselines' });
    await user.click(within(bar()).getByRole('button', { name: 'Stop comparing' }));
    expect(viewStore.getState()).toMatchObject({
      comparedId: null,
      spoken: { message: expect.stringContaining('not compared') },
    });
    expect(screen.queryByRole('region', { name: 'Comparison' })).toBeNull();
  });

  it('is an ordinary board once the baseline is gone', async () => {
    const { planStore, viewStore } = await showScreen(PLAN, <Board />);
    act(() => viewStore.compareWith(MONDAY));
    await act(async () => {
      await planStore.execute({ type: 'baseline.delete', id: MONDAY });
    });
    expect(screen.queryByRole('region', { name: 'Comparison' })).toBeNull();
  });

  it('draws only the cards again that get or lose a mark', async () => {
    const { planStore, viewStore } = await showScreen(PLAN, <Board />);
    await act(async () => {
      await planStore.execute({ type: 'slice.pin', id: sliceId('c'), pin: asDay('2026-12-01') });
    });
    const drawings = vi.spyOn(thickness, 'stackShadow');
    act(() => viewStore.compareWith(MONDAY));
    expect(drawings).toHaveBeenCalledTimes(1);
  });

  it('of 2,000 slices asks for each change once, however many days and weeks are drawn', async () => {
    const plan = largePlan(2000);
    const days = Object.fromEntries(Object.keys(plan.slices).map((id) => [id, asDay('2026-11-24')]));
    const baselines = { [MONDAY]: { name: 'Then', on: asDay('2026-11-23'), days } };
    const { viewStore } = await showScreen({ ...plan, baselines }, <Board />);
    await untilSettled();
    const asked = vi.spyOn(words, 'changeBadge');
    act(() => viewStore.compareWith(MONDAY));
    const first = asked.mock.calls.length;
    expect([first > 1000, first <= Object.keys(days).length]).toEqual([true, true]);
    act(() => viewStore.select(sliceId(Object.keys(days)[0] ?? '')));
    await untilSettled();
    expect(asked).toHaveBeenCalledTimes(first);
  });
});
