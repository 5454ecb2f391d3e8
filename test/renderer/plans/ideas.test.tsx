import { act, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CutBar } from '../../../renderer/plans/cut-bar.tsx';
import { asDay } from '../../../shared/calendar/day.ts';
import type { PlanFigures } from '../../../shared/contract.ts';
import { line, OLD, openPortfolio } from './open-portfolio.tsx';

const ADA = { on: asDay('2026-11-02'), by: 'Ada' };
const BOB = { on: asDay('2026-11-19'), by: 'Bob' };

/** The Plans screen, and the idea *Receipts* as it is shown when somebody chooses it. */
async function openIdea(figures: Partial<PlanFigures> = {}, isReadOnly = false) {
  const portfolio = await openPortfolio(isReadOnly);
  const { nodeSide, planStore, user } = portfolio;
  const asIdea = (more: Partial<PlanFigures> = {}) =>
    line('idea0001', 'Receipts', { stage: 'idea', start: OLD, painOf: 'accounting', ...figures, ...more });
  nodeSide.plans = [line('plan0001', 'Churn'), asIdea()];
  await act(() => planStore.loadPlans());
  await user.click(screen.getByRole('button', { name: /^Receipts/ }));
  await screen.findByRole('dialog', { name: 'Idea' });
  return { ...portfolio, asIdea };
}

describe('An idea that is chosen', () => {
  it('is shown with whose pain it is and who asked, and no plan is opened', async () => {
    const { nodeSide } = await openIdea({ askedAgain: [ADA, BOB] });
    expect(screen.getAllByRole('textbox').map((field) => (field as HTMLInputElement).value)).toEqual([
      'Receipts',
      'accounting',
      'Bob',
      'Ada',
    ]);
    expect(screen.getByLabelText('Asked for on 19 Nov by')).toHaveProperty('value', 'Bob');
    expect(nodeSide.requests.some(({ method }) => method === 'plans.open')).toBe(false);
  });

  it('takes another title, another pain and a name that was missing, as one step, and has the focus again', async () => {
    const { user, nodeSide } = await openIdea({ painOf: '', askedAgain: [{ ...ADA, by: '' }, BOB] });
    await user.type(screen.getByLabelText('Title'), ' by machine');
    await user.type(screen.getByLabelText(/^Whose pain/), 'accounting');
    await user.type(screen.getByLabelText('Asked for on 2 Nov by'), 'Ada{Enter}');
    expect(nodeSide.commands).toEqual([
      {
        type: 'batch',
        commands: [
          { type: 'plan.edit', changes: { title: 'Receipts by machine', askedAgain: [ADA, BOB] } },
          { type: 'goal.edit', changes: { painOf: 'accounting' } },
        ],
      },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Receipts/ })));
  });

  it('takes who asked first later, on the day on which it was written down, beside who asked meanwhile', async () => {
    const { user, nodeSide, planStore, asIdea } = await openIdea();
    await user.type(screen.getByLabelText('Asked for by (can come later)'), 'Ada');
    nodeSide.plans = [asIdea({ askedAgain: [BOB] })];
    await act(() => planStore.loadPlans());
    await user.keyboard('{Enter}');
    expect(nodeSide.commands).toEqual([{ type: 'plan.edit', changes: { askedAgain: [{ on: OLD, by: 'Ada' }, BOB] } }]);
  });

  it('asks for nothing when nothing was changed', async () => {
    const { user, nodeSide } = await openIdea({ askedAgain: [ADA] });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(nodeSide.commands).toEqual([]);
  });

  it('is started with what was typed', async () => {
    const { user, nodeSide } = await openIdea();
    await user.type(screen.getByLabelText(/^Whose pain/), ' lead');
    await user.click(screen.getByRole('button', { name: 'Start it as a plan' }));
    expect(nodeSide.commands).toEqual([
      { type: 'goal.edit', changes: { painOf: 'accounting lead' } },
      { type: 'plan.edit', changes: { stage: 'active', start: '2026-11-24' } },
    ]);
  });

  it('keeps what was typed when it cannot be kept in the plan, and says why', async () => {
    const { user, nodeSide } = await openIdea();
    const rejection = { code: 'bad-value', field: 'painOf' } as const;
    nodeSide.answers.set('plan.execute', () => ({ ok: false, error: { kind: 'rejected', rejection } }));
    await user.type(screen.getByLabelText(/^Whose pain/), ' lead{Enter}');
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    expect(screen.getByLabelText(/^Whose pain/)).toHaveProperty('value', 'accounting lead');
  });

  it('can be looked at and not changed where another process has the plans', async () => {
    await openIdea({}, true);
    expect(screen.getAllByRole('textbox').every((field) => (field as HTMLInputElement).readOnly)).toBe(true);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Start it as a plan' })).toHaveProperty('disabled', true);
  });
});

describe('An idea that is begun', () => {
  it('has the focus among the plans, and says there whose pain it is', async () => {
    const { user, nodeSide } = await openPortfolio();
    const away = nodeSide.plans.filter(({ planId }) => planId !== 'idea0001');
    const other = line('idea0002', 'Phone', { stage: 'idea' });
    nodeSide.answers.set('plan.execute', () => {
      nodeSide.plans = [...away, other, line('idea0001', 'Receipts', { painOf: 'accounting' })];
      return { ok: true, value: { seq: 1, patch: {}, history: { undo: null, redo: null }, durable: true } };
    });
    await user.click(screen.getByRole('button', { name: 'More for Receipts' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Start it as a plan' }));
    const row = await screen.findByRole('button', { name: /^Receipts\. Pain of: accounting\. No target yet/ });
    await waitFor(() => expect(document.activeElement).toBe(row));
    expect(row.textContent).toContain('Pain of: accounting ·');
  });
});

describe('What was thrown out', () => {
  it('is called an idea when it was one, and a whole plan when it was begun', async () => {
    const { user, nodeSide, planStore } = await openPortfolio();
    nodeSide.plans = [
      line('plan0001', 'Churn', { stage: 'archive', comesBackAs: 'active' }),
      line('idea0001', 'Receipts', { stage: 'archive', comesBackAs: 'idea' }),
    ];
    await act(() => planStore.loadPlans());
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    const list = await screen.findByRole('list', { name: 'In the archive' });
    await waitFor(() => expect(within(list).getByText(/^An idea · /)).toBeTruthy());
    expect(within(list).getByText(/^A whole plan · /).previousElementSibling?.textContent).toBe('Churn');
  });

  it.each(['0', '', '1.5', '521'])(
    'is not counted for %j weeks, which stay in the field with what is wrong',
    async (typed) => {
      const { user, nodeSide } = await openPortfolio();
      const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
      const weeks = within(card).getByRole('spinbutton', { name: 'Older than' });
      await user.clear(weeks);
      if (typed !== '') await user.type(weeks, typed);
      await user.tab();
      expect(weeks).toHaveProperty('value', typed);
      expect(within(card).getByRole('status').textContent).toBe('A whole number from 1 to 520.');
      const move = within(card).getByRole('button', { name: 'Move to the archive' });
      await user.click(move);
      expect(nodeSide.commands).toEqual([]);
    },
  );
});

describe('The bar of a plan', () => {
  it.each([
    ['nothing of two', 2, 0, 0],
    ['one of many', 47, 1, 1],
    ['all but one of many', 47, 46, 31],
    ['all of many', 47, 47, 32],
  ])('is filled as far as slices are delivered: %s', (_, leaves, delivered, filled) => {
    const { container } = render(<CutBar leaves={leaves} delivered={delivered} hasNext={delivered < leaves} />);
    expect(container.querySelectorAll('[data-state="delivered"]')).toHaveLength(filled);
    expect(container.querySelectorAll('[data-state="next"]')).toHaveLength(delivered < leaves ? 1 : 0);
  });
});
