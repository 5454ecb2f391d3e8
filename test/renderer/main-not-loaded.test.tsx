import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { FakePlanner } from '../support/fake-planner.ts';
import { planWith } from '../support/plan-builder.ts';

vi.mock('../../renderer/app-start.tsx', () => {
  throw new Error('The file is gone.');
});

beforeAll(() => {
  document.body.innerHTML = '<div id="root"></div>';
  const { transport } = new FakePlanner(planWith({ slices: [] }));
  vi.stubGlobal('carpaccio', { request: transport.request, subscribe: transport.subscribe });
});

afterAll(() => {
  vi.unstubAllGlobals();
});

it('A page whose larger piece cannot be loaded says so instead of staying empty', async () => {
  await import('../../renderer/main.tsx');
  await vi.waitFor(() => {
    const { textContent, role } = document.getElementById('root') ?? expect.fail('no root');
    expect([role, textContent]).toEqual(['alert', expect.stringContaining('could not be loaded')]);
  });
});
