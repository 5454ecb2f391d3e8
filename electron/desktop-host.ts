import { app, BrowserWindow, dialog } from 'electron';
import type { Host } from './core/host.ts';

const PLAN_FILES = [{ name: 'Carpaccio plan', extensions: ['carpaccio'] }];

/** The desktop shell's dialogs. They belong to the window that is in front. */
export function desktopHost(version: string): Host {
  return {
    shell: 'desktop',
    version,
    hasFileDialogs: true,
    async pickPlanFile() {
      const options = { title: 'Open a plan', filters: PLAN_FILES, properties: ['openFile' as const] };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    async pickSavePath(suggestedName) {
      const options = { title: 'Save', defaultPath: suggestedName };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? null : filePath;
    },
    documentsFolder: () => app.getPath('documents'),
  };
}
