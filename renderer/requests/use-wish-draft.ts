import { useState } from 'react';
import type { PlanId, RequestId } from '../../shared/plan/plan.ts';
import type { WishPlace } from '../../shared/schedule/wish.ts';

/** A wish while it is typed. It is part of no plan yet. */
export type WishDraft = {
  readonly askedBy: string;
  readonly wish: string;
  readonly sizeText: string;
  readonly at: WishPlace['at'];
  readonly dayText: string;
};

const remembered = new Map<string, WishDraft>();

/** `requestId: null` is a new wish. */
export function wishKey(planId: PlanId, requestId: RequestId | null): string {
  return `${planId} ${requestId ?? ''}`;
}

/** True: somebody closed the panel over a wish that was half typed. */
export function isWishRemembered(key: string): boolean {
  return remembered.has(key);
}

/** What was half typed when the panel was closed is there again, until it is answered or given up. */
export function useWishDraft(key: string, first: WishDraft) {
  const [draft, setDraft] = useState(remembered.get(key) ?? first);
  return {
    draft,
    change(changes: Partial<WishDraft>): void {
      const next = { ...draft, ...changes };
      remembered.set(key, next);
      setDraft(next);
    },
    forget: () => void remembered.delete(key),
  };
}
