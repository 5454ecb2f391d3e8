import { expect, test } from '../e2e/fixtures.ts';
import { chooseTheme } from '../support/choose-theme.ts';
import { isInFull } from '../support/in-full.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { SIZES, THEMES } from './pictured-state.ts';
import { STATES } from './states.ts';

for (const [at, { name, plans, looks, sizes, reach }] of STATES.entries()) {
  for (const size of sizes ?? SIZES) {
    const pictured = THEMES.filter((theme) => looks?.includes(`${theme}-${size.width}`) ?? true);
    // Where somebody waits, each state in one of its themes: another one from state to state.
    const themes = isInFull() ? pictured : pictured.filter((_, place) => place === at % pictured.length);
    if (themes.length === 0) continue;
    test(`${name} looks as recorded at ${size.width} × ${size.height}: ${themes.join(', ')}`, async ({
      folders,
      page,
      planner,
      startApp,
    }) => {
      await page.setViewportSize(size);
      for (const [fileName, plan] of plans) await putPlanFile(folders, fileName, plan);
      await startApp();
      await reach(planner, page);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const theme of themes) {
        await chooseTheme(page, theme);
        await expect.soft(page).toHaveScreenshot(`${name}-${theme}-${size.width}.png`);
      }
    });
  }
}
