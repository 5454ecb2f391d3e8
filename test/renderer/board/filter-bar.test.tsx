import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listenForShortcuts } from '../../../renderer/actions/keyboard.ts';
import { Board } from '../../../renderer/board/board.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const PLAN = planWith({
  people: { an: { name: 'Anna' }, de: { name: 'Deniz' } },
  slices: [
    { id: 'sheet', title: 'Lapsed donors in one sheet', audience: 'Retention lead', ownerId: 'an' },
    { id: 'rule', title: 'A rule anyone can read', audience: 'Fundraisers', ownerId: 'de', tags: ['data'] },
    { id: 'model', title: 'First model', audience: 'fundraisers', ownerId: 'de' },
    { id: 'thick', title: 'Score every donor', audience: 'Fundraisers', quarterDays: 20 },
    { id: 'later', title: 'Cost on the report', stage: 'later' },
  ],
});

async function searchedBoard() {
  const shown = await showScreen(PLAN, <Board />);
  act(() => shown.viewStore.show('board'));
  const end = listenForShortcuts(shown.planStore, shown.viewStore);
  await shown.user.keyboard('{Control>}f{/Control}');
  const bar = await waitFor(theBar);
  return { ...shown, bar, end, field: within(bar).getByRole('searchbox', { name: 'Search slices' }) };
}

/** Found by its element, whose role `search` is newer than the list of roles that the tests know. */
function theBar(): HTMLElement {
  const bar = document.querySelector<HTMLElement>('search[aria-label="Filter of the board"]');
  if (bar === null) throw new Error('there is no filter bar');
  return bar;
}

const cards = () =>
  [...document.querySelectorAll<HTMLElement>('[data-slice-id]')].map((card) => card.dataset.sliceId).sort();
const said = (bar: HTMLElement) => within(bar).getByRole('status').textContent;

describe('Searching the board', () => {
  it('begins at its key in the field, and shows what has the words, with how many', async () => {
    const { user, bar, field, end } = await searchedBoard();
    expect([document.activeElement, said(bar)]).toEqual([field, '5 slices']);
    await user.keyboard('donor');
    expect([cards(), said(bar)]).toEqual([['sheet', 'thick'], '2 of 5 slices']);
    end();
  });

  it('ends in two steps of Escape: first everything is shown again, then the field goes and a card has the focus', async () => {
    const { user, viewStore, field, end } = await searchedBoard();
    act(() => viewStore.select(sliceId('rule')));
    await user.type(field, 'nothing like it');
    expect([cards(), said(theBar())]).toEqual([[], 'None of 5 slices']);
    await user.keyboard('{Escape}');
    expect([cards().length, document.activeElement]).toEqual([5, field]);
    await user.keyboard('{Escape}');
    expect(theBar).toThrow('no filter bar');
    await waitFor(() => expect(document.activeElement?.id).toBe('card-rule'));
    end();
  });

  it('goes on with Enter to the first card that was found', async () => {
    const { user, end } = await searchedBoard();
    await user.keyboard('model{Enter}');
    await waitFor(() => expect(document.activeElement?.id).toBe('card-model'));
    end();
  });
});

describe('Chips', () => {
  it('of one kind widen, of two kinds narrow; each can be taken away by itself', async () => {
    const { user, bar, end } = await searchedBoard();
    await user.click(within(bar).getByRole('button', { name: /^For/ }));
    // However it is written, an audience is one chip.
    expect(screen.getAllByRole('menuitemcheckbox').map((line) => line.textContent)).toEqual([
      'Fundraisers3',
      'Retention lead1',
    ]);
    await user.click(screen.getByRole('menuitemcheckbox', { name: /Fundraisers/ }));
    expect(cards()).toEqual(['model', 'rule', 'thick']);
    await user.click(screen.getByRole('menuitemcheckbox', { name: /Retention/ }));
    await user.keyboard('{Escape}');
    expect(cards()).toEqual(['model', 'rule', 'sheet', 'thick']);
    await user.click(within(bar).getByRole('button', { name: /^Person/ }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: /Deniz/ }));
    await user.keyboard('{Escape}');
    expect([cards(), said(bar)]).toEqual([['model', 'rule'], '2 of 5 slices']);
    await user.click(within(bar).getByRole('button', { name: 'Remove the filter Person: Deniz' }));
    expect(cards()).toEqual(['model', 'rule', 'sheet', 'thick']);
    await user.click(within(bar).getByRole('button', { name: 'Show everything again' }));
    expect(theBar).toThrow('no filter bar');
    expect(cards()).toHaveLength(5);
    end();
  });

  it('stand there as long as something is hidden, also after another screen', async () => {
    const { viewStore } = await showScreen(PLAN, <Board />);
    act(() => viewStore.setFilter({ tags: ['Data'] }));
    const bar = theBar();
    expect([cards(), said(bar)]).toEqual([['rule'], '1 of 5 slices']);
    expect(within(bar).getByRole('button', { name: 'Remove the filter Tag: Data' })).toBeTruthy();
  });

  it('let go of those selected cards that they hide', async () => {
    const { viewStore } = await showScreen(PLAN, <Board />);
    act(() => viewStore.selectAll([sliceId('sheet'), sliceId('rule'), sliceId('model')]));
    act(() => viewStore.setFilter({ audiences: ['Fundraisers'] }));
    expect(viewStore.getState().selectedIds).toEqual(['rule', 'model']);
  });
});
