import type { Answer, ContractEvent, Input, Method, Output, Transport } from '../../shared/contract.ts';

/** The Node side as a transport sees it. */
export type NodeSide = {
  readonly serve: (method: string, input: unknown) => Promise<Answer<unknown>>;
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
};

/**
 * The seam without a wire. It clones both ways, so that what would not survive a real one fails here too, and delivers
 * nothing within the call that caused it.
 */
export function memoryTransport({ serve, subscribe }: NodeSide): Transport {
  return {
    async request<Name extends Method>(method: Name, input: Input<Name>): Promise<Answer<Output<Name>>> {
      const answer = await serve(method, structuredClone(input));
      return structuredClone(answer) as Answer<Output<Name>>;
    },
    subscribe(listener) {
      let isEnded = false;
      const end = subscribe((event) => {
        const copy = structuredClone(event);
        queueMicrotask(() => {
          if (!isEnded) listener(copy);
        });
      });
      return () => {
        isEnded = true;
        end();
      };
    },
  };
}
