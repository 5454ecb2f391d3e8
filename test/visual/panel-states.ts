import { expect } from '@playwright/test';
import { OFFICE_LISTS } from '../support/pictured-plans.ts';
import { CHURN, moveMouseAway, OF_A_PANEL, openPanel, openPlan, type PicturedState } from './pictured-state.ts';

const LISTS = [['Office lists', OFFICE_LISTS]] as const;

/** Panels about people and time. */
export const PANEL_STATES: readonly PicturedState[] = [
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
