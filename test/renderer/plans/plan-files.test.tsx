import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlanStoreContext } from '../../../renderer/plan/hooks.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { PlansScreen } from '../../../renderer/plans/plans-screen.tsx';
import { ViewStoreContext } from '../../../renderer/view/hooks.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import type { Answer, PlanSummary, TrashedPlan } from '../../../shared/contract.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';
import { FIGURES } from '../../support/plan-figures.ts';
import { PlayingNodeSide } from '../slice/playing-node-side.ts';

const DONE: Answer<unknown> = { ok: true, value: {} };
const DISK_FULL: Answer<unknown> = {
  ok: false,
  error: { kind: 'storage', code: 'disk-full', where: 'Churn.carpaccio', canRetry: true },
};

function line(planId: string, title: string): PlanSummary {
  return {
    state: 'ok',
    planId: planId as PlanId,
    fileName: `${title}.carpaccio`,
    plan: { ...FIGURES, title, gate: { ...FIGURES.gate, route: 'unknown', data: 'expired' } },
  };
}

function trashed(planId: string, title: string): TrashedPlan {
  return {
    planId: planId as PlanId,
    title,
    fileName: `${title}.carpaccio`,
    leaves: 14,
    trashedAt: '2026-11-23T12:00:00.000Z',
  };
}

/** The Plans screen over a Node side with these plans, which is asked, and whose list follows what is done. */
async function openPlans({ isReadOnly = false } = {}) {
  const nodeSide = new PlayingNodeSide(planWith({ id: 'plan0001', slices: [{ id: 'a' }] }));
  nodeSide.app = { ...nodeSide.app, isReadOnly };
  nodeSide.plans = [line('plan0001', 'Churn'), line('plan0002', 'Refunds')];
  let inTrash: readonly TrashedPlan[] = [trashed('plan0003', 'Depots')];
  nodeSide.answers.set('plans.trash', (input) => {
    const { planId } = input as { planId: PlanId };
    nodeSide.plans = nodeSide.plans.filter((plan) => plan.planId !== planId);
    nodeSide.send({ type: 'PlansChanged' });
    return DONE;
  });
  const leaveTrash = (input: unknown): Answer<unknown> => {
    inTrash = inTrash.filter(({ planId }) => planId !== (input as { planId: PlanId }).planId);
    nodeSide.send({ type: 'PlansChanged' });
    return { ok: true, value: { fileName: 'Depots.carpaccio' } };
  };
  nodeSide.answers.set('plans.trashed', () => ({ ok: true, value: { plans: inTrash } }));
  nodeSide.answers.set('plans.restore', leaveTrash);
  nodeSide.answers.set('plans.deleteForever', leaveTrash);
  nodeSide.answers.set('plans.showInFolder', () => DONE);
  nodeSide.answers.set('plans.duplicate', () => ({
    ok: true,
    value: { planId: 'plan0009', fileName: 'Copy of Churn.carpaccio' },
  }));
  const viewStore = createViewStore(null);
  const planStore = createPlanStore(nodeSide.transport, () => undefined);
  await planStore.start(null);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  render(
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>
        <PlansScreen />
      </ViewStoreContext>
    </PlanStoreContext>,
  );
  const asked = (method: string) =>
    nodeSide.requests.filter((request) => request.method === method).map(({ input }) => input);
  const toasts = () => viewStore.getState().toasts.map(({ text, actions }) => [text, actions[0]?.label]);
  return { user, nodeSide, viewStore, asked, toasts };
}

const row = (title: RegExp) => screen.getByRole('button', { name: title });

describe('The menu of a plan', () => {
  it.each([
    ['its … button', (user: ReturnType<typeof userEvent.setup>) => user.click(row(/^More for Churn/))],
    ['a right click', async () => void fireEvent.contextMenu(row(/^Churn/), { clientX: 200, clientY: 90 })],
    ['the menu key', async () => void fireEvent.contextMenu(row(/^Churn/))],
  ])('is opened by %s, and has the same lines', async (_how, open) => {
    const { user } = await openPlans();
    await open(user);
    const names = (await screen.findAllByRole('menuitem')).map((item) => item.textContent);
    expect(names).toEqual([
      'OpenEnter',
      'Rename…F2',
      'Duplicate',
      'Show in folder',
      'Move to the archive',
      'Move to the trashDelete',
    ]);
  });

  it('duplicates, and leads to the copy', async () => {
    const { user, asked, toasts } = await openPlans();
    await user.click(row(/^More for Churn/));
    await user.click(screen.getByRole('menuitem', { name: 'Duplicate' }));
    await waitFor(() => expect(toasts()).toEqual([['Duplicated as Copy of Churn.carpaccio.', 'Open it']]));
    expect(asked('plans.duplicate')).toEqual([{ planId: 'plan0001' }]);
  });

  it('shows the file in its folder, or says why not', async () => {
    const { user, asked, toasts, nodeSide } = await openPlans();
    nodeSide.answers.set('plans.showInFolder', () => ({
      ok: false,
      error: { kind: 'storage', code: 'no-file-manager', where: '/home/ada/Plans', canRetry: false },
    }));
    await user.click(row(/^More for Churn/));
    await user.click(screen.getByRole('menuitem', { name: 'Show in folder' }));
    await waitFor(() =>
      expect(toasts()).toEqual([['No file manager could be started here. The plan is in /home/ada/Plans.', undefined]]),
    );
    expect(asked('plans.showInFolder')).toEqual([{ planId: 'plan0001' }]);
  });

  it('changes nothing where another process has the plans', async () => {
    const { user, asked } = await openPlans({ isReadOnly: true });
    await user.click(row(/^More for Churn/));
    const disabled = screen.getAllByRole('menuitem').filter((item) => item.hasAttribute('data-disabled'));
    expect(disabled.map((item) => item.textContent)).toEqual([
      'Rename…F2',
      'Duplicate',
      'Move to the archive',
      'Move to the trashDelete',
    ]);
    await user.keyboard('{Escape}');
    row(/^Churn/).focus();
    await user.keyboard('{Delete}');
    expect(asked('plans.trash')).toEqual([]);
  });
});

describe('A plan that goes into the trash', () => {
  it('goes by the Delete key, the focus goes on to the next line, and Undo brings it back', async () => {
    const { user, asked, toasts, viewStore } = await openPlans();
    row(/^Churn/).focus();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(toasts()).toEqual([['“Churn” is in the trash.', 'Undo']]));
    await waitFor(() => expect(document.activeElement).toBe(row(/^Refunds/)));
    expect(screen.queryByRole('button', { name: /^Churn/ })).toBeNull();
    viewStore.getState().toasts[0]?.actions[0]?.onSelect();
    await waitFor(() => expect(asked('plans.restore')).toEqual([{ planId: 'plan0001' }]));
  });

  it('stays where it is when the disk does not let it go, and the reason is said', async () => {
    const { user, toasts, nodeSide } = await openPlans();
    nodeSide.answers.set('plans.trash', () => DISK_FULL);
    await user.click(row(/^More for Churn/));
    await user.click(screen.getByRole('menuitem', { name: /^Move to the trash/ }));
    await waitFor(() => expect(toasts()[0]?.[0]).toContain('The disk is full'));
    expect(row(/^Churn/)).toBeTruthy();
  });
});

describe('The trash', () => {
  async function openTrash(options = {}) {
    const rig = await openPlans(options);
    await rig.user.click(screen.getByRole('button', { name: 'Trash' }));
    const dialog = await screen.findByRole('dialog', { name: 'Trash' });
    return { ...rig, dialog: within(dialog) };
  }

  it('says what is in it and since when, and gives a plan back', async () => {
    const { user, dialog, asked, viewStore } = await openTrash();
    expect((await dialog.findByRole('listitem')).textContent).toContain('Depots14 slices · yesterday');
    await user.click(dialog.getByRole('button', { name: 'Restore Depots' }));
    expect(await dialog.findByText('The trash is empty.')).toBeTruthy();
    expect(asked('plans.restore')).toEqual([{ planId: 'plan0003' }]);
    expect(viewStore.getState().spoken.message).toBe('“Depots” is back among the plans.');
  });

  it('asks before a plan goes for good, with the focus on keeping it', async () => {
    const { user, dialog, asked } = await openTrash();
    await user.click(await dialog.findByRole('button', { name: 'Delete Depots for good…' }));
    expect(dialog.getByText(/This cannot be undone/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Keep it');
    await user.keyboard('{Enter}');
    expect(asked('plans.deleteForever')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Delete Depots for good…' }));
    await user.click(dialog.getByRole('button', { name: 'Delete Depots for good' }));
    expect(await dialog.findByText('The trash is empty.')).toBeTruthy();
    expect(asked('plans.deleteForever')).toEqual([{ planId: 'plan0003' }]);
  });

  it('says what went wrong, and keeps the plan in its list', async () => {
    const { user, dialog, nodeSide } = await openTrash();
    nodeSide.answers.set('plans.restore', () => DISK_FULL);
    await user.click(await dialog.findByRole('button', { name: 'Restore Depots' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('The disk is full');
    expect(dialog.getByRole('listitem')).toBeTruthy();
  });

  it('says so when it cannot be read', async () => {
    const rig = await openPlans();
    rig.nodeSide.answers.set('plans.trashed', () => DISK_FULL);
    rig.viewStore.openDialog({ kind: 'trash' });
    expect((await screen.findByRole('alert')).textContent).toContain('The trash could not be read.');
  });

  it('can be looked at and not changed where another process has the plans', async () => {
    const { dialog } = await openTrash({ isReadOnly: true });
    await dialog.findByRole('listitem');
    const names = dialog.getAllByRole('button').filter((button) => (button as HTMLButtonElement).disabled);
    expect(names.map((button) => button.textContent)).toEqual(['Restore', 'Delete for good…']);
  });
});

describe('The first start', () => {
  it('shows the sample and three steps, and makes a plan of it only when asked to', async () => {
    const nodeSide = new PlayingNodeSide(planWith({ id: 'plan0001', slices: [{ id: 'a' }] }));
    nodeSide.answers.set('plans.createSample', () => ({
      ok: true,
      value: {
        plan: nodeSide.plan,
        seq: 0,
        history: { undo: null, redo: null },
        save: { state: 'saved' },
        fileName: 'a',
        readOnly: null,
        notices: [],
      },
    }));
    const viewStore = createViewStore(null);
    const planStore = createPlanStore(nodeSide.transport, () => undefined);
    await planStore.start(null);
    const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
    render(
      <PlanStoreContext value={planStore}>
        <ViewStoreContext value={viewStore}>
          <PlansScreen />
        </ViewStoreContext>
      </PlanStoreContext>,
    );
    const steps = within(screen.getByRole('list', { name: 'Three steps' })).getAllByRole('listitem');
    expect(steps.map((step) => step.querySelector('b')?.textContent)).toEqual(['Cut', 'Lay out', 'Hand out']);
    const preview = await screen.findByRole('figure', { name: /^The sample: Donor churn/ });
    expect(preview.textContent).toContain('Tue 24 · today');
    expect(preview.textContent).toContain('Lapsed donors by region, one sheet, by e-mail');
    expect(nodeSide.requests.map(({ method }) => method)).not.toContain('plans.createSample');
    await user.click(screen.getByRole('button', { name: 'Look at the sample' }));
    await waitFor(() => expect(viewStore.getState().screen).toBe('slice'));
    expect(viewStore.getState().guide).toEqual({ planId: 'plan0001', isOver: false });
  });
});
