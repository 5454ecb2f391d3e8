import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sliceId } from '../../support/plan-builder.ts';
import {
  hasFocus,
  header,
  openCutter,
  openHeader,
  selected,
  size,
  sum,
  title,
  titles,
  type Wanted,
} from './open-cutter.tsx';

describe('the blanks of a draft', () => {
  it('are walked through by Tab, and what is typed into one stands in the others of its kind', async () => {
    const { user } = await openCutter();
    await hasFocus(openHeader);
    await user.tab();
    expect([document.activeElement, selected(title(1))]).toEqual([title(1), '[segment…]']);
    await user.keyboard('Leeds');
    expect(titles().slice(0, 3)).toEqual([
      'Show the Retention lead quiet customers, only the first 20 of Leeds',
      'Show the Retention lead quiet customers, now the whole of Leeds',
      'Send the same for [next segment…] to whoever answers for it',
    ]);
    await user.tab();
    expect([document.activeElement, selected(title(3))]).toEqual([title(3), '[next segment…]']);
    await user.keyboard('York');
    await user.tab();
    expect(document.activeElement).toBe(size(3));
  });

  it('are where Tab leads to from the pattern, past titles that have none', async () => {
    const { user } = await openCutter({ slice: { title: 'Get access to the contract data' } });
    await hasFocus(openHeader);
    await user.tab();
    expect([document.activeElement, selected(title(2))]).toEqual([title(2), '[source owner…]']);
  });

  it('are walked back through by Shift Tab', async () => {
    const { user } = await openCutter();
    act(() => title(3).focus());
    expect(selected(title(3))).toBe('[next segment…]');
    await user.tab({ shift: true });
    expect([document.activeElement, selected(title(2))]).toEqual([title(2), '[segment…]']);
  });

  it('come back when they are emptied, and go when they are deleted', async () => {
    const { user } = await openCutter();
    act(() => title(3).focus());
    await user.keyboard('Y{Backspace}');
    expect([titles()[2], selected(title(3))]).toEqual([
      'Send the same for [next segment…] to whoever answers for it',
      '[next segment…]',
    ]);
    await user.keyboard('{Backspace}');
    expect(titles()[2]).toBe('Send the same for  to whoever answers for it');
  });

  it('refuse the cut, in place, and get the focus', async () => {
    const { user, commands } = await openCutter();
    await user.click(screen.getByRole('button', { name: 'Cut into 4' }));
    expect(screen.getByRole('alert').textContent).toBe(
      'Slice 1 has a blank: “segment”. Write what it is, or delete it.',
    );
    await hasFocus(() => title(1));
    expect(selected(title(1))).toBe('[segment…]');
    await user.keyboard('L');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(commands).toEqual([]);
  });
});

describe('the children of a draft', () => {
  async function openWithoutBlanks(wanted: Wanted = {}) {
    const page = await openCutter({ ...wanted, slice: { title: 'Understand what drives churn', ...wanted.slice } });
    expect(openHeader().textContent).toContain('Hand over the why');
    return page;
  }

  it('move by Alt and the arrow keys, and keep the focus', async () => {
    const { user } = await openWithoutBlanks();
    await user.click(title(1));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(
      titles()
        .slice(0, 2)
        .map((each) => each.slice(0, 12)),
    ).toEqual(['Explain the ', 'Tell the Ret']);
    await hasFocus(() => title(2));
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(titles()[0]).toMatch(/^Tell/);
    await hasFocus(() => title(1));
  });

  it('move, go to Later and are removed by their menus', async () => {
    const { user, viewStore } = await openWithoutBlanks();
    const choose = async (place: number, line: string) => {
      await user.click(screen.getByRole('button', { name: `More for slice ${place}` }));
      await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${line}`) }));
    };
    await choose(1, 'Move down');
    expect(titles()[1]).toMatch(/^Tell/);
    expect(viewStore.getState().spoken.message).toBe('Slice 1 is now slice 2 of 4.');
    await choose(4, 'To Later');
    expect(sum()).toMatch(/^3 slices, .*1 in Later/);
    await choose(4, 'Keep on the board');
    expect(sum()).toMatch(/^4 slices/);
    await choose(2, 'Remove');
    expect(titles()).toHaveLength(3);
    await hasFocus(() => title(2));
    expect(screen.getByRole('button', { name: 'Cut into 3' })).toBeTruthy();
  });

  it('can be added to, and the new one is written at once', async () => {
    const { user, commands } = await openWithoutBlanks();
    await user.click(screen.getByRole('button', { name: 'Add a slice' }));
    await hasFocus(() => title(5));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert').textContent).toBe('Slice 5 has no title yet.');
    await user.keyboard('Ring one leaver{Control>}{Enter}{/Control}');
    expect(commands).toMatchObject([{ type: 'slice.cut', children: [{}, {}, {}, {}, { title: 'Ring one leaver' }] }]);
  });

  it('can all be removed, and then there is nothing to cut into', async () => {
    const { user, commands } = await openWithoutBlanks();
    for (let count = 4; count > 0; count--) {
      await user.click(screen.getByRole('button', { name: 'More for slice 1' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    }
    await hasFocus(() => screen.getByRole('button', { name: 'Add a slice' }));
    await user.click(screen.getByRole('button', { name: 'Cut into 0' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^Nothing is left/);
    expect(commands).toEqual([]);
  });

  it('take sizes as text and by the arrow keys, and say what is none', async () => {
    const { user } = await openWithoutBlanks();
    expect(sum()).toBe('4 slices, 3½ d of 5 d · first value after day 1 instead of day 5');
    await user.clear(size(1));
    await user.type(size(1), '2 days{Enter}');
    expect(sum()).toMatch(/^4 slices, 4½ d of 5 d/);
    await user.click(size(2));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(size(2).value).toBe('½ d');
    await user.clear(size(2));
    await user.type(size(2), 'soon{Enter}');
    expect(size(2).getAttribute('aria-invalid')).toBe('true');
    expect(size(2).value).toBe('soon');
  });

  it('stay as they were edited when another pattern was looked at meanwhile, or the panel was closed', async () => {
    const { user, viewStore } = await openWithoutBlanks();
    await user.clear(title(1));
    await user.type(title(1), 'Tell the lead why');
    await user.click(header(/^Rule before model/));
    await user.click(header(/^Hand over the why/));
    expect(titles()[0]).toBe('Tell the lead why');
    act(() => viewStore.closePanel());
    act(() => viewStore.openPanel({ kind: 'cutter', id: sliceId('quiet001'), thenMoveTo: null }));
    expect(titles()[0]).toBe('Tell the lead why');
  });
});
