import { asDay } from '../../shared/calendar/day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';

const PLAN: Plan = {
  ...planWith({ id: 'plan0001', title: 'Churn', slices: [{ id: 'aaaaaaaa', title: 'Lapsed donors', quarterDays: 4 }] }),
  contacts: {
    c0000001: { on: asDay('2026-11-19'), who: 'Retention lead', heard: 'The phone script is too long.', sliceIds: [] },
  },
  reviews: {
    v0000001: {
      on: asDay('2026-11-20'),
      shownIds: [],
      learned: 'A third has no region',
      changed: '',
      notes: [
        { sliceId: null, text: 'Ask the vendor' },
        { sliceId: null, text: 'g' },
      ],
      closedAt: '2026-11-20T14:30:00.000Z',
    },
  },
  requests: {
    r0000001: {
      askedOn: asDay('2026-11-23'),
      askedBy: 'Fundraising',
      wish: 'Alerts in the team channel',
      state: 'open',
      agreed: '',
      moved: [],
      decidedOn: null,
    },
  },
};

test('by keyboard the log is opened, searched, and leads to what was asked', async ({
  page,
  planner,
  folders,
  startApp,
}) => {
  const keys = new Keyboard(page);
  await putPlanFile(folders, 'Churn', PLAN);
  await startApp();
  await page.getByRole('button', { name: /^Churn\./ }).click();
  await expect(page.getByRole('heading', { name: 'Board' })).toBeAttached();
  await keys.press('Alt+6');
  const search = page.getByRole('searchbox', { name: 'Search the log' });
  await expect(search).toBeFocused();
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('3 entries');
  await expectNoAxeFindings(planner);
  await keys.type('alerts');
  await expect(page.getByText('1 of 3 entries')).toBeVisible();
  await keys.tabTo(page.getByRole('button', { name: /^Request.*Alerts in the team channel/ }));
  await keys.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Requests' })).toBeVisible();
  await expectNoAxeFindings(planner);
});

test('by keyboard entries are opened, corrected and left where they stand', async ({
  page,
  planner,
  folders,
  startApp,
}) => {
  const keys = new Keyboard(page);
  const contacts: Plan['contacts'] = Object.fromEntries(
    Array.from({ length: 40 }, (_, place) => [
      `d${String(place).padStart(7, '0')}`,
      { on: asDay('2026-11-19'), who: `Somebody ${place}`, heard: 'A word', sliceIds: [] },
    ]),
  );
  await putPlanFile(folders, 'Churn', { ...PLAN, contacts: { ...PLAN.contacts, ...contacts } });
  await startApp();
  await page.getByRole('button', { name: /^Churn\./ }).click();
  // What is selected on the board must not draw the focus away from the log.
  await keys.card('Lapsed donors').click();
  await keys.press('Alt+6');
  await expect(page.getByRole('searchbox', { name: 'Search the log' })).toBeFocused();
  const last = page.getByRole('button', { name: /^Conversation.*Retention lead/ });
  await last.focus();
  await keys.press('Enter');
  await expect(page.getByRole('complementary').getByLabel('What did they say?')).toHaveValue(
    'The phone script is too long.',
  );
  await expect(page.getByRole('complementary').getByLabel('What did they say?')).toBeFocused();
  await keys.press('Escape');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  const review = page.getByRole('button', { name: /^Review.*Ask the vendor/ });
  await review.focus();
  await keys.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Review' });
  await expect(panel.getByTestId('minutes')).toContainText('- g');
  await expectNoAxeFindings(planner);
  await keys.tabTo(panel.getByRole('button', { name: 'Take out: A note' }).last());
  await keys.press('Enter');
  await expect(panel.getByTestId('minutes')).not.toContainText('- g');
  // The name of a button is shown while it has the focus, and would take the key for itself.
  await keys.tabTo(panel.getByRole('button', { name: 'Copy the minutes' }));
  await keys.press('Escape');
  await expect(review).toBeFocused();
  await keys.press('Alt+1');
  await expect(page.getByRole('button', { name: /^Churn\./ })).toBeFocused();
});
