import { act } from '@testing-library/react';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ContractEvent, Method } from '../../shared/contract.ts';
import { FakePlanner } from '../support/fake-planner.ts';
import { planWith } from '../support/plan-builder.ts';

// What the app draws is told elsewhere; here it would only take its time.
vi.mock('../../renderer/app.tsx', () => ({ App: () => null }));

const KEPT_AS = 'carpaccio-view';
const plan = planWith({ title: 'Donor churn', slices: [{ id: 'a', title: 'One sheet', quarterDays: 4 }] });
const planner = new FakePlanner(plan);
let listeners: readonly ((event: ContractEvent) => void)[] = [];

beforeAll(() => {
  document.body.innerHTML = '<div id="root"></div>';
  window.localStorage.setItem(KEPT_AS, JSON.stringify({ screen: 'plans', lastPlanId: plan.id, isInspectorOpen: true }));
  vi.stubGlobal('carpaccio', {
    request: (method: string, input: unknown) => planner.transport.request(method as Method, input as never),
    subscribe: (listener: (event: unknown) => void) => {
      listeners = [...listeners, listener];
      return () => undefined;
    },
  });
});

afterAll(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
});

it('What the shell asks for while the page is still being loaded is done as soon as it is there', async () => {
  const asked: readonly ContractEvent[] = [
    { type: 'PlanRequested', planId: plan.id },
    { type: 'ActionRequested', actionId: 'toggle-inspector' },
  ];
  await import('../../renderer/main.tsx');
  for (const event of asked) for (const listener of listeners) listener(event);
  await vi.waitFor(
    async () => {
      await act(() => planner.settle());
      expect(JSON.parse(window.localStorage.getItem(KEPT_AS) ?? '')).toMatchObject({
        screen: 'board',
        isInspectorOpen: false,
      });
    },
    { timeout: 20_000 },
  );
});
