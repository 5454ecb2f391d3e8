import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const LATE: PlanSketch = {
  goal: { target: '2026-11-26' },
  slices: [
    { id: 'base', title: 'Read access', worth: 2 },
    { id: 'alert', title: 'Alert', needs: ['base'], worth: 3 },
    { id: 'list', title: 'List', worth: 1 },
    { id: 'map', title: 'Map', quarterDays: 2 },
  ],
};

async function openPanel(sketch: PlanSketch = LATE, app: Partial<AppInfo> = {}) {
  const page = await showScreen(planWith({ start: '2026-11-24', ...sketch }), <AppPanel />, app);
  act(() => page.viewStore.openPanel({ kind: 'make-room' }));
  // The focus is on its way to the heading for a few frames.
  for (let frame = 0; frame < 6; frame += 1)
    await act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
  return page;
}

const lines = () =>
  screen.queryAllByRole('listitem').map((item) => item.querySelector('p')?.parentElement?.textContent);
const parkButtons = () => screen.getAllByRole('button', { name: /^Park/ });

describe('What moves out?', () => {
  it('says where it stands, and lists what could be parked with its worth and who needs it', async () => {
    await openPanel();
    expect(screen.getByText(/^Last delivery/).textContent).toBe('Last delivery Fri 27 Nov, target Thu 26 Nov: missed');
    await waitFor(() => expect(lines()).toHaveLength(4));
    expect(lines()).toEqual([
      'Go to Map1 day earlier, on Thu 26 Nov · target met½ day, worth not said',
      'Go to List1 day earlier, on Thu 26 Nov · target met1 day, worth 1',
      'Go to Alert1 day earlier, on Thu 26 Nov · target met1 day, worth 3',
      'Go to Read access2 days earlier, on Wed 25 Nov · target met1 day, worth 2“Alert” needs it; 1 slice would have no day',
    ]);
  });

  it('shows what parking one would move before it is done, and parks it with one key that can be undone', async () => {
    const { user, commands, viewStore } = await openPanel();
    await waitFor(() => expect(lines()).toHaveLength(4));
    act(() => parkButtons()[1]?.focus());
    const answer = await screen.findByTestId('ripple-line');
    expect(answer.textContent).toContain('Yes, and… 1 slice moves one day earlier');
    expect(answer.textContent).toContain('met again');
    await user.keyboard('{Enter}');
    expect(commands).toEqual([{ type: 'slice.stage', id: 'list', stage: 'later' }]);
    expect(viewStore.getState().toasts.map(({ text, actions }) => [text, actions[0]?.label])).toEqual([
      ['“List” is parked in Later.', 'Undo'],
    ]);
    await waitFor(() => expect(screen.queryByText('List')).toBeNull());
    await waitFor(() => expect(document.activeElement?.getAttribute('data-park')).toBeTruthy());
  });

  it('leads from one to the next with the arrows, and to the slice itself by its title', async () => {
    const { user, viewStore } = await openPanel();
    await waitFor(() => expect(lines()).toHaveLength(4));
    act(() => parkButtons()[0]?.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(parkButtons()[1]);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(parkButtons()[3]);
    await user.click(screen.getByRole('button', { name: /Go to.*Map/ }));
    expect(viewStore.getState().selectedId).toBe('map');
  });

  it('offers a promise that is the last delivery', async () => {
    await openPanel({ slices: [{ id: 'a' }, { id: 'last', title: 'Board report', pin: '2026-12-18' }] });
    await screen.findByRole('button', { name: /Board report$/ });
    expect(lines()).toHaveLength(1);
  });

  it('says so where two people finish on the same day', async () => {
    const people = { an: {}, de: {} };
    const slices = [
      { id: 'a', title: 'Alert', ownerId: 'an' },
      { id: 'b', title: 'List', ownerId: 'de' },
    ];
    await openPanel({ people, slices });
    await screen.findByText('No single slice makes the last delivery earlier.');
    expect(screen.getByText(/2 slices are delivered on that day/)).toBeTruthy();
  });

  it('has a state for a plan with nothing to park', async () => {
    await openPanel({ slices: [] });
    await screen.findByText(/nothing to park/);
  });

  it('can be read in a plan that is open for reading only', async () => {
    await openPanel(LATE, { isReadOnly: true });
    await waitFor(() => expect(lines()).toHaveLength(4));
    expect(screen.queryByRole('button', { name: /^Park/ })).toBeNull();
  });

  it('counts anew when the plan changes meanwhile, and says how far it is', async () => {
    const slices = Array.from({ length: 120 }, (_, place) => ({ id: `s${place}`, quarterDays: 1 + (place % 4) }));
    const { planStore } = await openPanel({ slices });
    const panel = screen.getByRole('complementary');
    await waitFor(() => expect(panel.querySelector('[aria-busy="false"]')).not.toBeNull());
    await act(async () => {
      await planStore.execute({ type: 'slice.stage', id: sliceId('s3'), stage: 'later' });
    });
    expect(within(panel).getByText(/^Trying them out/).parentElement?.textContent).toMatch(/… \d+ of 1\d\d$/);
    // The count would be spoken again and again.
    expect(within(panel).getByRole('status').textContent).toBe('Trying them out…');
    await waitFor(() => expect(panel.querySelector('[aria-busy="false"]')).not.toBeNull());
    expect(panel.querySelector('[data-park="s3"]')).toBeNull();
  });
});
