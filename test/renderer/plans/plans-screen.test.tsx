import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlanStoreContext } from '../../../renderer/plan/hooks.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { PlansScreen } from '../../../renderer/plans/plans-screen.tsx';
import { ViewStoreContext } from '../../../renderer/view/hooks.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import type { PlanSummary } from '../../../shared/contract.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';
import { FIGURES } from '../../support/plan-figures.ts';
import { PlayingNodeSide } from '../slice/playing-node-side.ts';

function line(planId: string, title: string, day: string | null): PlanSummary {
  return {
    state: 'ok',
    planId: planId as PlanId,
    fileName: `${title}.carpaccio`,
    plan: {
      ...FIGURES,
      title,
      gate: { value: 'yes', users: 'yes', route: 'unknown', data: 'expired' },
      nextDelivery: day === null ? null : { day: asDay(day), audience: 'the lead' },
      redDots: 2,
      lastContact: asDay('2026-11-19'),
    },
  };
}

async function openPlans(prepare: (nodeSide: PlayingNodeSide) => void = () => undefined) {
  const nodeSide = new PlayingNodeSide(planWith({ id: 'plan0001', slices: [{ id: 'a' }] }));
  prepare(nodeSide);
  const viewStore = createViewStore(null);
  const planStore = createPlanStore(nodeSide.transport, () => undefined);
  await planStore.start(null);
  const user = userEvent.setup({ applyAccept: false, pointerEventsCheck: PointerEventsCheckLevel.Never });
  render(
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>
        <PlansScreen />
      </ViewStoreContext>
    </PlanStoreContext>,
  );
  const asked = (method: string) => nodeSide.requests.filter((request) => request.method === method);
  return { user, nodeSide, viewStore, planStore, asked };
}

function textFile(name: string, text: string, size?: number): File {
  const file = new File([text], name);
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  return file;
}

describe('The Plans screen', () => {
  it('warns when people of one name have more than a day’s work over all open plans', async () => {
    const people = [{ name: 'Ada', quarterDaysByWeekday: [4, 0, 0, 0, 0, 0, 0] }];
    const planned = { from: asDay('2026-11-24'), until: asDay('2026-12-18'), people };
    const plans = [line('plan0001', 'Churn', null), line('plan0002', 'Letters', null)].map((summary) =>
      summary.state === 'ok' ? { ...summary, plan: { ...summary.plan, planned } } : summary,
    );
    const { nodeSide, planStore } = await openPlans();
    expect(screen.queryByRole('region', { name: 'More than a day’s work' })).toBeNull();
    nodeSide.plans = plans;
    await act(() => planStore.loadPlans());
    expect((await screen.findByRole('region', { name: 'More than a day’s work' })).textContent).toContain(
      'Ada is planned for up to 2 days on Mondays, in “Churn” and “Letters”.',
    );
  });

  it('offers three ways to begin when there is no plan', async () => {
    const { user, asked, viewStore } = await openPlans();
    await user.click(screen.getByRole('button', { name: /^Start blank/ }));
    await user.type(screen.getByLabelText('Title'), 'Donor churn{Enter}');
    await waitFor(() => expect(viewStore.getState().screen).toBe('slice'));
    expect(asked('plans.create').map(({ input }) => input)).toEqual([{ title: 'Donor churn', commands: [] }]);
    expect(viewStore.getState().dialog).toBeNull();
  });

  it('says a plan as one sentence, and opens it where it can be worked on', async () => {
    const { user, asked, viewStore } = await openPlans((nodeSide) => {
      nodeSide.plans = [line('plan0001', 'Donor churn', '2026-11-24')];
    });
    const row = screen.getByRole('button', { name: /^Donor churn/ });
    expect(row.getAttribute('aria-label')).toBe(
      'Donor churn. No target yet. Value: yes · Users: yes · Route: not answered · Data: answer expired. ' +
        '1 of 4 slices delivered. next delivery today to the lead. 2 red dots. talked to a user: 5 days ago',
    );
    await user.click(row);
    await waitFor(() => expect(viewStore.getState().screen).toBe('board'));
    expect(asked('plans.open').map(({ input }) => input)).toEqual([{ planId: 'plan0001' }]);
  });

  it('is walked through with the arrows, one line being in the tab order', async () => {
    const { user } = await openPlans((nodeSide) => {
      nodeSide.plans = [line('p3', 'Later', null), line('p1', 'Today', '2026-11-24'), line('p2', 'Soon', '2026-11-26')];
    });
    const rows = screen.getAllByRole('listitem').map((item) => item.querySelector('button'));
    expect(rows.map((row) => row?.tabIndex)).toEqual([0, -1, -1]);
    rows[0]?.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Later/);
    await user.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Today/);
  });

  it('lists a file that cannot be read with what is wrong', async () => {
    await openPlans((nodeSide) => {
      nodeSide.plans = [{ state: 'unreadable', planId: null, fileName: 'Broken.carpaccio', code: 'damaged' }];
    });
    expect(screen.getByRole('region', { name: 'Could not be read' }).textContent).toContain(
      'Broken.carpaccioThis file is damaged, or was changed by hand into something that is no plan. It was left as it is',
    );
  });

  it('opens a plan for its new name', async () => {
    const { user, asked, viewStore } = await openPlans((nodeSide) => {
      nodeSide.plans = [line('plan0001', 'Donor churn', null)];
    });
    await user.click(screen.getByRole('button', { name: 'More for Donor churn' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Rename…/ }));
    await waitFor(() => expect(viewStore.getState().dialog).toEqual({ kind: 'rename-plan' }));
    expect(asked('plans.open')).toHaveLength(1);
    expect(viewStore.getState().screen).toBe('plans');
  });
});

describe('A plan from an outline', () => {
  it('shows what the text becomes before anything is written', async () => {
    const { user, asked, viewStore } = await openPlans();
    await user.click(screen.getByRole('button', { name: /^Paste an outline/ }));
    const text = '# Churn\n\n- Data\n  - Collect\n  - Clean\n\n---\n\n- Model';
    fireEvent.change(screen.getByLabelText('Outline'), { target: { value: text } });
    const preview = await screen.findByRole('region', { name: 'Preview' });
    await waitFor(() => expect(preview.textContent).toContain('3 slices in 1 group'));
    expect(preview.textContent).toContain('1 dividing line left out.');
    expect(screen.getByLabelText('Title of the plan')).toHaveProperty('value', 'Churn');
    expect(asked('plans.create')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(viewStore.getState().screen).toBe('slice'));
    expect(viewStore.getState().wish).toMatchObject({ kind: 'show-row' });
    expect(asked('plans.create').map(({ input }) => input)).toEqual([
      { title: 'Churn', commands: [expect.objectContaining({ type: 'slice.add', parentId: null })] },
    ]);
  });

  it('keeps a very long text out of the text box, and still shows what becomes of it', async () => {
    const { user } = await openPlans();
    await user.click(screen.getByRole('button', { name: /^Paste an outline/ }));
    await user.click(screen.getByLabelText('Outline'));
    await user.paste('- a line of a very long list\n'.repeat(9_000));
    expect(screen.getByText('A text of 0.3 million characters, too long to be changed here.')).toBeTruthy();
    expect(await screen.findByText('9000 slices')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    expect(screen.getByLabelText('Outline')).toHaveProperty('value', '');
  });

  it('is not made of a text without a slice', async () => {
    const { user } = await openPlans();
    await user.click(screen.getByRole('button', { name: /^Paste an outline/ }));
    expect(screen.getByRole('button', { name: 'Create' })).toHaveProperty('disabled', true);
    expect(screen.getByText('Nothing to cut yet')).toBeTruthy();
    expect(screen.getByText(/show here as soon as there is text/)).toBeTruthy();
  });

  it('is made by Ctrl and Enter in its text', async () => {
    const { user, asked } = await openPlans();
    await user.click(screen.getByRole('button', { name: /^Paste an outline/ }));
    await user.click(screen.getByLabelText('Outline'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(asked('plans.create')).toEqual([]);
    await user.keyboard('- Model');
    await screen.findByText('1 slice');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(asked('plans.create')).toHaveLength(1));
  });
});

describe('A file from elsewhere', () => {
  it('is uploaded when it is a plan', async () => {
    const { user, asked, viewStore } = await openPlans();
    await user.upload(screen.getByLabelText('Plan file'), textFile('Churn.carpaccio', '{}'));
    await waitFor(() => expect(viewStore.getState().screen).toBe('board'));
    expect(asked('plans.upload').map(({ input }) => input)).toEqual([{ fileName: 'Churn.carpaccio', text: '{}' }]);
  });

  it('goes into the outline dialog when it is a text', async () => {
    const { user } = await openPlans();
    await user.upload(screen.getByLabelText('Plan file'), textFile('todo.md', '# Churn\n- Collect'));
    expect(await screen.findByLabelText('Outline')).toHaveProperty('value', '# Churn\n- Collect');
  });

  it.each([
    ['Huge.carpaccio', 60_000_000, 'Huge.carpaccio has 60 MB; a plan may have 50 MB. It was not read.'],
    ['Huge.md', 5_600_000, 'Huge.md has 5.6 MB; an outline may have 5 MB. It was not read.'],
    ['Photo.jpg', 10, 'Photo.jpg is neither a plan (.carpaccio) nor a text (.md, .txt).'],
  ])('is refused by its size or kind before it is read: %s', async (name, size, message) => {
    const { user, asked } = await openPlans();
    const file = textFile(name, 'x', size);
    file.text = () => Promise.reject(new Error('It was read.'));
    await user.upload(screen.getByLabelText('Plan file'), file);
    expect((await screen.findByRole('alert')).textContent).toContain(message);
    expect(asked('plans.upload')).toEqual([]);
  });

  it('is refused when it only pretends to be a text', async () => {
    const { user } = await openPlans();
    await user.upload(screen.getByLabelText('Plan file'), textFile('data.txt', 'a\0b'));
    expect((await screen.findByRole('alert')).textContent).toContain('data.txt is not a text.');
  });

  it('can be dropped anywhere on the screen', async () => {
    const { asked, viewStore } = await openPlans();
    const dropped = new Event('drop', { cancelable: true });
    Object.assign(dropped, { dataTransfer: { files: [textFile('Churn.carpaccio', '{}')], types: ['Files'] } });
    window.dispatchEvent(dropped);
    expect(dropped.defaultPrevented).toBe(true);
    await waitFor(() => expect(viewStore.getState().screen).toBe('board'));
    expect(asked('plans.upload')).toHaveLength(1);
  });
});
