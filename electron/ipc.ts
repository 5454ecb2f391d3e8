import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Answer, ContractEvent } from '../shared/contract.ts';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './channels.ts';
import type { Log } from './core/log.ts';
import type { Serve } from './core/serve.ts';
import { isOurUrl } from './page-protocol.ts';

export type IpcOptions = {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler' | 'removeAllListeners'>;
  readonly serve: Serve;
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
  /** The contents of all windows that are open now. */
  readonly windows: () => readonly Pick<WebContents, 'isDestroyed' | 'send'>[];
  readonly log: Log;
};

/** Connects the windows with `serve`. Returns the function that ends it. */
export function registerIpc({ ipcMain, serve, subscribe, windows, log }: IpcOptions): () => void {
  // electron-store answers whoever asks on a channel of its own, with the place of the data folder.
  ipcMain.removeAllListeners('electron-store-get-data');

  ipcMain.handle(REQUEST_CHANNEL, (event, method: unknown, input: unknown): Promise<Answer<unknown>> => {
    if (!isFromOurPage(event)) {
      log.info('foreign-sender', {});
      return Promise.resolve(invalid('The request does not come from our page.'));
    }
    if (typeof method !== 'string') return Promise.resolve(invalid('The method is not a text.'));
    return serve(method, input);
  });

  const unsubscribe = subscribe((event) => {
    for (const contents of windows()) tell(contents, event);
  });
  return () => {
    unsubscribe();
    ipcMain.removeHandler(REQUEST_CHANNEL);
  };
}

/** Tells one window something; one that is gone hears nothing. */
export function tell(contents: Pick<WebContents, 'isDestroyed' | 'send'>, event: ContractEvent): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
}

/** Any frame can send messages: an embedded one, one that has navigated away, one that is gone. */
function isFromOurPage(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>): boolean {
  const { senderFrame, sender } = event;
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurUrl(senderFrame.url);
}

function invalid(problem: string): Answer<unknown> {
  return { ok: false, error: { kind: 'invalid', problems: [problem] } };
}
