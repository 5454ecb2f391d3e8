import type { Locator } from '@playwright/test';
import { asDay } from '../../shared/calendar/day.ts';
import { planWith } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';
import { Keyboard } from './keyboard.page.ts';

test('by keyboard an idea is written down, asked for again and begun; what is old is thrown out and found again', async ({
  page,
  planner,
  folders,
  startApp,
}) => {
  const keys = new Keyboard(page);
  const old = asDay('2026-06-01');
  await putPlanFile(
    folders,
    'Letters',
    planWith({
      id: 'plan0002',
      title: 'Letters',
      slices: [
        { id: 'aaaaaaaa', title: 'Colour of the envelope', stage: 'later', createdOn: old },
        { id: 'bbbbbbbb', title: 'First letter', quarterDays: 2 },
      ],
    }),
  );
  await startApp();
  const ideas = page.getByRole('region', { name: 'Ideas' });
  const throwOut = page.getByRole('region', { name: 'Throw out the backlog?' });

  await test.step('an idea takes a title, whose pain it is, and Enter', async () => {
    await keys.tabTo(ideas.getByRole('button', { name: 'Add' }));
    await keys.press('Enter');
    await keys.type('Who answers the phone?');
    await keys.press('Tab');
    await keys.type('office lead');
    await keys.press('Enter');
    await expect(ideas.getByRole('button', { name: /^Who answers/ })).toContainText('Pain of: office lead · new today');
  });

  await test.step('who asks again is counted', async () => {
    await keys.tabTo(ideas.getByRole('button', { name: 'More for Who answers the phone?' }));
    await keys.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Asked again…' })).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoAxeFindings(planner);
    await keys.type('Ada');
    await keys.press('Enter');
    await expect(ideas).toContainText('asked once by Ada, today');
  });

  await test.step('whose pain it is and who asked are seen, and changed', async () => {
    const idea = ideas.getByRole('button', { name: /^Who answers/ });
    await keys.tabTo(idea);
    // What scrolls would cut off the ring around it.
    const edges = async (of: Locator) => await of.evaluate((element) => element.getBoundingClientRect().toJSON());
    const [inside, around] = [await edges(idea), await edges(ideas.getByRole('list'))];
    expect(Math.min(inside.left - around.left, inside.top - around.top)).toBeGreaterThanOrEqual(4);
    await keys.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'Asked for today by' })).toHaveValue('Ada');
    await expectNoAxeFindings(planner);
    await keys.press('Tab');
    await expect(page.getByRole('textbox', { name: /^Whose pain/ })).toBeFocused();
    await keys.press('End');
    await keys.type(' at month end');
    await keys.press('Enter');
    await expect(ideas).toContainText('Pain of: office lead at month end · asked once by Ada, today');
    await expect(idea).toBeFocused();
  });

  await test.step('what is old goes to the archive, and the plan’s undo has it as one step', async () => {
    await expect(throwOut).toContainText('1 parked slice was not touched for 8 weeks.');
    await expectNoAxeFindings(planner);
    await keys.tabTo(throwOut.getByRole('button', { name: 'Move 1 to the archive' }));
    await keys.press('Enter');
    await expect(throwOut).toContainText('Nothing has waited that long.');
  });

  await test.step('it is found in the archive and comes back when somebody asks', async () => {
    await keys.run('archive', /^Archive…/);
    await keys.type('envelope');
    const again = page.getByRole('button', { name: 'Colour of the envelope was asked for again…' });
    await expectNoAxeFindings(planner);
    await keys.tabTo(again);
    await keys.press('Enter');
    await keys.type('the printers');
    await keys.press('Enter');
    await expect(page.getByText('Nothing was thrown out yet.')).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Search the archive' })).toBeFocused();
    await expect(page.getByRole('searchbox', { name: 'Search the archive' })).toHaveValue('envelope');
    await keys.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('the idea is begun and stands among the plans', async () => {
    await keys.tabTo(ideas.getByRole('button', { name: 'More for Who answers the phone?' }));
    await keys.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Asked again…' })).toBeFocused();
    await keys.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Start it as a plan' })).toBeFocused();
    await keys.press('Enter');
    const plans = page.getByRole('list', { name: 'Plans' });
    const row = plans.getByRole('button', { name: /^Who answers the phone\? ?\. Pain of: office lead at month end/ });
    await expect(row).toBeFocused();
  });
});
