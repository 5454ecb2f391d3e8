import { type KeyboardEvent, useRef, useState } from 'react';
import type { PlanId } from '../../shared/plan/plan.ts';
import { usePlanState, useToday } from '../plan/hooks.ts';
import styles from './plan-list.module.css';
import type { ReadablePlan } from './plan-order.ts';
import { PlanRow } from './plan-row.tsx';

type PlanListProps = {
  plans: readonly ReadablePlan[];
  onOpen: (planId: PlanId) => void;
  onRename: (planId: PlanId) => void;
};

const STEPS: { readonly [key: string]: (place: number, count: number) => number } = {
  ArrowUp: (place) => place - 1,
  ArrowDown: (place) => place + 1,
  Home: () => 0,
  End: (_place, count) => count - 1,
};

/** The plans as lines; one of them is in the tab order, the arrows walk through them. */
export function PlanList({ plans, onOpen, onRename }: PlanListProps) {
  const today = useToday();
  const openId = usePlanState((state) => state.opened?.planId ?? null);
  const openingId = usePlanState((state) => state.openingId);
  const [focusedId, setFocusedId] = useState<PlanId | null>(null);
  const buttons = useRef(new Map<PlanId, HTMLButtonElement>());
  const tabStop = [focusedId, openId].find((id) => plans.some((plan) => plan.planId === id)) ?? plans[0]?.planId;

  function handleKey(event: KeyboardEvent, place: number): void {
    const step = STEPS[event.key];
    const wanted = step === undefined ? undefined : plans[step(place, plans.length)];
    if (wanted === undefined) return;
    event.preventDefault();
    buttons.current.get(wanted.planId)?.focus();
  }

  return (
    <>
      <div className={styles.heads} aria-hidden="true">
        <span>Goal</span>
        <span>Gate</span>
        <span>Slices delivered</span>
        <span>Next delivery</span>
        <span>Risks</span>
        <span>Talked to a user</span>
      </div>
      <ul className={styles.list} aria-label="Plans">
        {plans.map((summary, place) => (
          <PlanRow
            key={summary.planId}
            ref={(button) => {
              if (button === null) buttons.current.delete(summary.planId);
              else buttons.current.set(summary.planId, button);
            }}
            summary={summary}
            today={today}
            isOpen={summary.planId === openId}
            isOpening={summary.planId === openingId}
            isTabStop={summary.planId === tabStop}
            onOpen={() => onOpen(summary.planId)}
            onRename={() => onRename(summary.planId)}
            onKeyDown={(event) => handleKey(event, place)}
            onFocus={() => setFocusedId(summary.planId)}
          />
        ))}
      </ul>
    </>
  );
}
