import type { ContractEvent } from '../../shared/contract.ts';
import type { Log } from './log.ts';

type Listener = (event: ContractEvent) => void;

/** Everybody who is told what happens, in the order in which it happens. */
export class EventList {
  readonly #listeners = new Set<Listener>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  subscribe(listener: Listener): () => void {
    // A function of our own, so that the same listener twice is two subscriptions.
    const own: Listener = (event) => listener(event);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  announce(event: ContractEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        // A window that cannot be told must not keep the others from it, nor a plan from being saved.
        this.#log.failure('event-not-delivered', error, { type: event.type });
      }
    }
  }
}
