import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { findNeeds } from '../../../renderer/inspector/need-search.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  slices: [
    { id: 'group', title: 'Access' },
    { id: 'read', under: 'group', title: 'Get read access' },
    { id: 'sheet', title: 'Café sheet', needs: ['read'] },
    { id: 'model', title: 'First model', needs: ['sheet'] },
    { id: 'old', title: 'Old rule', status: 'delivered', deliveredOn: '2026-11-23' },
    { id: 'later', title: 'Later on', stage: 'later' },
  ],
});

async function inspect(id: string, plan = PLAN) {
  const page = await showScreen(plan, <Inspector storage={null} />);
  await act(async () => page.viewStore.select(sliceId(id)));
  const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: /^Needs first/ });
  const list = () => within(screen.getByRole('listbox', { name: /^Needs first/ }));
  const options = () =>
    list()
      .queryAllByRole('option')
      .map((option) => option.textContent);
  const needs = () => page.plan().slices[id]?.needs;
  return { ...page, field, list, options, needs };
}

describe('Picking a need', () => {
  it('finds titles by words, without accents, and shows how each slice stands', async () => {
    const { user, field, options } = await inspect('later');
    await user.type(field(), 'CAFE');
    expect(options()).toEqual(['Café sheetWed 25 Nov']);
    await user.clear(field());
    await user.type(field(), 'rule');
    expect(options()).toEqual(['Old ruleDelivered']);
  });

  it('works with keys alone: arrows choose, Enter takes, Backspace takes back', async () => {
    const { user, field, needs, viewStore } = await inspect('later');
    await user.click(field());
    await user.keyboard('{ArrowDown}');
    const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toContain('Get read access');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toContain('Old rule');
    await user.keyboard('{Enter}');
    expect(needs()).toEqual(['old']);
    expect(viewStore.getState().spoken.message).toBe('Needs “Old rule” first.');
    await user.keyboard('first{Enter}');
    expect(needs()).toEqual(['old', 'model']);
    await user.keyboard('{Backspace}');
    expect([needs(), document.activeElement]).toEqual([['old'], field()]);
  });

  it('works with the pointer, and each need has a button to remove it', async () => {
    const { user, field, needs } = await inspect('later');
    await user.click(field());
    await user.click(screen.getByRole('option', { name: /First model/ }));
    expect([needs(), document.activeElement]).toEqual([['model'], field()]);
    await user.click(screen.getByRole('button', { name: 'No longer need “First model”' }));
    expect(needs()).toEqual([]);
  });

  it('refuses a circle before it is made, and says why', async () => {
    const { user, field, list, needs, commands } = await inspect('read');
    await user.type(field(), 'model');
    const option = screen.getByRole('option', { name: /First model/ });
    expect(option.getAttribute('aria-disabled')).toBe('true');
    expect(option.textContent).toContain('It waits for this one already, through “Café sheet”.');
    await user.keyboard('{Enter}');
    await user.click(option);
    expect([needs(), commands]).toEqual([[], []]);
    await user.clear(field());
    await user.type(field(), 'sheet');
    expect(list().getByRole('option').textContent).toContain('It needs this one already.');
    await user.clear(field());
    await user.type(field(), 'access');
    expect(list().getByRole('option').textContent).toContain('This slice is a part of it.');
  });

  it('closes its list at Escape and stays in the field', async () => {
    const { user, field, options, viewStore } = await inspect('later');
    await user.type(field(), 'rule{Escape}');
    expect([options(), field().value, document.activeElement]).toEqual([[], '', field()]);
    expect(viewStore.getState().wish).toBeNull();
  });

  it('says when no title has the words', async () => {
    const { user, field } = await inspect('later');
    await user.type(field(), 'nowhere');
    expect(screen.getByText('No title has these words.')).toBeTruthy();
  });

  it('leads to a need, and names who needs the slice', async () => {
    const { user, viewStore } = await inspect('sheet');
    const neededBy = screen.getByRole('region', { name: /^Needed by/ });
    expect(within(neededBy).getByText('First model')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Get read access/ }));
    expect(viewStore.getState().selectedId).toBe('read');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Title').value).toBe('Get read access');
  });
});

describe('Four hundred needs', () => {
  const ids = Array.from({ length: 400 }, (_, place) => `n${place}`);
  const plan = planWith({
    slices: [
      { id: 'all', title: 'All of it', needs: ids },
      ...ids.map((id) => ({ id, title: `Need ${id}` })),
      ...ids.map((id) => ({ id: `x${id}`, title: `Other ${id}` })),
    ],
  });

  it('are shown a dozen at a time, and all when asked for', async () => {
    const { user } = await inspect('all', plan);
    const list = () => document.querySelectorAll('[data-field="needs"] li').length;
    expect(list()).toBe(12);
    await user.click(screen.getByText('Show 388 more'));
    expect(list()).toBe(400);
  });

  it('can be added to and taken from', async () => {
    const { user, field, needs, options } = await inspect('all', plan);
    await user.click(field());
    expect(options()).toHaveLength(40);
    expect(screen.getByText('360 more. Type to narrow them down.')).toBeTruthy();
    await user.keyboard('other n399{Enter}');
    expect([needs()?.length, needs()?.at(-1)]).toEqual([401, 'xn399']);
    await user.keyboard('{Backspace}');
    expect(needs()).toEqual(ids);
  });
});

it('titles that begin with what was typed come first, then the outline holds, then what is refused', () => {
  const plan = planWith({
    slices: [
      { id: 'me', title: 'Me' },
      { id: 'a', title: 'The sheet' },
      { id: 'b', title: 'Sheet two' },
      { id: 'c', title: 'Sheet of mine', needs: ['me'] },
    ],
  });
  expect(findNeeds(plan, sliceId('me'), 'sheet').options.map(({ id, whyNot }) => [id, whyNot !== null])).toEqual([
    ['b', false],
    ['a', false],
    ['c', true],
  ]);
});
