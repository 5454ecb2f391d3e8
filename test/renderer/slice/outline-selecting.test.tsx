import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction } from '../../../renderer/actions/table.ts';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

const LETTERS = {
  slices: [
    { id: 'a', title: 'A' },
    { id: 'a1', under: 'a', title: 'A1' },
    { id: 'a2', under: 'a', title: 'A2' },
    { id: 'b', title: 'B' },
    { id: 'c', title: 'C' },
    { id: 'd', title: 'D' },
  ],
} as const;

async function onRow(title: string) {
  const outline = await openOutline(planWith(LETTERS));
  await outline.user.click(outline.title(title));
  await outline.user.keyboard('{Escape}');
  return outline;
}

type Outline = Awaited<ReturnType<typeof onRow>>;

const selected = ({ viewStore }: Outline) => viewStore.getState().selectedIds;
const spoken = ({ viewStore }: Outline) => viewStore.getState().spoken.message;

describe('Selecting rows by keyboard', () => {
  it('grows and shrinks with Shift and the arrows from where it began, and says how many', async () => {
    const outline = await onRow('B');
    await outline.user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect([selected(outline), spoken(outline)]).toEqual([['b', 'c', 'd'], '3 slices selected.']);
    expect(document.activeElement).toBe(outline.row('D'));
    await outline.user.keyboard('{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}');
    expect(selected(outline)).toEqual(['b', 'a2']);
    expect(outline.row('B').getAttribute('aria-selected')).toBe('true');
    expect(outline.row('C').getAttribute('aria-selected')).toBe('false');
  });

  it('goes to either end with Shift and Home or End', async () => {
    const outline = await onRow('B');
    await outline.user.keyboard('{Shift>}{End}{/Shift}');
    expect(selected(outline)).toEqual(['b', 'c', 'd']);
    await outline.user.keyboard('{Shift>}{Home}{/Shift}');
    expect(selected(outline)).toEqual(['b', 'a2', 'a1', 'a']);
    expect(document.activeElement).toBe(outline.row('A'));
  });

  it('takes single rows with Ctrl: the focus walks, Enter or Space adds and takes out', async () => {
    const outline = await onRow('A1');
    await outline.user.keyboard('{Control>}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}{/Control}');
    expect([selected(outline), document.activeElement]).toEqual([['a1', 'c'], outline.row('C')]);
    await outline.user.keyboard('{Control>} {/Control}');
    expect([selected(outline), document.activeElement]).toEqual([['a1'], outline.row('C')]);
  });

  it('takes everything up to a row with Shift and Enter', async () => {
    const outline = await onRow('A2');
    await outline.user.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control}{Shift>}{Enter}{/Shift}');
    expect(selected(outline)).toEqual(['a2', 'b', 'c']);
  });

  it('ends with Escape at the row that has the focus, with an arrow at the next one', async () => {
    const outline = await onRow('B');
    await outline.user.keyboard('{Shift>}{ArrowDown}{/Shift}{Escape}');
    expect([selected(outline), document.activeElement]).toEqual([['c'], outline.row('C')]);
    await outline.user.keyboard('{Shift>}{ArrowUp}{/Shift}{ArrowUp}');
    expect([selected(outline), document.activeElement]).toEqual([['a2'], outline.row('A2')]);
  });

  it('takes all rows that are shown, by the action that Ctrl+A stands for', async () => {
    const outline = await onRow('B');
    outline.viewStore.show('slice');
    await outline.user.click(screen.getByRole('button', { name: 'Collapse' }));
    await act(async () => performAction('select-all', actionContext(outline.planStore, outline.viewStore)));
    await waitFor(() => expect(selected(outline)).toEqual(['b', 'c', 'd', 'a']));
  });

  it('never takes the row in which something new is typed', async () => {
    const outline = await onRow('D');
    await outline.user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect([selected(outline), document.activeElement]).toEqual([['d'], outline.row('D')]);
  });
});

describe('Selecting rows by mouse', () => {
  it('adds and takes out with Ctrl, without putting the caret into the text', async () => {
    const outline = await onRow('A1');
    await outline.user.keyboard('{Control>}');
    await outline.user.click(outline.title('C'));
    expect([selected(outline), document.activeElement]).toEqual([['a1', 'c'], outline.row('C')]);
    await outline.user.click(outline.title('A1'));
    expect(selected(outline)).toEqual(['c']);
  });

  it('takes everything up to the row with Shift, and only this one with a plain click', async () => {
    const outline = await onRow('A2');
    await outline.user.keyboard('{Shift>}');
    await outline.user.click(outline.title('C'));
    await outline.user.keyboard('{/Shift}');
    expect(selected(outline)).toEqual(['a2', 'b', 'c']);
    await outline.user.click(outline.title('B'));
    expect([selected(outline), document.activeElement]).toEqual([['b'], outline.title('B')]);
  });

  it('opens the menu of all selected rows with the right button, over a field that is at rest too', async () => {
    const outline = await onRow('B');
    await outline.user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await outline.user.pointer({ keys: '[MouseRight]', target: outline.title('B') });
    expect(screen.getByRole('menu').textContent).toContain('2 slices');
    expect(selected(outline)).toEqual(['b', 'c']);
  });

  it('marks text with Shift in the field that is being edited', async () => {
    const outline = await onRow('B');
    await outline.user.click(outline.title('C'));
    await outline.user.keyboard('{Shift>}');
    await outline.user.click(outline.title('C'));
    expect([selected(outline), document.activeElement]).toEqual([['c'], outline.title('C')]);
  });
});

describe('With several rows selected', () => {
  it('nesting, moving and taking out are one step each, and the selection stays', async () => {
    const outline = await onRow('B');
    await outline.user.keyboard('{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowRight}{/Alt}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', '  A2', '  B', '  C', 'D']);
    expect([outline.nodeSide.commands.length, spoken(outline)]).toEqual([1, '2 slices nested.']);
    await outline.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', '  B', '  C', '  A2', 'D']);
    await outline.user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', '  A2', 'B', 'C', 'D']);
    expect([selected(outline), document.activeElement]).toEqual([['b', 'c'], outline.row('C')]);
    await act(async () => void (await outline.planStore.undo()));
    expect(outline.tree()).toEqual(['A', '  A1', '  B', '  C', '  A2', 'D']);
  });

  it('says so when none of them can go there', async () => {
    const outline = await onRow('A');
    await outline.user.keyboard('{Control>}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}{/Control}{Alt>}{ArrowUp}{/Alt}');
    expect([spoken(outline), outline.nodeSide.commands]).toEqual(['None of the 2 slices can go there.', []]);
  });

  it('Delete takes them all, with what is below, and the message brings them back', async () => {
    const outline = await onRow('A');
    await outline.user.keyboard('{Control>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}{/Control}{Delete}');
    await outline.settled();
    expect(outline.tree()).toEqual(['B', 'D']);
    expect(outline.toasts()).toEqual(['Deleted 2 slices and 2 slices below them.']);
    await waitFor(() => expect(document.activeElement).toBe(outline.row('B')));
    await act(async () => outline.viewStore.getState().toasts[0]?.actions[0]?.onSelect());
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', '  A2', 'B', 'C', 'D']);
  });

  it('a bar says how much they are and offers what can be done, and goes with the last but one', async () => {
    const outline = await onRow('A');
    await outline.user.keyboard('{Shift>}{End}{/Shift}');
    expect(screen.getByRole('region', { name: 'Selected slices' }).textContent).toContain(
      '6 slices, 1 of them a group · 5 d',
    );
    await outline.user.click(screen.getByRole('button', { name: 'Select only one again' }));
    expect(screen.queryByRole('region', { name: 'Selected slices' })).toBeNull();
    expect([selected(outline), document.activeElement]).toEqual([['d'], outline.row('D')]);
  });
});

describe('Dragging rows', () => {
  /** Rows are 32 pixels high; in a page without a layout the list begins at the corner of the window. */
  const at = (row: number, level: number) => ({ clientX: 36 + level * 20, clientY: row * 32 });

  function lift(outline: Outline, title: string): void {
    const grip = outline.row(title).querySelector('[data-grip]');
    if (grip === null) throw new Error('The row has no grip.');
    fireEvent.pointerDown(grip, { button: 0, isPrimary: true, ...at(0, 0) });
    fireEvent.pointerMove(window, at(0.5, 0));
  }

  it('puts the row where the line was', async () => {
    const outline = await onRow('D');
    lift(outline, 'D');
    fireEvent.pointerMove(window, at(2, 1));
    expect(screen.getByTestId('drop-line')).toBeTruthy();
    fireEvent.pointerUp(window);
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([{ type: 'slice.move', id: 'd', parentId: 'a', after: 'a1' }]);
    expect(document.activeElement).toBe(outline.row('D'));
  });

  it('takes along the other selected rows, as one step', async () => {
    const outline = await onRow('B');
    await outline.user.keyboard('{Control>}{ArrowDown}{ArrowDown}{Enter}{/Control}');
    lift(outline, 'B');
    fireEvent.pointerMove(window, at(0, 0));
    fireEvent.pointerUp(window);
    await outline.settled();
    expect(outline.tree()).toEqual(['B', 'D', 'A', '  A1', '  A2', 'C']);
    expect(outline.nodeSide.commands.length).toBe(1);
    expect(selected(outline)).toEqual(['b', 'd']);
  });

  it('changes nothing after Escape, or when the pointer has hardly moved', async () => {
    const outline = await onRow('D');
    lift(outline, 'D');
    fireEvent.pointerMove(window, at(2, 1));
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(screen.queryByTestId('drop-line')).toBeNull();
    fireEvent.pointerUp(window);
    const grip = outline.row('D').querySelector('[data-grip]');
    if (grip !== null) fireEvent.pointerDown(grip, { button: 0, isPrimary: true, ...at(0, 0) });
    fireEvent.pointerMove(window, { clientX: 38, clientY: 1 });
    fireEvent.pointerUp(window);
    expect(outline.nodeSide.commands).toEqual([]);
  });

  it('is not there in a plan that can only be looked at, where selecting still works', async () => {
    const outline = await openOutline(planWith(LETTERS), (nodeSide) => {
      nodeSide.readOnly = 'newer-version';
    });
    expect(outline.container.querySelector('[data-grip]')).toBeNull();
    await outline.user.click(outline.title('B'));
    await outline.user.keyboard('{Escape}{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowRight}{/Alt}{Delete}');
    expect([selected(outline), outline.nodeSide.commands]).toEqual([['b', 'c'], []]);
  });
});
