import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { askOnLeavingReview } from '../../../renderer/actions/leave-review.ts';
import { performAction } from '../../../renderer/actions/table.ts';
import { AppDialogs } from '../../../renderer/app-dialogs.tsx';
import { ReviewBanner } from '../../../renderer/app-review-banner.tsx';
import { ReviewBar } from '../../../renderer/wall/review-bar.tsx';
import type { ActionId } from '../../../shared/actions.ts';
import type { AppInfo } from '../../../shared/contract.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';
import { showScreen, TODAY } from '../../support/show-screen.tsx';

const RUNNING = { on: '2026-11-24', shownIds: [], learned: '', changed: '', notes: [], closedAt: null } as const;
const CLOSED = { ...RUNNING, on: '2026-11-20', closedAt: '2026-11-20T14:30:00.000Z' } as const;
const SLICES = [
  { id: 'sheet', title: 'Sheet', status: 'delivered', deliveredOn: '2026-11-24' },
  { id: 'alert', title: 'Alert' },
] as const;

async function openReview(sketch: PlanSketch = {}, app: Partial<AppInfo> = {}) {
  const page = await showScreen(
    planWith({ slices: SLICES, ...sketch }),
    <>
      <ReviewBar />
      <ReviewBanner />
      <AppDialogs />
    </>,
    app,
  );
  askOnLeavingReview(page.planStore, page.viewStore);
  const perform = (id: ActionId) => act(() => performAction(id, actionContext(page.planStore, page.viewStore)));
  const review = () => Object.values(page.plan().reviews).find(({ on }) => on === TODAY);
  return { ...page, perform, review };
}

const bar = () => screen.getByRole('region', { name: 'Review' });

describe('A review', () => {
  it('begins on the wall with its record, and is begun only once', async () => {
    const { user, viewStore, review, perform, commands } = await openReview({ reviews: { review00: CLOSED } });
    expect(bar().textContent).toBe('Last review on Fri 20 Nov, 4 days agoStart review');
    await user.click(within(bar()).getByRole('button', { name: 'Start review' }));
    expect(review()).toEqual(RUNNING);
    expect(viewStore.getState().screen).toBe('wall');
    expect(bar().textContent).toBe('Review runningClose the review…');
    perform('start-review');
    expect(commands.map(({ type }) => type)).toEqual(['review.add']);
  });

  it('asks whether it is over when somebody leaves the wall, and goes on with what was written', async () => {
    const { user, viewStore, review } = await openReview({ reviews: { review01: RUNNING } });
    act(() => viewStore.show('wall'));
    act(() => viewStore.show('board'));
    const dialog = await screen.findByRole('dialog', { name: 'Is the review over?' });
    await user.type(within(dialog).getByRole('textbox', { name: 'What have we learned?' }), 'Ask first');
    expect(within(dialog).getByTestId('minutes').textContent).toContain('## Learned\n\n- Ask first\n');
    await user.click(within(dialog).getByRole('button', { name: 'Keep it running' }));
    expect(review()).toEqual({ ...RUNNING, learned: 'Ask first' });
    act(() => viewStore.show('slice'));
    expect(viewStore.getState().dialog).toBeNull();
  });

  it('that was begun by mistake is deleted, and comes back with an undo', async () => {
    const { user, viewStore, perform, plan } = await openReview({ reviews: { review00: CLOSED, review01: RUNNING } });
    perform('close-review');
    const dialog = await screen.findByRole('dialog', { name: 'Close the review' });
    await user.click(within(dialog).getByRole('button', { name: 'Delete the review' }));
    expect(Object.keys(plan().reviews)).toEqual(['review00']);
    const [toast] = viewStore.getState().toasts;
    expect([toast?.text, toast?.actions.map(({ label }) => label)]).toEqual([
      'The review of today is deleted.',
      ['Undo'],
    ]);
  });

  it.each([
    ['noted', { notes: [{ sliceId: null, text: 'Ask the bank' }] }],
    ['shown', { shownIds: ['sheet'] }],
    ['written', { changed: 'The letter stops' }],
  ])('in which something was %s is closed, and not deleted by the way', async (_what, record) => {
    const { perform } = await openReview({ reviews: { review01: { ...RUNNING, ...record } } });
    perform('close-review');
    const dialog = await screen.findByRole('dialog', { name: 'Close the review' });
    expect(within(dialog).queryByRole('button', { name: 'Delete the review' })).toBeNull();
  });

  it('is closed in one step, which says what was shown, and hands out its minutes', async () => {
    const { user, viewStore, perform, review, commands } = await openReview({ reviews: { review01: RUNNING } });
    perform('close-review');
    const dialog = await screen.findByRole('dialog', { name: 'Close the review' });
    await user.type(within(dialog).getByRole('textbox', { name: 'What has changed?' }), 'The letter stops');
    const shown = within(dialog).getByTestId('minutes').textContent;
    expect(shown).toContain('- Sheet, Tue 24 Nov.');
    expect(shown).not.toContain('not closed yet');
    await user.click(within(dialog).getByRole('button', { name: 'Close the review' }));
    expect(commands.map(({ type }) => type)[0]).toBe('batch');
    expect(review()).toMatchObject({ shownIds: ['sheet'], changed: 'The letter stops', learned: '' });
    expect(Number.isNaN(Date.parse(review()?.closedAt ?? ''))).toBe(false);
    const [toast] = viewStore.getState().toasts;
    expect(toast?.actions.map(({ label }) => label)).toEqual(['Copy the minutes', 'Undo']);
    expect(bar().textContent).toBe('Last review todayStart review');
  });

  it('keeps what another window writes into its record while its dialog is open', async () => {
    const changed = 'The letter stops.\n“Alert” is parked in Later.';
    const { user, perform, planStore, review } = await openReview({ reviews: { review01: { ...RUNNING, changed } } });
    perform('close-review');
    const dialog = await screen.findByRole('dialog', { name: 'Close the review' });
    await user.type(within(dialog).getByRole('textbox', { name: 'What has changed?' }), '\nWe print less.');
    // The parking is undone there, and a red dot cleared.
    const elsewhere = 'The letter stops.\nRed dot cleared: “Alert”.';
    await act(async () => {
      await planStore.execute({ type: 'review.edit', id: 'review01' as never, changes: { changed: elsewhere } });
    });
    await user.click(within(dialog).getByRole('button', { name: 'Close the review' }));
    expect(review()?.changed).toBe('The letter stops.\nWe print less.\nRed dot cleared: “Alert”.');
  });

  it('shows before it is closed the minutes that it will have, also as the second one of a day', async () => {
    const first = { ...RUNNING, shownIds: ['sheet'], closedAt: '2026-11-24T20:00:00.000Z' } as const;
    const { perform } = await openReview({ reviews: { review00: first as never, review01: RUNNING } });
    perform('close-review');
    const dialog = await screen.findByRole('dialog', { name: 'Close the review' });
    expect(within(dialog).getByTestId('minutes').textContent).toContain('- Nothing since the review of Tue 24 Nov.');
  });

  it('of an earlier day is gone on with, and offered to be closed', async () => {
    const { viewStore, perform, commands } = await openReview({
      reviews: { review01: { ...RUNNING, on: '2026-11-20' } },
    });
    perform('start-review');
    expect([viewStore.getState().screen, commands]).toEqual(['wall', []]);
    const [toast] = viewStore.getState().toasts;
    expect(toast?.text).toBe('The review of Fri 20 Nov is still running.');
    act(() => toast?.actions[0]?.onSelect());
    expect(await screen.findByRole('dialog', { name: 'Close the review' })).toBeTruthy();
  });

  it('that nobody has closed is found again on every screen of its plan but the wall', async () => {
    const { user, viewStore } = await openReview({ reviews: { review01: { ...RUNNING, on: '2026-11-20' } } });
    const banner = () => screen.queryByText('The review of Fri 20 Nov is still running.');
    const seen = (['plans', 'slice', 'board', 'schedule', 'wall', 'log'] as const).map((name) => {
      act(() => viewStore.show(name));
      return [name, banner() !== null];
    });
    expect(seen.filter(([, isSeen]) => isSeen).map(([name]) => name)).toEqual(['slice', 'board', 'schedule', 'log']);
    act(() => viewStore.closeDialog());
    await user.click(screen.getByRole('button', { name: 'Back to the wall' }));
    expect(viewStore.getState().screen).toBe('wall');
  });

  it('is not begun in a plan that can only be looked at, and asks nothing there', async () => {
    const { viewStore, perform, commands } = await openReview({ reviews: { review01: RUNNING } }, { isReadOnly: true });
    act(() => viewStore.show('wall'));
    act(() => viewStore.show('board'));
    expect(viewStore.getState().dialog).toBeNull();
    perform('start-review');
    expect([viewStore.getState().screen, commands]).toEqual(['wall', []]);
  });

  it('that was closed in another window while its dialog is open says so', async () => {
    const { perform, planStore } = await openReview({ reviews: { review01: RUNNING } });
    perform('close-review');
    await screen.findByRole('dialog', { name: 'Close the review' });
    await act(async () => {
      await planStore.execute({ type: 'review.edit', id: 'review01' as never, changes: { closedAt: CLOSED.closedAt } });
    });
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'The review is closed' })).toBeTruthy());
  });

  it('has minutes to copy as soon as there was one', async () => {
    const { viewStore, perform } = await openReview();
    perform('copy-minutes');
    expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual(['There was no review yet.']);
  });
});
