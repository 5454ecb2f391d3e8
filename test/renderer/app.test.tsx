import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AppBanners } from '../../renderer/app-banners.tsx';
import { AppDialogs } from '../../renderer/app-dialogs.tsx';
import { AppErrorBoundary } from '../../renderer/app-error-boundary.tsx';
import { AppHeader } from '../../renderer/app-header.tsx';
import { AppStatus } from '../../renderer/app-status.tsx';
import { report } from '../../renderer/app-window.ts';
import { PlanStoreContext } from '../../renderer/plan/hooks.ts';
import { createPlanStore } from '../../renderer/plan/store.ts';
import { ViewStoreContext } from '../../renderer/view/hooks.ts';
import { createViewStore } from '../../renderer/view/store.ts';
import { asDay } from '../../shared/calendar/day.ts';
import type { ContractEvent, SaveState } from '../../shared/contract.ts';
import { FakePlanner } from '../support/fake-planner.ts';
import { planWith, sliceId } from '../support/plan-builder.ts';

const plan = planWith({
  title: 'Donor churn',
  slices: [
    { id: 'a', title: 'One sheet', quarterDays: 4, audience: 'Lead' },
    { id: 'b', title: 'Score every donor', quarterDays: 20 },
  ],
});

async function openFrame({ isReadOnly = false } = {}) {
  const planner = new FakePlanner(plan);
  planner.isReadOnly = isReadOnly;
  const planStore = createPlanStore(planner.transport, () => undefined);
  const viewStore = createViewStore(null);
  planStore.start(null);
  await planner.settle();
  const user = userEvent.setup();
  render(
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>
        <AppHeader screen="board" onSlot={null} />
        <AppBanners />
        <AppStatus screen="board" />
        <AppDialogs />
      </ViewStoreContext>
    </PlanStoreContext>,
  );
  const settle = () => act(() => planner.settle());
  const send = async (event: ContractEvent) => {
    planner.send(event);
    await settle();
  };
  const sendSave = (save: SaveState) => send({ type: 'SaveStateChanged', planId: plan.id, save });
  const retitle = (title: string) =>
    act(async () => {
      planStore.execute({ type: 'slice.edit', id: sliceId('a'), changes: { title } });
    });
  return { planner, planStore, viewStore, user, settle, send, sendSave, retitle };
}

const full = { kind: 'storage', code: 'disk-full', where: 'donor.carpaccio', canRetry: true } as const;
const buttons = (within_: HTMLElement) =>
  within(within_)
    .queryAllByRole('button')
    .map(({ textContent }) => textContent);

describe('The header', () => {
  it('says that everything is saved, that something is on its way, and what is not saved', async () => {
    const { sendSave, retitle, settle } = await openFrame();
    expect(screen.getByText('Saved')).toBeTruthy();
    await retitle('Two sheets');
    expect(screen.getByText('Saving…')).toBeTruthy();
    await settle();
    expect(screen.getByText('Saved')).toBeTruthy();
    await sendSave({ state: 'not-saved', unsavedChanges: 3, error: full });
    expect(screen.getByText('Not saved: 3')).toBeTruthy();
  });

  it('offers undo when there is something to undo, and only then', async () => {
    const { user, planner, retitle, settle } = await openFrame();
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    await user.click(undo);
    await retitle('Two sheets');
    await settle();
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await settle();
    expect(planner.requests.filter((method) => method === 'plan.undo')).toHaveLength(1);
    expect(planner.plan.slices.a?.title).toBe('One sheet');
  });

  it('names the four questions of the gate with their answers, also where only the dots have room', async () => {
    await openFrame();
    const gate = screen.getByRole('button', { name: /^Gate\. Value: not answered, Users: / });
    expect(gate.title).toMatch(/^Value: not answered, .*Data: not answered$/);
  });

  it('renames the plan, and its file with it', async () => {
    const { user, planner, settle } = await openFrame();
    await user.click(screen.getByRole('button', { name: 'Donor churn' }));
    const title = screen.getByLabelText('Title');
    expect(document.activeElement).toBe(title);
    await user.clear(title);
    await user.type(title, 'Who leaves{Enter}');
    await settle();
    expect([planner.plan.title, planner.requests.includes('plans.renameFile')]).toEqual(['Who leaves', true]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Who leaves');
  });
});

describe('The banner', () => {
  it('stays while changes are not saved, with the count, the reason and what to do', async () => {
    const { user, sendSave, settle } = await openFrame();
    await sendSave({ state: 'not-saved', unsavedChanges: 3, error: full });
    const banner = screen.getByRole('alert');
    expect(banner.textContent).toMatch(/^3 changes not saved\. .*disk is full.*donor\.carpaccio/);
    expect(buttons(banner)).toEqual(['Try again', 'Save a copy…', 'Copy as Markdown']);
    await user.click(within(banner).getByText('Try again'));
    await settle();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that the journal has everything when only the plan file is behind', async () => {
    const { sendSave } = await openFrame();
    await sendSave({ state: 'file-behind', error: full });
    expect(screen.getByRole('alert').textContent).toMatch(/plan file is behind.*kept in the journal/);
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('says that nobody answers, and how many changes are only here', async () => {
    const { planner, retitle, settle } = await openFrame();
    planner.breakOff('before');
    await retitle('Two sheets');
    await settle();
    expect(screen.getByRole('alert').textContent).toMatch(/does not answer\. 1 change only here/);
    expect(screen.getByText('Not saved: 1')).toBeTruthy();
  });

  it('says why a plan can only be looked at', async () => {
    await openFrame({ isReadOnly: true });
    expect(screen.getByText('This plan can be looked at, not changed.')).toBeTruthy();
    expect(screen.getByText('Read only')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Donor churn' })).toBeNull();
  });

  it('tells what was restored until it is closed', async () => {
    const { user, send } = await openFrame();
    await send({ type: 'NoticeGiven', planId: plan.id, notice: { code: 'restored-changes', count: 2 } });
    expect(screen.getByText(/2 changes restored/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Close notice' }));
    expect(screen.queryByText(/2 changes restored/)).toBeNull();
  });
});

describe('The status bar', () => {
  it('says in one line how the plan stands', async () => {
    const { planStore } = await openFrame();
    await act(async () => {
      planStore.execute({ type: 'goal.edit', changes: { target: asDay('2026-12-18') } });
    });
    await screen.findByText('errors', { exact: false });
    await screen.findByText('No forecast', { exact: false });
    expect(screen.getByRole('contentinfo').textContent).toBe(
      '4 errors · 7 warningsFirst value: todayLongest gap without a delivery: noneLast delivery: todayNo forecast · target 18 Dec' +
        ' Data access unknownUser contact: never2 slices · 1 thin enough',
    );
  });

  it('leads to what there is to mend, and back', async () => {
    const { user, viewStore } = await openFrame();
    const button = await screen.findByRole('button', { name: '4 errors · 7 warnings' });
    await user.click(button);
    expect(viewStore.getState()).toMatchObject({ screen: 'slice', panel: { kind: 'findings' } });
    await user.click(button);
    expect(viewStore.getState().panel).toBeNull();
  });
});

function Part({ part }: { part: { readonly isBroken: boolean } }) {
  if (part.isBroken) throw new Error('Not a known case: "a plan"');
  return <p>Fine again</p>;
}

describe('A fault of the page', () => {
  it('says where it is written, and offers to go on', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const part = { isBroken: true };
    const onFault = vi.fn(async () => '/logs/carpaccio.log');
    render(
      <AppErrorBoundary onFault={onFault}>
        <Part part={part} />
      </AppErrorBoundary>,
    );
    expect(await screen.findByText('/logs/carpaccio.log')).toBeTruthy();
    part.isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(screen.getByText('Fine again')).toBeTruthy();
    vi.restoreAllMocks();
  });

  it('takes no text of the plan into the log', async () => {
    const reportFault = vi.fn(async (_message: string, _stack: string) => null);
    const fault = new Error('Not a known case: {"title":"Lay off the north"}');
    await report({ reportFault }, fault);
    await report({ reportFault }, 'Lay off the north');
    expect(JSON.stringify(reportFault.mock.calls)).not.toContain('north');
    expect(reportFault.mock.calls[0]?.[0]).toBe('Error: Not a known case: ');
    expect(reportFault.mock.calls[0]?.[1]).toMatch(/^\s+at /);
  });
});
