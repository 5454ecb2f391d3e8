import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenForShortcuts } from '../../renderer/actions/keyboard.ts';
import { App } from '../../renderer/app.tsx';
import type { SliceId } from '../../shared/plan/plan.ts';
import { planWith, sliceId } from '../support/plan-builder.ts';
import { showScreen } from '../support/show-screen.tsx';

const PLAN = planWith({
  slices: [
    { id: 'sheet', title: 'One sheet' },
    { id: 'list', title: 'Call list' },
  ],
});

let end: () => void = () => undefined;

beforeEach(() => {
  Element.prototype.scrollIntoView ??= () => undefined;
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

afterEach(() => end());

async function openApp(from: 'slice' | 'board', selected: SliceId | null, plan = PLAN) {
  const shown = await showScreen(plan, <App />);
  end = listenForShortcuts(shown.planStore, shown.viewStore);
  await act(async () => shown.viewStore.show(from));
  await waitFor(() => expect(focusedTitle()).toBe('One sheet'));
  if (selected !== null) act(() => shown.viewStore.select(selected));
  return shown;
}

/** The title of the slice whose row, card or line has the focus. */
function focusedTitle(): string | null {
  const focused = document.activeElement;
  const id = focused?.closest<HTMLElement>('[data-slice-id]')?.dataset.sliceId ?? focused?.getAttribute('data-row');
  const title = id === undefined || id === null ? focused?.textContent : PLAN.slices[id as SliceId]?.title;
  return title ?? null;
}

describe('Going to another screen by its keys', () => {
  it.each([
    { name: 'the outline', from: 'board', keys: '{Alt>}2{/Alt}' },
    { name: 'the board', from: 'slice', keys: '{Alt>}3{/Alt}' },
    { name: 'the schedule', from: 'slice', keys: '{Alt>}4{/Alt}' },
  ] as const)('puts the focus on the selected slice of $name', async ({ from, keys }) => {
    const { user } = await openApp(from, sliceId('list'));
    await user.keyboard(keys);
    await waitFor(() => expect(focusedTitle()).toBe('Call list'));
  });

  it('puts it on the first one when none is selected, and its keys work there', async () => {
    const { user, viewStore } = await openApp('slice', null);
    act(() => viewStore.select(null));
    await user.keyboard('{Alt>}3{/Alt}');
    await waitFor(() => expect(focusedTitle()).toBe('One sheet'));
    await user.keyboard('c');
    expect(viewStore.getState().panel).toMatchObject({ kind: 'cutter', id: 'sheet' });
  });

  it('puts it on the way out of a screen that is still empty', async () => {
    const thick = planWith({ slices: [{ id: 'sheet', title: 'One sheet', quarterDays: 20 }] });
    const { user } = await openApp('slice', null, thick);
    await user.keyboard('{Alt>}4{/Alt}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Go to Slice'));
  });

  it('puts it where the first slice is typed when there is none', async () => {
    const shown = await showScreen(planWith(), <App />);
    end = listenForShortcuts(shown.planStore, shown.viewStore);
    await act(async () => shown.viewStore.show('slice'));
    const first = await screen.findByPlaceholderText(/^Type a slice/);
    act(() => screen.getByRole('button', { name: 'Plans' }).focus());
    await shown.user.keyboard('{Alt>}2{/Alt}');
    await waitFor(() => expect(document.activeElement).toBe(first));
  });

  it.each([
    { name: 'outline', from: 'slice', keys: '{Alt>}2{/Alt}', title: 'One sheet' },
    { name: 'board', from: 'board', keys: '{Alt>}3{/Alt}', title: 'Call list' },
  ] as const)('that is shown already leads from beside the $name back into it', async ({ from, keys, title }) => {
    const { user } = await openApp(from, sliceId('list'));
    screen.getByRole('button', { name: 'Plans' }).focus();
    await user.keyboard(keys);
    await waitFor(() => expect(focusedTitle()).toBe(title));
  });

  it('puts it there also when something was asked on the way, and thought about for long', async () => {
    const { viewStore } = await openApp('slice', sliceId('list'));
    // As when a review runs, and the wall is left.
    act(() => {
      viewStore.show('schedule');
      viewStore.openDialog({ kind: 'new-idea' });
    });
    await new Promise((done) => setTimeout(done, 1500));
    act(() => viewStore.closeDialog());
    await waitFor(() => expect(focusedTitle()).toBe('Call list'));
  });

  it('leaves it on the button that was pressed', async () => {
    const { user } = await openApp('slice', null);
    const button = screen.getByRole('button', { name: 'Board' });
    await user.click(button);
    await new Promise((done) => setTimeout(done, 200));
    expect(document.activeElement).toBe(button);
  });
});
