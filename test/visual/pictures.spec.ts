import { expect, test } from '../e2e/fixtures.ts';
import { chooseTheme } from '../support/choose-theme.ts';
import { isInFull } from '../support/in-full.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { SIZES, THEMES } from './pictured-state.ts';
import { STATES } from './states.ts';

for (const [at, { name, plans, looks, sizes, reach }] of STATES.entries()) {
  const pictured = (sizes ?? SIZES).flatMap((size) =>
    THEMES.map((theme) => ({ size, theme })).filter(({ theme }) => looks?.includes(`${theme}-${size.width}`) ?? true),
  );
  // Where somebody waits, each state as one of its pictures: another one from state to state.
  const compared = isInFull() ? pictured : pictured.filter((_, place) => place === at % pictured.length);
  for (const size of new Set(compared.map((look) => look.size))) {
    const themes = compared.filter((look) => look.size === size).map(({ theme }) => theme);
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
