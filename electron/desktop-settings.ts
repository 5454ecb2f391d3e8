import ElectronStore from 'electron-store';
import type { SettingsStore } from './core/settings.ts';
import { settingsOver } from './settings-over.ts';

/** The settings in the desktop shell: `config.json` in the data folder, the same file as in the browser shell. */
export function desktopSettings(dataFolder: string): SettingsStore {
  // A damaged file is replaced and keeps nobody from the plans.
  return settingsOver(new ElectronStore({ cwd: dataFolder, name: 'config', clearInvalidConfig: true }));
}
