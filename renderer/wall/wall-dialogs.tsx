import type { Slice } from '../../shared/plan/plan.ts';
import { runningReview } from '../../shared/plan/running-review.ts';
import { usePlan } from '../plan/hooks.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import { DeliveredDialog } from './delivered-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { WishDialog } from './wish-dialog.tsx';

/** What the wall asks for, over the wall. */
export function WallDialogs() {
  const viewStore = useViewStore();
  const dialog = useView((view) => view.dialog);
  const slices = usePlan((plan) => plan.slices);
  const reviewId = usePlan((plan) => runningReview(plan)?.id ?? null);
  const onClose = viewStore.closeDialog;
  const sliceId = dialog !== null && 'sliceId' in dialog ? dialog.sliceId : null;
  const slice: Slice | undefined = sliceId === null ? undefined : slices[sliceId];
  if (dialog?.kind === 'wall-delivered' && slice !== undefined) {
    return <DeliveredDialog slice={slice} reviewId={reviewId} onClose={onClose} />;
  }
  if (dialog?.kind === 'wall-note') {
    return <NoteDialog slice={slice ?? null} reviewId={reviewId} onClose={onClose} />;
  }
  if (dialog?.kind === 'wall-wish') return <WishDialog requestId={dialog.requestId} onClose={onClose} />;
  return null;
}
