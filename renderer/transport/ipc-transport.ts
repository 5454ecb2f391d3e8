import type { Answer, ContractEvent, Input, Method, Output, Transport } from '../../shared/contract.ts';

/** What the preload exposes as `window.carpaccio`. */
export type Bridge = {
  request(method: string, input: unknown): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
};

/** The seam over the preload of the desktop shell. Both sides of the bridge are built together, so shapes are trusted. */
export function createIpcTransport(bridge: Bridge): Transport {
  async function request<Name extends Method>(method: Name, input: Input<Name>): Promise<Answer<Output<Name>>> {
    try {
      return (await bridge.request(method, input)) as Answer<Output<Name>>;
    } catch {
      // The main process is gone, or its handler threw; Electron keeps nothing of the reason.
      return { ok: false, error: { kind: 'storage', code: 'unreachable', where: 'Carpaccio', canRetry: true } };
    }
  }
  return {
    request,
    subscribe: (listener) => bridge.subscribe((event) => listener(event as ContractEvent)),
  };
}
