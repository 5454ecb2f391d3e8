import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction } from '../../../renderer/actions/table.ts';
import type { ActionId } from '../../../shared/actions.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';
import { deliveryOrder } from '../../../shared/plan/tree.ts';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

const LETTERS = {
  slices: [
    { id: 'a', title: 'A' },
    { id: 'a1', under: 'a', title: 'A1' },
    { id: 'a2', under: 'a', title: 'A2' },
    { id: 'x', under: 'a2', title: 'X', rank: 'Z0' },
    { id: 'b', title: 'B' },
    { id: 'c', title: 'C', rank: 'Y0' },
  ],
} as const;

type Outline = Awaited<ReturnType<typeof openOutline>>;

async function onRow(title: string): Promise<Outline> {
  const outline = await openOutline(planWith(LETTERS));
  outline.viewStore.show('slice');
  await outline.user.click(outline.title(title));
  await outline.user.keyboard('{Escape}');
  return outline;
}

async function choose({ planStore, viewStore }: Outline, id: ActionId): Promise<void> {
  await act(async () => performAction(id, actionContext(planStore, viewStore)));
}

const shown = ({ container }: Outline) =>
  [...container.querySelectorAll('tr[data-row][data-status]')].map(
    (row) => `${row.getAttribute('aria-level')} ${row.getAttribute('aria-label')}`,
  );

describe('One slice shown alone', () => {
  it('is the outermost row, with what is below it, and a chip leads back to the whole', async () => {
    const outline = await onRow('A2');
    await outline.user.keyboard('o');
    expect(shown(outline)).toEqual(['1 A2', '2 X']);
    expect(outline.row('A2').getAttribute('aria-setsize')).toBe('1');
    expect(screen.getByText('Only:').parentElement?.textContent).toBe('Only: A2');
    await outline.user.click(screen.getByRole('button', { name: 'Show the full outline' }));
    expect(shown(outline)).toHaveLength(6);
    await waitFor(() => expect(document.activeElement).toBe(outline.row('A2')));
  });

  it('takes what is typed at its end below it', async () => {
    const outline = await onRow('A');
    await outline.user.keyboard('o');
    await outline.user.click(outline.endRow());
    await outline.user.keyboard('New{Enter}');
    await outline.settled();
    expect(outline.tree().slice(0, 5)).toEqual(['A', '  A1', '  A2', '    X', '  New']);
  });

  it('lets nothing leave it unseen: neither itself nor what is right below it', async () => {
    const outline = await onRow('A');
    await outline.user.keyboard('o{Alt>}{ArrowDown}{/Alt}');
    expect(outline.viewStore.getState().spoken.message).toBe('It is shown alone. Show the full outline first.');
    await outline.user.click(outline.title('A1'));
    await outline.user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(outline.viewStore.getState().spoken.message).toBe(
      'It would leave what is shown. Show the full outline first.',
    );
    expect(outline.nodeSide.commands).toEqual([]);
  });

  it('gives way to the whole outline when it is deleted, or another slice is asked for', async () => {
    const outline = await onRow('A2');
    await outline.user.keyboard('o');
    await act(async () => outline.viewStore.wish({ kind: 'show-row', id: 'b' as SliceId }));
    expect(shown(outline)).toHaveLength(6);
    await waitFor(() => expect(document.activeElement).toBe(outline.row('B')));
    await outline.user.click(outline.title('A2'));
    await outline.user.keyboard('{Escape}o{Delete}');
    await outline.settled();
    expect(shown(outline)).toEqual(['1 A', '2 A1', '1 B', '1 C']);
    expect(screen.queryByText('Only:')).toBeNull();
  });

  it('gives way to a slice that is only looked at, which comes into sight and leaves the focus where it is', async () => {
    const outline = await onRow('A2');
    await outline.user.keyboard('o');
    const focused = document.activeElement;
    const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
    await act(async () => outline.viewStore.wish({ kind: 'show-row', id: 'b' as SliceId, keepsFocus: true }));
    expect(shown(outline)).toHaveLength(6);
    expect(scrolled.mock.contexts).toEqual([outline.row('B')]);
    expect(document.activeElement).toBe(focused);
    scrolled.mockRestore();
  });
});

describe('The whole outline', () => {
  it('is folded and unfolded by its button', async () => {
    const outline = await onRow('B');
    await outline.user.click(screen.getByRole('button', { name: 'Fold all groups' }));
    expect(shown(outline)).toEqual(['1 A', '1 B', '1 C']);
    await outline.user.click(screen.getByRole('button', { name: 'Unfold all groups' }));
    expect(shown(outline)).toHaveLength(6);
  });
});

describe('Deliver in this order', () => {
  const order = ({ nodeSide }: Outline) => deliveryOrder(nodeSide.plan).map(({ id }) => id);

  it('lets the selected leaves share their places in the order of the outline, as one step', async () => {
    const outline = await onRow('A2');
    expect(order(outline)).toEqual(['c', 'x', 'a1', 'b']);
    await outline.user.keyboard('{Shift>}{End}{/Shift}');
    await choose(outline, 'deliver-in-order');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([{ type: 'slice.order', ids: ['x', 'b', 'c'] }]);
    expect(order(outline)).toEqual(['x', 'b', 'a1', 'c']);
    expect(outline.toasts()).toEqual(['3 slices are delivered in this order now. 3 slices have another day.']);
  });

  it('takes everything below a group, and says when there is nothing to do', async () => {
    const outline = await onRow('A');
    await choose(outline, 'deliver-in-order');
    await outline.settled();
    expect(order(outline)).toEqual(['c', 'a1', 'x', 'b']);
    await choose(outline, 'deliver-in-order');
    expect(outline.toasts().at(-1)).toBe('They are delivered in this order already.');
  });

  it('takes the group that is shown alone when one row of it is selected', async () => {
    const outline = await onRow('A');
    await outline.user.keyboard('o');
    await outline.user.click(outline.title('A1'));
    await choose(outline, 'deliver-in-order');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([{ type: 'slice.order', ids: ['a1', 'x'] }]);
  });

  it('asks for more than one slice', async () => {
    const outline = await onRow('B');
    await choose(outline, 'deliver-in-order');
    expect([outline.toasts(), outline.nodeSide.commands]).toEqual([
      ['Select several slices, or a group of them, that are still to deliver.'],
      [],
    ]);
  });
});
