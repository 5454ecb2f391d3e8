import { expect, type Page } from '@playwright/test';
import type { Plan } from '../../shared/plan/plan.ts';
import { DONOR_CHURN, IDEAS, MISSED_SLOTS, REFUND_LETTERS } from '../support/pictured-plans.ts';
import { CROWDED_PLAN, EMPTY_PLAN } from '../support/wall-plans.ts';
import { CHURN, moveMouseAway, OF_A_PANEL, openPlan, type PicturedState } from './pictured-state.ts';

/** What the wall hangs on: a screen for a room, and a laptop in one. */
const WALL_SIZES = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const;

const WALL_PLANS = { wall: DONOR_CHURN, 'wall-empty': EMPTY_PLAN, 'wall-crowded': CROWDED_PLAN } as const;

async function showWall(page: Page, { title }: Plan): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('banner').getByText(title)).toBeVisible();
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  // Until the forecast is there the figure is an ellipsis.
  await expect(page.getByText('…', { exact: true })).toHaveCount(0);
}

/** The wall, and panels of the meeting. */
export const MEETING_STATES: readonly PicturedState[] = [
  ...(['wall', 'wall-empty', 'wall-crowded'] as const).map(
    (name): PicturedState => ({
      name,
      sizes: WALL_SIZES,
      plans: [['Plan', WALL_PLANS[name]]],
      async reach(_planner, page) {
        await showWall(page, WALL_PLANS[name]);
        await moveMouseAway(page);
      },
    }),
  ),
  {
    name: 'gate',
    looks: OF_A_PANEL,
    plans: [['Missed slots', MISSED_SLOTS]],
    async reach(planner, page) {
      await page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: MISSED_SLOTS.title }).first().click();
      await planner.show('Board');
      await page.getByRole('button', { name: /^Gate\. / }).click();
      await page.getByRole('button', { name: /^Are there hungry users\?/ }).click();
      await expect(page.getByRole('button', { name: 'Checked again: still yes' })).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'conversations',
    looks: OF_A_PANEL,
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Board');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('log a conversation');
      await page.keyboard.press('Enter');
      await expect(page.getByLabel('With whom did you speak?')).toBeFocused();
      await moveMouseAway(page);
    },
  },
  {
    name: 'sources',
    looks: OF_A_PANEL,
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Board');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('sources');
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary', { name: 'Sources' });
      await panel.getByRole('button', { name: /^Donations table/ }).click();
      await expect(panel.getByText('region: missing, 12,546 rows, 3 %')).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'log',
    looks: OF_A_PANEL,
    plans: CHURN,
    async reach(_planner, page) {
      await openPlan(page);
      await page.keyboard.press('Alt+6');
      await expect(page.getByRole('searchbox', { name: 'Search the log' })).toBeFocused();
      await moveMouseAway(page);
    },
  },
  {
    name: 'backlog',
    looks: OF_A_PANEL,
    plans: [...CHURN, ['Refund letters', REFUND_LETTERS], ...IDEAS.map((plan) => [plan.title, plan] as const)],
    async reach(planner, page) {
      await planner.show('Plans');
      await expect(page.getByText('1 idea was not touched for 8 weeks.')).toBeVisible();
      await moveMouseAway(page);
    },
  },
];
