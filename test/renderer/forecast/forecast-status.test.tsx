import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppStatus } from '../../../renderer/app-status.tsx';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useFakeWorkers } from '../../support/fake-worker.ts';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const STEADY = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map(
  (deliveredOn, place): SliceSketch => ({ id: `done${place}`, status: 'delivered', deliveredOn }),
);

async function openStatus(plan: Plan) {
  const page = await showScreen(plan, <AppStatus screen="board" />);
  await act(async () => page.viewStore.show('board'));
  return page;
}

describe('The forecast in the status bar', () => {
  beforeEach(() => useFakeWorkers());
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('stands beside the last delivery day, each by its name, and opens the panel and closes it', async () => {
    const goal = { target: '2026-12-18' };
    const slices = [...STEADY, { id: 'a' }, { id: 'b' }];
    const { user, viewStore } = await openStatus(planWith({ start: '2026-10-19', goal, slices }));
    const button = await screen.findByRole('button', { name: '85 % sure by 7 Dec · target 18 Dec' });
    expect(screen.getByRole('contentinfo').textContent).toContain('Last delivery: 25 Nov');
    await user.click(button);
    expect(viewStore.getState().panel).toEqual({ kind: 'forecast' });
    await user.click(button);
    expect(viewStore.getState().panel).toBeNull();
  });

  it.each([
    ['nobody has time', planWith({ people: {}, slices: [{ id: 'a' }] }), 'No forecast: nobody has time'],
    ['nothing is left', planWith({ slices: STEADY }), 'Nothing left to forecast'],
  ])('gives no date where %s', async (_, plan, text) => {
    await openStatus(plan);
    expect(await screen.findByRole('button', { name: text })).toBeTruthy();
  });
});
