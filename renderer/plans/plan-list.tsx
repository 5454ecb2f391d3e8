import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PlanId } from '../../shared/plan/plan.ts';
import { usePlanState, useToday } from '../plan/hooks.ts';
import { giveFocusBack } from '../ui/dialog.tsx';
import { MenuAt } from '../ui/menu-at.tsx';
import { useView } from '../view/hooks.ts';
import { PlanHeads } from './plan-heads.tsx';
import styles from './plan-list.module.css';
import { PlanMenu } from './plan-menu.tsx';
import type { ReadablePlan } from './plan-order.ts';
import { PlanRow } from './plan-row.tsx';
import { FIRST_SORT, sortedPlans } from './plan-sort.ts';
import type { PlanDoors } from './use-plan-doors.ts';

const STEPS: { readonly [key: string]: (place: number, count: number) => number } = {
  ArrowUp: (place) => place - 1,
  ArrowDown: (place) => place + 1,
  Home: () => 0,
  End: (_place, count) => count - 1,
};

type OpenMenu = { readonly planId: PlanId; readonly at: { readonly x: number; readonly y: number } };

/** The plans as lines; one of them is in the tab order, the arrows walk through them. */
export function PlanList({ plans: unsorted, doors }: { plans: readonly ReadablePlan[]; doors: PlanDoors }) {
  const sort = useView((view) => view.planSort) ?? FIRST_SORT;
  const plans = useMemo(() => sortedPlans(unsorted, sort), [unsorted, sort]);
  const today = useToday();
  const openId = usePlanState((state) => state.opened?.planId ?? null);
  const openingId = usePlanState((state) => state.openingId);
  const isReadOnly = usePlanState((state) => state.app?.isReadOnly === true);
  const [focusedId, setFocusedId] = useState<PlanId | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const buttons = useRef(new Map<PlanId, HTMLButtonElement>());
  const tabStop = [focusedId, openId].find((id) => plans.some((plan) => plan.planId === id)) ?? plans[0]?.planId;
  const ofMenu = plans.find(({ planId }) => planId === menu?.planId);
  useFocusThatStays(plans, focusedId, (planId) => buttons.current.get(planId)?.focus());

  function handleKey(event: KeyboardEvent, place: number): void {
    const here = plans[place];
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if (here === undefined || !isPlain) return;
    const step = STEPS[event.key];
    const wanted = step === undefined ? undefined : plans[step(place, plans.length)];
    if (wanted !== undefined) buttons.current.get(wanted.planId)?.focus();
    else if (event.key === 'Delete' && !isReadOnly) doors.trash(here.planId, here.plan.title);
    else if (event.key === 'F2' && !isReadOnly) void doors.rename(here.planId);
    else return;
    event.preventDefault();
  }

  function openMenu(event: MouseEvent, planId: PlanId): void {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    // The menu key has no pointer; then it opens in the line.
    const isPointed = event.clientX > 0 || event.clientY > 0;
    setMenu({ planId, at: isPointed ? { x: event.clientX, y: event.clientY } : { x: box.left + 40, y: box.top + 30 } });
  }

  if (plans.length === 0) return null;
  return (
    <>
      <PlanHeads sort={sort} />
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
            doors={doors}
            onMenu={(event) => openMenu(event, summary.planId)}
            onKeyDown={(event) => handleKey(event, place)}
            onFocus={() => setFocusedId(summary.planId)}
          />
        ))}
      </ul>
      {menu !== null && ofMenu !== undefined && (
        <MenuAt
          at={menu.at}
          label={`Actions for ${ofMenu.plan.title === '' ? ofMenu.fileName : ofMenu.plan.title}`}
          onClose={() => setMenu(null)}
          onFocusBack={() => buttons.current.get(menu.planId)?.focus()}
        >
          <PlanMenu summary={ofMenu} doors={doors} />
        </MenuAt>
      )}
    </>
  );
}

/** When the line with the focus is gone, because its plan went into the trash or the archive, the one in its place has it. */
function useFocusThatStays(
  plans: readonly ReadablePlan[],
  focusedId: PlanId | null,
  focus: (planId: PlanId) => void,
): void {
  const place = useRef(0);
  const focusNow = useRef(focus);
  useEffect(() => {
    focusNow.current = focus;
  });
  useEffect(() => {
    const now = plans.findIndex(({ planId }) => planId === focusedId);
    if (now >= 0) place.current = now;
    if (now >= 0 || focusedId === null || document.activeElement !== document.body) return;
    const wanted = plans[Math.min(place.current, plans.length - 1)];
    if (wanted === undefined) giveFocusBack(null);
    else focusNow.current(wanted.planId);
  }, [plans, focusedId]);
}
