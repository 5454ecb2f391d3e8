import { act } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedDraft, type Draft, redoneDraft, undoneDraft } from '../../../renderer/cutter/draft-history.ts';
import { added, changed, type Item, removed } from '../../../renderer/cutter/draft-items.ts';
import { emptyChild } from '../../../shared/slicing/cut-draft.ts';
import { hasFocus, header, openCutter, openHeader, selected, size, title, titles } from './open-cutter.tsx';

const UNDO = '{Control>}z{/Control}';
const REDO = '{Control>}{Shift>}z{/Shift}{/Control}';
const BLANK = 'Send the same for [next segment…] to whoever answers for it';

describe('undo in the cutter', () => {
  it('gives back the size that stood there, not a mixture of keys and what was made of them', async () => {
    const { user } = await openCutter();
    const before = size(1).value;
    await user.clear(size(1));
    await user.type(size(1), '1{Enter}');
    expect(size(1).value).toBe('1 d');
    await user.keyboard(UNDO);
    expect(size(1).value).toBe(before);
    await user.keyboard(REDO);
    expect(size(1).value).toBe('1 d');
  });

  it('takes away what is being typed first', async () => {
    const { user } = await openCutter();
    const before = size(1).value;
    await user.clear(size(1));
    await user.type(size(1), 'soo');
    await user.keyboard(UNDO);
    expect([size(1).value, size(1).getAttribute('aria-invalid')]).toEqual([before, null]);
  });

  it('brings back a blank, chosen to be typed over, and in all titles that it was filled in', async () => {
    const { user } = await openCutter();
    act(() => title(1).focus());
    const before = titles();
    await user.keyboard('Leeds');
    expect(titles()[1]).toContain('Leeds');
    await user.keyboard(UNDO);
    expect([titles(), selected(title(1))]).toEqual([before, '[segment…]']);
  });

  it('brings back what was removed, and the pattern in which it was', async () => {
    const { user } = await openCutter({ slice: { title: 'Understand what drives churn' } });
    const before = titles();
    await user.clear(title(1));
    await user.type(title(1), 'Tell the lead');
    await user.click(header(/^Rule before model/));
    act(() => title(1).focus());
    await user.keyboard(UNDO);
    expect(openHeader().textContent).toContain('Hand over the why');
    act(() => title(1).focus());
    await user.keyboard(UNDO);
    expect(titles()).toEqual(before);
  });

  it('is the same from the menu of the browser, whose own undo is held back', async () => {
    const { user } = await openCutter();
    act(() => title(3).focus());
    await user.keyboard('York');
    const event = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true });
    act(() => void title(3).dispatchEvent(event));
    expect([event.defaultPrevented, titles()[2]]).toEqual([true, BLANK]);
  });
});

describe('Ctrl Enter from a size', () => {
  it('takes the size over that was typed', async () => {
    const { user, commands } = await openCutter({ slice: { title: 'Understand what drives churn' } });
    await user.clear(size(2));
    await user.type(size(2), '½{Control>}{Enter}{/Control}');
    expect(commands).toMatchObject([{ type: 'slice.cut', children: [{}, { quarterDays: 2 }, {}, {}] }]);
  });

  it('says which blank is left, as the button does', async () => {
    const { user } = await openCutter();
    await user.clear(size(2));
    await user.type(size(2), '½{Control>}{Enter}{/Control}');
    expect(document.querySelector('[role="alert"]')?.textContent).toMatch(/^Slice 1 has a blank: “segment”/);
    await hasFocus(() => title(1));
  });

  it('does not cut as long as that is none', async () => {
    const { user, commands } = await openCutter({ slice: { title: 'Understand what drives churn' } });
    await user.clear(size(2));
    await user.type(size(2), 'soon{Control>}{Enter}{/Control}');
    expect(commands).toEqual([]);
    expect(document.activeElement).toBe(size(2));
    expect(size(2).getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the steps of a draft', () => {
  const edits = fc.array(
    fc.oneof(
      fc.constant((items: readonly Item[]) => added(items, 4)),
      fc.nat(5).map((key) => (items: readonly Item[]) => removed(items, key)),
      fc.nat(5).map((key) => (items: readonly Item[]) => changed(items, key, { quarterDays: key })),
    ),
    { maxLength: 20 },
  );

  it('lead back to the beginning exactly, and forth again', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const items = [{ ...emptyChild(4), key: 0 }];
        const first: Draft = { openId: 'a', items: { a: items }, past: [], future: [] };
        const last = list.reduce<Draft>((draft, edit) => changedDraft(draft, edit), first);
        let draft = last;
        for (const _ of last.past) draft = undoneDraft(draft);
        expect(draft.items).toEqual(first.items);
        for (const _ of last.past) draft = redoneDraft(draft);
        expect(draft.items).toEqual(last.items);
      }),
    );
  });
});
