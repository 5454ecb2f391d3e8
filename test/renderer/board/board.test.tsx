import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const PLAN = planWith({
  goal: { target: '2026-11-27' },
  people: { an: { name: 'Analyst' } },
  sources: { crm: { name: 'CRM', access: 'asked' }, gifts: { name: 'Gifts', access: 'refused' } },
  calendar: { closures: [{ from: '2026-11-27', to: '2026-11-27', label: 'Founders’ day', origin: null }] },
  slices: [
    { id: 'access', title: 'Read access', status: 'delivered', deliveredOn: '2026-11-23', startedOn: '2026-11-23' },
    {
      id: 'region',
      title: 'Donors by region',
      value: 'See where donors leave',
      audience: 'Lead',
      status: 'doing',
      ownerId: 'an',
      startedOn: '2026-11-24',
    },
    {
      id: 'rule',
      title: 'Rule as a list',
      risk: { level: 'red', note: 'no access before 2024', owner: '', since: '2026-11-20' },
    },
    { id: 'crm', title: 'List in the CRM', sourceIds: ['crm'], quarterDays: 2 },
    { id: 'model', title: 'First model', pin: '2026-11-30' },
    { id: 'gifts', title: 'Gift history', sourceIds: ['gifts'] },
    { id: 'nightly', title: 'Score every donor nightly', quarterDays: 20 },
    { id: 'explain', title: 'Explain each score', quarterDays: null },
    { id: 'alert', title: 'Alert in the channel', stage: 'later', quarterDays: 2 },
  ],
});

const card = (name: string) => screen.getByRole('button', { name });
const section = (name: string) => screen.getByRole('region', { name });
const titlesIn = (region: HTMLElement) =>
  [...region.querySelectorAll('[data-slice-id]')].map((each) => each.getAttribute('data-slice-id'));

/** What a screen reader reads beside the name of a card. */
function about(name: string): string {
  const ids = card(name).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => spoken(document.getElementById(id) ?? expect.fail(`no ${id}`))).join(' ');
}

/** The text, or the label, of each part of an element. */
function spoken(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.getAttribute('aria-hidden') === 'true') return '';
  return node.getAttribute('aria-label') ?? [...node.childNodes].map(spoken).join(' ');
}

async function openMenu(user: Awaited<ReturnType<typeof showScreen>>['user'], name: string): Promise<HTMLElement> {
  card(name).focus();
  await user.keyboard('{Shift>}{F10}{/Shift}');
  return screen.findByRole('menu');
}

async function choose(user: Awaited<ReturnType<typeof showScreen>>['user'], name: string, item: string) {
  const menu = await openMenu(user, name);
  await user.click(within(menu).getByRole('menuitem', { name: new RegExp(`^${item}`) }));
}

afterEach(() => {
  // A card that is still to get the focus would take it from the next test.
  fireEvent.keyDown(window);
  vi.restoreAllMocks();
});

describe('the board', () => {
  it('puts each slice on its day, and what has none into the tray with the reason', async () => {
    await showScreen(PLAN, <Board />);
    const days = ['Monday 23', 'Tuesday 24', 'Wednesday 25', 'Thursday 26', 'Friday 27', 'Monday 30'].map((day) => {
      const list = screen.getByRole('list', { name: new RegExp(`^${day} November`) });
      return [day, ...titlesIn(list)];
    });
    expect(days).toEqual([
      ['Monday 23', 'access'],
      ['Tuesday 24', 'region'],
      ['Wednesday 25', 'rule'],
      ['Thursday 26', 'crm'],
      ['Friday 27'],
      ['Monday 30', 'model'],
    ]);
    expect([titlesIn(section('Still to slice')), titlesIn(section('No day yet')), titlesIn(section('Later'))]).toEqual([
      ['nightly', 'explain'],
      ['gifts'],
      ['alert'],
    ]);
    expect(section('Still to slice')).toHaveProperty('textContent', expect.stringContaining('2 · 5 d + ?'));
    expect(within(section('No day yet')).getByText('Access to “Gifts” was refused.')).toBeTruthy();
  });

  it('says on a week what it holds, and on a day that it is today, the target, or off', async () => {
    await showScreen(PLAN, <Board />);
    const week = section('Week 48, 23–27 Nov');
    await waitFor(() => expect(week.textContent).toContain('4 deliveries · 1 of 4 ready'));
    expect(within(week).getByText('Tue 24 · today')).toBeTruthy();
    expect(within(week).getByText('Founders’ day').closest('h3')?.textContent).toContain('target');
  });

  it('says on a card whatever its colours say: done, doing, pinned, red, not promised, and who', async () => {
    await showScreen(PLAN, <Board />);
    expect(about('Read access')).toContain('delivered');
    expect(about('Donors by region')).toMatch(/See where donors leave.*1 day.*doing.*Lead.*Analyst/);
    expect(about('First model')).toContain('pinned');
    expect(about('List in the CRM')).toContain('not promised');
    expect(about('Rule as a list')).toContain('Red dot for 4 days: no access before 2024');
  });

  it('without slices leads to the outline', async () => {
    const { user, viewStore } = await showScreen(planWith(), <Board />);
    await user.click(screen.getByRole('button', { name: 'Go to Slice' }));
    expect(viewStore.getState().screen).toBe('slice');
  });

  it('with nothing but thick slices says what is missing', async () => {
    const { user } = await showScreen(planWith({ slices: [{ id: 'thick', quarterDays: 20 }] }), <Board />);
    const hint = () => screen.queryByText(/Nothing is thin enough for a day yet/);
    expect(hint()).not.toBeNull();
    // While a card looks for its day, the hint is not in its way.
    document.getElementById('card-thick')?.focus();
    await user.keyboard(' ');
    expect(hint()).toBeNull();
    await user.keyboard('{Escape}');
    expect(hint()).not.toBeNull();
  });

  it('mounts the weeks in sight and those beside them, and no more', async () => {
    const slices = Array.from({ length: 200 }, (_, place) => ({ id: `s${place}` }));
    await showScreen(planWith({ slices, people: { an: {} } }), <Board />);
    const mounted = () => screen.getAllByRole('heading', { name: /^Week/ }).length;
    expect(mounted()).toBeGreaterThanOrEqual(3);
    // Of 276 pixels each four weeks reach into the window; one more lies beside them.
    await waitFor(() => expect(mounted()).toBe(5));
  });
});

describe('the menu of a card', () => {
  it.each([
    { name: 'First model', item: 'Let it flow', command: { type: 'slice.pin', id: 'model', pin: null } },
    { name: 'Rule as a list', item: 'Park in Later', command: { type: 'slice.stage', id: 'rule', stage: 'later' } },
    {
      name: 'Alert in the channel',
      item: 'Back to the board',
      command: { type: 'slice.stage', id: 'alert', stage: 'board' },
    },
    {
      name: 'Rule as a list',
      item: 'Start',
      command: { type: 'slice.start', id: 'rule', ownerId: 'an', on: '2026-11-24' },
    },
    {
      name: 'Rule as a list',
      item: 'Clear the red dot',
      command: { type: 'slice.edit', id: 'rule', changes: { risk: null } },
    },
    { name: 'Read access', item: 'Not delivered after all', command: { type: 'slice.reopen', id: 'access' } },
  ])('$item on “$name” is one command, and the focus stays on the card', async ({ name, item, command }) => {
    const { user, commands, viewStore } = await showScreen(PLAN, <Board />);
    await choose(user, name, item);
    expect(commands).toEqual([command]);
    await vi.waitFor(() => expect(document.activeElement).toBe(card(name)));
    const { spoken, toasts } = viewStore.getState();
    expect(`${spoken.message}${toasts.at(-1)?.text}`).toContain(name);
  });

  it('opens by the menu key and by a right click too', async () => {
    const { user } = await showScreen(PLAN, <Board />);
    card('First model').focus();
    await user.keyboard('{Shift>}{F10}{/Shift}');
    expect(await screen.findByRole('menu', { name: 'Menu of “First model”' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.pointer({ keys: '[MouseRight]', target: card('Rule as a list') });
    expect(await screen.findByRole('menu', { name: 'Menu of “Rule as a list”' })).toBeTruthy();
  });

  it('asks who starts it when there are several people', async () => {
    const people = { an: { name: 'Analyst' }, de: { name: 'Engineer' } };
    const { user, commands } = await showScreen(planWith({ people, slices: [{ id: 'a', title: 'A' }] }), <Board />);
    await choose(user, 'A', 'Start…');
    await user.click(await screen.findByRole('radio', { name: 'Engineer' }));
    await user.click(screen.getByRole('button', { name: 'Start' }));
    expect(commands).toEqual([{ type: 'slice.start', id: 'a', ownerId: 'de', on: '2026-11-24' }]);
  });

  it('marks as delivered on a day that has been, and on no other', async () => {
    const { user, commands } = await showScreen(PLAN, <Board />);
    await choose(user, 'Donors by region', 'Mark delivered on…');
    const field = await screen.findByLabelText('Delivered on');
    expect(field).toHaveProperty('value', '2026-11-24');
    await user.clear(field);
    await user.type(field, '2026-11-25');
    expect(screen.getByRole('button', { name: 'Delivered' })).toHaveProperty('disabled', true);
    await user.clear(field);
    await user.type(field, '2026-11-23');
    await user.click(screen.getByRole('button', { name: 'Delivered' }));
    expect(commands).toEqual([{ type: 'slice.deliver', id: 'region', on: '2026-11-23', ownerId: 'an' }]);
  });

  it('gives a red dot with what is wrong and who can clear it, from today on', async () => {
    const { user, commands } = await showScreen(PLAN, <Board />);
    await choose(user, 'First model', 'Red dot or watch…');
    await user.type(await screen.findByLabelText('What is wrong'), 'No data before 2024 ');
    await user.type(screen.getByLabelText('Who can clear it'), 'Head of data');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const risk = { level: 'red', note: 'No data before 2024', owner: 'Head of data', since: '2026-11-24' };
    expect(commands).toEqual([{ type: 'slice.edit', id: 'model', changes: { risk } }]);
  });

  it('goes to the slice in the outline', async () => {
    const { user, viewStore } = await showScreen(PLAN, <Board />);
    await choose(user, 'First model', 'Open in the outline');
    expect(viewStore.getState()).toMatchObject({ screen: 'slice', selectedId: 'model' });
  });
});

describe('Move to…', () => {
  async function openMove(name: string) {
    const shown = await showScreen(PLAN, <Board />);
    card(name).focus();
    await shown.user.keyboard('m');
    return { ...shown, dialog: await screen.findByRole('dialog', { name: `Move “${name}”` }) };
  }

  it('a day and a place in it, with the answer before it happens', async () => {
    const { user, commands, dialog } = await openMove('Alert in the channel');
    const day = within(dialog).getByLabelText('Day');
    await user.clear(day);
    await user.type(day, '2026-11-25');
    await user.selectOptions(within(dialog).getByLabelText('Place in the day'), 'before “Rule as a list”');
    const answer = within(dialog).getByRole('status');
    expect(answer.textContent).toContain('Yes, and… 1 slice moves one day later.');
    expect(commands).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    expect(commands).toEqual([{ type: 'slice.place', id: 'alert', stage: 'board', before: 'rule', pin: null }]);
    await vi.waitFor(() => expect(document.activeElement).toBe(card('Alert in the channel')));
  });

  it('a week is the last day of it that has room', async () => {
    const { user, commands, dialog } = await openMove('Rule as a list');
    await user.click(within(dialog).getByRole('radio', { name: 'A week' }));
    await user.selectOptions(within(dialog).getByLabelText('Week'), 'Week 49, 30 Nov–4 Dec');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    expect(commands).toMatchObject([{ type: 'slice.place', id: 'rule', pin: '2026-12-04' }]);
  });

  it('Later parks it', async () => {
    const { user, commands, dialog } = await openMove('Rule as a list');
    await user.click(within(dialog).getByRole('radio', { name: 'Later' }));
    expect(within(dialog).getByRole('status').textContent).toContain('Parked in Later');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    expect(commands).toEqual([{ type: 'slice.stage', id: 'rule', stage: 'later' }]);
  });

  it('says why a day that has passed takes nothing, and does not offer to move', async () => {
    const { user, dialog } = await openMove('Rule as a list');
    const day = within(dialog).getByLabelText('Day');
    await user.clear(day);
    await user.type(day, '2026-11-23');
    expect(within(dialog).getByRole('status').textContent).toContain('comes before the first day');
    expect(within(dialog).getByRole('button', { name: 'Move' })).toHaveProperty('disabled', true);
  });

  it('asks an unsized slice for its size, and moves it with it as one step', async () => {
    const { user, commands, dialog } = await openMove('Explain each score');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    await user.click(await screen.findByRole('button', { name: '½ d' }));
    expect(commands).toMatchObject([
      {
        type: 'batch',
        commands: [
          { type: 'slice.edit', id: 'explain', changes: { quarterDays: 2 } },
          { type: 'slice.place', id: 'explain', stage: 'board' },
        ],
      },
    ]);
  });

  it('keeps a size of more than a day, and opens the cutter for that day', async () => {
    const { user, commands, dialog, viewStore } = await openMove('Explain each score');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    await user.type(await screen.findByLabelText('Or as text'), '3 days{Enter}');
    expect(commands).toEqual([{ type: 'slice.edit', id: 'explain', changes: { quarterDays: 12 } }]);
    const thenMoveTo = { kind: 'place', day: '2026-11-24' };
    expect(viewStore.getState().panel).toMatchObject({ kind: 'cutter', id: 'explain', thenMoveTo });
  });

  it('opens the cutter for a thick slice', async () => {
    const { user, commands, dialog, viewStore } = await openMove('Score every donor nightly');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    const panel = { kind: 'cutter', id: sliceId('nightly'), thenMoveTo: { day: '2026-11-24' } };
    expect(viewStore.getState()).toMatchObject({ selectedId: sliceId('nightly'), dialog: null, panel });
    expect(commands).toEqual([]);
  });
});
