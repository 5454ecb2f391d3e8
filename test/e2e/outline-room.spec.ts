import type { CDPSession } from '@playwright/test';
import { largePlan } from '../support/large-plan.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';

const LETTERS = `
- A
  - A1 (1d)
  - A2 (1d)
- B
  - B1 (1d)
- C (1d)
- D (1d)
`;

const LONG = 'Give the regional leads a list of their own lapsed donors, by e-mail, every Monday';

test('a pasted outline is gone on with by keyboard, from its first row', async ({ page, planner, startApp }) => {
  const { outline } = planner;
  const keys = new Keyboard(page);
  await startApp();
  await planner.newPlanFromOutline(LETTERS);
  await expect(outline.row('A')).toBeFocused();
  await keys.press('ArrowDown', 'Alt+ArrowDown');
  await expect.poll(() => outline.levels().then((rows) => rows[2])).toEqual([2, 'A1']);
  await expect(outline.row('A1')).toBeFocused();
});

test('the menu of a slice is seen as a whole on a small screen, wherever it opens', async ({
  page,
  planner,
  startApp,
}) => {
  const { outline } = planner;
  const keys = new Keyboard(page);
  await page.setViewportSize({ width: 1024, height: 700 });
  await startApp();
  await planner.newPlanFromOutline(LETTERS);
  const menu = page.getByRole('menu').first();
  for (const title of ['A', 'D']) {
    await outline.field(title, 'title').click({ button: 'right' });
    await expect(menu).toBeInViewport({ ratio: 1 });
    expect(await menu.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
    await expectNoAxeFindings(planner);
    await keys.press('Escape');
    await expect(outline.row(title)).toBeFocused();
  }

  await test.step('what stands behind a line is reached by keyboard', async () => {
    await outline.field('D', 'title').click({ button: 'right' });
    // The menu moves its focus a moment after the key; no hand is faster, but a script is.
    await keys.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: /^Add below/ })).toBeFocused();
    await keys.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: /^Move in the outline/ })).toBeFocused();
    await keys.press('ArrowRight');
    await expect(page.getByRole('menuitem', { name: /^Nest/ })).toBeFocused();
    await keys.press('Enter');
    await outline.expectLevel('D', 2);
    await expect(outline.row('D')).toBeFocused();
  });
});

test('a long title has the room of the value until that is written', async ({ planner, startApp }) => {
  const { outline } = planner;
  await startApp();
  await planner.newPlanFromOutline(`- Group\n  - ${LONG}\n  - Short`);
  const title = outline.field(LONG, 'title');
  const cutOff = () => title.evaluate((field) => field.scrollWidth - field.clientWidth);
  expect(await cutOff()).toBe(0);
  await outline.field(LONG, 'value').click();
  const [inLong, inShort] = await Promise.all(
    [LONG, 'Short'].map((row) => outline.field(row, 'value').evaluate((field) => field.getBoundingClientRect().width)),
  );
  expect(inLong).toBe(inShort);
  await outline.fill(LONG, { value: 'call them' });
  await expect.poll(cutOff).toBeGreaterThan(0);
  await expect(title).toHaveAttribute('title', LONG);
});

test('two thousand slices scroll with few rows, each mounted once, and pass below a pointer at rest', async ({
  page,
  planner,
  folders,
  startApp,
}) => {
  const { outline } = planner;
  await putPlanFile(folders, 'Many', largePlan(2000));
  await startApp();
  await page
    .getByRole('button', { name: /^Many slices/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Board' })).toBeAttached();
  await planner.show('Slice');
  const rows = outline.tree.locator('tr[data-row]');
  await expect(rows.nth(20)).toBeVisible();
  await rows.nth(10).hover();
  const counts = await outline.tree.evaluateHandle((tree) => {
    const counted = { mounted: 0, most: 0 };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) counted.mounted += addedNodes.length;
      counted.most = Math.max(counted.most, tree.querySelectorAll('tr[data-row]').length);
    }).observe(tree.querySelector('tbody') ?? tree, { childList: true });
    return counted;
  });
  // 60 steps of 96 pixels are 180 rows.
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, 96);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect.poll(() => outline.tree.evaluate((tree) => tree.parentElement?.parentElement?.scrollTop)).toBe(5760);
  const { mounted, most } = await counts.jsonValue();
  expect(mounted).toBeLessThanOrEqual(190);
  expect(most).toBeLessThan(50);

  const isRowAtPointer = (isScrolling: boolean) =>
    outline.tree.evaluate((tree, scrolls) => {
      if (scrolls) tree.parentElement?.parentElement?.dispatchEvent(new Event('scroll'));
      const found = document.elementFromPoint(400, 600)?.closest('[data-row]') ?? null;
      return found !== null;
    }, isScrolling);
  expect(await isRowAtPointer(true)).toBe(false);
  await expect.poll(() => isRowAtPointer(false)).toBe(true);
});

test.describe('a finger', () => {
  test.use({ hasTouch: true });

  type Spot = { readonly x: number; readonly y: number };

  async function drag(client: CDPSession, from: Spot, to: Spot): Promise<void> {
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (let step = 1; step <= 8; step++) {
      const part = step / 8;
      const spot = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [spot] });
    }
  }

  const lift = (client: CDPSession) => client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });

  test('takes a row by its grip under another one, and beside the grip scrolls', async ({
    page,
    context,
    planner,
    startApp,
  }) => {
    const { outline } = planner;
    const line = page.getByTestId('drop-line');
    await page.setViewportSize({ width: 1024, height: 700 });
    await startApp();
    await planner.newPlanFromOutline(`${LETTERS}${'- More\n'.repeat(40)}`);
    const client = await context.newCDPSession(page);
    const middle = async (box: Promise<{ x: number; y: number; width: number; height: number } | null>) => {
      const { x, y, width, height } = (await box) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { x: x + width / 2, y: y + height / 2 };
    };

    const below = await outline.row('B1').boundingBox();
    if (below === null) throw new Error('“B1” is not to be seen');
    const grip = await middle(outline.row('D').locator('[data-grip]').boundingBox());
    await drag(client, grip, { x: below.x + 56, y: below.y + below.height });
    await expect(line).toBeVisible();
    await lift(client);
    await outline.expectLevel('D', 2);
    await expect(outline.row('D')).toBeFocused();

    const row = await middle(outline.row('C').boundingBox());
    // In the column of the thickness, beside its field.
    const beside = { x: row.x + 255, y: row.y };
    await drag(client, beside, { x: beside.x, y: beside.y - 160 });
    await expect(line).toBeHidden();
    await lift(client);
    await expect
      .poll(() => outline.tree.evaluate((tree) => tree.parentElement?.parentElement?.scrollTop ?? 0))
      .toBeGreaterThan(50);
    await outline.expectLevel('D', 2);
  });
});

test('sizes typed one below the other go each to its own slice: nothing lies over the next field', async ({
  page,
  planner,
  startApp,
}) => {
  const { outline } = planner;
  await page.setViewportSize({ width: 1024, height: 700 });
  await startApp();
  await planner.newPlanFromOutline(LETTERS.replaceAll(' (1d)', ''));
  const said = page.getByTestId('ripple-line');
  const sizes = [
    ['A1', '1'],
    ['A2', '½'],
    ['B1', '2'],
    ['C', '¼'],
  ] as const;

  for (const [title, size] of sizes) {
    await outline.field(title, 'size').click();
    await page.keyboard.type(size);
    await expect(said).toContainText('Yes, and…');
    // What is said lies over nothing that could be clicked next.
    const note = await said.boundingBox();
    const rows = await outline.tree.boundingBox();
    expect(note !== null && rows !== null && note.y >= rows.y + rows.height).toBe(true);
  }
  await outline.field('D', 'size').click();
  await page.keyboard.type('soon');
  await outline.field('A1', 'size').click();
  await expect(page.getByRole('status').filter({ hasText: '“D”: A size looks like' })).toBeVisible();
  await expectNoAxeFindings(planner);
  for (const [title, size] of sizes) await expect(outline.field(title, 'size')).toHaveValue(`${size} d`);
  await expect(outline.field('D', 'size')).toHaveValue('');
});

test('the inspector is found by mouse in a narrow window, and says which slice it is when scrolled', async ({
  page,
  planner,
  startApp,
}) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  await startApp();
  await planner.newPlanFromOutline(LETTERS);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const button = page.getByRole('banner').getByRole('button', { name: 'Inspector', exact: true });
  await planner.show('Board');
  await expect(inspector).toBeHidden();

  await page.locator('[data-slice-id]').filter({ hasText: 'A2' }).dblclick();
  await expect(inspector.getByLabel('Title')).toHaveValue('A2');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  const name = inspector.getByText('A2', { exact: true }).and(page.locator('span'));
  await expect(name).toBeHidden();
  await inspector.getByRole('button', { name: 'Facts' }).scrollIntoViewIfNeeded();
  await expect(name).toBeVisible();
  await expectNoAxeFindings(planner);

  await button.click();
  await expect(inspector).toBeHidden();
  await button.click();
  await expect(inspector).toBeVisible();
});
