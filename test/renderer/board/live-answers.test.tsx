import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';
import { openCutter } from '../cutter/open-cutter.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  start: '2026-11-24',
  goal: { target: '2026-11-26' },
  slices: [
    { id: 'raw', title: 'Not sized', quarterDays: null },
    { id: 'a', title: 'Alert' },
    { id: 'b', title: 'List' },
  ],
});

const line = () => screen.queryByTestId('ripple-line')?.textContent ?? null;

it('the size dialog says what a size would move while it is chosen or typed, before it is taken', async () => {
  const { viewStore, commands, user } = await showScreen(PLAN, <Board />);
  act(() => viewStore.openDialog({ kind: 'size', id: sliceId('raw'), thenMoveTo: null }));
  const field = await screen.findByRole('textbox', { name: 'Or as text' });
  await user.type(field, '1');
  await waitFor(() => expect(line()).toContain('Yes, and… 2 slices move one day later.'));
  fireEvent.pointerEnter(screen.getByRole('button', { name: '¼ d' }));
  await waitFor(() => expect(line()).toContain('Target 26 Nov: still met'));
  expect(commands).toEqual([]);
});

it('the size dialog of a slice that was dropped on a day says what both would move', async () => {
  const { viewStore, user } = await showScreen(PLAN, <Board />);
  const thenMoveTo = { kind: 'place', day: '2026-12-02' as never, before: null } as const;
  act(() => viewStore.openDialog({ kind: 'size', id: sliceId('raw'), thenMoveTo }));
  await user.type(await screen.findByRole('textbox', { name: 'Or as text' }), '1');
  await waitFor(() => expect(line()).toContain('Target 26 Nov: missed by 4 days'));
  expect(line()).toContain('nothing else moves');
});

it('Move to… leads to what moves out where the target would be missed', async () => {
  const { viewStore, user } = await showScreen(PLAN, <Board />);
  act(() => viewStore.openDialog({ kind: 'move-to', id: sliceId('b') }));
  expect(screen.queryByRole('button', { name: 'What moves out?' })).toBeNull();
  fireEvent.change(await screen.findByLabelText('Day'), { target: { value: '2026-12-02' } });
  await user.click(await screen.findByRole('button', { name: 'What moves out?' }));
  expect([viewStore.getState().dialog, viewStore.getState().panel]).toEqual([null, { kind: 'make-room' }]);
});

it('the cutter says what the cut would move, beside what it buys', async () => {
  const others = [{ id: 'a' }, { id: 'b' }];
  await openCutter({ others, plan: { goal: { target: '2026-12-18' } } });
  await waitFor(() => expect(line()).toMatch(/^Yes, and… 2 slices move \d days later\. Target 18 Dec: still met/));
});
