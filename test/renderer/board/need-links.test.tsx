import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import * as thickness from '../../../renderer/board/thickness.ts';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';
import { showScreen, untilSettled } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const OTHERS = Array.from({ length: 40 }, (_, place): SliceSketch => ({ id: `s${place}`, quarterDays: 1 }));
const PLAN = planWith({
  people: { an: {} },
  sources: { crm: { name: 'CRM', access: 'asked' }, bank: { name: 'Bank', access: 'asked', expectedOn: '2026-11-25' } },
  slices: [
    { id: 'base', title: 'Read access', quarterDays: 1 },
    { id: 'part', under: 'group', title: 'Part of a group', quarterDays: 1 },
    { id: 'alert', title: 'Alert', quarterDays: 1, needs: ['base', 'group'] },
    { id: 'sheet', title: 'Sheet', quarterDays: 1, needs: ['alert'] },
    { id: 'group', quarterDays: null },
    { id: 'open', title: 'Hatched', quarterDays: 1, sourceIds: ['crm'] },
    ...OTHERS,
  ],
});

const card = (id: string) => document.querySelector<HTMLElement>(`[data-slice-id="${id}"]`) ?? expect.fail(`no ${id}`);
const marked = (mark: string) =>
  [...document.querySelectorAll<HTMLElement>(`.${mark}`)].map(({ dataset }) => dataset.sliceId);

describe('What a card needs, and what needs it', () => {
  it('is framed while the pointer is over it, and only those cards are drawn again', async () => {
    await showScreen(PLAN, <Board />);
    await untilSettled();
    const drawings = vi.spyOn(thickness, 'stackShadow');
    fireEvent.pointerOver(card('alert'));
    expect([marked('needed'), marked('needing')]).toEqual([['base', 'part'], ['sheet']]);
    expect(drawings).toHaveBeenCalledTimes(3);
    // Over cards that are linked with none, nothing is drawn but what loses its frame.
    fireEvent.pointerOver(card('s1'));
    expect([marked('needed'), marked('needing')]).toEqual([[], []]);
    fireEvent.pointerOver(card('s2'));
    fireEvent.pointerOver(card('s3'));
    expect(drawings).toHaveBeenCalledTimes(6);
  });

  it('is framed while it has the focus, which the pointer overrules for as long as it is on another card', async () => {
    await showScreen(PLAN, <Board />);
    await untilSettled();
    act(() => screen.getByRole('button', { name: 'Sheet' }).focus());
    expect([marked('needed'), marked('needing')]).toEqual([['alert'], []]);
    fireEvent.pointerOver(card('base'));
    expect([marked('needed'), marked('needing')]).toEqual([[], ['alert']]);
    fireEvent.pointerOver(screen.getByRole('heading', { name: 'Board' }));
    expect(marked('needed')).toEqual(['alert']);
  });

  it('follows a change of the plan, and is said to who sees no frames', async () => {
    const { planStore } = await showScreen(PLAN, <Board />);
    await untilSettled();
    fireEvent.pointerOver(card('sheet'));
    await act(async () => {
      await planStore.execute({ type: 'slice.edit', id: 'sheet' as never, changes: { needs: ['base' as never] } });
    });
    expect(marked('needed')).toEqual(['base']);
    const said = (id: string) => document.getElementById(`card-${id}-marks`)?.textContent;
    expect(said('alert')).toContain('needs “Read access” and 1 other');
    expect(said('base')).toContain('needed by “Alert” and 1 other');
  });

  it('is not framed while a card is moved', async () => {
    await showScreen(PLAN, <Board />);
    await untilSettled();
    const handle = screen.getByRole('button', { name: 'Sheet' });
    act(() => handle.focus());
    expect(marked('needed')).toEqual(['alert']);
    fireEvent.keyDown(handle, { key: ' ' });
    expect(marked('needed')).toEqual([]);
  });
});

it('a day that is not promised, or held back, says so on the card', async () => {
  const plan = planWith({
    people: { an: {} },
    sources: PLAN.sources as never,
    slices: [
      { id: 'open', title: 'Hatched', sourceIds: ['crm'] },
      { id: 'held', title: 'Held', sourceIds: ['bank'] },
      { id: 'free', title: 'Free', quarterDays: 1 },
    ],
  });
  await showScreen(plan, <Board />);
  await untilSettled();
  const text = (id: string) => card(id).querySelector(`#card-${id}-held`)?.textContent ?? null;
  expect([text('open'), text('held'), text('free')]).toEqual([
    'not promised: no day for “CRM”',
    'waits for “Bank”, Wed 25 Nov',
    null,
  ]);
  expect(card('open').className).toContain('notPromised');
});
