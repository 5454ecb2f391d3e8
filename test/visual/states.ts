import { expect, type Locator, type Page } from '@playwright/test';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Planner } from '../e2e/planner.page.ts';
import { DONOR_CHURN, MISSED_SLOTS, OFFICE_LISTS, REFUND_LETTERS } from '../support/pictured-plans.ts';

export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;

export const THEMES = ['light', 'dark', 'contrast'] as const;

/** A theme with the width of a window. */
type Look = `${(typeof THEMES)[number]}-${(typeof SIZES)[number]['width']}`;

/** A named state of the app: the plans that are there, and the way to what is to be seen. */
export type PicturedState = {
  readonly name: string;
  /** Where not every theme is pictured in every size. */
  readonly looks?: readonly Look[];
  /** By file name. */
  readonly plans: readonly (readonly [fileName: string, plan: Plan])[];
  readonly reach: (planner: Planner, page: Page) => Promise<void>;
};

const SHEET = 'Lapsed donors by region, one sheet, by e-mail';
const RULE = '“No gift in 14 months” rule as the first list';
const CHURN = [['Donor churn', DONOR_CHURN]] as const;

const LISTS = [['Office lists', OFFICE_LISTS]] as const;
/** A panel stands beside a screen that is pictured in every look. */
const OF_A_PANEL: readonly Look[] = ['light-1440', 'dark-1024'];

async function openPlan(page: Page, { title }: Plan = DONOR_CHURN): Promise<void> {
  await page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('banner').getByText(title)).toBeVisible();
}

/** From the palette, by the name of its action. */
async function openPanel(page: Page, name: string, action = name): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(action);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name });
  await expect(panel).toBeVisible();
  return panel;
}

/** To where nothing answers to it. */
async function moveMouseAway(page: Page): Promise<void> {
  await page.mouse.move(4, 4);
}

export const STATES: readonly PicturedState[] = [
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
  {
    name: 'people',
    plans: CHURN,
    looks: OF_A_PANEL,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Board');
      const panel = await openPanel(page, 'People');
      await expect(panel.getByRole('heading', { name: 'People', exact: true })).toBeFocused();
      await moveMouseAway(page);
    },
  },
  {
    name: 'calendar',
    plans: CHURN,
    looks: OF_A_PANEL,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Board');
      const panel = await openPanel(page, 'Calendar');
      await expect(panel.getByRole('heading', { name: 'Calendar', exact: true })).toBeFocused();
      await moveMouseAway(page);
    },
  },
  {
    name: 'forecast',
    plans: LISTS,
    looks: OF_A_PANEL,
    async reach(planner, page) {
      await openPlan(page, OFFICE_LISTS);
      await planner.show('Board');
      const panel = await openPanel(page, 'Forecast');
      await expect(panel.getByText(/^You split /)).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'requests',
    plans: LISTS,
    looks: OF_A_PANEL,
    async reach(planner, page) {
      await openPlan(page, OFFICE_LISTS);
      await planner.show('Board');
      const panel = await openPanel(page, 'Requests');
      await panel.getByRole('button', { name: 'Somebody asks for…' }).click();
      await panel.getByLabel('Who asks').fill('Office lead');
      await panel.getByLabel('What for').fill('Names of the donors who came back');
      await panel.getByLabel('Thickness').fill('1 d');
      await expect(panel.getByText(/Lands on/)).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'make-room',
    plans: LISTS,
    looks: OF_A_PANEL,
    async reach(planner, page) {
      await openPlan(page, OFFICE_LISTS);
      await planner.show('Board');
      const panel = await openPanel(page, 'What moves out?');
      await expect(panel.getByRole('heading', { name: 'What moves out?' })).toBeFocused();
      const park = panel.getByRole('button', { name: /^Park/ }).first();
      await park.focus();
      await expect(park).toBeFocused();
      await expect(panel.getByText('Without this one')).toBeVisible();
      await expect(panel.getByText('Yes, and…')).toBeVisible();
      await moveMouseAway(page);
    },
  },
  {
    name: 'baselines',
    plans: CHURN,
    looks: OF_A_PANEL,
    async reach(planner, page) {
      await openPlan(page);
      await planner.show('Board');
      const panel = await openPanel(page, 'Baselines', 'What changed since');
      await panel.getByRole('button', { name: 'Name a baseline…' }).click();
      await expect(panel.getByRole('textbox', { name: 'Name of the new baseline' })).toBeFocused();
      await moveMouseAway(page);
    },
  },
];
