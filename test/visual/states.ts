import { expect } from '@playwright/test';
import { MISSED_SLOTS, REFUND_LETTERS } from '../support/pictured-plans.ts';
import { MEETING_STATES } from './meeting-states.ts';
import { PANEL_STATES } from './panel-states.ts';
import { CHURN, moveMouseAway, openPlan, type PicturedState } from './pictured-state.ts';

const SHEET = 'Lapsed donors by region, one sheet, by e-mail';
const RULE = '“No gift in 14 months” rule as the first list';

/** The screens, and what lies over them. */
const SCREEN_STATES: readonly PicturedState[] = [
  {
    name: 'plans',
    plans: [...CHURN, ['Refund letters', REFUND_LETTERS], ['Missed slots', MISSED_SLOTS]],
    async reach(planner, page) {
      await planner.show('Plans');
      await expect(page.getByText('Fewer empty runs')).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'first-start',
    plans: [],
    async reach(_planner, page) {
      await expect(page.getByRole('button', { name: /outline/i }).first()).toBeVisible();
    },
  },
  {
    name: 'outline',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Slice');
      await expect(planner.outline.row('Score every donor nightly')).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'cutter',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Slice');
      await planner.outline.row('Score every donor nightly').focus();
      await page.keyboard.press('c');
      const panel = page.getByRole('complementary', { name: 'Cutter' });
      await expect(panel.locator('[data-pattern][aria-expanded="true"]')).toBeFocused();
      await expect(panel.getByText(/first value after day/)).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'hamburger',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Slice');
      await page.getByRole('button', { name: 'Hamburger' }).click();
      await expect(page.getByRole('button', { name: /^Accept: / }).first()).toBeFocused();
      await moveMouseAway(page);
    },
  },
  {
    name: 'findings',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Slice');
      await page
        .getByRole('contentinfo')
        .getByRole('button', { name: /errors? · / })
        .click();
      await expect(page.getByRole('heading', { name: 'Findings' })).toBeFocused();
      await page.keyboard.press('F8');
      await expect(page.locator('[data-finding]:focus')).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'triage',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Slice');
      await page.getByRole('button', { name: 'Triage…' }).click();
      await expect(page.getByRole('dialog', { name: 'Triage' }).getByLabel('How we show it')).toBeFocused();
      await moveMouseAway(page);
    },
  },
  {
    name: 'board-inspector',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Board');
      await planner.board.card(SHEET).getByRole('button').first().press('e');
      await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'board-in-the-air',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Board');
      await planner.board.lift(RULE, '2026-11-30');
      await expect(page.getByText('Yes, and…')).toBeVisible();
    },
  },
  {
    name: 'schedule',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Schedule');
      await expect(page.getByRole('region', { name: /^Week 48/ })).toBeVisible();
      // The export of a week without emoji, which no two systems draw alike.
      await page.getByLabel('Weeks', { exact: true }).selectOption('2026-W49', { force: true });
      await moveMouseAway(page);
    },
  },
  {
    name: 'board-compared',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Board');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('what changed');
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary', { name: 'Baselines' });
      await panel.getByRole('button', { name: 'Show on the board' }).click();
      await expect(page.getByRole('region', { name: 'Comparison' })).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'stop-any-day',
    plans: CHURN,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Schedule');
      await page.getByLabel('Weeks', { exact: true }).selectOption('2026-W49', { force: true });
      const slider = page.getByRole('slider', { name: 'Stop on' });
      await slider.press('End');
      await slider.press('PageDown');
      await slider.press('PageDown');
      await expect(page.getByRole('region', { name: 'Stop on Thu 26 Nov' })).toBeVisible();
      await moveMouseAway(page);
    },
  },
];

export const STATES: readonly PicturedState[] = [...SCREEN_STATES, ...PANEL_STATES, ...MEETING_STATES];
