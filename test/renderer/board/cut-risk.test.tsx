import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { SLICE_ACTIONS } from '../../../renderer/actions/slice-actions.ts';
import { Board } from '../../../renderer/board/board.tsx';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { SliceScreen } from '../../../renderer/slice/slice-screen.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const HINT = 'Red dot of “First model” for 4 days: no access (who can clear it: Head of data)';

const CUT = planWith({
  slices: [
    {
      id: 'model',
      title: 'First model',
      cutOn: '2026-11-24',
      risk: { level: 'red', note: 'no access', owner: 'Head of data', since: '2026-11-20' },
    },
    { id: 'north', under: 'model', title: 'North only', quarterDays: 2 },
    { id: 'south', under: 'model', title: 'South too', quarterDays: 2 },
    { id: 'free', title: 'Report' },
  ],
});

function dots(name: string | RegExp): string[] {
  return screen.getAllByRole('img', { name }).map((dot) => dot.closest('[data-slice-id], tr')?.textContent ?? '');
}

describe('The red dot of a slice that was cut', () => {
  it('is on the card of each piece, and says whose it is', async () => {
    await showScreen(CUT, <Board />);
    const cards = dots(HINT);
    expect([cards.length, cards.some((text) => text.includes('Report'))]).toEqual([2, false]);
  });

  it('is on its own row of the outline and on those of its pieces', async () => {
    await showScreen(CUT, <SliceScreen />);
    expect([dots('Red dot').length, dots('Red dot of “First model”').length]).toEqual([1, 2]);
  });

  it('is cleared from a piece for all of them, as one step', async () => {
    const { planStore, viewStore, plan, commands } = await showScreen(CUT, <Board />);
    const context = { ...actionContext(planStore, viewStore), sliceIds: [sliceId('north'), sliceId('south')] };
    const clear = SLICE_ACTIONS['clear-risk'];
    expect(clear.label?.(context)).toBe('Clear the red dot of “First model”');
    await act(async () => clear.perform(context));
    await waitFor(() => expect(plan().slices.model?.risk).toBeNull());
    expect(commands).toEqual([{ type: 'slice.edit', id: 'model', changes: { risk: null } }]);
    expect(screen.queryByRole('img', { name: /^Red dot/ })).toBeNull();
  });

  it('is told in the inspector of a piece, from where the group is one click away', async () => {
    const { user, viewStore } = await showScreen(CUT, <Inspector storage={null} />);
    await act(async () => viewStore.select(sliceId('north')));
    expect(screen.getByText(HINT)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show the group' }));
    expect(viewStore.getState().selectedId).toBe('model');
  });
});

describe('A double click on a card', () => {
  it('opens the inspector with it', async () => {
    const { viewStore } = await showScreen(CUT, <Board />);
    act(() => viewStore.openInspector(false));
    const card = within(document.body).getByRole('button', { name: 'Report' });
    fireEvent.click(card, { detail: 1 });
    expect([viewStore.getState().selectedId, viewStore.getState().isInspectorOpen]).toEqual(['free', false]);
    fireEvent.click(card, { detail: 2 });
    expect(viewStore.getState().isInspectorOpen).toBe(true);
  });
});
