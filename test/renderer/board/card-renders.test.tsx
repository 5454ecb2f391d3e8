import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import { type CardHandlers, CardHandlersContext } from '../../../renderer/board/card-handlers.ts';
import { cardView } from '../../../renderer/board/card-view.ts';
import { createMovingStore, MovingContext } from '../../../renderer/board/moving-store.ts';
import { previewOf } from '../../../renderer/board/preview.ts';
import { SliceCard } from '../../../renderer/board/slice-card.tsx';
import * as thickness from '../../../renderer/board/thickness.ts';
import { ViewStoreContext } from '../../../renderer/view/hooks.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import * as judgement from '../../../shared/slicing/judgement.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, TODAY, untilSettled } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Forty cards of a quarter each, four to a day. */
const PLAN = planWith({
  people: { an: {} },
  slices: Array.from({ length: 40 }, (_, place) => ({ id: `s${place}`, title: `Card ${place}`, quarterDays: 1 })),
});

const NO_HANDLERS: CardHandlers = {
  onCardClick: () => undefined,
  onCardKey: () => undefined,
  onCardContextMenu: () => undefined,
  onMore: () => undefined,
};

/** What is drawn of a card asks once for its thickness. */
function countDrawings() {
  return vi.spyOn(thickness, 'stackShadow');
}

it('one drop draws only the cards again that look different after it', async () => {
  const { planStore } = await showScreen(PLAN, <Board />);
  const drawings = countDrawings();
  const swap: Command = { type: 'slice.place', id: sliceId('s1'), stage: 'board', before: sliceId('s0'), pin: null };
  await act(async () => {
    await planStore.execute(swap);
  });
  const first = screen.getByRole('button', { name: 'Card 1' });
  expect(first.compareDocumentPosition(screen.getByRole('button', { name: 'Card 0' }))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  expect(drawings).toHaveBeenCalledTimes(0);
});

it('a drop is worked out once: what the Node side confirms is the plan that is shown already', async () => {
  const { planStore } = await showScreen(PLAN, <Board />);
  const plans = new Set([planStore.getState().opened?.plan]);
  planStore.subscribe(({ opened }) => plans.add(opened?.plan));
  await act(async () => {
    const before = sliceId('s0');
    await planStore.execute({ type: 'slice.place', id: sliceId('s9'), stage: 'board', before, pin: null });
  });
  expect(plans.size).toBe(2);
});

it('nothing is checked before a drop is drawn, and everything once when it is', async () => {
  const { planStore } = await showScreen(PLAN, <Board />);
  await untilSettled();
  const checks = vi.spyOn(judgement, 'judge');
  const before = sliceId('s0');
  act(() => void planStore.execute({ type: 'slice.place', id: sliceId('s9'), stage: 'board', before, pin: null }));
  expect(document.querySelector('[data-day] [data-slice-id]')?.getAttribute('data-slice-id')).toBe('s9');
  expect(checks).toHaveBeenCalledTimes(0);
  await untilSettled();
  expect(checks).toHaveBeenCalledTimes(1);
});

it('a change of one title draws one card', async () => {
  const { planStore } = await showScreen(PLAN, <Board />);
  const drawings = countDrawings();
  await act(async () => {
    await planStore.execute({ type: 'slice.edit', id: sliceId('s3'), changes: { title: 'Another title' } });
  });
  expect(screen.getByRole('button', { name: 'Another title' })).toBeTruthy();
  expect(drawings).toHaveBeenCalledTimes(1);
});

it('while a card is in the air, only a card that gets a badge is drawn again; the badge stands in the avatar’s place', () => {
  const derived = derive(PLAN, TODAY);
  const moving = createMovingStore();
  const cards = ['s1', 's2', 's3'].map((id) => cardView(derived, PLAN.slices[id] ?? expect.fail(`no ${id}`)));
  render(
    <ViewStoreContext value={createViewStore(null)}>
      <MovingContext value={moving}>
        <CardHandlersContext value={NO_HANDLERS}>
          {cards.map((card) => (
            <SliceCard key={card.id} {...card} />
          ))}
        </CardHandlersContext>
      </MovingContext>
    </ViewStoreContext>,
  );
  const drawings = countDrawings();
  const target = { kind: 'place', day: asDay('2026-11-26'), before: null } as const;
  const preview = {
    ...previewOf(PLAN, TODAY, [sliceId('s1')], target),
    badges: new Map([[sliceId('s2'), '→ Wed 25']]),
  };
  act(() => moving.setState({ preview }));
  const about = (id: string) => document.getElementById(`card-${id}-marks`)?.textContent;
  expect([about('s2')?.includes('→ Wed 25'), about('s2')?.includes('AN'), about('s3')?.includes('AN')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(drawings).toHaveBeenCalledTimes(1);
});
