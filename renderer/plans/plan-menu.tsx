import { archivePlan } from '../actions/portfolio.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { useViewStore } from '../view/hooks.ts';
import type { ReadablePlan } from './plan-order.ts';
import type { PlanDoors } from './use-plan-doors.ts';

/** What can be done with a plan in the list; the same for its … button, a right click and the menu key. */
export function PlanMenu({ summary, doors }: { summary: ReadablePlan; doors: PlanDoors }) {
  const isReadOnly = usePlanState((state) => state.app?.isReadOnly === true);
  const stores = { planStore: usePlanStore(), viewStore: useViewStore() };
  const { planId, plan } = summary;
  return (
    <>
      <MenuItem shortcut="Enter" onSelect={() => void doors.open(planId)}>
        Open
      </MenuItem>
      <MenuItem shortcut="F2" disabled={isReadOnly} onSelect={() => void doors.rename(planId)}>
        Rename…
      </MenuItem>
      <MenuItem disabled={isReadOnly} onSelect={() => doors.duplicate(planId)}>
        Duplicate
      </MenuItem>
      <MenuItem onSelect={() => doors.showInFolder(planId)}>Show in folder</MenuItem>
      <MenuSeparator />
      <MenuItem
        disabled={isReadOnly}
        onSelect={() => void archivePlan(stores, { planId, title: plan.title }, plan.stage)}
      >
        Move to the archive
      </MenuItem>
      <MenuItem shortcut="Delete" disabled={isReadOnly} onSelect={() => doors.trash(planId, plan.title)}>
        Move to the trash
      </MenuItem>
    </>
  );
}
