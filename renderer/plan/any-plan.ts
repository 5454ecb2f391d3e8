import type { Answer, Transport } from '../../shared/contract.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import { isEmptyPatch } from '../../shared/plan/patch.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { newCommandId } from './new-id.ts';
import type { PlanStore } from './plan-state.ts';
import type { PlanSession } from './session.ts';

type AnyPlanOptions = {
  readonly transport: Transport;
  readonly sessionOf: (planId: PlanId) => PlanSession | undefined;
  /** Notes whether the Node side answered. */
  readonly heard: <Value>(answer: Answer<Value>) => Answer<Value>;
};

/** Changes plans whether this window has them open or not. */
export interface AnyPlan extends Pick<PlanStore, 'executeIn' | 'undoIn'> {
  /** A change was announced, of whichever window. */
  heardOf(planId: PlanId, seq: number): void;
  /** Changes may have been missed: from now on nobody knows which one is the last. */
  forget(): void;
}

export function createAnyPlan({ transport, sessionOf, heard }: AnyPlanOptions): AnyPlan {
  const lastSeqs = new Map<PlanId, number>();

  function heardOf(planId: PlanId, seq: number): void {
    lastSeqs.set(planId, Math.max(seq, lastSeqs.get(planId) ?? 0));
  }

  return {
    heardOf,
    forget: () => lastSeqs.clear(),
    async executeIn(planId: PlanId, command: Command) {
      const session = sessionOf(planId);
      if (session !== undefined) {
        const { seq: before } = session.state();
        const rejection = await session.execute(command, true);
        const { seq } = session.state();
        return rejection === null ? { ok: true, value: { seq: seq > before ? seq : null } } : refused(rejection);
      }
      const answer = heard(await transport.request('plan.execute', { planId, commandId: newCommandId(), command }));
      if (!answer.ok) return answer;
      const { seq, patch } = answer.value;
      if (isEmptyPatch(patch)) return { ok: true, value: { seq: null } };
      heardOf(planId, seq);
      return { ok: true, value: { seq } };
    },
    async undoIn(planId: PlanId, seq: number) {
      const session = sessionOf(planId);
      if (session !== undefined) {
        const now = session.state();
        if (now.seq !== seq || now.pending.length > 0) return { ok: true, value: 'newer-changes' };
        const rejection = await session.step('undo');
        return rejection === null ? { ok: true, value: 'undone' } : refused(rejection);
      }
      if (lastSeqs.get(planId) !== seq) return { ok: true, value: 'newer-changes' };
      const answer = heard(await transport.request('plan.undo', { planId }));
      return answer.ok ? { ok: true, value: 'undone' } : answer;
    },
  };
}

function refused(rejection: Rejection): {
  readonly ok: false;
  readonly error: { kind: 'rejected'; rejection: Rejection };
} {
  return { ok: false, error: { kind: 'rejected', rejection } };
}
