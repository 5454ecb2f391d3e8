import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ScheduleScreen } from '../../../renderer/schedule/schedule-screen.tsx';
import { FakeWorker, useFakeWorkers } from '../../support/fake-worker.ts';
import { planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const PLAN = planWith({ title: 'Donor churn', goal: { target: '2026-12-18' }, slices: [{ id: 'a' }, { id: 'b' }] });
const SURE = '85 % sure by 30 Nov';

const exported = () => screen.getByTestId('export-text').textContent ?? '';

describe('The forecast on the Schedule screen', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('stands above the weeks and in the text beside them when it is known', async () => {
    useFakeWorkers({ answersAtOnce: false });
    await showScreen(PLAN, <ScheduleScreen />);
    await waitFor(() => expect(FakeWorker.started).toHaveLength(1));
    expect(exported()).not.toContain('85 % sure');
    const [worker] = FakeWorker.started;
    const [question] = worker?.questions ?? [];
    await act(async () => {
      if (question !== undefined) worker?.answer(question);
    });
    expect(await screen.findByText(/^85 % sure by .*, target 18 Dec$/)).toBeTruthy();
    await waitFor(() => expect(exported()).toMatch(/ · 85 % sure by .* · 0 of 2 slices delivered/));
  });

  it('is in what is copied also when it is not shown yet', async () => {
    useFakeWorkers({ answersAtOnce: false });
    const { user } = await showScreen(PLAN, <ScheduleScreen />);
    expect(exported()).not.toContain('85 % sure');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toContain(SURE);
  });
});
