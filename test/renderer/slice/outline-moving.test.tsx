import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

const LETTERS = {
  slices: [
    { id: 'a', title: 'A' },
    { id: 'a1', under: 'a', title: 'A1' },
    { id: 'a2', under: 'a', title: 'A2' },
    { id: 'b', title: 'B' },
    { id: 'c', title: 'C' },
  ],
} as const;

describe('Moving in the outline', () => {
  it('nests under the slice above with Tab, and the focus and caret stay', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(outline.title('C'));
    await outline.user.keyboard('{Home}{Tab}');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([{ type: 'slice.move', id: 'c', parentId: 'b', after: null }]);
    expect(document.activeElement).toBe(outline.title('C'));
    await outline.user.keyboard('x');
    expect(screen.getByDisplayValue('xC')).toBe(document.activeElement);
  });

  it('nests behind the children that are there, and opens a folded group for it', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(screen.getByRole('button', { name: 'Collapse' }));
    await outline.user.click(outline.title('B'));
    await outline.user.keyboard('{Tab}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', '  A2', '  B', 'C']);
    expect(document.activeElement).toBe(outline.title('B'));
  });

  it('un-nests with Shift+Tab behind the former parent', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(outline.title('A1'));
    await outline.user.keyboard('{Shift>}{Tab}{/Shift}');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([{ type: 'slice.move', id: 'a1', parentId: null, after: 'a' }]);
    expect(outline.tree()).toEqual(['A', '  A2', 'A1', 'B', 'C']);
    expect(document.activeElement).toBe(outline.title('A1'));
  });

  it('moves among its siblings with Alt and the arrows, and nests with those to the sides', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(outline.title('C'));
    await outline.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await outline.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await outline.settled();
    expect(outline.tree()).toEqual(['C', 'A', '  A1', '  A2', 'B']);
    await outline.user.keyboard('{Alt>}{ArrowDown}{ArrowRight}{/Alt}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', '  A2', '  C', 'B']);
    await outline.user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', '  A2', 'C', 'B']);
    expect(document.activeElement).toBe(outline.title('C'));
  });

  it('says why there is nowhere to go, and changes nothing', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(outline.title('A'));
    const said: string[] = [];
    for (const keys of ['{Tab}', '{Shift>}{Tab}{/Shift}', '{Alt>}{ArrowUp}{/Alt}']) {
      await outline.user.keyboard(keys);
      said.push(outline.viewStore.getState().spoken.message);
    }
    expect(said).toEqual([
      'There is no slice above to nest it under.',
      'It is on the top level already.',
      'It is the first of its group.',
    ]);
    expect(outline.nodeSide.commands).toEqual([]);
    expect(document.activeElement).toBe(outline.title('A'));
  });

  it('says in a message that nothing is nested under a slice that was delivered', async () => {
    const outline = await openOutline(
      planWith({
        slices: [
          { id: 'a', title: 'A', status: 'delivered', deliveredOn: '2026-11-23' },
          { id: 'b', title: 'B' },
        ],
      }),
    );
    await outline.user.click(outline.title('B'));
    await outline.user.keyboard('{Tab}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', 'B']);
    expect(outline.toasts()).toEqual(['“A” has been started, so it stays whole. Add new slices beside it.']);
    await outline.user.click(outline.endRow());
    await outline.user.keyboard('New');
    await outline.user.click(outline.title('A'));
    await outline.user.keyboard('{Enter}{Tab}');
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-level')).toBe('1');
  });

  it('lets a person without a mouse leave: Escape to the row, then Tab', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(outline.title('B'));
    await outline.user.keyboard('{Escape}');
    expect(document.activeElement).toBe(outline.row('B'));
    await outline.user.tab();
    expect(document.activeElement).toBe(outline.endRow());
    await outline.user.tab();
    expect(outline.container.contains(document.activeElement)).toBe(false);
    await outline.user.tab({ shift: true });
    await outline.user.tab({ shift: true });
    expect(document.activeElement).toBe(outline.row('B'));
    expect(outline.nodeSide.commands).toEqual([]);
  });

  it('walks through the tree with the arrows from a row', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(outline.title('A2'));
    await outline.user.keyboard('{Escape}{ArrowLeft}');
    expect(document.activeElement).toBe(outline.row('A'));
    await outline.user.keyboard('{ArrowLeft}{ArrowDown}');
    expect(document.activeElement).toBe(outline.row('B'));
    await outline.user.keyboard('{Home}{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(outline.row('A1'));
    await outline.user.keyboard('{End}{F2}');
    expect(document.activeElement).toBe(outline.title('C'));
  });

  it('deletes an empty title with Backspace, and takes it back from the message', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.clear(outline.title('B'));
    await outline.user.keyboard('{Backspace}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', '  A2', 'C']);
    expect(document.activeElement).toBe(outline.title('A2'));
    expect(outline.toasts()).toEqual(['Deleted “B”.']);
    outline.viewStore.getState().toasts[0]?.actions[0]?.onSelect();
    await outline.settled();
    expect(await screen.findByDisplayValue('B')).toBeTruthy();
    expect(outline.tree()).toEqual(['A', '  A1', '  A2', 'B', 'C']);
  });

  it('does not delete a whole group because its title was emptied', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.clear(outline.title('A'));
    await outline.user.keyboard('{Backspace}');
    expect(outline.nodeSide.commands).toEqual([]);
    expect(outline.toasts()).toEqual(['It has slices below it. Its menu deletes it with all of them.']);
  });

  it('deletes a group with everything below it on Ctrl+Shift+Backspace', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(outline.title('A'));
    await outline.user.keyboard('{Control>}{Shift>}{Backspace}{/Shift}{/Control}');
    await outline.settled();
    expect(outline.tree()).toEqual(['B', 'C']);
    expect(outline.toasts()).toEqual(['Deleted “A” and 2 slices below it.']);
    expect(document.activeElement).toBe(outline.title('B'));
  });

  it('keeps the focus in the outline when undo takes the row away that has it', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(outline.title('B'));
    await outline.user.keyboard('{Enter}New{Enter}{Backspace}');
    await outline.settled();
    expect(document.activeElement).toBe(outline.title('New'));
    await outline.planStore.undo();
    await waitFor(() => expect(document.activeElement).toBe(outline.row('B')));
  });

  it('parks a slice and brings it back from its menu', async () => {
    const outline = await openOutline(planWith(LETTERS));
    await outline.user.click(screen.getByRole('button', { name: 'More for B' }));
    await outline.user.click(await screen.findByRole('menuitem', { name: 'Park in Later' }));
    await outline.settled();
    await outline.user.click(screen.getByRole('button', { name: 'More for B' }));
    await outline.user.click(await screen.findByRole('menuitem', { name: 'Back to the board' }));
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([
      { type: 'slice.stage', id: 'b', stage: 'later' },
      { type: 'slice.stage', id: 'b', stage: 'board' },
    ]);
  });
});
