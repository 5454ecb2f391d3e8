import type { Transport } from '../../shared/contract.ts';
import { createHttpTransport } from './http-transport.ts';
import { type Bridge, createIpcTransport } from './ipc-transport.ts';

declare global {
  interface Window {
    /** There when the page runs in the desktop shell. */
    readonly carpaccio?: Bridge;
  }
}

/** The way to the Node side that this page has. */
export function openTransport(): Transport {
  return window.carpaccio === undefined ? createHttpTransport() : createIpcTransport(window.carpaccio);
}
