import type { SliceId } from '../../shared/plan/plan.ts';
import type { Hamburger, Proposal } from '../../shared/slicing/hamburger.ts';
import { acceptBite, type BiteHome, biteAudience } from '../../shared/slicing/hamburger-accept.ts';
import { type NamedBite, namedBite } from '../../shared/slicing/hamburger-layers.ts';
import { titleText } from '../../shared/words/en.ts';
import { biteTitle } from '../../shared/words/hamburger-text.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { newSliceId } from '../plan/new-id.ts';
import { useViewStore } from '../view/hooks.ts';

/** Makes a slice of a bite, in one step to undo, and goes on from it. */
export function useAcceptBite(id: SliceId | null, onGoOn: (bite: NamedBite) => void) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return ({ layers }: Hamburger, proposal: Proposal, home: BiteHome) => {
    const { opened, today } = planStore.getState();
    if (opened === null || today === null) return;
    const bite = namedBite(layers, proposal.bite);
    const title = biteTitle(opened.plan, id, layers, proposal);
    const quarterDays = proposal.kind === 'step' ? (proposal.size?.quarterDays ?? null) : null;
    const draft = { bite, title, audience: biteAudience(opened.plan, id), quarterDays };
    const newId = newSliceId();
    const done = planStore.execute(acceptBite(home, draft, { id: newId, on: today }));
    // A refusal is told by the store; what was offered is still offered then.
    if (planStore.getState().opened?.plan.slices[newId] === undefined) return;
    onGoOn(bite);
    viewStore.select(newId);
    // It is seen where it went, and the next bite stays under the hand.
    const kind = viewStore.getState().screen === 'board' ? 'show-card' : 'show-row';
    viewStore.wish({ kind, id: newId, keepsFocus: true });
    const fillIn = () => viewStore.openDialog({ kind: 'triage', ids: [newId] });
    offerUndo(planStore, viewStore, `Added ${titleText(title)}.`, done, { label: 'Fill in', onSelect: fillIn });
  };
}
