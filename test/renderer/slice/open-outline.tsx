import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { PlanStoreContext } from '../../../renderer/plan/hooks.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { SliceScreen } from '../../../renderer/slice/slice-screen.tsx';
import { ViewStoreContext } from '../../../renderer/view/hooks.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { assert } from '../../../shared/assert.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { rejectionText } from '../../../shared/words/rejection-text.ts';
import { PlayingNodeSide } from './playing-node-side.ts';

/** The Slice screen over a real store, as a person meets it. */
export async function openOutline(plan: Plan, prepare: (nodeSide: PlayingNodeSide) => void = () => undefined) {
  const nodeSide = new PlayingNodeSide(plan);
  prepare(nodeSide);
  const viewStore = createViewStore(null);
  const planStore = createPlanStore(nodeSide.transport, (report) => {
    if (report.kind === 'rejected') viewStore.toast(rejectionText(report.rejection, report.plan));
  });
  await planStore.start(plan.id);
  // Asking every ancestor for its style takes most of the time without a browser.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const view = render(
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>
        <SliceScreen />
      </ViewStoreContext>
    </PlanStoreContext>,
  );

  return {
    ...view,
    user,
    nodeSide,
    planStore,
    viewStore,
    /** The plan as an indented list of titles. */
    tree: () => treeOf(nodeSide.plan).rows.map(({ slice, depth }) => `${'  '.repeat(depth)}${slice.title}`),
    row,
    title: (title: string) => screen.getByDisplayValue(title),
    field: (title: string, label: string) => within(row(title)).getByLabelText(label),
    newRows: () => screen.queryAllByRole('textbox', { name: 'New slice' }),
    endRow: () => screen.getByPlaceholderText(/^Type a slice/),
    toasts: () => viewStore.getState().toasts.map((toast) => toast.text),
    /** Waits until the Node side has everything. */
    settled: () =>
      waitFor(() => {
        if (planStore.getState().opened?.pending.length !== 0) throw new Error('Something is still pending.');
      }),
  };
}

/** Found by its title field: to ask every row for its name takes seconds without a browser. */
function row(title: string): HTMLElement {
  const found = screen.getByDisplayValue(title).closest('tr');
  assert(found !== null, `There is no row “${title}”.`);
  return found;
}
