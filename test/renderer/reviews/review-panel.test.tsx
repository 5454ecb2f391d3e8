import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import { LogScreen } from '../../../renderer/log/log-screen.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import type { ReviewId } from '../../../shared/plan/plan.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, untilSettled } from '../../support/show-screen.tsx';

const ID = 'review01' as ReviewId;
const REVIEW = {
  on: '2026-11-20',
  shownIds: [],
  learned: 'Claims wants totals, not names',
  changed: '“Alert” is parked in Later.',
  notes: [
    { sliceId: null, text: 'Ask for the two days' },
    { sliceId: 'alert', text: 'g for the list' },
  ],
  closedAt: '2026-11-20T14:30:00.000Z',
} as const;
const CONTACT = { on: '2026-11-19', who: 'Mia', heard: 'She copies 40 numbers', sliceIds: [] };

/** The log with the review opened by Enter on its line. */
async function openReview(sketch: PlanSketch = {}, app: Partial<AppInfo> = {}) {
  const plan = planWith({
    slices: [{ id: 'alert', title: 'Alert', stage: 'later' }],
    reviews: { [ID]: REVIEW },
    contacts: { contact1: CONTACT },
    ...sketch,
  });
  const page = await showScreen(
    plan,
    <>
      <main id="main" tabIndex={-1}>
        <LogScreen />
      </main>
      <AppPanel />
    </>,
    app,
  );
  act(() => page.viewStore.show('log'));
  act(() => line().focus());
  await page.user.keyboard('{Enter}');
  const panel = () => screen.getByRole('complementary', { name: 'Review' });
  await waitFor(() => expect(document.activeElement).toBe(within(panel()).getByRole('heading', { level: 2 })));
  // The heading keeps the focus for a moment, until a key is pressed.
  await act(() => new Promise((done) => setTimeout(done, 100)));
  return { ...page, panel, review: () => page.plan().reviews[ID] };
}

const line = () => screen.getByRole('button', { name: /^Review ?Review of/ });
const minutes = () => screen.getByTestId('minutes').textContent;

describe('The record of a review', () => {
  it('is opened from the log, and what is corrected there stands in its minutes', async () => {
    const { user, review, panel } = await openReview();
    expect(panel().textContent).toContain('Review of Fri 20 Novclosed · 2 notes');
    expect(minutes()).toContain('- Alert: g for the list\n');
    const learned = screen.getByRole('textbox', { name: 'What have we learned?' });
    await user.clear(learned);
    await user.type(learned, 'Totals are enough');
    const note = screen.getByRole('textbox', { name: 'About “Alert”' });
    await user.clear(note);
    await user.type(note, 'Call for the list');
    await user.tab();
    await untilSettled();
    expect(review()).toEqual({
      ...REVIEW,
      learned: 'Totals are enough',
      notes: [REVIEW.notes[0], { sliceId: 'alert', text: 'Call for the list' }],
    });
    expect(minutes()).toContain('- Totals are enough\n');
    expect(minutes()).toContain('- Alert: Call for the list\n');
    expect(minutes()).not.toContain('g for the list\n- ');
  });

  it('loses a note that was typed by mistake, by keyboard, and an undo is offered', async () => {
    const { user, review, viewStore } = await openReview();
    act(() => screen.getByRole('button', { name: 'Take out: About “Alert”' }).focus());
    await user.keyboard('{Enter}');
    expect(review()?.notes).toEqual([REVIEW.notes[0]]);
    const [toast] = viewStore.getState().toasts;
    expect([toast?.text, toast?.actions.map(({ label }) => label)]).toEqual([
      'The note “g for the list” is taken out.',
      ['Undo'],
    ]);
    const other = screen.getByRole('button', { name: 'Take out: A note' });
    await waitFor(() => expect(document.activeElement).toBe(other));
    await user.keyboard('{Enter}');
    expect(review()?.notes).toEqual([]);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: /^Review/ })),
    );
  });

  it('keeps what was typed into a note when another one is taken out', async () => {
    const { user, review } = await openReview();
    await user.type(screen.getByRole('textbox', { name: 'About “Alert”' }), '!');
    await user.click(screen.getByRole('button', { name: 'Take out: A note' }));
    await untilSettled();
    expect(review()?.notes).toEqual([{ sliceId: 'alert', text: 'g for the list!' }]);
  });

  it('gets another day, and it is said when that is still to come', async () => {
    const { review, viewStore } = await openReview();
    const day = screen.getByLabelText('On');
    fireEvent.change(day, { target: { value: '2026-11-19' } });
    expect([review()?.on, screen.queryByText('This day is still to come.')]).toEqual(['2026-11-19', null]);
    fireEvent.change(day, { target: { value: '2026-12-01' } });
    expect(day.getAttribute('aria-describedby')).toBe(screen.getByText('This day is still to come.').id);
    expect(viewStore.getState().spoken.message).toBe('This day is still to come.');
  });

  it('is deleted with an undo, and the panel says so where it was', async () => {
    const { user, viewStore, planStore, plan, panel } = await openReview();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(plan().reviews).toEqual({});
    const gone = within(panel()).getByRole('heading', { name: 'This review is deleted' });
    await waitFor(() => expect(document.activeElement).toBe(gone));
    expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual(['The review of Fri 20 Nov is deleted.']);
    await act(async () => {
      await planStore.execute({
        type: 'review.add',
        id: ID,
        review: planWith({ reviews: { [ID]: REVIEW } }).reviews[ID] ?? expect.fail(),
      });
    });
    expect(within(panel()).getByRole('heading', { name: 'Review of Fri 20 Nov' })).toBeTruthy();
  });

  it('is only read in a plan that can only be looked at', async () => {
    const { panel } = await openReview({}, { isReadOnly: true });
    const buttons = within(panel()).getAllByRole('button');
    expect(buttons.map(({ textContent, ariaLabel }) => ariaLabel ?? textContent)).toEqual([
      'Close',
      'Copy the minutes',
    ]);
    expect(screen.getByRole('textbox', { name: 'A note' })).toMatchObject({ disabled: true });
  });
});

describe('Who leaves a panel that the log led to', () => {
  it('is on the line again, also while a slice is selected on the board', async () => {
    const { user, viewStore } = await openReview();
    act(() => viewStore.select(sliceId('alert')));
    await user.keyboard('{Escape}');
    expect([viewStore.getState().panel, viewStore.getState().wish]).toEqual([null, null]);
    expect(document.activeElement).toBe(line());
  });

  it('is on the line again, also when it stands under another day by now', async () => {
    const { user } = await openReview();
    fireEvent.change(screen.getByLabelText('On'), { target: { value: '2026-11-12' } });
    act(() => screen.getByRole('button', { name: 'Copy the minutes' }).focus());
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(line());
  });

  it('is on the screen when the line is gone', async () => {
    const { user } = await openReview();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('This review is deleted'));
    await user.keyboard('{Escape}');
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('is on the line of the conversation, too', async () => {
    const { user } = await openReview();
    const conversation = screen.getByRole('button', { name: /^Conversation ?Mia/ });
    act(() => conversation.focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByDisplayValue('She copies 40 numbers')));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(conversation);
  });
});
