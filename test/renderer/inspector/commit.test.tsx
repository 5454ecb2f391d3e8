import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import * as thickness from '../../../renderer/board/thickness.ts';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { commitDrafts } from '../../../renderer/ui/draft.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, untilSettled } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  people: { an: {} },
  slices: Array.from({ length: 40 }, (_, place) => ({ id: `s${place}`, title: `Card ${place}`, quarterDays: 1 })),
});

async function openInspector(id: string) {
  const page = await showScreen(
    PLAN,
    <>
      <Board />
      <Inspector storage={null} />
    </>,
  );
  await act(async () => page.viewStore.select(sliceId(id)));
  const value = () => screen.getByLabelText<HTMLTextAreaElement>('Once delivered, somebody can…');
  const type = (text: string) => fireEvent.change(value(), { target: { value: text } });
  return { ...page, value, type };
}

describe('What is typed in the inspector', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is taken over 800 ms after the last key, and not before', async () => {
    const { type, commands } = await openInspector('s3');
    type('see');
    await act(() => vi.advanceTimersByTimeAsync(799));
    type('see it');
    await act(() => vi.advanceTimersByTimeAsync(799));
    expect(commands).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(commands).toEqual([{ type: 'slice.edit', id: 's3', changes: { value: 'see it' } }]);
  });

  it('goes to the slice in which it was typed, when another one is selected meanwhile', async () => {
    const { type, value, viewStore, commands } = await openInspector('s3');
    type('see it');
    await act(async () => viewStore.select(sliceId('s5')));
    expect(value().value).toBe('');
    type('hear it');
    await act(async () => viewStore.select(null));
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(commands).toEqual([
      { type: 'slice.edit', id: 's3', changes: { value: 'see it' } },
      { type: 'slice.edit', id: 's5', changes: { value: 'hear it' } },
    ]);
  });

  it('is lost with the slice, when that is deleted meanwhile, and nobody is told off', async () => {
    const { type, planStore, commands } = await openInspector('s3');
    type('see it');
    await act(async () => {
      void planStore.execute({ type: 'slice.delete', id: sliceId('s3') });
    });
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(commands).toEqual([{ type: 'slice.delete', id: 's3' }]);
  });

  it('is taken over when the panel is closed, and before the window closes', async () => {
    const { type, commands, viewStore } = await openInspector('s3');
    type('see it');
    await act(async () => commitDrafts());
    type('see all of it');
    await act(async () => viewStore.openInspector(false));
    expect(commands.map((command) => ('changes' in command ? command.changes : null))).toEqual([
      { value: 'see it' },
      { value: 'see all of it' },
    ]);
  });
});

describe('While somebody types in the inspector', () => {
  it('no card is drawn again, and when it is taken over, one', async () => {
    const { user, value } = await openInspector('s3');
    await untilSettled();
    const drawings = vi.spyOn(thickness, 'stackShadow');
    await user.type(value(), 'see where donors leave');
    expect(drawings).toHaveBeenCalledTimes(0);
    await user.tab();
    expect(drawings).toHaveBeenCalledTimes(1);
    expect(document.querySelector('[data-slice-id="s3"]')?.textContent).toContain('see where donors leave');
  });
});
