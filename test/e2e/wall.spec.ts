import type { Page } from '@playwright/test';
import type { Plan } from '../../shared/plan/plan.ts';
import { chooseTheme } from '../support/choose-theme.ts';
import { DONOR_CHURN } from '../support/pictured-plans.ts';
import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { CROWDED_PLAN, EMPTY_PLAN, PLAN_WITHOUT_DAYS } from '../support/wall-plans.ts';
import { axeOf, expect, test } from './fixtures.ts';
import type { Planner } from './planner.page.ts';

const ROOM = { width: 1920, height: 1080 };
const RULE = '“No gift in 14 months” rule as the first list';
const LAPTOP = { width: 1366, height: 768 };
const SMALLEST = { width: 1024, height: 700 };

async function showWall(page: Page, { title }: Plan): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('banner').getByText(title)).toBeVisible();
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** The height of the smallest letters that are seen, in pixels. */
async function smallestText(page: Page, within: string): Promise<number> {
  return page.evaluate((selector) => {
    let smallest = Number.POSITIVE_INFINITY;
    for (const root of document.querySelectorAll(selector)) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const element = text.parentElement;
        if (element === null || element.closest('.visually-hidden') !== null || text.textContent?.trim() === '')
          continue;
        const { fontSize } = getComputedStyle(element);
        const zoom = (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
        smallest = Math.min(smallest, Number.parseFloat(fontSize) * zoom);
      }
    }
    return smallest;
  }, within);
}

/** Everything that reaches beyond the window, or is cut off in a list that does not scroll. */
async function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { innerWidth, innerHeight } = window;
    const outside = [...document.querySelectorAll('main *')].filter((element) => {
      if (element.closest('.visually-hidden, svg, ul') !== null) return false;
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1);
    });
    const cut = [...document.querySelectorAll('main ul')].filter(
      (list) => list.scrollHeight > list.clientHeight + 1 && getComputedStyle(list).overflowY !== 'auto',
    );
    return [...outside, ...cut].map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
  });
}

/** Parts whose text goes on below them, over the next one. */
async function spilled(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main section')]
      .filter((part) => part.scrollHeight > part.clientHeight + 1)
      .map((part) => part.textContent?.slice(0, 40) ?? ''),
  );
}

/** The list in which one stands: how far the line reaches out of it, in pixels, and whether it fades out at its end. */
async function listStoodIn(page: Page): Promise<{ out: number; fades: boolean }> {
  return page.evaluate(() => {
    const line = document.querySelector('[data-wall-item]:focus')?.getBoundingClientRect();
    const list = document.querySelector('ul:has([data-wall-item]:focus)');
    const room = list?.getBoundingClientRect();
    if (line === undefined || room === undefined || list === null) return { out: Number.NaN, fades: false };
    const out = Math.max(0, room.top - line.top, line.bottom - room.bottom);
    return { out: Math.round(out), fades: getComputedStyle(list).maskImage !== 'none' };
  });
}

async function axeFindings(planner: Planner): Promise<string[]> {
  const findings: string[] = [];
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await chooseTheme(planner.page, theme);
    const { violations } = await axeOf(planner).analyze();
    findings.push(
      ...violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
    );
  }
  return findings;
}

for (const [name, plan] of [
  ['the sample', DONOR_CHURN],
  ['an empty plan', EMPTY_PLAN],
  ['a plan without days', PLAN_WITHOUT_DAYS],
  ['300 slices with 40 red dots', CROWDED_PLAN],
] as const) {
  test(`the wall of ${name} is read from the back of the room, loses nothing on a laptop, and axe finds nothing`, async ({
    folders,
    page,
    planner,
    startApp,
  }) => {
    await page.setViewportSize(ROOM);
    await putPlanFile(folders, 'Plan', plan);
    await startApp();
    await showWall(page, plan);
    expect(await smallestText(page, 'main')).toBeGreaterThanOrEqual(22);
    expect(await lost(page)).toEqual([]);
    await page.setViewportSize(LAPTOP);
    await expect.poll(() => smallestText(page, 'main')).toBeGreaterThanOrEqual(15);
    expect(await lost(page)).toEqual([]);
    expect(await axeFindings(planner)).toEqual([]);
  });
}

test('no part of the wall lies on another, however many problems there are', async ({ folders, page, startApp }) => {
  const plan: Plan = { ...CROWDED_PLAN, requests: {} };
  await putPlanFile(folders, 'Plan', plan);
  await startApp();
  await showWall(page, plan);
  for (const size of [ROOM, { width: 1440, height: 900 }, LAPTOP, SMALLEST]) {
    await page.setViewportSize(size);
    await expect.poll(() => spilled(page)).toEqual([]);
    expect(await lost(page)).toEqual([]);
  }
});

test('a list that goes on fades out, and what one stands on stays in sight, also after an undo', async ({
  folders,
  page,
  startApp,
}) => {
  await page.setViewportSize(SMALLEST);
  await putPlanFile(folders, 'Plan', DONOR_CHURN);
  await startApp();
  await showWall(page, DONOR_CHURN);
  const lines = page.getByRole('region', { name: 'Next week' }).getByRole('listitem');
  const before = await lines.count();
  await lines.nth(before - 2).click();
  await expect.poll(() => listStoodIn(page)).toEqual({ out: 0, fades: true });
  await page.keyboard.press('p');
  await expect(lines).toHaveCount(before - 1);
  await expect(lines.last().getByRole('button')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(lines).toHaveCount(before);
  await expect.poll(() => listStoodIn(page)).toEqual({ out: 0, fades: true });
});

test('a title of 500 characters is seen as a whole where there is room', async ({ folders, page, startApp }) => {
  const plan = planWith({ title: 'Long titles', slices: [{ id: 'long0001', title: 'Long word '.repeat(50) }] });
  await page.setViewportSize(LAPTOP);
  await putPlanFile(folders, 'Plan', plan);
  await startApp();
  await showWall(page, plan);
  await page.keyboard.press('Home');
  await expect.poll(() => listStoodIn(page)).toEqual({ out: 0, fades: false });
  const title = page.locator('[data-wall-item]:focus [dir="auto"]').first();
  expect(await title.evaluate((shown) => shown.scrollHeight - shown.clientHeight)).toBe(0);
});

test('who leaves the wall and keeps the review running stands on the same slice on the board', async ({
  folders,
  page,
  startApp,
}) => {
  await putPlanFile(folders, 'Plan', DONOR_CHURN);
  await startApp();
  await showWall(page, DONOR_CHURN);
  await page.getByRole('button', { name: 'Start review' }).click();
  await page.getByRole('button', { name: RULE }).click();
  for (const answer of ['Escape', 'Enter']) {
    await page.keyboard.press('Escape');
    const dialog = page.getByRole('dialog', { name: 'Is the review over?' });
    await expect(dialog).toBeVisible();
    // As long as somebody thinks about it.
    await page.waitForTimeout(1200);
    if (answer === 'Enter') await dialog.getByRole('button', { name: 'Keep it running' }).focus();
    await page.keyboard.press(answer);
    await expect(page.locator('[data-slice-id]:has(:focus)')).toContainText(RULE);
    await page.keyboard.press('Alt+5');
    await expect(page.locator('[data-wall-item]:focus')).toContainText(RULE);
  }
});

test('what the wall asks for is read from the back of the room too, and Escape goes back to it', async ({
  folders,
  page,
  startApp,
}) => {
  await page.setViewportSize(ROOM);
  await putPlanFile(folders, 'Plan', DONOR_CHURN);
  await startApp();
  await showWall(page, DONOR_CHURN);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const stoodOn = await page.locator('[data-wall-item]:focus').textContent();
  for (const [key, title] of [
    ['d', /is delivered$/],
    ['r', /What is wrong with/],
    ['y', 'Yes, and…'],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    const box = await dialog.boundingBox();
    expect(box === null || box.y < 0 || box.y + box.height > ROOM.height).toBe(false);
    if (key === 'd') {
      expect(await smallestText(page, '[role="dialog"]')).toBeGreaterThanOrEqual(22);
      await page.setViewportSize(LAPTOP);
      expect(await smallestText(page, '[role="dialog"]')).toBeGreaterThanOrEqual(15);
      await page.setViewportSize(ROOM);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('[data-wall-item]:focus')).toHaveText(stoodOn ?? '');
  }
});

test('the wall fills the screen by a key, and gives it back', async ({ folders, page, startApp }) => {
  await putPlanFile(folders, 'Plan', DONOR_CHURN);
  await startApp();
  await showWall(page, DONOR_CHURN);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('Shift+F11');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
});

test('a panel beside the wall gives the focus back to what one stood on', async ({ folders, page, startApp }) => {
  await putPlanFile(folders, 'Plan', DONOR_CHURN);
  await startApp();
  await showWall(page, DONOR_CHURN);
  await page.keyboard.press('End');
  const stoodOn = (await page.locator('[data-wall-item]:focus').textContent()) ?? '';
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Requests' });
  await expect(panel).toBeVisible();
  await expect(panel.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.locator('[data-wall-item]:focus')).toHaveText(stoodOn);

  // All of a slice, beside the wall: a second Enter delivers nothing.
  await page.getByRole('button', { name: RULE }).click();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
  await expect(page.locator('[data-wall-item]:focus')).toContainText(RULE);

  await page.getByRole('button', { name: RULE }).click();
  await page.keyboard.press('c');
  const cutter = page.getByRole('complementary', { name: 'Cutter' });
  await expect(cutter.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(cutter).toHaveCount(0);
  await expect(page.locator('[data-wall-item]:focus')).toContainText(RULE);
});

test('a message leaves the buttons free at the foot of the wall, and of a dialog', async ({
  folders,
  page,
  startApp,
}) => {
  await putPlanFile(folders, 'Plan', DONOR_CHURN);
  await startApp();
  await showWall(page, DONOR_CHURN);
  const message = page
    .getByRole('region', { name: 'Messages', includeHidden: true })
    .getByRole('status', { includeHidden: true })
    .first();
  async function expectFree(name: string): Promise<void> {
    const button = page.getByRole('button', { name, exact: true });
    await expect
      .poll(async () => {
        const [above, below] = [await message.boundingBox(), await button.boundingBox()];
        if (above === null || below === null) return 'not there';
        const isBeside = above.x + above.width <= below.x || below.x + below.width <= above.x;
        return isBeside || above.y + above.height <= below.y || below.y + below.height <= above.y;
      })
      .toBe(true);
  }
  // What is delivered cannot be parked, and a message says so.
  await page.keyboard.press('p');
  await message.hover();
  for (const size of [LAPTOP, ROOM, SMALLEST]) {
    await page.setViewportSize(size);
    await expectFree('Start review');
  }
  await page.getByRole('button', { name: 'Start review' }).click();
  await page.keyboard.press('p');
  await message.hover();
  await page.keyboard.press('Escape');
  await expectFree('Close the review');
});
