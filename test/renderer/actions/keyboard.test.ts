import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenForShortcuts, performRequested } from '../../../renderer/actions/keyboard.ts';
import { isPressed, shortcutText } from '../../../renderer/actions/shortcut.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

let end = () => {};
let planner: FakePlanner;
let viewStore = createViewStore(null);
let planStore: ReturnType<typeof createPlanStore>;

beforeEach(async () => {
  const plan = planWith({ slices: [{ id: 'a', title: 'One sheet' }] });
  planner = new FakePlanner(plan);
  viewStore = createViewStore(null);
  planStore = createPlanStore(planner.transport, () => undefined);
  void planStore.start(null);
  void planStore.open(plan.id);
  await planner.settle();
  planStore.execute({ type: 'slice.edit', id: sliceId('a'), changes: { title: 'Two sheets' } });
  await planner.settle();
  end = listenForShortcuts(planStore, viewStore);
});

afterEach(() => {
  end();
  document.body.replaceChildren();
});

/** Presses keys in an element; true when the browser was kept from its own meaning. */
function press(keys: KeyboardEventInit, target: Element = document.body): boolean {
  return !target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...keys }));
}

function field(draft?: 'clean' | 'dirty'): HTMLInputElement {
  const input = document.createElement('input');
  if (draft !== undefined) input.dataset.draft = draft;
  document.body.append(input);
  return input;
}

const ctrlZ = { key: 'z', code: 'KeyZ', ctrlKey: true };
const undone = () => planner.requests.filter((method) => method === 'plan.undo').length;

describe('Shortcuts', () => {
  it('undo the plan from anywhere but a text that is being typed', () => {
    const heard = [press(ctrlZ), press(ctrlZ, field('clean')), press(ctrlZ, field('dirty')), press(ctrlZ, field())];
    expect(heard).toEqual([true, true, false, false]);
  });

  it('ask the Node side for the undo once', async () => {
    press(ctrlZ);
    await planner.settle();
    expect([undone(), planner.plan.slices.a?.title]).toEqual([1, 'One sheet']);
  });

  it('change the screen by number, also from a text field', () => {
    press({ key: '3', code: 'Digit3', altKey: true }, field());
    expect(viewStore.getState().screen).toBe('board');
    // Where Alt and a digit make another character.
    press({ key: '“', code: 'Digit2', altKey: true });
    expect(viewStore.getState().screen).toBe('slice');
  });

  it('open the help at ?, which is an ordinary character in a text field', () => {
    press({ key: '?', code: 'Slash', shiftKey: true }, field('clean'));
    expect(viewStore.getState().dialog).toBeNull();
    press({ key: '?', code: 'Slash', shiftKey: true });
    expect(viewStore.getState().dialog).toEqual({ kind: 'help' });
  });

  it('say why when nothing can be done, and only once while the key is held down', () => {
    const texts = () => viewStore.getState().toasts.map(({ id, text }) => `${id}: ${text}`);
    const ctrlY = { key: 'y', code: 'KeyY', ctrlKey: true };
    expect([press(ctrlY), texts()]).toEqual([true, ['toast-1: There is nothing to redo.']]);
    expect([press({ ...ctrlY, repeat: true }), texts()]).toEqual([true, ['toast-1: There is nothing to redo.']]);
  });

  it('belong to a dialog as long as it is open', () => {
    viewStore.openDialog({ kind: 'help' });
    expect([press(ctrlZ), undone()]).toEqual([false, 0]);
  });
});

describe('Select all', () => {
  const ctrlA = { key: 'a', code: 'KeyA', ctrlKey: true };

  it('selects the cards that the filter shows, on the board; elsewhere the browser selects its text', () => {
    expect(press(ctrlA)).toBe(false);
    viewStore.show('board');
    expect([press(ctrlA), viewStore.getState().selectedIds]).toEqual([true, ['a']]);
    viewStore.select(null);
    viewStore.setFilter({ text: 'nothing like it' });
    expect([press(ctrlA), viewStore.getState().selectedIds]).toEqual([true, []]);
    expect(viewStore.getState().spoken.message).toBe('0 slices selected.');
  });

  it('leaves text fields their own', () => {
    viewStore.show('board');
    expect([press(ctrlA, field()), press(ctrlA, field('clean'))]).toEqual([false, false]);
  });
});

describe('A line of the menu of the shell', () => {
  it('does what its key does', async () => {
    performRequested('undo', planStore, viewStore);
    await planner.settle();
    expect(undone()).toBe(1);
  });

  it('says why when it cannot be done', () => {
    performRequested('redo', planStore, viewStore);
    expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual(['There is nothing to redo.']);
  });

  it('undoes the text that is being typed, and not the plan', () => {
    const commands: string[] = [];
    document.execCommand = (command) => commands.push(command) > 0;
    field('dirty').focus();
    performRequested('undo', planStore, viewStore);
    expect([commands, undone()]).toEqual([['undo'], 0]);
  });

  it('waits for the dialog that is open', () => {
    viewStore.openDialog({ kind: 'rename-plan' });
    performRequested('show-board', planStore, viewStore);
    const { screen, toasts } = viewStore.getState();
    expect([screen, toasts.map(({ text }) => text)]).toEqual(['plans', ['Close the dialog first.']]);
  });
});

describe('A list of actions', () => {
  function focusCard(id: string): void {
    const card = document.createElement('div');
    card.dataset.sliceId = id;
    const handle = document.createElement('button');
    card.append(handle);
    document.body.append(card);
    handle.focus();
  }

  it('is about the card that has the focus, not the one that was selected before', () => {
    viewStore.select(sliceId('b'));
    focusCard('a');
    press({ key: 'k', code: 'KeyK', ctrlKey: true });
    expect(viewStore.getState().selectedIds).toEqual(['a']);
    expect(viewStore.getState().dialog).toEqual({ kind: 'palette' });
  });

  it('is about all selected ones when that card is one of them, and stays with them elsewhere', () => {
    viewStore.selectAll([sliceId('b'), sliceId('a')]);
    focusCard('a');
    press({ key: 'k', code: 'KeyK', ctrlKey: true });
    viewStore.closeDialog();
    field().focus();
    press({ key: 'k', code: 'KeyK', ctrlKey: true });
    expect(viewStore.getState().selectedIds).toEqual(['b', 'a']);
  });

  it('in the menu of the shell is about that card too', () => {
    viewStore.select(sliceId('b'));
    focusCard('a');
    performRequested('tags', planStore, viewStore);
    expect(viewStore.getState().selectedIds).toEqual(['a']);
  });
});

describe('The key for searching', () => {
  it('goes to the field of the board there, and opens the palette on the other screens', () => {
    press({ key: 'f', code: 'KeyF', ctrlKey: true });
    expect(viewStore.getState().dialog).toEqual({ kind: 'palette' });
    viewStore.closeDialog();
    viewStore.show('board');
    press({ key: 'f', code: 'KeyF', ctrlKey: true }, field());
    expect(viewStore.getState()).toMatchObject({ dialog: null, wish: { kind: 'focus-search' } });
  });

  it('letters of a slice’s menu do nothing where no slice has the focus', () => {
    viewStore.select(sliceId('a'));
    expect([press({ key: 'm', code: 'KeyM' }), press({ key: 'Delete', code: 'Delete' })]).toEqual([false, false]);
    expect(viewStore.getState().dialog).toBeNull();
  });
});

describe('Keys', () => {
  it.each([
    ['linux', { key: 'Z', ctrlKey: true, shiftKey: true }, true],
    ['linux', { key: 'Z', metaKey: true, shiftKey: true }, false],
    ['mac', { key: 'z', metaKey: true, shiftKey: true }, true],
    ['mac', { key: 'z', ctrlKey: true, shiftKey: true }, false],
    ['windows', { key: 'z', ctrlKey: true }, false],
    ['windows', { key: 'z', ctrlKey: true, shiftKey: true, altKey: true }, false],
  ] as const)('on %s %j redo: %s', (platform, keys, expected) => {
    const event = new KeyboardEvent('keydown', keys);
    expect(isPressed({ key: 'z', isMod: true, isShift: true }, event, platform)).toBe(expected);
  });

  it('are written as people know them', () => {
    const redo = { key: 'z', isMod: true, isShift: true };
    expect([shortcutText(redo, 'windows'), shortcutText(redo, 'mac'), shortcutText({ key: '?' }, 'mac')]).toEqual([
      'Ctrl+Shift+Z',
      '⇧⌘Z',
      '?',
    ]);
  });
});
