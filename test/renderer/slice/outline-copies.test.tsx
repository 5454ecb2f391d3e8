import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction } from '../../../renderer/actions/table.ts';
import type { ActionId } from '../../../shared/actions.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

const LETTERS = {
  people: { p1: { name: 'Anna' } },
  slices: [
    { id: 'a', title: 'A' },
    { id: 'a1', under: 'a', title: 'A1', value: 'see', audience: 'Lead', quarterDays: 2, ownerId: 'p1', needs: ['b'] },
    { id: 'b', title: 'B', demo: 'a sheet', status: 'delivered', deliveredOn: '2026-11-20' },
    { id: 'c', title: 'C' },
  ],
} as const;

type Outline = Awaited<ReturnType<typeof openOutline>>;

async function onRow(title: string, plan = planWith(LETTERS)): Promise<Outline> {
  const outline = await openOutline(plan);
  outline.viewStore.show('slice');
  await outline.user.click(outline.title(title));
  await outline.user.keyboard('{Escape}');
  return outline;
}

async function choose({ planStore, viewStore }: Outline, id: ActionId): Promise<void> {
  await act(async () => performAction(id, actionContext(planStore, viewStore)));
}

const slices = (outline: Outline, title: string) =>
  Object.values(outline.nodeSide.plan.slices).filter((slice) => slice.title === title);

/** A clipboard as a browser hands it to an event, with as many types as are put there. */
function emptyClipboard() {
  const texts = new Map<string, string>();
  return {
    setData: (type: string, text: string) => void texts.set(type, text),
    getData: (type: string) => texts.get(type) ?? '',
  };
}

type Clipboard = ReturnType<typeof emptyClipboard>;

/** What the browser does on Ctrl+C, Ctrl+X and Ctrl+V: an event where the focus is. */
function press(kind: 'copy' | 'cut' | 'paste', clipboardData: Clipboard = emptyClipboard()): Clipboard {
  const focused = document.activeElement;
  if (focused === null) throw new Error('Nothing has the focus.');
  fireEvent[kind](focused, { clipboardData });
  return clipboardData;
}

afterEach(() => vi.unstubAllGlobals());

describe('Duplicating', () => {
  it('puts a copy with everything below behind it, open again, and selects it', async () => {
    const outline = await onRow('A');
    await outline.user.keyboard('{Control>}d{/Control}');
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', 'A', '  A1', 'B', 'C']);
    expect(
      slices(outline, 'A1').map(({ value, audience, quarterDays, ownerId, needs }) => [
        value,
        audience,
        quarterDays,
        ownerId,
        needs,
      ]),
    ).toEqual(Array(2).fill(['see', 'Lead', 2, 'p1', ['b']]));
    const [copyId] = outline.viewStore.getState().selectedIds;
    expect(['a', undefined]).not.toContain(copyId);
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe(copyId));
    expect(outline.toasts()).toEqual(['Duplicated “A”.']);
  });

  it('says what it moves: the copy takes time as well', async () => {
    const slices = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() }));
    const outline = await onRow('A', planWith({ slices, goal: { target: '2026-11-27' } }));
    await outline.user.keyboard('{Control>}d{/Control}');
    await outline.settled();
    expect(outline.toasts()).toEqual([
      'Duplicated “A”. Yes, and… 2 slices move one day later. Target 27 Nov: still met, no day spare (was 1).',
    ]);
  });

  it('takes several behind the last of them, as one step, and a delivered one is open in its copy', async () => {
    const outline = await onRow('B');
    await outline.user.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}');
    await outline.settled();
    expect([outline.tree(), outline.nodeSide.commands.length]).toEqual([['A', '  A1', 'B', 'C', 'B', 'C'], 1]);
    expect(slices(outline, 'B').map(({ status, demo }) => [status, demo])).toEqual([
      ['delivered', 'a sheet'],
      ['open', 'a sheet'],
    ]);
    expect(outline.viewStore.getState().selectedIds).toHaveLength(2);
  });
});

describe('Copying and pasting', () => {
  it('brings all fields to another place', async () => {
    const outline = await onRow('A1');
    const clipboard = press('copy');
    expect(clipboard.getData('text/plain')).toBe('- A1 (½ d)\n  For: Lead\n');
    await outline.user.click(outline.title('C'));
    await outline.user.keyboard('{Escape}');
    press('paste', clipboard);
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', 'B', 'C', 'A1']);
    expect(slices(outline, 'A1').map(({ value, ownerId, needs }) => [value, ownerId, needs])).toEqual(
      Array(2).fill(['see', 'p1', ['b']]),
    );
    expect(outline.toasts()).toEqual(['1 slice added.']);
  });

  it('brings them to another plan, and says what that one does not have', async () => {
    const from = await onRow('A');
    const clipboard = press('copy');
    from.unmount();
    const to = await onRow('Here', planWith({ id: 'plan0002', slices: [{ id: 'x', title: 'Here' }] }));
    press('paste', clipboard);
    await to.settled();
    expect(to.tree()).toEqual(['Here', 'A', '  A1']);
    expect(slices(to, 'A1').map(({ value, ownerId, needs }) => [value, ownerId, needs])).toEqual([['see', null, []]]);
    expect(to.toasts()).toEqual([
      '2 slices added. Not among the people here: Anna. Whoever can does their slices. 1 need outside of the copy was left out.',
    ]);
  });

  it('takes slices out with their copy, which the message brings back', async () => {
    const outline = await onRow('B');
    const clipboard = press('cut');
    await outline.settled();
    expect([outline.tree(), outline.toasts()]).toEqual([['A', '  A1', 'C'], ['Deleted “B”.']]);
    expect(clipboard.getData('text/plain')).toContain('B');
    expect(document.activeElement).toBe(outline.row('A1'));
  });

  it('makes a slice of a single line that is pasted on a row, and text of it in a title', async () => {
    const outline = await onRow('C');
    await outline.user.paste('From a mail (2d)');
    await outline.settled();
    expect(outline.tree().at(-1)).toBe('From a mail');
    await outline.user.click(outline.title('B'));
    await outline.user.paste('!');
    expect(screen.getByDisplayValue('B!')).toBeTruthy();
  });

  it('pastes into the empty row at the end what was copied with its fields', async () => {
    const outline = await onRow('A1');
    const clipboard = press('copy');
    await outline.user.click(outline.endRow());
    press('paste', clipboard);
    await outline.settled();
    expect(outline.tree()).toEqual(['A', '  A1', 'B', 'C', 'A1']);
    expect(slices(outline, 'A1').map(({ value }) => value)).toEqual(['see', 'see']);
  });

  it('works from the menu too: what this window copied comes back with its fields', async () => {
    const outline = await onRow('A1');
    await choose(outline, 'copy-slices');
    await waitFor(() => expect(outline.toasts()).toEqual(['1 slice copied.']));
    outline.viewStore.select('c' as SliceId);
    await choose(outline, 'paste-slices');
    await waitFor(() => expect(slices(outline, 'A1').map(({ value }) => value)).toEqual(['see', 'see']));
  });

  it('puts nothing into a plan that can only be looked at, from which copying works', async () => {
    const outline = await openOutline(planWith(LETTERS), (nodeSide) => {
      nodeSide.readOnly = 'newer-version';
    });
    await outline.user.click(outline.title('B'));
    await outline.user.keyboard('{Escape}');
    const clipboard = press('copy');
    expect(clipboard.getData('text/plain')).toContain('B');
    press('paste', clipboard);
    press('cut');
    expect(outline.nodeSide.commands).toEqual([]);
  });
});
