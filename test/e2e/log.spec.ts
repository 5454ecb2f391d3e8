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
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('2 entries');
  await expectNoAxeFindings(planner);
  await keys.type('alerts');
  await expect(page.getByText('1 of 2 entries')).toBeVisible();
  await keys.tabTo(page.getByRole('button', { name: /^Request.*Alerts in the team channel/ }));
  await keys.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Requests' })).toBeVisible();
  await expectNoAxeFindings(planner);
});
