import { app, BrowserWindow, dialog, shell } from 'electron';
import type { Host } from './core/host.ts';

const PLAN_FILES = [{ name: 'Carpaccio plan', extensions: ['carpaccio'] }];

/** The desktop shell's dialogs. They belong to the window that is in front. `openWindow` opens another one. */
export function desktopHost(version: string, openWindow: () => void): Host {
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
    showInFolder(path) {
      shell.showItemInFolder(path);
      return Promise.resolve();
    },
    openWindow() {
      openWindow();
      return true;
    },
    documentsFolder: () => app.getPath('documents'),
  };
}
