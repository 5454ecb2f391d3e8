import { expect, test } from '../e2e/fixtures.ts';
import { chooseTheme } from '../support/choose-theme.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { STATES } from './states.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;

const THEMES = ['light', 'dark', 'contrast'] as const;

for (const { name, plans, reach } of STATES) {
  for (const size of SIZES) {
    test(`${name} looks as recorded at ${size.width} × ${size.height}, in every theme`, async ({
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
      for (const theme of THEMES) {
        await chooseTheme(page, theme);
        await expect.soft(page).toHaveScreenshot(`${name}-${theme}-${size.width}.png`);
      }
    });
  }
}
