import type { SettingsStore } from './core/settings.ts';

/**
 * Settings kept by `conf` or by electron-store, which is built on it. Settings are disposable: where they cannot be
 * written they hold until the process ends, and keep nobody from opening a plan on a full disk.
 */
export function settingsOver(file: { store: Record<string, unknown> }): SettingsStore {
  let unwritten: Record<string, unknown> | null = null;
  return {
    get: () => unwritten ?? file.store,
    set: (value) => {
      try {
        file.store = { ...value };
        unwritten = null;
      } catch {
        unwritten = { ...value };
      }
    },
  };
}
