import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppGuide } from '../../renderer/app-guide.tsx';
import { createViewStore } from '../../renderer/view/store.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { planWith } from '../support/plan-builder.ts';
import { showScreen } from '../support/show-screen.tsx';

const OTHER = 'other222' as PlanId;

describe('The three steps through the sample', () => {
  it('say what to try on the screen that is shown, and lead to the next one', async () => {
    const plan = planWith({ slices: [{ id: 'a' }] });
    const { user, viewStore } = await showScreen(plan, <AppGuide />);
    expect(screen.queryByRole('region')).toBeNull();
    viewStore.startGuide(plan.id);
    viewStore.show('slice');
    expect((await screen.findByText(/five days thick/)).textContent).toContain('press Enter, then Tab');
    await user.click(screen.getByRole('button', { name: /^Next: Lay out/ }));
    expect(viewStore.getState().screen).toBe('board');
    await user.click(screen.getByRole('button', { name: /^Next: Hand out/ }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('stand on the sample alone, and not on the list of plans', async () => {
    const plan = planWith({ slices: [{ id: 'a' }] });
    const { viewStore } = await showScreen(plan, <AppGuide />);
    viewStore.show('board');
    viewStore.startGuide(OTHER);
    expect(screen.queryByRole('region')).toBeNull();
    viewStore.startGuide(plan.id);
    expect(await screen.findByRole('region', { name: 'Three steps through the sample' })).toBeTruthy();
    viewStore.show('plans');
    await expect.poll(() => screen.queryByRole('region')).toBeNull();
  });

  it('are closed for good: neither a new window nor another sample brings them back', () => {
    window.localStorage.clear();
    const before = createViewStore(window.localStorage);
    before.startGuide(OTHER);
    expect(createViewStore(window.localStorage).getState().guide.planId).toBe(OTHER);
    before.endGuide();
    const after = createViewStore(window.localStorage);
    after.startGuide(OTHER);
    expect(after.getState().guide).toEqual({ planId: null, isOver: true });
  });

  it('begin as if there were none when what was kept makes no sense', () => {
    window.localStorage.setItem('carpaccio-view', JSON.stringify({ guide: { planId: 7, isOver: 'yes' } }));
    expect(createViewStore(window.localStorage).getState().guide).toEqual({ planId: null, isOver: false });
  });
});
