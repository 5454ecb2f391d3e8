import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RippleLine } from '../../../renderer/actions/ripple-line.tsx';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { SliceScreen } from '../../../renderer/slice/slice-screen.tsx';
import type { Command } from '../../../shared/plan/commands.ts';
import * as ripples from '../../../shared/schedule/ripple.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  goal: { target: '2026-11-27' },
  slices: [
    { id: 'a', title: 'Alert', quarterDays: 2 },
    { id: 'b', title: 'List', quarterDays: 2 },
    { id: 'c', title: 'Map' },
    { id: 'raw', title: 'Not sized', quarterDays: null },
  ],
});

const resize = (quarterDays: number): Command => ({ type: 'slice.edit', id: sliceId('a'), changes: { quarterDays } });
const line = () => screen.queryByTestId('ripple-line')?.textContent ?? null;
const frames = async (count = 3) => {
  for (let frame = 0; frame < count; frame += 1) {
    await act(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
};

describe('The line of what a change would move', () => {
  it('comes after a picture, and says what moves and whether the target is met', async () => {
    await showScreen(PLAN, <RippleLine command={resize(4)} ownIds={[sliceId('a')]} />);
    await waitFor(() =>
      expect(line()).toBe('Yes, and… 2 slices move one day later. Target 27 Nov: still met, 1 day spare (was 2).'),
    );
  });

  it('is worked out only for the newest input, and not again for one that says the same', async () => {
    const ripple = vi.spyOn(ripples, 'ripple');
    const shown = (size: number) => <RippleLine command={resize(size)} ownIds={[]} />;
    const page = await showScreen(PLAN, <div />);
    const { PlanStoreContext } = await import('../../../renderer/plan/hooks.ts');
    const { ViewStoreContext } = await import('../../../renderer/view/hooks.ts');
    const within = (size: number) => (
      <PlanStoreContext value={page.planStore}>
        <ViewStoreContext value={page.viewStore}>{shown(size)}</ViewStoreContext>
      </PlanStoreContext>
    );
    for (const size of [1, 2, 3, 4]) page.rerender(within(size));
    await frames();
    expect(ripple.mock.calls.map(([, command]) => command)).toEqual([resize(4)]);
    page.rerender(within(4));
    await frames();
    expect(ripple).toHaveBeenCalledTimes(1);
  });

  it('is silent for nothing, and for what the plan would refuse', async () => {
    await showScreen(PLAN, <RippleLine command={null} ownIds={[]} />);
    await frames();
    expect(line()).toBeNull();
    await showScreen(PLAN, <RippleLine command={{ type: 'slice.delete', id: sliceId('gone') }} ownIds={[]} />);
    await frames();
    expect(line()).toBeNull();
  });

  it('offers what moves out where the target would be missed, and not where it is met', async () => {
    const plan = planWith({ goal: { target: '2026-11-25' }, slices: [{ id: 'a' }, { id: 'b', quarterDays: 2 }] });
    const { user, viewStore } = await showScreen(
      plan,
      <RippleLine
        command={{ type: 'slice.pin', id: sliceId('b'), pin: '2026-12-02' as never }}
        ownIds={[sliceId('b')]}
      />,
    );
    await user.click(await screen.findByRole('button', { name: 'What moves out?' }));
    expect(viewStore.getState().panel).toEqual({ kind: 'make-room' });
  });
});

describe('While a size is typed', () => {
  it('the inspector says what it would move, also after it was taken over and the field is left, until it is entered again', async () => {
    const page = await showScreen(PLAN, <Inspector storage={null} />);
    await act(async () => page.viewStore.select(sliceId('a')));
    const field = await screen.findByRole('textbox', { name: 'Thickness' });
    await page.user.click(field);
    await page.user.clear(field);
    await page.user.type(field, '1 d');
    await waitFor(() => expect(line()).toContain('2 slices move one day later'));
    await page.user.keyboard('{Enter}');
    await waitFor(() => expect(page.plan().slices.a?.quarterDays).toBe(4));
    await frames();
    expect(line()).toContain('2 slices move one day later');
    // What is clicked next must not move away below the pointer.
    act(() => field.blur());
    expect(line()).toContain('2 slices move one day later');
    act(() => field.focus());
    await frames();
    expect(line()).toBeNull();
  });

  it('the outline says what a new slice would move as soon as it has a size', async () => {
    const { user } = await showScreen(PLAN, <SliceScreen />);
    const row = screen.getByDisplayValue('Not sized').closest('tr') ?? document.body;
    const field = row.querySelector<HTMLInputElement>('[data-column="size"]') ?? expect.fail('no field');
    await user.click(field);
    await frames();
    expect(line()).toBeNull();
    fireEvent.change(field, { target: { value: '2 d' } });
    fireEvent.change(field, { target: { value: '½' } });
    await waitFor(() => expect(line()).toContain('Yes, and…'));
    fireEvent.change(field, { target: { value: 'soon' } });
    await frames();
    expect(line()).toBeNull();
  });
});
