import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';

const NOT_PLANS: readonly (readonly [fileName: string, contents: Buffer, message: RegExp])[] = [
  ['Cut off.carpaccio', Buffer.from('{"format":"carpaccio-plan","version":1,"id":"aaaa'), /is damaged/],
  ['Empty.carpaccio', Buffer.alloc(0), /is empty/],
  ['Picture.carpaccio', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), /not a Carpaccio plan/i],
  ['Newer.carpaccio', Buffer.from('{"format":"carpaccio-plan","version":99,"pages":[]}'), /newer Carpaccio/],
  ['Large.carpaccio', Buffer.alloc(60_000_000, ' '), /too large|larger than/i],
];

test('files that are no plans are listed with what is wrong, left as they are, and keep nobody from working', async ({
  folders,
  page,
  planner,
  startApp,
}) => {
  await mkdir(folders.plans, { recursive: true });
  for (const [fileName, contents] of NOT_PLANS) await writeFile(join(folders.plans, fileName), contents);
  await startApp();
  for (const [fileName, , message] of NOT_PLANS) {
    await expect(page.getByRole('listitem').filter({ hasText: fileName })).toContainText(message);
  }
  await expectNoAxeFindings(planner);
  await planner.newPlanFromOutline('- A slice that works');
  await planner.expectSaved();
  for (const [fileName, contents] of NOT_PLANS) {
    expect((await readFile(join(folders.plans, fileName))).equals(contents), fileName).toBe(true);
  }
});

test('a second process on the same plans can look at them, and says so', { tag: '@browser' }, async ({
  page,
  planner,
  startApp,
}) => {
  await startApp();
  await planner.newPlanFromOutline('- A slice that works');
  await planner.expectSaved();
  await startApp();
  await planner.show('Slice');
  await expect(planner.outline.row('A slice that works')).toBeVisible();
  await expect(planner.outline.field('A slice that works', 'title')).not.toBeEditable();
  await expect(page.getByText(/read.?only/i).first()).toBeVisible();
});
