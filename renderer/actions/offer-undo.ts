import type { Rejection } from '../../shared/plan/commands.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ToastAction, ViewStore } from '../view/view-state.ts';

/**
 * Says what was done, and offers to take it back. `done` is what `execute` gave. Undo takes back the last change, so it
 * is offered only as long as what was done is that one. `next`: what else to go on with, offered before it.
 */
export function offerUndo(
  planStore: PlanStore,
  viewStore: ViewStore,
  text: string,
  done: Promise<Rejection | null>,
  ...next: readonly ToastAction[]
): void {
  const seqThen = done.then((rejection) => (rejection === null ? (planStore.getState().opened?.seq ?? null) : null));
  const onSelect = () => void takeBack(planStore, viewStore, seqThen);
  viewStore.toast(text, ...next, { label: 'Undo', onSelect, isUndo: true });
  const id = viewStore.getState().toasts.at(-1)?.id;
  if (id !== undefined) void seqThen.then((seq) => closeWhenUndone(planStore, viewStore, id, seq));
}

/** A message about what is undone by now, by whatever way, or about a plan that is not open any more, is none. */
function closeWhenUndone(planStore: PlanStore, viewStore: ViewStore, id: string, seq: number | null): void {
  const planId = planStore.getState().opened?.planId;
  const look = () => {
    const { opened } = planStore.getState();
    // Only an undo leaves something to redo.
    const isUndone = seq !== null && opened !== null && opened.seq > seq && opened.history.redo !== null;
    if (isUndone || opened?.planId !== planId) viewStore.closeToast(id);
    if (!viewStore.getState().toasts.some((toast) => toast.id === id)) stop();
  };
  const stop = planStore.subscribe(look);
  look();
}

async function takeBack(planStore: PlanStore, viewStore: ViewStore, seqThen: Promise<number | null>): Promise<void> {
  const seq = await seqThen;
  const { opened } = planStore.getState();
  if (opened !== null && opened.seq === seq && opened.pending.length === 0) void planStore.undo();
  else viewStore.toast('There are newer changes. Undo goes back through them one by one.');
}
