import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { ROW_VALUES, reportText } from '../support/report-fixtures.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';

const TITLE = 'Lists without asking';
const PLAN = planWith({
  id: 'sources0',
  title: TITLE,
  start: '2026-11-23',
  sources: { crmtable: { name: 'CRM' } },
  slices: [
    { id: 'list0000', title: 'Show the list', sourceIds: ['crmtable'] },
    { id: 'letter00', title: 'Send the letter' },
  ],
});

/** As if the file was dragged from the desktop. */
async function drop(page: Page, target: Locator, name: string, text: string | readonly number[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ fileName, content }) => {
      const transfer = new DataTransfer();
      const part = typeof content === 'string' ? content : new Uint8Array(content);
      transfer.items.add(new File([part], fileName, { type: 'application/json' }));
      return transfer;
    },
    { fileName: name, content: text },
  );
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
}

function jsonFile(name: string, text: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

function utf16(text: string): readonly number[] {
  return [...Buffer.from(`\uFEFF${text}`, 'utf16le')];
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const facts = statSync(path);
    if (facts.isDirectory()) return textsBelow(path);
    return facts.isFile() ? [readFileSync(path, 'latin1')] : [];
  });
}

test('a report that is dropped on a source marks its slices on every screen, and no row of it reaches the disk', async ({
  folders,
  page,
  planner,
  startApp,
}) => {
  await putPlanFile(folders, TITLE, PLAN);
  await startApp();
  await page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: TITLE }).first().click();
  await planner.show('Board');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sources');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Sources' });
  await expect(panel.getByRole('heading', { name: 'Sources' })).toBeFocused();
  const crm = panel.getByRole('region', { name: 'CRM', exact: true });
  await expect(crm).toContainText('Access granted · no report yet · 1 slice reads it');

  // Read by the worker of the built page, under its policy.
  await drop(page, crm, 'broken.json', '{"results": [');
  await expect(crm).toContainText('broken.json is no JSON that can be read');
  await drop(page, crm, 'gifts.json', reportText('great-expectations-1.json'));
  await expect(crm).toContainText('2 of 5 checks failed, 3 days ago');
  // The only source of a plan is open.
  await expect(crm.getByText('given_on: expect column values to not be null, 1,206 rows, 2.5 %')).toBeVisible();
  await expectNoAxeFindings(planner);

  // An older one is taken only when somebody says so; why a file is not taken stands in sight, at its button.
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1024, height: 700 });
  const older = reportText('great-expectations-1.json').replaceAll('2026-11-21', '2026-11-19');
  await crm.getByLabel('Report', { exact: true }).setInputFiles(jsonFile('older.json', older));
  await expect(crm.getByText('older.json was checked on 19 Nov')).toBeInViewport({ ratio: 1 });
  await expect(crm.getByRole('button', { name: 'Take the older one' })).toBeVisible();
  await expectNoAxeFindings(planner);
  await crm.getByLabel('Report', { exact: true }).setInputFiles(jsonFile('broken.json', '{"results": ['));
  await expect(crm.getByText('broken.json is no JSON that can be read')).toBeInViewport({ ratio: 1 });
  await expect(crm.getByRole('button', { name: 'Take the older one' })).toHaveCount(0);
  await expect(crm).toContainText('2 of 5 checks failed, 3 days ago');
  if (size !== null) await page.setViewportSize(size);

  const mark = page.getByRole('img', { name: /^Data at risk: “CRM”: 2 of 5 checks failed/ });
  await expect(planner.board.card('Show the list').getByRole('img', { name: /^Data at risk/ })).toBeVisible();
  await expect(mark).toHaveCount(1);
  await planner.expectSaved();
  expect(await planner.exportedText()).toContain('“CRM”: 2 of 5 checks failed, 3 days ago.');
  await planner.show('Slice');
  await planner.outline.tree.getByRole('button', { name: /^Data at risk/ }).click();
  await expect(crm.getByRole('button', { name: /^CRM/ })).toBeFocused();

  const texts = [folders.data, folders.plans].flatMap(textsBelow);
  expect(texts.some((text) => text.includes('gifts_of_the_year'))).toBe(true);
  expect(ROW_VALUES.filter((value) => texts.some((text) => text.includes(value)))).toEqual([]);

  await planner.undo();
  await expect(crm).toContainText('no report yet');

  // Beside the sources, and as the PowerShell of Windows writes it: in UTF-16.
  await drop(
    page,
    panel.getByRole('heading', { name: 'Sources' }),
    'letters.json',
    utf16(reportText('pandera-message.json')),
  );
  const added = panel.getByRole('region', { name: 'gifts', exact: true });
  await expect(added).toContainText('5 checks failed, today');
  await expect(added.getByRole('textbox', { name: 'Name' })).toHaveValue('gifts');
  await planner.expectSaved();
  await planner.undo();
  await expect(added).toHaveCount(0);
});

test('a report of nearly 50 MB is read beside the page, and a larger one is not read at all', async ({
  folders,
  page,
  planner,
  startApp,
}) => {
  await putPlanFile(folders, TITLE, PLAN);
  await startApp();
  await page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: TITLE }).first().click();
  await planner.show('Board');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sources');
  await page.keyboard.press('Enter');
  const crm = page.getByRole('complementary', { name: 'Sources' }).getByRole('region', { name: 'CRM', exact: true });
  await expect(crm).toBeVisible();
  const [head = '', tail = ''] = reportText('ydata-profiling.json').split('"scatter":');
  // Made in the page, for 50 MB take their time on the way there.
  const dropLarge = (rows: number) =>
    crm.evaluate(
      (element, [start, end, count]) => {
        const row =
          '{"donor": "Vantongeren, Ottoline", "gift": NaN, "mail": null, "note": "a row of a hundred bytes"},\n';
        const text = `${start}"rows": [${row.repeat(Number(count))} null], "scatter":${end}`;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'large.json'));
        element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      },
      [head, tail, String(rows)],
    );
  await dropLarge(600_000);
  await expect(crm).toContainText(/large\.json has \d+\.\d MB; a report may have 50 MB\. It was not read\./);
  await dropLarge(480_000);
  // In the page, at once: on its way from here the click might come when all is read.
  await crm.evaluate(async (element) => {
    const stop = () => element.querySelector<HTMLButtonElement>('button[aria-label="Stop reading large.json"]');
    while (stop() === null) await new Promise((done) => requestAnimationFrame(done));
    stop()?.click();
  });
  await expect(crm).not.toContainText('Reading');
  await expect(crm).toContainText('no report yet');
  await dropLarge(480_000);
  await page.keyboard.press('Escape');
  await expect(crm).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sources');
  await page.keyboard.press('Enter');
  await expect(crm).toContainText('4 things to look at, 4 days ago', { timeout: 60_000 });
});
