import { EventEmitter } from 'node:events';
import type { createBridge } from '../../electron/bridge.ts';
import type { IpcOptions } from '../../electron/ipc.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/** The main process's end, and any number of windows, connected as Electron does it: everything is cloned on the way. */
export function makeIpcPair() {
  const handlers = new Map<string, Handler>();
  const windows: { readonly contents: Contents; readonly renderer: EventEmitter }[] = [];

  const ipcMain = {
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
    removeHandler: (channel: string) => void handlers.delete(channel),
    removeAllListeners: () => ipcMain,
  } as unknown as IpcOptions['ipcMain'];

  type Contents = ReturnType<IpcOptions['windows']>[number] & { readonly mainFrame: { readonly url: string } };

  /** A new window on our page; what its preload gets as `ipcRenderer`. */
  function openWindow() {
    const renderer = new EventEmitter();
    const contents = {
      mainFrame: { url: 'app://planner/' },
      isDestroyed: () => false,
      send: (channel: string, ...args: unknown[]) => {
        const copies = structuredClone(args);
        setImmediate(() => renderer.emit(channel, { sender: 'Electron’s own' }, ...copies));
      },
    } satisfies Contents;
    windows.push({ contents, renderer });
    const ipcRenderer = Object.assign(renderer, {
      async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
        const handler = handlers.get(channel);
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        const event = { sender: contents, senderFrame: contents.mainFrame };
        return structuredClone(await handler(event, ...structuredClone(args)));
      },
    });
    return ipcRenderer as unknown as Parameters<typeof createBridge>[0];
  }

  return { ipcMain, openWindow, windows: () => windows.map(({ contents }) => contents) };
}
