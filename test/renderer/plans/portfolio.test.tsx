import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Answer, Confirmation } from '../../../shared/contract.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import { backlog, line, OLD, openPortfolio, waiting } from './open-portfolio.tsx';

/** A Node side on which everything changes the plan that it is meant for; `seqs` counts the changes of each. */
function carriedOut(seqs: Map<string, number>, input: unknown): Answer<Confirmation> {
  const { planId } = input as { readonly planId: string };
  const seq = (seqs.get(planId) ?? 0) + 1;
  seqs.set(planId, seq);
  const patch = { plan: { root: { fields: { stage: ['later', 'archive'] } } } } as const;
  return { ok: true, value: { seq, patch, history: { undo: null, redo: null }, durable: true } };
}

describe('The backlog of goals', () => {
  it('has ideas beside the plans, with whose pain it is and how old they are', async () => {
    await openPortfolio();
    const ideas = screen.getByRole('region', { name: 'Ideas' });
    expect(within(ideas).getByRole('button', { name: /^Receipts/ }).textContent).toBe(
      'ReceiptsPain of: accounting · 84 days old',
    );
    const plans = screen.getByRole('list', { name: 'Plans' });
    expect(within(plans).queryByText('Receipts')).toBeNull();
  });

  it('has the target of a plan with how sure it is, apart from a statement that may be too long to be seen', async () => {
    const { nodeSide, planStore } = await openPortfolio();
    const forecast = { on: asDay('2026-11-23'), chance: 0.88, p85: null };
    nodeSide.plans = [line('plan0001', 'Churn', { statement: 'Keep more', target: asDay('2026-12-18'), forecast })];
    await act(() => planStore.loadPlans());
    const target = screen.getByText('target 18 Dec, 88 % sure');
    expect(target.previousElementSibling?.textContent).toBe('Keep more ·');
    expect(target.parentElement?.title).toBe('Forecast of Monday 23 November 2026');
  });

  it('takes a new idea by keyboard, in one dialog', async () => {
    const { user, nodeSide } = await openPortfolio();
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.type(await screen.findByLabelText('Title'), 'Who answers the phone?');
    await user.tab();
    await user.keyboard('office lead{Enter}');
    const [sent] = nodeSide.requests.filter(({ method }) => method === 'plans.createIdea');
    expect(sent?.input).toEqual({ title: 'Who answers the phone?', painOf: 'office lead', askedBy: '' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('starts an idea as a plan on this day, and takes that back', async () => {
    const { user, nodeSide, viewStore } = await openPortfolio();
    await user.click(screen.getByRole('button', { name: 'More for Receipts' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Start it as a plan' }));
    expect(nodeSide.commands).toEqual([{ type: 'plan.edit', changes: { stage: 'active', start: '2026-11-24' } }]);
    await act(async () => viewStore.getState().toasts.at(-1)?.actions[0]?.onSelect());
    expect(nodeSide.commands.at(-1)).toEqual({ type: 'plan.edit', changes: { stage: 'idea', start: OLD } });
  });

  it('counts before it throws out, leaves alone what is new or has a place on the board, and takes it back', async () => {
    const { user, nodeSide, viewStore } = await openPortfolio();
    const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
    expect(card.textContent).toContain('1 idea and 1 parked slice were not touched for 8 weeks.');
    await user.click(within(card).getByRole('button', { name: 'Move 2 to the archive' }));
    expect(nodeSide.commands).toEqual([
      { type: 'batch', commands: [{ type: 'plan.edit', changes: { stage: 'archive' } }] },
      { type: 'batch', commands: [{ type: 'slice.stage', id: 'old', stage: 'archive' }] },
    ]);
    expect(viewStore.getState().toasts.at(-1)?.text).toBe('2 entries moved to the archive.');
    await act(async () => viewStore.getState().toasts.at(-1)?.actions[0]?.onSelect());
    expect(nodeSide.commands.slice(2)).toEqual([
      { type: 'batch', commands: [{ type: 'plan.edit', changes: { stage: 'idea' } }] },
      { type: 'batch', commands: [{ type: 'slice.stage', id: 'old', stage: 'later' }] },
    ]);
  });

  it('takes along what is on the board without a day only when it is told to, as one step of its plan', async () => {
    const { user, nodeSide } = await openPortfolio();
    const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
    await user.click(within(card).getByRole('checkbox', { name: 'Also 1 on the board that have no day' }));
    await user.click(within(card).getByRole('button', { name: 'Move 3 to the archive' }));
    expect(nodeSide.commands[1]).toEqual({
      type: 'batch',
      commands: [
        { type: 'slice.stage', id: 'old', stage: 'archive' },
        { type: 'slice.stage', id: 'thick', stage: 'archive' },
      ],
    });
  });

  it('leaves alone what somebody has touched in another window since it was counted', async () => {
    const { user, nodeSide, viewStore } = await openPortfolio();
    const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
    const plans = [backlog('plan0002', 'Letters', [waiting('old', 'no-day'), waiting('thick', 'no-day')])];
    nodeSide.answers.set('plans.backlog', () => ({ ok: true, value: { plans } }));
    await user.click(within(card).getByRole('button', { name: 'Move 2 to the archive' }));
    expect(nodeSide.commands).toEqual([
      { type: 'batch', commands: [{ type: 'plan.edit', changes: { stage: 'archive' } }] },
    ]);
    expect(viewStore.getState().toasts.at(-1)?.text).toBe('1 entry moved to the archive.');
  });

  it('takes back what was thrown out by the undo of its plan, so that promised days are there again', async () => {
    const { user, nodeSide, undone, takeBack } = await openPortfolio();
    const seqs = new Map([['plan0002', 7]]);
    nodeSide.answers.set('plan.execute', (input) => carriedOut(seqs, input));
    nodeSide.answers.set('plan.undo', (input) => carriedOut(seqs, input));
    const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
    await user.click(within(card).getByRole('button', { name: 'Move 2 to the archive' }));
    await takeBack();
    expect(undone()).toEqual([{ planId: 'idea0001' }, { planId: 'plan0002' }]);
    expect(nodeSide.requests.filter(({ method }) => method === 'plan.execute')).toHaveLength(2);
  });

  it('takes nothing else back where another window has changed the plan since', async () => {
    const { user, nodeSide, undone, takeBack } = await openPortfolio();
    const seqs = new Map([['plan0002', 7]]);
    nodeSide.answers.set('plan.execute', (input) => carriedOut(seqs, input));
    nodeSide.answers.set('plan.undo', (input) => carriedOut(seqs, input));
    const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
    await user.click(within(card).getByRole('button', { name: 'Move 2 to the archive' }));
    const confirmation = { seq: 9, patch: {}, history: { undo: null, redo: null }, durable: true };
    act(() => nodeSide.send({ type: 'PlanChanged', planId: 'plan0002' as PlanId, commandId: null, confirmation }));
    await takeBack();
    expect(undone()).toEqual([{ planId: 'idea0001' }]);
    const last = nodeSide.requests.filter(({ method }) => method === 'plan.execute').at(-1);
    expect(last?.input).toMatchObject({
      planId: 'plan0002',
      command: { type: 'batch', commands: [{ type: 'slice.stage', id: 'old', stage: 'later' }] },
    });
  });

  it('takes back in the plan that is shown by its own undo, and only what it has changed', async () => {
    const { user, nodeSide, planStore, undone, takeBack } = await openPortfolio();
    await act(() => planStore.open('plan0001' as PlanId));
    const putAway = async () => {
      await user.click(screen.getByRole('button', { name: 'More for Churn' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Move to the archive' }));
    };
    await putAway();
    expect(nodeSide.plan.stage).toBe('archive');
    await takeBack();
    expect([nodeSide.plan.stage, undone()]).toEqual(['active', [{ planId: 'plan0001' }]]);
    await act(() => planStore.execute({ type: 'plan.edit', changes: { stage: 'archive' } }));
    await putAway();
    await takeBack();
    // It was there already: the undo of the plan would have taken back what somebody else has done.
    expect(undone()).toHaveLength(1);
  });

  it('does not say that it was taken back when it was not', async () => {
    const { user, nodeSide, viewStore } = await openPortfolio();
    const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
    await user.click(within(card).getByRole('button', { name: 'Move 2 to the archive' }));
    const refused = { ok: false, error: { kind: 'rejected', rejection: { code: 'read-only' } } } as const;
    nodeSide.answers.set('plan.execute', () => refused);
    await act(async () => viewStore.getState().toasts.at(-1)?.actions[0]?.onSelect());
    expect(viewStore.getState().toasts.at(-1)?.text).toBe('This plan can be looked at, not changed.');
    expect(viewStore.getState().spoken.message).not.toBe('Undone.');
  });

  it('says so when what is parked cannot be counted', async () => {
    const { nodeSide, planStore } = await openPortfolio();
    const error = { kind: 'storage', code: 'unreachable', where: 'The plans', canRetry: true } as const;
    nodeSide.answers.set('plans.backlog', () => ({ ok: false, error }));
    await act(() => planStore.loadPlans());
    const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
    expect(card.textContent).toContain('What is parked could not be counted.');
    expect(within(card).getByRole('button', { name: 'Move 1 to the archive' })).toBeTruthy();
  });

  it('keeps the focus when a line goes from under its menu, and when nothing is left to throw out', async () => {
    const { user, nodeSide } = await openPortfolio();
    const without = (planId: string) => nodeSide.plans.filter((one) => one.planId !== planId);
    const putAway = async (title: string, planId: string) => {
      act(() => screen.getByRole('button', { name: `More for ${title}` }).focus());
      await user.keyboard('{Enter}');
      nodeSide.plans = without(planId);
      await user.click(await screen.findByRole('menuitem', { name: 'Move to the archive' }));
    };
    await putAway('Churn', 'plan0001');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Letters\./ }));
    await putAway('Receipts', 'idea0001');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add' }));
    const card = screen.getByRole('region', { name: 'Throw out the backlog?' });
    await user.click(within(card).getByRole('button', { name: 'Move 1 to the archive' }));
    await waitFor(() => expect(document.activeElement).toBe(within(card).getByRole('heading')));
  });

  it('calls a plan without a title no slice', async () => {
    const { user, nodeSide, planStore, viewStore } = await openPortfolio();
    nodeSide.plans = [line('plan0001', '')];
    await act(() => planStore.loadPlans());
    await user.click(screen.getByRole('button', { name: 'More for .carpaccio' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move to the archive' }));
    expect(viewStore.getState().toasts.at(-1)?.text).toBe('A plan without a title is in the archive.');
  });

  it('counts anew for another number of weeks', async () => {
    const { user } = await openPortfolio();
    const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
    const weeks = within(card).getByRole('spinbutton', { name: 'Older than' });
    await user.tripleClick(weeks);
    await user.keyboard('40');
    expect(card.textContent).toContain('Nothing has waited that long.');
    expect(within(card).getByRole('button', { name: 'Move to the archive' })).toHaveProperty('disabled', true);
  });

  it('finds in the archive what was thrown out, and notes who asked for it again', async () => {
    const { user, nodeSide } = await openPortfolio();
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    const search = await screen.findByRole('searchbox', { name: 'Search the archive' });
    await user.type(search, 'nothing like it');
    expect(screen.getByText('0 of 1 entry')).toBeTruthy();
    await user.clear(search);
    await user.type(search, 'LETTERS göne');
    await user.click(screen.getByRole('button', { name: 'Slice gone was asked for again…' }));
    await user.type(await screen.findByLabelText(/^Asked by/), 'Ada{Enter}');
    expect(nodeSide.commands).toEqual([{ type: 'slice.ask', id: 'gone', by: 'Ada', on: '2026-11-24' }]);
  });

  it('goes on searching the archive with the same words, whether it was asked for again or not', async () => {
    const { user, nodeSide } = await openPortfolio();
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await user.type(await screen.findByRole('searchbox', { name: 'Search the archive' }), 'gone');
    await user.click(screen.getByRole('button', { name: 'Slice gone was asked for again…' }));
    await screen.findByLabelText(/^Asked by/);
    await user.keyboard('{Escape}');
    const again = await screen.findByRole('button', { name: 'Slice gone was asked for again…' });
    await waitFor(() => expect(document.activeElement).toBe(again));
    await user.keyboard('{Enter}');
    nodeSide.answers.set('plans.backlog', () => ({ ok: true, value: { plans: [] } }));
    await user.type(await screen.findByLabelText(/^Asked by/), 'Ada{Enter}');
    const search = await screen.findByRole('searchbox', { name: 'Search the archive' });
    await waitFor(() => expect(document.activeElement).toBe(search));
    expect(search).toHaveProperty('value', 'gone');
    expect(screen.getByText('Nothing was thrown out yet.')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Archive' })));
  });

  it('can be looked at and not changed where another process has the plans', async () => {
    await openPortfolio(true);
    const card = await screen.findByRole('region', { name: 'Throw out the backlog?' });
    expect(within(card).getByRole('button', { name: /to the archive$/ })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true);
  });

  it('is sorted by a head, and once more the other way round', async () => {
    const { user } = await openPortfolio();
    const titles = () =>
      screen.getAllByRole('button', { name: /^(Churn|Letters)\./ }).map((row) => row.textContent?.slice(0, 5));
    expect(titles()).toEqual(['Churn', 'Lette']);
    await user.click(screen.getByRole('button', { name: 'Risks' }));
    expect(titles()).toEqual(['Churn', 'Lette']);
    await user.click(screen.getByRole('button', { name: 'Risks' }));
    expect(titles()).toEqual(['Lette', 'Churn']);
    expect(screen.getByRole('button', { name: 'Risks' }).getAttribute('aria-pressed')).toBe('true');
  });
});
