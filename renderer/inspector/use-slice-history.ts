import { useEffect, useRef, useState } from 'react';
import type { ContractError, SliceHistory } from '../../shared/contract.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { withNewest, withOlder } from './history-pages.ts';

type Loaded = {
  /** `null` until the first part has come. */
  readonly history: SliceHistory | null;
  readonly error: ContractError | null;
};

/**
 * The history of a slice as far as it was asked for. It follows the plan: each confirmed change of the slice, by
 * whichever window, loads what is new.
 */
export function useSliceHistory(sliceId: SliceId) {
  const planStore = usePlanStore();
  const confirmed = usePlanState((state) => state.opened?.confirmed.slices[sliceId]);
  const [{ history, error }, setLoaded] = useState<Loaded>({ history: null, error: null });
  const [isLoadingOlder, setLoadingOlder] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const isThere = useRef(true);

  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  useEffect(() => {
    // A slice that is gone has no panel; `attempt` rises when somebody wants it tried again.
    if (confirmed === undefined || attempt < 0) return;
    let isOutdated = false;
    void planStore.sliceHistory(sliceId, null).then((answer) => {
      if (isOutdated) return;
      if (answer.ok) setLoaded((known) => ({ history: withNewest(known.history, answer.value), error: null }));
      else setLoaded((known) => ({ ...known, error: answer.error }));
    });
    return () => {
      isOutdated = true;
    };
  }, [planStore, sliceId, confirmed, attempt]);

  async function showOlder(): Promise<void> {
    const before = history?.entries.at(-1)?.seq;
    if (before === undefined || isLoadingOlder) return;
    setLoadingOlder(true);
    const answer = await planStore.sliceHistory(sliceId, before);
    if (!isThere.current) return;
    setLoadingOlder(false);
    setLoaded((known) =>
      answer.ok
        ? { history: withOlder(known.history, before, answer.value), error: null }
        : { ...known, error: answer.error },
    );
  }

  return { history, error, isLoadingOlder, showOlder, tryAgain: () => setAttempt((count) => count + 1) };
}
