import Conf from 'conf';
import type { SettingsStore } from './core/settings.ts';
import { settingsOver } from './settings-over.ts';

/** The settings without Electron: `config.json` in the data folder, the same file as in the desktop shell. */
export function plainSettings(dataFolder: string): SettingsStore {
  // A damaged file is replaced and keeps nobody from the plans.
  return settingsOver(new Conf({ cwd: dataFolder, configName: 'config', clearInvalidConfig: true }));
}
