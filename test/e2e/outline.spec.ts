import type { Page } from '@playwright/test';
import { largePlan } from '../support/large-plan.ts';
import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';
import type { Planner } from './planner.page.ts';

const LETTERS = `
- A
  - A1 (1d)
  - A2 (1d)
- B
  - B1 (1d)
- C (1d)
- D (1d)
`;

const WHOLE = [
  [1, 'A'],
  [2, 'A1'],
  [2, 'A2'],
  [1, 'B'],
  [2, 'B1'],
  [1, 'C'],
  [1, 'D'],
] as const;

test('several rows by keyboard: selected, nested, undone at once, deleted and brought back', async ({
  page,
  planner,
  startApp,
}) => {
  const { outline } = planner;
  const keys = new Keyboard(page);
  await startApp();
  await planner.newPlanFromOutline(LETTERS);

  await test.step('Shift and the arrows select, and the inspector and a bar are about all of them', async () => {
    await outline.field('D', 'title').click();
    await keys.press('Escape', 'Shift+ArrowUp');
    await expect(outline.row('C')).toBeFocused();
    await expect(outline.row('C')).toHaveAttribute('aria-selected', 'true');
    await expect(outline.row('D')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('region', { name: 'Selected slices' })).toContainText('2 slices · 2 d');
    await expect(page.getByRole('heading', { name: '2 slices selected' })).toBeVisible();
    await expectNoAxeFindings(planner);
  });

  await test.step('nested as one step', async () => {
    await keys.press('Alt+ArrowRight');
    await expect.poll(() => outline.levels()).toEqual([...WHOLE.slice(0, 5), [2, 'C'], [2, 'D']]);
    await expect(outline.row('C')).toBeFocused();
    await keys.press('Alt+ArrowUp');
    await expect.poll(() => outline.levels()).toEqual([...WHOLE.slice(0, 4), [2, 'C'], [2, 'D'], [2, 'B1']]);
    await keys.press('Control+z', 'Control+z');
    await expect.poll(() => outline.levels()).toEqual(WHOLE);
  });

  await test.step('deleted together, and brought back from the message', async () => {
    await keys.press('Delete');
    await expect.poll(() => outline.levels()).toEqual(WHOLE.slice(0, 5));
    await expect(outline.row('B1')).toBeFocused();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(() => outline.levels()).toEqual(WHOLE);
  });

  await test.step('duplicated with everything below', async () => {
    await outline.field('A', 'title').click();
    await keys.press('Escape', 'Control+d');
    await expect.poll(() => outline.levels()).toEqual([...WHOLE.slice(0, 3), ...WHOLE.slice(0, 3), ...WHOLE.slice(3)]);
    await keys.press('Control+z');
    await expect.poll(() => outline.levels()).toEqual(WHOLE);
  });

  await test.step('one group alone, and the whole again', async () => {
    await outline.field('B', 'title').click();
    await keys.press('Escape', 'o');
    await expect
      .poll(() => outline.levels())
      .toEqual([
        [1, 'B'],
        [2, 'B1'],
      ]);
    await expect(page.getByText('Only: B')).toBeVisible();
    await expect(outline.row('B')).toBeFocused();
    await expectNoAxeFindings(planner);
    await keys.press('Shift+O');
    await expect.poll(() => outline.levels()).toEqual(WHOLE);
    await expect(outline.row('B')).toBeFocused();
  });

  await test.step('the board follows the outline when it is told to', async () => {
    await outline.field('D', 'title').click();
    await keys.press('Alt+ArrowUp', 'Escape', 'Control+a');
    await expect(page.getByRole('region', { name: 'Selected slices' })).toContainText(
      '7 slices, 2 of them groups · 5 d',
    );
    await keys.run('deliver in', 'Deliver in this order');
    await expect(page.getByRole('status').filter({ hasText: 'delivered in this order now' })).toBeVisible();
    await keys.press('Escape');
    await expect(page.getByRole('region', { name: 'Selected slices' })).toBeHidden();
  });
});

test('rows by mouse: chosen one by one, sized together, dragged under another, left alone by Escape', async ({
  page,
  planner,
  startApp,
}) => {
  const { outline } = planner;
  await startApp();
  await planner.newPlanFromOutline(LETTERS);
  const line = page.getByTestId('drop-line');

  await test.step('a size and a reader for several', async () => {
    await outline.field('C', 'title').click();
    await outline.field('A1', 'title').click({ modifiers: ['ControlOrMeta'] });
    const bar = page.getByRole('region', { name: 'Selected slices' });
    await expect(bar).toContainText('2 slices');
    await bar.getByRole('button', { name: 'Size…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '½ d' }).click();
    await expect(outline.field('C', 'size')).toHaveValue('½ d');
    await expect(outline.field('A1', 'size')).toHaveValue('½ d');
    await bar.getByRole('button', { name: 'For whom…' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('Fundraisers');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(outline.field('A1', 'audience')).toHaveValue('Fundraisers');
    await expect(outline.field('C', 'audience')).toHaveValue('Fundraisers');
    await expect(outline.field('D', 'audience')).toHaveValue('');
  });

  await test.step('Shift and a click select everything up to there', async () => {
    await outline.field('B', 'title').click();
    await outline.field('D', 'title').click({ modifiers: ['Shift'] });
    await expect(page.getByRole('heading', { name: '4 slices selected' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('dragged into a group, behind its children', async () => {
    await lift(page, 'D');
    await moveOver(page, 'B1', { part: 1, level: 1 });
    await expect(line).toBeVisible();
    await page.mouse.up();
    await expect.poll(() => outline.levels()).toEqual([...WHOLE.slice(0, 5), [2, 'D'], [1, 'C']]);
    await expect(outline.row('D')).toBeFocused();
  });

  await test.step('Escape leaves everything where it was', async () => {
    const before = await outline.levels();
    await lift(page, 'D');
    await moveOver(page, 'A', { part: 0, level: 0 });
    await expect(line).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(line).toBeHidden();
    await page.mouse.up();
    expect(await outline.levels()).toEqual(before);
  });

  await test.step('several at once, to the top', async () => {
    await outline.field('D', 'title').click();
    await outline.field('C', 'title').click({ modifiers: ['Shift'] });
    await lift(page, 'C');
    await moveOver(page, 'A', { part: 0, level: 0 });
    await page.mouse.up();
    await expect.poll(() => outline.levels()).toEqual([[1, 'D'], [1, 'C'], ...WHOLE.slice(0, 5)]);
    await planner.undo();
    await expect.poll(() => outline.levels()).toEqual([...WHOLE.slice(0, 5), [2, 'D'], [1, 'C']]);
  });
});

test('slices go from one plan to another with their fields, and to a text as a list', async ({
  page,
  planner,
  folders,
  startApp,
}) => {
  const { outline } = planner;
  const keys = new Keyboard(page);
  await putPlanFile(
    folders,
    'From',
    planWith({
      id: 'fromfrom',
      title: 'From',
      slices: [
        { id: 'g', title: 'Letters' },
        { id: 'a', under: 'g', title: 'By hand', value: 'send ten', audience: 'Office', demo: 'ten letters' },
        { id: 'b', under: 'g', title: 'By script', quarterDays: 2 },
      ],
    }),
  );
  await putPlanFile(folders, 'To', planWith({ id: 'totototo', title: 'To', slices: [{ id: 'x', title: 'Here' }] }));
  await startApp();
  await openInOutline(planner, 'From');
  await outline.field('Letters', 'title').click();
  await keys.press('Escape', 'Control+c');
  await expect(keys.spoken).toHaveText('3 slices copied.');

  await planner.show('Plans');
  await openInOutline(planner, 'To');
  await outline.field('Here', 'title').click();
  await keys.press('Escape', 'Control+v');
  await expect
    .poll(() => outline.levels())
    .toEqual([
      [1, 'Here'],
      [1, 'Letters'],
      [2, 'By hand'],
      [2, 'By script'],
    ]);
  await expect(outline.field('By hand', 'value')).toHaveValue('send ten');
  await expect(outline.field('By script', 'size')).toHaveValue('½ d');
  await expect(outline.row('Letters')).toBeFocused();

  await keys.press('Control+k');
  const search = page.getByRole('dialog', { name: 'Search or run a command' }).getByRole('combobox');
  await keys.press('Control+v');
  await expect(search).toHaveValue(/Letters.*By hand \(1 d\).*Office.*By script \(½ d\)/s);
});

test('of two thousand slices only the rows in sight are in the document, and the row with the focus', async ({
  page,
  planner,
  folders,
  startApp,
}) => {
  const { outline } = planner;
  const keys = new Keyboard(page);
  await putPlanFile(folders, 'Many', largePlan(2000));
  await startApp();
  await openInOutline(planner, 'Many slices');
  const rows = outline.tree.locator('tr[data-row]');
  await expect(outline.tree).toHaveAttribute('aria-rowcount', '2202');
  expect(await rows.count()).toBeLessThan(80);

  await rows.nth(3).locator('[data-column="title"]').click();
  await keys.press('Escape');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-row'));
  await page.mouse.wheel(0, 30_000);
  await expect.poll(() => outline.tree.locator('tr[aria-rowindex="950"]').count()).toBe(1);
  expect(await rows.count()).toBeLessThan(80);
  await expect(page.locator(`tr[data-row="${focused}"]`)).toBeFocused();

  await keys.press('ArrowDown');
  await expect(page.locator('tr[aria-rowindex="6"]')).toBeFocused();
  await expect(page.locator('tr[aria-rowindex="6"]')).toBeInViewport();
  await keys.press('End');
  await expect(page.locator('tr[aria-rowindex="2201"]')).toBeFocused();
  await expect(page.locator('tr[aria-rowindex="2201"]')).toBeInViewport();
  await keys.press('Shift+Home');
  await expect(page.getByRole('region', { name: 'Selected slices' })).toContainText('2200 slices');
  expect(await rows.count()).toBeLessThan(80);
});

/** From the Plans screen. A plan that is opened shows its board first. */
async function openInOutline(planner: Planner, title: string): Promise<void> {
  const { page, outline } = planner;
  await page
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .first()
    .click();
  await expect(page.getByRole('banner').getByRole('button', { name: title, exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Board' })).toBeAttached();
  await planner.show('Slice');
  await expect(outline.tree).toBeVisible();
}

/** Takes a row by its grip, which shows while the pointer is over the row. */
async function lift(page: Page, title: string): Promise<void> {
  const row = page.getByRole('row', { name: title, exact: true });
  await row.hover();
  const box = await row.locator('[data-grip]').boundingBox();
  if (box === null) throw new Error(`“${title}” has no grip`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
}

/** `part` of the row's height from its top; `level` from the left, 0 the outermost. */
async function moveOver(page: Page, title: string, { part, level }: { part: number; level: number }): Promise<void> {
  const box = await page.getByRole('row', { name: title, exact: true }).boundingBox();
  if (box === null) throw new Error(`“${title}” is not to be seen`);
  await page.mouse.move(box.x + 36 + level * 20, box.y + part * box.height, { steps: 6 });
}
