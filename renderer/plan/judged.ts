import { type Derived, derive } from '../../shared/derive.ts';
import { afterPicture } from '../ui/after-picture.ts';
import type { PlanStore } from './plan-state.ts';

/**
 * What follows from the plan, as of the last picture. Checking takes longer than all else that follows from a change,
 * so that what the change moves is drawn first, and what the checks say about it in the picture behind.
 */
export type Judged = {
  /** `null` while no plan is open. */
  readonly get: () => Derived | null;
  readonly subscribe: (listener: () => void) => () => void;
};

const known = new WeakMap<PlanStore, Judged>();

/** One for each plan store, so that everybody sees the same. */
export function judgedOf(planStore: PlanStore): Judged {
  const made = known.get(planStore) ?? createJudged(planStore);
  known.set(planStore, made);
  return made;
}

function createJudged(planStore: PlanStore): Judged {
  const listeners = new Set<() => void>();
  let shown: Derived | null = null;
  let isOnItsWay = false;

  function catchUp(): void {
    isOnItsWay = false;
    const next = latest(planStore);
    if (next === shown) return;
    shown = next;
    for (const listener of [...listeners]) listener();
  }

  function follow(): void {
    const { opened, today } = planStore.getState();
    if (opened?.plan === shown?.plan && today === shown?.today) return;
    // Of another plan nothing is true that was found in the one before.
    if (opened?.planId !== shown?.plan.id) catchUp();
    else if (!isOnItsWay) {
      isOnItsWay = true;
      afterPicture(catchUp, { isUrgentForKeys: false });
    }
  }

  planStore.subscribe(follow);
  shown = latest(planStore);
  return {
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function latest(planStore: PlanStore): Derived | null {
  const { opened, today } = planStore.getState();
  return opened === null || today === null ? null : derive(opened.plan, today);
}
