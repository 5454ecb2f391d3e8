import type { Settings } from '../shared/contract.ts';
import type { PlanStore } from './plan/plan-state.ts';

type Theme = Settings['theme'];

/**
 * Shows the theme of the settings, in every window at once. The page comes with the one that was chosen last
 * (`data-theme` of the root element), so that it is right before any script runs. `system` means high contrast where
 * more contrast is asked for; where the system forces its own colours, what high contrast says by other means than
 * colours holds with any theme.
 */
export function followTheme(planStore: Pick<PlanStore, 'subscribe'>): void {
  const moreContrast = window.matchMedia('(prefers-contrast: more)');
  const forcedColours = window.matchMedia('(forced-colors: active)');
  let chosen = themeNamed(document.documentElement.dataset.theme);

  function show(): void {
    const wantsContrast = forcedColours.matches || (chosen === 'system' && moreContrast.matches);
    document.documentElement.dataset.theme = wantsContrast ? 'contrast' : chosen;
  }

  show();
  for (const wish of [moreContrast, forcedColours]) wish.addEventListener('change', show);
  planStore.subscribe(({ app }, before) => {
    if (app === null || app.settings.theme === before.app?.settings.theme) return;
    chosen = app.settings.theme;
    show();
  });
}

function themeNamed(name: string | undefined): Theme {
  return name === 'light' || name === 'dark' || name === 'contrast' ? name : 'system';
}
