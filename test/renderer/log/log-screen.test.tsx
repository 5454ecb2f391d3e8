import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LogScreen } from '../../../renderer/log/log-screen.tsx';
import { addDays, asDay } from '../../../shared/calendar/day.ts';
import type { ContactId, Plan, RequestId, Review } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';
import { showScreen, TODAY } from '../../support/show-screen.tsx';

const on = (day: string) => asDay(day);

const REVIEW: Review = {
  on: on('2026-11-19'),
  shownIds: [],
  learned: 'A third has no region',
  changed: '',
  notes: [{ sliceId: null, text: 'Ask the vendor' }],
  closedAt: '2026-11-19T10:00:00Z',
};

function recorded(): Plan {
  const plan = planWith({ id: 'plan0001', slices: [{ id: 'aaaaaaaa', title: 'Lapsed donors' }] });
  const [sliceId] = Object.values(plan.slices).map(({ id }) => id);
  return {
    ...plan,
    contacts: {
      c1: {
        on: on('2026-11-19'),
        who: 'Retention lead',
        heard: 'The phone script is too long.',
        sliceIds: sliceId === undefined ? [] : [sliceId],
      },
    },
    requests: {
      r1: {
        askedOn: on('2026-11-23'),
        askedBy: 'fundraising',
        wish: 'Alerts in the team channel',
        state: 'open',
        agreed: '',
        moved: [],
        decidedOn: null,
      },
    },
    reviews: { v1: REVIEW },
    forecasts: {
      f1: {
        on: on('2026-11-16'),
        seed: 1,
        samples: [],
        splitRate: null,
        p50: on('2026-12-04'),
        p85: on('2026-12-11'),
        p95: null,
        chance: 0.88,
        outcome: on('2026-12-09'),
      },
    },
    baselines: { b1: { name: 'Kick-off', on: on('2026-11-16'), days: {} } },
  };
}

describe('The log of a plan', () => {
  it('tells day by day what was asked, heard, shown, promised and foreseen', async () => {
    await showScreen(recorded(), <LogScreen />);
    const days = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(days).toEqual(['Monday 23 November 2026', 'Thursday 19 November 2026', 'Monday 16 November 2026']);
    const thursday = screen.getByRole('region', { name: 'Thursday 19 November 2026' });
    expect(
      within(thursday)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'ReviewReview of Thu 19 Novclosed · 1 noteA third has no region\nAsk the vendor',
      'ConversationRetention leadThu 19 Nov · about 1 sliceThe phone script is too long.\n“Lapsed donors”',
    ]);
    expect(screen.getByText(/came on 9 Dec, by the day of 85 %/)).toBeTruthy();
  });

  it('is searched in everything that it says, and narrowed to kinds', async () => {
    const { user } = await showScreen(recorded(), <LogScreen />);
    await user.type(screen.getByRole('searchbox', { name: 'Search the log' }), 'phone LAPSED');
    expect((await screen.findByText('1 of 5 entries')).getAttribute('role')).toBe('status');
    expect(screen.getByText('Retention lead')).toBeTruthy();
    await user.clear(screen.getByRole('searchbox', { name: 'Search the log' }));
    await user.click(screen.getByRole('button', { name: 'Forecasts 1' }));
    await user.click(screen.getByRole('button', { name: 'Baselines 1' }));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 8))).toEqual([
      'Baseline',
      'Forecast',
    ]);
  });

  it('lets go of a kind of which nothing is left', async () => {
    const { user, planStore } = await showScreen(recorded(), <LogScreen />);
    await user.click(screen.getByRole('button', { name: 'Requests 1' }));
    await act(async () => {
      await planStore.execute({ type: 'request.delete', id: 'r1' as RequestId });
    });
    expect(screen.getByText('0 of 4 entries')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Requests 0' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
  });

  it.each([
    [/^Request.*Alerts in the team channel/, { kind: 'requests', requestId: 'r1' }],
    [/^Conversation.*Retention lead/, { kind: 'contacts', contactId: 'c1' }],
    [/^Review of|^ReviewReview of/, { kind: 'review', reviewId: 'v1' }],
    [/^Baseline.*Kick-off/, { kind: 'baselines', baselineId: 'b1' }],
  ])('leads from an entry to the very one that it tells of: %s', async (name, panel) => {
    const { user, viewStore } = await showScreen(recorded(), <LogScreen />);
    await user.click(screen.getByRole('button', { name }));
    expect(viewStore.getState().panel).toEqual(panel);
  });

  it('finds in a review what its minutes say: what was delivered and learned, and what was wrong', async () => {
    const plan = recorded();
    const { user } = await showScreen(
      {
        ...plan,
        slices: {
          ...plan.slices,
          ...planWith({
            slices: [
              {
                id: 'sheet',
                title: 'One sheet',
                status: 'delivered',
                deliveredOn: '2026-11-18',
                seenBy: ['Mia'],
                learned: 'They only need the weekly totals',
              },
            ],
          }).slices,
        },
        reviews: {
          v1: { ...REVIEW, changed: 'Red dot cleared after 3 days: “Alert” (waiting for the list).' },
        },
      },
      <LogScreen />,
    );
    const search = screen.getByRole('searchbox', { name: 'Search the log' });
    await user.type(search, 'weekly TOTALS');
    expect(await screen.findByText('1 of 5 entries')).toBeTruthy();
    const found = screen.getByRole('listitem').textContent;
    expect(found).toContain(
      'Delivered: One sheet, Wed 18 Nov. Seen by Mia. Learned: They only need the weekly totals.',
    );
    await user.clear(search);
    await user.type(search, 'waiting for the list');
    expect(await screen.findByText('1 of 5 entries')).toBeTruthy();
    expect(screen.getByRole('listitem').textContent).toContain('Review of Thu 19 Nov');
  });

  it('says when nothing is found, and shows everything again with one button', async () => {
    const { user } = await showScreen(recorded(), <LogScreen />);
    const search = screen.getByRole('searchbox', { name: 'Search the log' });
    await user.type(search, 'zebra');
    expect(await screen.findByText('No entry has these words.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Baselines 1' }));
    expect(screen.getByText('No entry of the kinds that are chosen has these words.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all entries' }));
    expect(await screen.findByText('5 entries')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    expect([document.activeElement, search.getAttribute('value')]).toEqual([search, '']);
  });

  it('shows of a long entry the first lines, and those that were searched for', async () => {
    const notes = Array.from({ length: 40 }, (_, place) => ({ sliceId: null, text: `Note ${place}, noted` }));
    const { user } = await showScreen(
      { ...recorded(), contacts: {}, reviews: { v1: { ...REVIEW, learned: '', notes } } },
      <LogScreen />,
    );
    const review = () => screen.getByRole('button', { name: /^ReviewReview|^Review Review/ }).textContent;
    expect(review()).toContain('Note 7, noted');
    expect(review()).not.toContain('Note 8, noted');
    expect(review()).toContain('and 32 more lines');
    await user.type(screen.getByRole('searchbox', { name: 'Search the log' }), '39');
    expect(await screen.findByText(/Note 39, noted/)).toBeTruthy();
    expect(review()).toContain('and 31 more lines');
  });

  it('says of a day that it is still to come', async () => {
    const plan = recorded();
    const contacts = { c1: { on: on('2026-12-01'), who: 'Mia', heard: '', sliceIds: [] } };
    await showScreen({ ...plan, contacts }, <LogScreen />);
    expect(screen.getByRole('heading', { name: 'Tuesday 1 December 2026, still to come' })).toBeTruthy();
  });

  it('says what will stand here while there is nothing', async () => {
    await showScreen(planWith({ id: 'plan0001', slices: [] }), <LogScreen />);
    expect(screen.getByText('Nothing is recorded yet.')).toBeTruthy();
  });

  it('counts a single entry as one', async () => {
    await showScreen({ ...recorded(), requests: {}, reviews: {}, baselines: {}, forecasts: {} }, <LogScreen />);
    expect(screen.getByRole('status').textContent).toBe('1 entry');
  });

  it('draws sixty of two thousand entries, and more when they are asked for', async () => {
    const contacts: Plan['contacts'] = Object.fromEntries(
      Array.from({ length: 2000 }, (_, place) => [
        `c${place}` as ContactId,
        { on: addDays(TODAY, -place), who: `Somebody ${place}`, heard: '', sliceIds: [] },
      ]),
    );
    const { user } = await showScreen({ ...recorded(), contacts, reviews: {} }, <LogScreen />);
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
    await user.click(screen.getByRole('button', { name: 'Show 200 more of 2003' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(260);
  });
});
