import { expect, type Locator, type Page } from '@playwright/test';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Planner } from '../e2e/planner.page.ts';
import { DONOR_CHURN } from '../support/pictured-plans.ts';

/** In which everything is pictured, where a state names no other windows and themes. */
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;

export const THEMES = ['light', 'dark', 'contrast'] as const;

/** A theme with the width of a window. */
type Look = `${(typeof THEMES)[number]}-${number}`;

/** A named state of the app: the plans that are there, and the way to what is to be seen. */
export type PicturedState = {
  readonly name: string;
  /** Where not every theme is pictured in every size. */
  readonly looks?: readonly Look[];
  readonly sizes?: readonly { readonly width: number; readonly height: number }[];
  /** By file name. */
  readonly plans: readonly (readonly [fileName: string, plan: Plan])[];
  readonly reach: (planner: Planner, page: Page) => Promise<void>;
};

export const CHURN = [['Donor churn', DONOR_CHURN]] as const;

/** A panel stands beside a screen that is pictured in every look. */
export const OF_A_PANEL: readonly Look[] = ['light-1440', 'dark-1024'];

export async function openPlan(page: Page, { title }: Plan = DONOR_CHURN): Promise<void> {
  await page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('banner').getByText(title)).toBeVisible();
}

/** From the palette, by the name of its action. */
export async function openPanel(page: Page, name: string, action = name): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(action);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name });
  await expect(panel).toBeVisible();
  return panel;
}

/** To where nothing answers to it. */
export async function moveMouseAway(page: Page): Promise<void> {
  await page.mouse.move(4, 4);
}
