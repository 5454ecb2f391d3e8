import { derive } from '../../shared/derive.ts';
import { type CutDraft, type CutRefusal, cutCommand } from '../../shared/slicing/cut-draft.ts';
import { cutAndPlace } from '../../shared/slicing/cut-gain.ts';
import { cutDoneText } from '../../shared/words/pattern-text.ts';
import { isCardShown } from '../actions/card-order.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { triageQueue } from '../actions/triage-queue.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { newSliceId } from '../plan/new-id.ts';
import { useViewStore } from '../view/hooks.ts';
import type { Panel } from '../view/view-state.ts';

/**
 * Makes the cut, in one step to undo, and leads to its first slice; gives back why it is none yet. What was dropped on
 * a day puts its first slice there. What gets a day has to say more of itself than its title, so filling in is offered.
 */
export function useCut({ id, thenMoveTo }: Extract<Panel, { readonly kind: 'cutter' }>) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return (draft: CutDraft): CutRefusal | null => {
    const { opened, today } = planStore.getState();
    const title = opened?.plan.slices[id]?.title;
    if (opened === null || today === null || title === undefined) return null;
    const cut = cutCommand(draft, draft.children.map(newSliceId), today);
    if (!cut.ok) return cut.error;
    const first = cut.value.children.find(({ stage }) => stage !== 'later');
    const done = planStore.execute(
      thenMoveTo === null ? cut.value : cutAndPlace(opened.plan, today, cut.value, thenMoveTo),
    );
    const plan = planStore.getState().opened?.plan;
    // A refusal of the plan itself is told by the store; the draft stays.
    if (first === undefined || plan?.slices[first.id] === undefined) return null;
    viewStore.closePanel();
    viewStore.select(first.id);
    const { screen, filter } = viewStore.getState();
    if (!isCardShown(derive(plan, today), filter, first.id)) viewStore.clearFilter();
    viewStore.wish({ kind: screen === 'board' ? 'show-card' : 'show-row', id: first.id });
    const lacking = triageQueue(
      plan,
      cut.value.children.map((child) => child.id),
    );
    const text = cutDoneText(title, draft.children.length, lacking.length);
    const fillIn = () => viewStore.openDialog({ kind: 'triage', ids: lacking });
    offerUndo(
      planStore,
      viewStore,
      text,
      done,
      ...(lacking.length === 0 ? [] : [{ label: 'Fill in', onSelect: fillIn }]),
    );
    return null;
  };
}
