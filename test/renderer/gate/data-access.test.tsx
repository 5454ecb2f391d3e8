import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import { AppStatus } from '../../../renderer/app-status.tsx';
import { ForecastPanel } from '../../../renderer/forecast/forecast-panel.tsx';
import { ScheduleScreen } from '../../../renderer/schedule/schedule-screen.tsx';
import type { GateAnswer, Plan } from '../../../shared/plan/plan.ts';
import { useFakeWorkers } from '../../support/fake-worker.ts';
import { DATA_ACCESS, type PlanSketch, planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const SENTENCE = 'There is no access to the data: every day named here depends on getting it.';

function withData(answer: GateAnswer['answer'], sketch: PlanSketch = {}): Plan {
  const gate = { ...DATA_ACCESS, data: { ...DATA_ACCESS.data, answer } };
  return planWith({ slices: [{ id: 'a' }], gate, ...sketch });
}

const status = () => within(screen.getByRole('contentinfo'));

beforeEach(() => useFakeWorkers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a plan without access to its data', () => {
  it('says so in the status bar, which leads to the question', async () => {
    const { user, viewStore, planStore } = await showScreen(withData('no'), <AppStatus screen="board" />);
    const button = status().getByRole('button', { name: 'No data access' });
    expect(button.title).toBe(SENTENCE);
    await user.click(button);
    expect(viewStore.getState().panel).toEqual({ kind: 'gate', question: 'data' });
    await act(() => planStore.execute({ type: 'gate.answer', question: 'data', changes: { answer: 'yes' } }));
    expect(status().queryByRole('button', { name: /[Dd]ata access/ })).toBeNull();
  });

  it('says so above the schedule, which leads to the question', async () => {
    const { user, viewStore } = await showScreen(withData('no'), <ScheduleScreen />);
    const note = screen.getByText(SENTENCE, { selector: 'section p:not(header p)' });
    expect(note).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Answer it' }));
    expect(viewStore.getState().panel).toEqual({ kind: 'gate', question: 'data' });
    expect(screen.getByTestId('export-text').textContent).toContain(SENTENCE);
  });

  it('says so above the days of the forecast', async () => {
    await showScreen(withData('no'), <ForecastPanel />);
    await waitFor(() => expect(screen.getByText(SENTENCE)).toBeTruthy());
  });

  it('says nothing where no day is promised', async () => {
    await showScreen(
      withData('no', { slices: [{ id: 'a', quarterDays: 40 }] }),
      <>
        <ScheduleScreen />
        <AppStatus screen="schedule" />
      </>,
    );
    expect(screen.queryByRole('button', { name: 'No data access' })).toBeNull();
  });
});

describe('a plan that can read its data', () => {
  it('says nothing about it', async () => {
    await showScreen(
      withData('yes'),
      <>
        <ScheduleScreen />
        <AppStatus screen="schedule" />
      </>,
    );
    expect(screen.queryByText(/access to the data/)).toBeNull();
    expect(screen.queryByRole('button', { name: /data access/i })).toBeNull();
  });
});

describe('the clock in the status bar', () => {
  const talk = (on: string) => ({ c: { on, who: 'Lead', heard: '', sliceIds: [] } });

  it.each([
    [{}, 'User contact: never'],
    [talk('2026-11-24'), 'User contact: today'],
    [talk('2026-11-19'), 'User contact: 5 days ago'],
    [talk('2026-11-25'), 'User contact: never'],
  ])('says when somebody last spoke with a user: %#', async (contacts, text) => {
    await showScreen(planWith({ contacts }), <AppStatus screen="board" />);
    expect(status().getByRole('button', { name: text })).toBeTruthy();
  });

  it('leads to where the next conversation is logged', async () => {
    const { user, viewStore } = await showScreen(
      planWith(),
      <>
        <AppStatus screen="board" />
        <AppPanel />
      </>,
    );
    await user.click(status().getByRole('button', { name: /^User contact/ }));
    expect(viewStore.getState().panel).toEqual({ kind: 'contacts' });
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'With whom did you speak?' })),
    );
  });
});
