import { act, fireEvent, renderHook } from '@testing-library/react';
import type { KeyboardEvent, ReactNode } from 'react';
import { expect, it } from 'vitest';
import { createMovingStore, NOTHING_MOVES } from '../../../renderer/board/moving-store.ts';
import { useKeyboardMoving } from '../../../renderer/board/use-keyboard-moving.ts';
import { PlanStoreContext } from '../../../renderer/plan/hooks.ts';
import { ViewStoreContext } from '../../../renderer/view/hooks.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const SIGHT = { showPlace: () => undefined, showCard: () => undefined, showToday: () => undefined };

it('keys do nothing to a card that the pointer holds: it stays in the air as it is', async () => {
  const { planStore, viewStore } = await showScreen(planWith({ slices: [{ id: 'a' }, { id: 'b' }] }), null);
  const moving = createMovingStore();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>{children}</ViewStoreContext>
    </PlanStoreContext>
  );
  const { result } = renderHook(() => useKeyboardMoving(moving, SIGHT), { wrapper });
  const offer = (key: string) => result.current.handleKey(sliceId('a'), keyEvent(key));
  const held = { ...NOTHING_MOVES, movingId: sliceId('a'), withIds: [sliceId('a')] };
  act(() => moving.setState(held));
  expect([' ', 'ArrowDown', 'Delete', 'm', 'Escape'].map(offer)).toEqual([true, true, true, true, true]);
  expect(moving.getState()).toEqual(held);
  act(() => moving.setState(NOTHING_MOVES));
  expect(offer('m')).toBe(false);
  fireEvent.keyUp(window, { key: ' ' });
});

/** As React hands it on. */
function keyEvent(key: string): KeyboardEvent<HTMLElement> {
  const event = new KeyboardEvent('keydown', { key, cancelable: true });
  return event as unknown as KeyboardEvent<HTMLElement>;
}
