import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction } from '../../../renderer/actions/table.ts';
import { Board } from '../../../renderer/board/board.tsx';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('A plan in which nobody is', () => {
  it('has its slices without a day, and says so', async () => {
    await showScreen(planWith({ people: {}, slices: [{ id: 'alert', title: 'Alert' }] }), <Board />);
    expect(screen.getByText('Nobody is in the plan.')).toBeTruthy();
    expect(screen.queryByRole('img', { name: /^Who is there/ })).toBeNull();
    expect(screen.getByRole('region', { name: 'Weeks' }).tabIndex).toBe(0);
  });

  it('leads to the people when somebody wants to start a slice', async () => {
    const { planStore, viewStore } = await showScreen(planWith({ people: {}, slices: [{ id: 'alert' }] }), <Board />);
    await act(async () => performAction('start', actionContext(planStore, viewStore, [sliceId('alert')])));
    expect([viewStore.getState().panel, viewStore.getState().dialog]).toEqual([{ kind: 'people' }, null]);
    expect(viewStore.getState().toasts[0]?.text).toBe('Nobody is in this plan yet. Add who works on it.');
  });
});

describe('A slice that was delivered by somebody who left', () => {
  it('stays theirs in the inspector', async () => {
    const done = { id: 'done', ownerId: 'gone', status: 'delivered', deliveredOn: '2026-11-20' } as const;
    const { viewStore } = await showScreen(
      planWith({ people: { ada: { name: 'Ada' } }, slices: [done] }),
      <Inspector storage={null} />,
    );
    await act(async () => viewStore.select(sliceId('done')));
    const who = screen.getByLabelText<HTMLSelectElement>('Who');
    expect([who.value, who.selectedOptions[0]?.textContent]).toEqual(['gone', 'Somebody who left']);
  });
});
