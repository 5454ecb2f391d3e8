import { spawn } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type AppFolders, planFilesIn } from '../support/running-app.ts';
import { expect, expectNoAxeFindings, TODAY, test } from './fixtures.ts';
import type { Planner } from './planner.page.ts';

const OUTLINE = '# Churn\n- One sheet (1d)\n- A list (½d)';

/** A second start of the app, with a path; resolves with what it said when it has ended. */
function startAgain(folders: AppFolders, path: string): Promise<{ said: string; code: number | null }> {
  const args = ['--data', folders.data, '--plans', folders.plans, '--today', TODAY, path];
  const child = spawn(process.execPath, [resolve('out/main/web.js'), ...args], { cwd: folders.root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return new Promise((end) => child.on('close', (code) => end({ said, code })));
}

function rowOf(planner: Planner, title: string) {
  return planner.page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: new RegExp(`^${title}\\.`) });
}

async function menuOf(planner: Planner, title: string, line: string | RegExp): Promise<void> {
  await planner.page.getByRole('button', { name: `More for ${title}` }).click();
  await planner.page.getByRole('menuitem', { name: line }).click();
}

test('the first start shows the sample, and three steps lead through its real screens', async ({
  startApp,
  planner,
  page,
  folders,
}) => {
  await startApp();
  await expect(page.getByRole('figure', { name: /^The sample: Donor churn/ })).toContainText('Tue 24 · today');
  expect(await planFilesIn(folders)).toEqual([]);
  await expectNoAxeFindings(planner);
  await page.getByRole('button', { name: 'Look at the sample' }).click();
  const steps = page.getByRole('region', { name: 'Three steps through the sample' });
  await expect(steps.getByRole('button', { name: '1 Cut' })).toHaveAttribute('aria-current', 'step');
  await expect(planner.outline.tree).toBeVisible();
  await expectNoAxeFindings(planner);
  await steps.getByRole('button', { name: 'Next: Lay out' }).click();
  await expect(page.getByText('Lapsed donors by region, one sheet, by e-mail')).toBeVisible();
  // Nothing stands in the way of the screens meanwhile.
  await planner.show('Schedule');
  await expect(steps.getByRole('button', { name: 'Hand out' })).toHaveAttribute('aria-current', 'step');
  await expectNoAxeFindings(planner);
  expect(await planFilesIn(folders)).toHaveLength(1);
  await steps.getByRole('button', { name: 'Close the three steps for good' }).click();
  await expect(steps).toBeHidden();
  await page.reload();
  await planner.show('Board');
  await expect(page.getByText('Lapsed donors by region, one sheet, by e-mail')).toBeVisible();
  await expect(steps).toBeHidden();
});

test('a plan is duplicated, thrown away and brought back, by mouse and by keyboard', async ({
  startApp,
  planner,
  page,
  folders,
}) => {
  await startApp();
  await planner.newPlanFromOutline(OUTLINE);
  await planner.expectSaved();
  await planner.show('Plans');
  await menuOf(planner, 'Churn', 'Duplicate');
  await expect(rowOf(planner, 'Copy of Churn')).toBeVisible();
  expect(await planFilesIn(folders)).toEqual(['Churn.carpaccio', 'Copy of Churn.carpaccio']);

  // The plan that is open: by the Delete key, and Undo shows it again.
  await rowOf(planner, 'Churn').focus();
  await page.keyboard.press('Delete');
  await expect(rowOf(planner, 'Churn')).toBeHidden();
  await expect(rowOf(planner, 'Copy of Churn')).toBeFocused();
  expect(await planFilesIn(folders)).toEqual(['Copy of Churn.carpaccio']);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('One sheet')).toBeVisible();
  expect(await planFilesIn(folders)).toEqual(['Churn.carpaccio', 'Copy of Churn.carpaccio']);
});

test('a plan in the trash survives a restart, comes back with its undo history, or goes for good', async ({
  startApp,
  planner,
  page,
  folders,
}) => {
  const first = await startApp();
  await planner.newPlanFromOutline(OUTLINE);
  await planner.expectSaved();
  await planner.show('Plans');
  await menuOf(planner, 'Churn', 'Duplicate');
  await expect(rowOf(planner, 'Copy of Churn')).toBeVisible();
  for (const title of ['Churn', 'Copy of Churn']) {
    await menuOf(planner, title, /^Move to the trash/);
    await expect(rowOf(planner, title)).toBeHidden();
  }
  expect(await planFilesIn(folders)).toEqual([]);
  await first.stop();

  await startApp();
  await page.getByRole('button', { name: 'Trash' }).click();
  const trash = page.getByRole('dialog', { name: 'Trash' });
  await expect(trash.getByRole('listitem')).toHaveCount(2);
  await expectNoAxeFindings(planner);
  await trash.getByRole('button', { name: 'Restore Churn', exact: true }).click();
  await expect(trash.getByRole('listitem')).toHaveCount(1);
  await trash.getByRole('button', { name: 'Delete Copy of Churn for good…' }).click();
  await trash.getByRole('button', { name: 'Delete Copy of Churn for good', exact: true }).click();
  await expect(trash).toContainText('The trash is empty.');
  await page.keyboard.press('Escape');
  expect(await planFilesIn(folders)).toEqual(['Churn.carpaccio']);
  await rowOf(planner, 'Churn').click();
  await expect(page.getByText('One sheet')).toBeVisible();
});

test('a plan that is thrown away in one window leaves the other one too, which can take it back', {
  tag: '@browser',
}, async ({ startApp, planner, page, context }) => {
  const app = await startApp();
  await planner.newPlanFromOutline(OUTLINE);
  await planner.expectSaved();
  const other = await context.newPage();
  await other.goto(new URL('/', app.address).href);
  await expect(other.getByRole('heading', { name: 'Churn' })).toBeVisible();
  await planner.show('Plans');
  await menuOf(planner, 'Churn', /^Move to the trash/);
  const message = other.getByRole('region', { name: 'Messages' });
  await expect(message).toContainText('“Churn” is in the trash.');
  await expect(other.getByRole('heading', { name: 'Plans' })).toBeVisible();
  await message.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByRole('heading', { name: 'Churn' })).toBeVisible();
  await expect(rowOf(planner, 'Churn')).toBeVisible();
  await other.close();
  await expect(page.getByRole('button', { name: 'New plan' })).toBeVisible();
});

test('a second start hands a plan’s path to the app that runs, which shows it', { tag: '@browser' }, async ({
  startApp,
  planner,
  page,
  folders,
}) => {
  await startApp();
  await planner.newPlanFromOutline(OUTLINE);
  await planner.expectSaved();
  const path = join(folders.root, 'Größe & more.carpaccio');
  await copyFile(join(folders.plans, 'Churn.carpaccio'), path);
  await planner.show('Plans');
  const again = await startAgain(folders, 'Größe & more.carpaccio');
  expect(again).toEqual({ said: 'Carpaccio is running already, and shows Größe & more.carpaccio now.\n', code: 0 });
  await expect(
    page.getByText('This is a copy', { exact: false }).or(page.getByText('One sheet')).first(),
  ).toBeVisible();
  await planner.show('Plans');
  await expect(page.getByRole('list', { name: 'Plans' }).getByRole('listitem')).toHaveCount(2);
  const gone = await startAgain(folders, 'gone.carpaccio');
  expect(gone.code).toBe(1);
  expect(gone.said).toContain('gone.carpaccio is not there.');
});
