import type { Command } from '../../shared/plan/commands.ts';
import type { Plan, Request, RequestId } from '../../shared/plan/plan.ts';
import { cutTitle } from '../../shared/plan/values.ts';
import { movedForRecord, type WorthRecording, worthRecording } from '../../shared/schedule/worth-recording.ts';
import { agreedText, wishOfChange, worthRecordingText } from '../../shared/words/request-text.ts';
import { newRecordId } from '../plan/new-id.ts';
import type { OpenedState, PlanStore } from '../plan/plan-state.ts';
import { whenIdle } from '../ui/when-idle.ts';
import type { ViewStore } from '../view/view-state.ts';

const RECORD = 'Record who asked';
const MAKE_ROOM = 'What moves out?';

/**
 * Offers one line of record for each change made in this window that moves the target or a slice of the latest
 * baseline: a quiet message, worked out when nothing else is to be done, which goes when the change is taken back. Returns
 * how to end it.
 */
export function offerRecords(planStore: PlanStore, viewStore: ViewStore): () => void {
  let forget: () => void = () => undefined;
  const unsubscribe = planStore.subscribe(({ opened, today }, { opened: before }) => {
    if (opened?.planId !== before?.planId || isTakenBack(opened, before)) {
      forget();
      closeOffers(viewStore);
    }
    const given = opened?.pending.at(-1);
    if (opened === null || today === null || given === undefined || opened.planId !== before?.planId) return;
    if (before.pending.some(({ id }) => id === given.id)) return;
    const { plan } = before;
    // Of changes that follow each other quickly, the last one is asked about.
    forget();
    forget = whenIdle(() => {
      if (planStore.getState().opened?.planId !== plan.id) return;
      const worth = worthRecording(plan, given.command, today);
      if (worth !== null) offer(plan, given.command, worth, { planStore, viewStore });
    });
  });
  return () => {
    forget();
    unsubscribe();
  };
}

/** Only an undo leaves something to redo. Nobody has asked for what is taken back. */
function isTakenBack(opened: OpenedState | null, before: OpenedState | null): boolean {
  return opened !== null && opened.history !== before?.history && opened.history.redo !== null;
}

function closeOffers(viewStore: ViewStore): void {
  for (const { id, actions } of viewStore.getState().toasts) {
    if (actions.some(({ label }) => label === RECORD || label === MAKE_ROOM)) viewStore.closeToast(id);
  }
}

type Stores = { readonly planStore: PlanStore; readonly viewStore: ViewStore };

function offer(plan: Plan, command: Command, worth: WorthRecording, stores: Stores): void {
  const { viewStore } = stores;
  // One offer at a time: an older one is about a change that was given up or is part of this one.
  closeOffers(viewStore);
  const record = { label: RECORD, onSelect: () => recordChange(plan, command, worth, stores) };
  if (!worth.missesTarget) {
    viewStore.toast(worthRecordingText(worth), record);
    return;
  }
  viewStore.toast('Did somebody ask for that?', record);
  viewStore.toast(worthRecordingText(worth), {
    label: MAKE_ROOM,
    onSelect: () => beside(viewStore, () => viewStore.openPanel({ kind: 'make-room' })),
  });
}

/** Keeps the line at once, with everything that is known, and leads to where the rest is filled in. */
function recordChange(plan: Plan, command: Command, worth: WorthRecording, { planStore, viewStore }: Stores): void {
  const { today, opened } = planStore.getState();
  if (today === null || opened?.planId !== plan.id) return;
  const id = newRecordId<RequestId>();
  const request: Request = {
    askedOn: today,
    askedBy: '',
    wish: cutTitle(wishOfChange(command, plan, today)),
    state: 'agreed',
    agreed: agreedText(worth, plan),
    moved: movedForRecord(worth.ripple),
    decidedOn: today,
  };
  void planStore.execute({ type: 'request.add', id, request });
  beside(viewStore, () => viewStore.openPanel({ kind: 'requests', requestId: id }));
}

/** Panels stand beside every screen but the list of plans. */
function beside(viewStore: ViewStore, open: () => void): void {
  if (viewStore.getState().screen === 'plans') viewStore.show('board');
  open();
}
