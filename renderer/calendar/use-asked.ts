import { useCallback, useEffect, useState } from 'react';
import type { Answer, ContractError } from '../../shared/contract.ts';

export type Asked<Value> =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly error: ContractError }
  | { readonly state: 'there'; readonly value: Value };

const ASKING = { state: 'asking' } as const;

/**
 * What the Node side answers to a question, asked again whenever the question is another one. `ask` has to stay the
 * same function as long as it asks the same. Only the answer to the latest question counts.
 */
export function useAsked<Value>(ask: () => Promise<Answer<Value>>): Asked<Value> & { readonly again: () => void } {
  const [count, setCount] = useState(0);
  const [known, setKnown] = useState<{
    readonly ask: unknown;
    readonly count: number;
    readonly asked: Asked<Value>;
  } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask().then((answer) => {
      if (!isWanted) return;
      setKnown({
        ask,
        count,
        asked: answer.ok ? { state: 'there', value: answer.value } : { state: 'failed', error: answer.error },
      });
    });
    return () => {
      isWanted = false;
    };
  }, [ask, count]);
  const again = useCallback(() => setCount((before) => before + 1), []);
  const asked = known !== null && known.ask === ask && known.count === count ? known.asked : ASKING;
  return { ...asked, again };
}
