import type { RequestId } from '../../shared/plan/plan.ts';
import { usePlan } from '../plan/hooks.ts';
import { WishForm } from '../requests/wish-form.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** *Yes, and…*: what a wish would move, before anybody answers it. `null`: a new one. */
export function WishDialog({ requestId, onClose }: { requestId: RequestId | null; onClose: () => void }) {
  const request = usePlan((plan) => (requestId === null ? null : (plan.requests[requestId] ?? null)));
  const known = request === null || requestId === null ? null : { ...request, id: requestId };
  return (
    <Dialog title="Yes, and…" onClose={onClose}>
      <WishForm request={known} onClose={onClose} />
    </Dialog>
  );
}
