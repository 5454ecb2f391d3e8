import { act, render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { AppDialogs } from '../../../renderer/app-dialogs.tsx';
import { PlanStoreContext } from '../../../renderer/plan/hooks.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { PlansScreen } from '../../../renderer/plans/plans-screen.tsx';
import { loadParts } from '../../../renderer/ui/part.tsx';
import { ViewStoreContext } from '../../../renderer/view/hooks.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import type { PlanBacklog, PlanFigures, PlanSummary } from '../../../shared/contract.ts';
import type { BacklogSlice } from '../../../shared/meeting/backlog.ts';
import type { PlanId, SliceId } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';
import { FIGURES } from '../../support/plan-figures.ts';
import { PlayingNodeSide } from '../slice/playing-node-side.ts';

export const OLD = asDay('2026-09-01');

export function line(planId: string, title: string, figures: Partial<PlanFigures> = {}): PlanSummary {
  return {
    state: 'ok',
    planId: planId as PlanId,
    fileName: `${title}.carpaccio`,
    plan: { ...FIGURES, title, ...figures },
  };
}

export function waiting(id: string, where: BacklogSlice['where'], since = OLD): BacklogSlice {
  return { id: id as SliceId, title: `Slice ${id}`, where, since, askedAgain: [] };
}

export function backlog(planId: string, title: string, slices: readonly BacklogSlice[]): PlanBacklog {
  return { planId: planId as PlanId, title, stage: 'active', slices };
}

/** The Plans screen over two plans and an idea; the second plan has old and new slices without a day. */
export async function openPortfolio(isReadOnly = false) {
  const nodeSide = new PlayingNodeSide(planWith({ id: 'plan0001', slices: [{ id: 'a' }] }));
  nodeSide.app = { ...nodeSide.app, isReadOnly };
  nodeSide.plans = [
    line('plan0001', 'Churn', { redDots: 2 }),
    line('plan0002', 'Letters'),
    line('idea0001', 'Receipts', { stage: 'idea', start: OLD, painOf: 'accounting' }),
  ];
  const slices = [waiting('old', 'later'), waiting('new', 'later', asDay('2026-11-20')), waiting('thick', 'no-day')];
  const plans = [backlog('plan0002', 'Letters', [...slices, waiting('gone', 'archive')])];
  nodeSide.answers.set('plans.backlog', () => ({ ok: true, value: { plans } }));
  nodeSide.answers.set('plans.createIdea', () => ({ ok: true, value: { planId: 'idea0002', fileName: 'a' } }));
  const viewStore = createViewStore(null);
  const planStore = createPlanStore(nodeSide.transport, () => undefined);
  await planStore.start(null);
  await loadParts();
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  render(
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>
        <PlansScreen />
        <AppDialogs />
      </ViewStoreContext>
    </PlanStoreContext>,
  );
  await act(() => loadParts());
  const undone = () => nodeSide.requests.filter(({ method }) => method === 'plan.undo').map(({ input }) => input);
  const takeBack = () => act(async () => viewStore.getState().toasts.at(-1)?.actions[0]?.onSelect());
  return { user, nodeSide, planStore, viewStore, undone, takeBack };
}
