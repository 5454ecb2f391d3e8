import type { Rejection } from '../../shared/plan/commands.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';

/**
 * Says what was done, and offers to take it back. `done` is what `execute` gave. Undo takes back the last change, so it
 * is offered only as long as what was done is that one.
 */
export function offerUndo(
  planStore: PlanStore,
  viewStore: ViewStore,
  text: string,
  done: Promise<Rejection | null>,
): void {
  const seqThen = done.then((rejection) => (rejection === null ? (planStore.getState().opened?.seq ?? null) : null));
  viewStore.toast(text, { label: 'Undo', onSelect: () => void takeBack(planStore, viewStore, seqThen) });
}

async function takeBack(planStore: PlanStore, viewStore: ViewStore, seqThen: Promise<number | null>): Promise<void> {
  const seq = await seqThen;
  const { opened } = planStore.getState();
  if (opened !== null && opened.seq === seq && opened.pending.length === 0) void planStore.undo();
  else viewStore.toast('There are newer changes. Undo goes back through them one by one.');
}
