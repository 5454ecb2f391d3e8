import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Hamburger } from '../../../renderer/hamburger/hamburger.tsx';
import type { SliceId } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { DEFAULT_LAYERS, namedBite } from '../../../shared/slicing/hamburger-layers.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const GOAL = { statement: 'Keep donors', audience: 'Fundraisers' };
const FIRST = namedBite(DEFAULT_LAYERS, [0, 0, 0, 0, 0, 0]);
const MAIL = namedBite(DEFAULT_LAYERS, [0, 0, 0, 1, 0, 0]);

function show(sketch: PlanSketch, id: string | null = null, app: Parameters<typeof showScreen>[2] = {}) {
  const panel = { kind: 'hamburger', id: id as SliceId | null } as const;
  return showScreen(planWith({ goal: GOAL, ...sketch }), <Hamburger panel={panel} />, app);
}

const layer = (name: string) => screen.getByRole('radiogroup', { name });
const option = (name: string, wanted: RegExp) =>
  within(layer(name)).getByRole<HTMLInputElement>('radio', { name: wanted });
const nameOf = (element: Element | null | undefined) => element?.getAttribute('aria-label');
const offers = () => screen.getAllByRole('button', { name: /^Accept: / });

describe('taking bites', () => {
  it('offers the first bite and takes it on Enter, without the mouse', async () => {
    const page = await show({});
    expect(screen.getByText(/: 5,120 combinations\./)).toBeTruthy();
    expect(nameOf(document.activeElement)).toBe('Accept: Tell Fundraisers – Keep donors');
    await page.user.keyboard('{Enter}');
    expect(Object.values(page.plan().slices)).toMatchObject([
      { bite: FIRST, audience: 'Fundraisers', quarterDays: null },
    ]);
    expect(offers()).toHaveLength(6);
    expect(document.activeElement).toBe(offers()[0]);
    const { toasts, selectedIds, wish } = page.viewStore.getState();
    expect(toasts[0]?.text).toMatch(/^Added “Tell Fundraisers/);
    expect(toasts[0]?.actions.map(({ label }) => label)).toEqual(['Fill in', 'Undo']);
    expect(selectedIds).toEqual(Object.keys(page.plan().slices));
    // It comes into sight, and the focus stays on the next bite.
    expect(wish).toMatchObject({ id: selectedIds[0], keepsFocus: true });
  });

  it('asks for the goal first where there is none, by one field and Enter', async () => {
    const page = await show({ title: 'Q3 churn deck v2', goal: { statement: '', audience: 'Fundraisers' } });
    expect(screen.queryAllByRole('button', { name: /^Accept: / })).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('What is to be true at the end?')));
    await page.user.keyboard('Keep donors{Enter}');
    expect(page.commands).toMatchObject([{ type: 'goal.edit', changes: { statement: 'Keep donors' } }]);
    expect(nameOf(offers()[0])).toBe('Accept: Tell Fundraisers – Keep donors');
    await waitFor(() => expect(document.activeElement).toBe(offers()[0]));
  });

  it('goes on with one notch in one layer at a time, as long as Enter is pressed', async () => {
    const page = await show({ slices: [{ id: 'a', title: 'First list', bite: FIRST }] });
    expect(screen.getByText(/Reach is one notch richer: “e-mail” instead of “say it”\./)).toBeTruthy();
    offers()[3]?.focus();
    await page.user.keyboard('{Enter}{ArrowDown}{ArrowUp}{ArrowDown}{Enter}');
    const bites = treeOf(page.plan()).leaves.map(({ bite }) => bite);
    expect(bites).toEqual([FIRST, MAIL, namedBite(DEFAULT_LAYERS, [0, 1, 0, 1, 0, 0])]);
    expect(page.commands.map(({ type }) => type)).toEqual(['slice.add', 'slice.add']);
  });

  it('does not accept again and again while Enter is held down', async () => {
    const page = await show({});
    await page.user.keyboard('{Enter>5/}');
    expect(Object.keys(page.plan().slices)).toHaveLength(1);
  });

  it('keeps the focus when a bite is taken back, and leaves it alone where somebody is elsewhere', async () => {
    const page = await show({ slices: [{ id: 'a', bite: FIRST }] });
    await page.user.keyboard('{Enter}');
    const added = Object.keys(page.plan().slices).find((id) => id !== 'a') as SliceId;
    await page.user.keyboard('{ArrowDown}');
    await act(() => page.planStore.execute({ type: 'slice.delete', id: added }));
    expect(document.activeElement).toBe(offers()[0]);
    act(() => offers()[0]?.blur());
    await act(() => page.planStore.execute({ type: 'slice.edit', id: 'a' as SliceId, changes: { title: 'Other' } }));
    expect(document.activeElement).toBe(document.body);
  });

  it('cuts the slice that it was opened on, and says so before', async () => {
    const page = await show({ slices: [{ id: 'db', title: 'Build the database', quarterDays: null }] }, 'db');
    expect(screen.getByText('“Build the database” is cut, and the bite goes under it.')).toBeTruthy();
    await page.user.keyboard('{Enter}');
    expect(page.commands).toMatchObject([{ type: 'slice.cut', id: 'db' }]);
    expect(screen.getByText('Accepted bites go under “Build the database”.')).toBeTruthy();
  });

  it('puts what is worth most a day first, and says from what it knows', async () => {
    await show({
      slices: [
        { id: 'a', bite: FIRST },
        { id: 'b', bite: MAIL, worth: 3, quarterDays: 2 },
        { id: 'c', bite: namedBite(DEFAULT_LAYERS, [1, 0, 0, 0, 0, 0]) },
      ],
    });
    expect(nameOf(offers()[0])).toMatch(/^Accept: E-mail Fundraisers/);
    expect(screen.getByText(/Worth 6 a day, going by 1 bite that took this step · ½ day assumed/)).toBeTruthy();
    expect(screen.getByText(/By worth per day where bites of the plan tell it/)).toBeTruthy();
  });

  it('offers what is chosen by hand, and goes back', async () => {
    const page = await show({ slices: [{ id: 'a', title: 'First list', bite: FIRST }] });
    await page.user.click(option('Decide', /^simple model/));
    await page.user.click(option('Reach', /^e-mail/));
    expect(screen.getByText(/Chosen by hand: richer in 2 layers than “First list”\./)).toBeTruthy();
    expect(offers()).toHaveLength(1);
    await page.user.click(screen.getByRole('button', { name: 'Back to the last bite' }));
    expect(offers()).toHaveLength(6);
  });

  it('goes on from any bite of the plan, and tells of options that no longer exist', async () => {
    const old = FIRST.map((part) => (part.layer === 'Reach' ? { ...part, option: 'fax' } : part));
    const page = await show({
      slices: [
        { id: 'a', title: 'By fax', bite: old },
        { id: 'b', title: 'By mail', bite: MAIL, status: 'delivered', deliveredOn: '2026-11-23' },
      ],
    });
    expect(screen.getByText('“fax” of Reach no longer exists and counts as “say it”.')).toBeTruthy();
    expect(nameOf(option('Reach', /^e-mail/))).toBe('e-mail, 1 bite, 1 delivered');
    await page.user.click(screen.getByRole('button', { name: /^By fax/ }));
    expect(offers()).toHaveLength(5);
    expect(screen.getByText(/^Each is one notch richer than “By fax” in one layer; all else stays\./)).toBeTruthy();
  });

  it('says so where nothing is left to offer', async () => {
    const layers = [{ name: 'Reach', options: ['say it'] }];
    await show({
      goal: { ...GOAL, layers },
      slices: [{ id: 'a', title: 'Done', bite: [{ layer: 'Reach', option: 'say it' }] }],
    });
    expect(screen.getByText(/^Every bite one notch above “Done” is in the plan already\./)).toBeTruthy();
  });
});

describe('the layers by keyboard', () => {
  it('go from option to option by left and right, from layer to layer by up and down', async () => {
    const page = await show({});
    option('Get data', /^copy-paste/).focus();
    await page.user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{End}{ArrowLeft}');
    expect(document.activeElement).toBe(option('Decide', /^simple model/));
    expect(option('Decide', /^simple model/).checked).toBe(true);
    expect(option('Get data', /^one file/).checked).toBe(true);
    await page.user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(option('Shape', /^none/));
  });
});

describe('editing the layers', () => {
  it('renames a layer and its options in every bite, each one step', async () => {
    const page = await show({ slices: [{ id: 'a', bite: MAIL }] });
    await page.user.click(screen.getByRole('button', { name: 'Edit Reach' }));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the layer' });
    expect(document.activeElement).toBe(name);
    await page.user.clear(name);
    await page.user.type(name, 'Channel{Enter}');
    const mail = screen.getByRole<HTMLInputElement>('textbox', { name: 'Option 2' });
    await page.user.clear(mail);
    await page.user.type(mail, 'letter{Enter}');
    expect(page.plan().slices.a?.bite).toContainEqual({ layer: 'Channel', option: 'letter' });
    expect(page.commands.map(({ type }) => type)).toEqual(['batch', 'batch']);
    await page.user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit Channel' }));
    expect(option('Channel', /^letter/).checked).toBe(true);
  });

  it('moves an option with Alt and the arrows, under the name that was just typed, and keeps the focus on it', async () => {
    const page = await show({});
    await page.user.click(screen.getByRole('button', { name: 'Edit Timing' }));
    const nightly = screen.getByRole<HTMLInputElement>('textbox', { name: 'Option 3' });
    await page.user.clear(nightly);
    await page.user.type(nightly, 'daily');
    await page.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(page.plan().goal.layers?.[4]?.options).toEqual(['once', 'daily', 'weekly by hand', 'live']);
    expect(document.activeElement).toBe(screen.getByRole<HTMLInputElement>('textbox', { name: 'Option 2' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Option 2' }).value).toBe('daily');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Option 3' }).value).toBe('weekly by hand');
  });

  it('adds layers and options, removes them, moves layers, and goes back to the default', async () => {
    const page = await show({});
    await page.user.type(screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a layer' }), 'Trust{Enter}');
    await page.user.type(
      screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a richer option' }),
      'seen once{Enter}signed{Enter}',
    );
    await page.user.click(screen.getByRole('button', { name: 'Remove seen once' }));
    await page.user.click(screen.getByRole('button', { name: 'Layer up' }));
    expect(page.plan().goal.layers?.[5]).toEqual({ name: 'Trust', options: ['signed'] });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Layer up' }));
    await page.user.click(screen.getByRole('button', { name: 'Remove the layer' }));
    expect(page.plan().goal.layers).toHaveLength(6);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit Learn' }));
    await page.user.click(screen.getByRole('button', { name: 'Back to the default layers' }));
    expect(page.plan().goal.layers).toBeNull();
  });

  it('says why a name cannot be', async () => {
    const page = await show({});
    await page.user.type(screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a layer' }), 'Reach{Enter}');
    expect(screen.getByText('There is one of that name already.')).toBeTruthy();
    expect(page.commands).toEqual([]);
  });
});

describe('a plan that can only be looked at', () => {
  it('shows the layers and what would come next, and changes nothing', async () => {
    await show({}, null, { isReadOnly: true });
    expect(screen.queryByRole('button', { name: /^Accept|^Edit/ })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/^The poorest option of every layer/)).toBeTruthy();
  });
});
