import { addDays, asDay } from '../../shared/calendar/day.ts';
import { planWith, type SliceSketch } from '../support/plan-builder.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { expect, expectNoAxeFindings, test } from './fixtures.ts';

const START = asDay('2026-09-14');
const TITLE = 'Lists without asking';

/** Ten weeks of three deliveries each, and nine slices to go. */
const PLAN = planWith({
  id: 'forecast',
  title: TITLE,
  start: START,
  goal: { target: '2026-12-18' },
  slices: [
    ...Array.from(
      { length: 30 },
      (_, place): SliceSketch => ({
        id: `done00${String(place).padStart(2, '0')}`,
        title: `Print the list of office ${place}`,
        status: 'delivered',
        deliveredOn: addDays(START, Math.floor(place / 3) * 7 + (place % 3)),
      }),
    ),
    { id: 'group000', title: 'The offices of the north', quarterDays: null },
    ...Array.from(
      { length: 9 },
      (_, place): SliceSketch => ({
        id: `open000${place}`,
        under: 'group000',
        title: `Send list ${place} to the fundraisers`,
      }),
    ),
  ],
});

test('the forecast comes from the worker of the built page, follows an edit, and says what it is made of', async ({
  folders,
  page,
  planner,
  startApp,
}) => {
  await putPlanFile(folders, TITLE, PLAN);
  await startApp();
  await page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: TITLE }).first().click();
  await planner.show('Board');
  const status = page.getByRole('contentinfo');
  // 2.4 in the rest of this week, then three a week.
  const figure = status.getByRole('button', { name: '85 % sure by 14 Dec · target 18 Dec' });
  await expect(figure).toBeVisible();
  await expect(status).toContainText('Last delivery: 4 Dec');

  await figure.click();
  const panel = page.getByRole('complementary', { name: 'Forecast' });
  await expect(panel.getByRole('heading', { name: 'Forecast', exact: true })).toBeFocused();
  await expect(panel.getByRole('region', { name: 'Days' })).toContainText(
    'Chance of the target, 18 Dec: more than 99 %',
  );
  await expect(panel.getByRole('img', { name: /oldest first: 3, 3, 3, 3, 3, 3, 3, 3, 3, 3$/ })).toBeVisible();
  await expectNoAxeFindings(planner);

  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await planner.board.card('Send list 0 to the fundraisers').getByRole('button').first().focus();
  await page.keyboard.press('Delete');
  await expect(status.getByRole('button', { name: '85 % sure by 11 Dec · target 18 Dec' })).toBeVisible();
});
