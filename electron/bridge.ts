import type { IpcRenderer, IpcRendererEvent } from 'electron';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './channels.ts';

/** What the page gets of Electron: two functions. An event object never passes, for it leads back to `ipcRenderer`. */
export type PageBridge = {
  readonly request: (method: string, input: unknown) => Promise<unknown>;
  readonly subscribe: (listener: (event: unknown) => void) => () => void;
};

export function createBridge(ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>): PageBridge {
  return {
    request: (method, input) => ipcRenderer.invoke(REQUEST_CHANNEL, method, input),
    subscribe: (listener) => {
      const forward = (_event: IpcRendererEvent, contractEvent: unknown): void => listener(contractEvent);
      ipcRenderer.on(EVENT_CHANNEL, forward);
      return () => {
        ipcRenderer.off(EVENT_CHANNEL, forward);
      };
    },
  };
}
