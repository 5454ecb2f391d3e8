import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import { WallScreen } from '../../../renderer/wall/wall-screen.tsx';
import { showScreen, untilSettled } from '../../support/show-screen.tsx';
import { lines, press, showWall, stepTo, WALL_PLAN } from '../../support/show-wall.tsx';
import { PLAN_WITHOUT_DAYS } from '../../support/wall-plans.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

async function showWallWithPanel() {
  const shown = await showScreen(
    WALL_PLAN,
    <>
      <WallScreen />
      <AppPanel />
    </>,
  );
  act(() => shown.viewStore.show('wall'));
  await untilSettled();
  return shown;
}

const inspector = () => screen.getByRole('complementary', { name: 'Inspector' });

describe('Enter on the wall', () => {
  it('shows all of a slice beside it and delivers nothing, and Escape goes back to the line', async () => {
    const { user, viewStore, commands } = await showWallWithPanel();
    await stepTo('A first model');
    await press('Enter');
    await waitFor(() =>
      expect(document.activeElement).toBe(within(inspector()).getByRole('textbox', { name: 'Title' })),
    );
    expect(within(inspector()).getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' }).value).toBe(
      'A first model',
    );
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(viewStore.getState().screen).toBe('wall');
    await waitFor(() =>
      expect(document.querySelector('[data-wall-item]:focus')?.textContent).toContain('A first model'),
    );
    expect(commands).toEqual([]);
  });

  it('opens what was delivered too, and goes from there to another slice that is named', async () => {
    const { user, viewStore } = await showWallWithPanel();
    await press('Enter');
    expect(viewStore.getState()).toMatchObject({ dialog: null, panel: { kind: 'slice', id: 'access' } });
    // As a slice does that is named among what it needs.
    act(() => {
      viewStore.select('six' as never);
      viewStore.wish({ kind: 'focus-inspector' });
    });
    expect(viewStore.getState().panel).toEqual({ kind: 'slice', id: 'six' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.querySelector('[data-wall-item]:focus')?.textContent).toContain('Real gifts'));
  });
});

describe('the wall', () => {
  it('says what was parked, and offers to take it back', async () => {
    const { viewStore } = await showWall();
    await stepTo('A first model');
    await press('p');
    const [toast] = viewStore.getState().toasts;
    expect(toast?.text).toBe('“A first model” is parked in Later.');
    expect(toast?.actions.map(({ label }) => label)).toEqual(['Undo']);
  });

  it('has somewhere to go where nothing has a day, also when the last line has gone', async () => {
    const { user, viewStore } = await showWall(PLAN_WITHOUT_DAYS);
    expect(lines('This week')).toEqual([]);
    act(() => viewStore.openDialog({ kind: 'wall-note', sliceId: null }));
    act(() => viewStore.closeDialog());
    const way = screen.getByRole('button', { name: 'See why on the board' });
    await waitFor(() => expect(document.activeElement).toBe(way));
    await user.keyboard('{Enter}');
    expect(viewStore.getState().screen).toBe('board');
  });
});
