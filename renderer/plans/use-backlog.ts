import { useEffect, useState } from 'react';
import type { ContractError, PlanBacklog } from '../../shared/contract.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';

/** What waits without a day and what was thrown out, of all plans; `null` until it is known. Loaded again with the list. */
export function useBacklog(): readonly PlanBacklog[] | ContractError | null {
  const planStore = usePlanStore();
  const plans = usePlanState((state) => state.plans);
  const [backlog, setBacklog] = useState<readonly PlanBacklog[] | ContractError | null>(null);
  useEffect(() => {
    if (plans === null) return undefined;
    let isWanted = true;
    void planStore.backlog().then((answer) => {
      if (isWanted) setBacklog(answer.ok ? answer.value.plans : answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [planStore, plans]);
  return backlog;
}
