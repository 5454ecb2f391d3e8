import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ForecastPanel } from '../../../renderer/forecast/forecast-panel.tsx';
import type { Plan } from '../../../shared/plan/plan.ts';
import { FakeWorker, useFakeWorkers } from '../../support/fake-worker.ts';
import { type PlanSketch, planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const WEEKS = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];

function delivered(counts: readonly number[]): SliceSketch[] {
  return counts.flatMap((count, week) =>
    Array.from({ length: count }, (_, place) => ({
      id: `done${week}${place}`,
      status: 'delivered' as const,
      deliveredOn: WEEKS[week] ?? '',
    })),
  );
}

function planWithHistory(counts: readonly number[], sketch: PlanSketch = {}): Plan {
  return planWith({
    start: '2026-10-19',
    goal: { target: '2026-12-18' },
    ...sketch,
    slices: [...delivered(counts), ...(sketch.slices ?? [])],
  });
}

const OPEN: SliceSketch[] = [
  { id: 'group', title: 'Who is leaving', quarterDays: null },
  { id: 'a', under: 'group' },
  { id: 'b', under: 'group', title: 'Train the model', quarterDays: 12 },
  { id: 'magic', title: 'Magic', skills: ['magic'] },
  { id: 'parked', title: 'An alert', stage: 'later' },
];

async function openForecast(plan: Plan, app = {}) {
  const page = await showScreen(plan, <ForecastPanel />, app);
  return page;
}

const days = () => within(screen.getByRole('region', { name: 'Days' }));
const part = (name: string) => screen.getByRole('region', { name });

describe('The panel of the forecast', () => {
  beforeEach(() => useFakeWorkers());
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('takes the focus, and shows the three days, the chance of the target and the other answer', async () => {
    await openForecast(planWithHistory([2, 2, 2, 2, 2], { slices: OPEN }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Forecast' }));
    await screen.findByRole('region', { name: 'Days' });
    const terms = days().getAllByRole('term');
    expect(terms.map((term) => `${term.textContent} ${term.nextElementSibling?.textContent}`)).toEqual([
      '50 % sure 3 Dec',
      '85 % sure 3 Dec',
      '95 % sure 3 Dec',
    ]);
    expect(part('Days').textContent).toContain('Chance of the target, 18 Dec: more than 99 %');
    expect(part('Days').textContent).toContain('Last delivery on the board: 24 Nov');
  });

  it('shows the weeks that it was drawn from as bars, zeros included', async () => {
    await openForecast(planWithHistory([2, 0, 4, 1, 3], { slices: OPEN }));
    const bars = await screen.findByRole('img', { name: 'Deliveries a week, oldest first: 2, 0, 4, 1, 3' });
    expect(bars.textContent).toBe('20413');
    expect([...bars.querySelectorAll<HTMLElement>('.bar')].map((bar) => bar.style.blockSize)).toEqual([
      '50%',
      '0%',
      '100%',
      '25%',
      '75%',
    ]);
    expect(part('What it is drawn from').textContent).toContain('One of them has none, and counts as that.');
  });

  it('says how often slices were split, what counts and what does not, by name', async () => {
    await openForecast(planWithHistory([2, 2, 2, 2, 2], { slices: OPEN }));
    await screen.findByRole('region', { name: 'Days' });
    expect(part('How often you split').textContent).toContain('You split nothing so far');
    expect(part('What counts').textContent).toBe(
      'What counts3 open slices count, each as often as slices are split.' +
        'Counted without a dayMagicCounted, and still to sliceTrain the modelLeft out, in LaterAn alert',
    );
  });

  it('forecasts each group at the top, in the order of the board', async () => {
    await openForecast(planWithHistory([2, 2, 2, 2, 2], { slices: OPEN }));
    const groups = within(await screen.findByRole('region', { name: 'Groups' }));
    expect(groups.getByRole('rowheader').textContent).toBe('Who is leaving');
    expect(groups.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      '2',
      '30 Nov',
      '30 Nov',
      'more than 99 %',
    ]);
  });

  it('says how far to trust it, with all that was measured, as it was measured', async () => {
    await openForecast(planWithHistory([2, 2, 2, 2, 2], { slices: OPEN }));
    const trust = within(await screen.findByRole('region', { name: 'How far to trust it' }));
    expect(trust.getByText(/^For a simulated team with 6 weeks .* Yours is shorter still\./)).toBeTruthy();
    const rows = trust.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual(['679.8 %84.8 %8 %', '885.6 %84.6 %5 %', '1285 %88.2 %3.2 %', '2086 %86.4 %1.6 %']);
  });

  it('goes by sizes at first, and says so', async () => {
    await openForecast(planWith({ slices: OPEN }));
    await screen.findByRole('region', { name: 'Days' });
    expect(part('What it is drawn from').textContent).toContain('All three are our choice.');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it.each([
    ['nobody has time', planWith({ people: {}, slices: OPEN }), /^Nobody offers a quarter/],
    [
      'nothing was delivered',
      planWithHistory([0, 0, 0, 0, 0], { slices: OPEN }),
      /nothing was delivered\. At that pace/,
    ],
    ['nothing is left', planWithHistory([1]), /^Nothing is left/],
  ])('gives no date where %s', async (_, plan, sentence) => {
    await openForecast(plan);
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Days' })).toBeNull();
    expect(document.querySelector('time')).toBeNull();
  });

  it('follows an edit', async () => {
    const { planStore } = await openForecast(planWithHistory([2, 2, 2, 2, 2], { slices: OPEN }));
    await screen.findByRole('region', { name: 'Days' });
    await act(async () => {
      await planStore.execute({ type: 'slice.stage', id: sliceId('magic'), stage: 'later' });
    });
    await waitFor(() => expect(part('What counts').textContent).toContain('2 open slices count'), { timeout: 3000 });
  });

  it('says so when it cannot be worked out, and tries again', async () => {
    useFakeWorkers({ answersAtOnce: false });
    const { user } = await openForecast(planWithHistory([2, 2, 2, 2, 2], { slices: OPEN }));
    await waitFor(() => expect(FakeWorker.started).toHaveLength(1));
    expect(screen.getByText('Working it out…')).toBeTruthy();
    await act(async () => FakeWorker.started[0]?.break());
    expect(screen.getByRole('alert').textContent).toContain('The forecast could not be worked out');
    useFakeWorkers();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Days' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Forecast' }));
  });

  it('says how past forecasts came out', async () => {
    const said = { on: '2026-10-26', seed: 1, samples: [1], splitRate: 2, chance: 0.7 };
    const forecasts = {
      f1: { ...said, p50: '2026-11-10', p85: '2026-11-20', p95: '2026-12-01', outcome: '2026-11-18' },
      f2: { ...said, on: '2026-11-02', p50: null, p85: null, p95: null, outcome: null },
    };
    await openForecast(planWith({ slices: OPEN, forecasts }));
    const past = within(part('How past forecasts came out'));
    expect(past.getByText(/^Our 85 % came true 1 time of 1\. One is too few to say much\./)).toBeTruthy();
    expect(past.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'Made on50 %85 %95 %TargetCame',
      '2 Novnonenonenone70 %not yet',
      '26 Oct10 Nov20 Nov ✓, came true1 Dec ✓, came true70 %18 Nov',
    ]);
  });

  it('has kept none at first, and says when one is kept', async () => {
    await openForecast(planWith({ slices: OPEN }));
    expect(part('How past forecasts came out').textContent).toContain('One is kept whenever a baseline is named');
  });
});
