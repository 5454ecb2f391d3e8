import { expect, test } from './fixtures.ts';

const OUTLINE = `- Read access to the donations table (1d)
- Lapsed donors by region (1d)
- “No gift in 14 months” rule as a list (1d)
- Compare the rule with last year (1d)
- First model on gifts alone (1d)
- Top three reasons (1d)
- Score every donor nightly (5d)
- Explain each score
`;

test('a slice is moved by keyboard alone: chosen, dropped, undone, parked, sized, each step spoken', async ({
  page,
  planner,
  startApp,
}) => {
  const { board } = planner;
  const spoken = page.getByTestId('live-region');
  const strip = page.getByTestId('answer-strip');
  const handle = (title: string) => board.card(title).getByRole('button').first();
  await startApp();
  await planner.newPlanFromOutline(OUTLINE);
  await planner.show('Board');

  await test.step('Space lifts it, the arrows choose, the board says what would move', async () => {
    await handle('Lapsed donors by region').focus();
    await page.keyboard.press('ArrowUp');
    await expect(handle('Read access to the donations table')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByTestId('moving-hint')).toContainText('Enter drops');
    await expect(spoken).toHaveText(/^Moving “Read access to the donations table”, on Tuesday 24 November\./);
    await page.keyboard.press('ArrowRight');
    await expect(spoken).toHaveText(
      'Wednesday 25 November, after “Lapsed donors by region”. It flows there. 1 slice moves one day earlier.',
    );
    await expect(strip).toContainText('Yes, and… 1 slice moves one day earlier.');
    await expect(page.locator('[data-insertion-line]')).toBeVisible();
  });

  await test.step('Enter drops it there, and the focus stays on it', async () => {
    await page.keyboard.press('Enter');
    await board.expectOn('Read access to the donations table', '2026-11-25');
    await expect(handle('Read access to the donations table')).toBeFocused();
    await expect(strip).toBeHidden();
  });

  await test.step('undo takes it back, and the focus with it', async () => {
    await page.keyboard.press('Control+z');
    await board.expectOn('Read access to the donations table', '2026-11-24');
    await expect(handle('Read access to the donations table')).toBeFocused();
  });

  await test.step('weeks away, and the line and then the card come into sight', async () => {
    await page.keyboard.press('Space');
    for (let week = 0; week < 4; week++) await page.keyboard.press('PageDown');
    await expect(page.locator('[data-insertion-line]')).toBeInViewport();
    await page.keyboard.press('Enter');
    await board.expectOn('Read access to the donations table', '2026-12-22');
    await expect(handle('Read access to the donations table')).toBeFocused();
    await expect(handle('Read access to the donations table')).toBeInViewport();
    await expect(spoken).toHaveText('“Read access to the donations table” is on Tuesday 22 December 2026, pinned.');
  });

  await test.step('Escape gives it up where it was, also when the way has led weeks away', async () => {
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    await expect(spoken).toHaveText('Cancelled. “Read access to the donations table” is where it was.');
    await expect(handle('Read access to the donations table')).toBeFocused();
    await expect(handle('Read access to the donations table')).toBeInViewport();
  });

  await test.step('before the first day is Later, and from there the way leads back', async () => {
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect(spoken).toHaveText(/^Later: no day, not in the forecast\. It is parked there\./);
    await page.keyboard.press('Enter');
    const later = page.getByRole('region', { name: 'Later' });
    await expect(later.getByText('Read access to the donations table', { exact: true })).toBeVisible();
    await expect(handle('Read access to the donations table')).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await board.expectOn('Read access to the donations table', '2026-11-24');
  });

  await test.step('an unsized one asks for its size, a thick one says that it is cut first', async () => {
    await handle('Explain each score').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(strip).toContainText('Not sized yet.');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '½ d' }).press('Enter');
    await board.expectOn('Explain each score', '2026-11-24');
    await expect(handle('Explain each score')).toBeFocused();
    // The board holds the focus on what has been dropped until a key is pressed or the picture is steady.
    await page.keyboard.press('ArrowDown');
    await handle('Score every donor nightly').focus();
    await page.keyboard.press('Space');
    await expect(spoken).toHaveText(/^Moving “Score every donor nightly”/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Cutter' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(handle('Score every donor nightly')).toBeFocused();
  });
});
