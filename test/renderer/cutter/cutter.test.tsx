import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { derive } from '../../../shared/derive.ts';
import type { Target } from '../../../shared/schedule/move-to.ts';
import { type SliceSketch, sliceId } from '../../support/plan-builder.ts';
import { TODAY } from '../../support/show-screen.tsx';
import { hasFocus, header, openCutter, openHeader, size, sum, title, titles } from './open-cutter.tsx';

describe('what the cutter offers', () => {
  it('is 22 patterns, those that fit first with the words that made them fit, and by days last', async () => {
    await openCutter({ slice: { title: 'Score every donor nightly' } });
    const list = screen.getByRole('region', { name: 'Patterns' });
    const names = [...list.querySelectorAll('[data-pattern]')].map((each) => each.textContent);
    expect(names).toHaveLength(23);
    expect(names.slice(0, 3).map((name) => /fits: .*”/.exec(name ?? '')?.[0])).toEqual([
      'fits: “Score”',
      'fits: “every”',
      'fits: “nightly”',
    ]);
    expect(names.filter((name) => name?.includes('fits:'))).toHaveLength(3);
    expect(names.at(-1)).toMatch(/^By days\s*last resort/);
  });

  it('says how thick the slice is, and for whom each part has to be worth something', async () => {
    await openCutter();
    expect(screen.getByRole('heading', { name: 'Cut “Show quiet customers in all regions”' })).toBeTruthy();
    expect(screen.getByText(/^5 days\. Every slice must still be worth showing to/).textContent).toContain(
      'Retention lead',
    );
  });

  it('has the best one open, with its question, and the focus on it', async () => {
    await openCutter();
    expect(openHeader().textContent).toContain('One segment first');
    expect(screen.getByText(/without waiting for the rest\?/)).toBeTruthy();
    await hasFocus(openHeader);
  });

  it('says so where nothing in the title suggests one, and what else to do with a chore', async () => {
    const page = await openCutter({ slice: { title: 'Book the room' } });
    expect(screen.getByText(/^No word of this title suggests a pattern\./).textContent).toContain('park it in Later');
    page.unmount();
    await openCutter();
    expect(screen.queryByText(/^No word of this title/)).toBeNull();
  });

  it('begins with what a finding asks for', async () => {
    await openCutter({ patterns: ['shadow', 'no such pattern'] });
    expect(openHeader().textContent).toContain('Run beside, change nothing');
    expect(openHeader().textContent).toContain('for this finding');
    expect(document.querySelectorAll('[data-pattern]')).toHaveLength(23);
  });

  it('is walked through by the arrow keys, and opened by Enter', async () => {
    const { user } = await openCutter();
    await hasFocus(openHeader);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('One question, one answer');
    await user.keyboard('{Enter}');
    expect(openHeader().textContent).toContain('One question, one answer');
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toContain('By days');
    await user.keyboard('{Home}{Enter}');
    expect(titles()[0]).toContain('only the first 20 of [segment…]');
  });

  it('proposes thin slices where the size is not known, and takes sizes where somebody knows them', async () => {
    const { user, commands } = await openCutter({ slice: { quarterDays: null } });
    expect(screen.getByText(/^Not sized yet: the sizes below are proposals\. Every slice/)).toBeTruthy();
    expect([1, 2, 3, 4].map((place) => size(place).value)).toEqual(['1 d', '1 d', '1 d', '1 d']);
    expect(sum()).toBe('4 slices, 4 d · first value after day 1');
    await user.click(header(/^Hand over the why/));
    await user.clear(size(2));
    await user.type(size(2), '½{Enter}');
    await user.clear(size(1));
    await user.keyboard('{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(commands).toMatchObject([{ children: [{ quarterDays: null }, { quarterDays: 2 }, {}, {}] }]);
  });
});

describe('the cut', () => {
  const UNDERSTAND: Partial<SliceSketch> = { title: 'Understand what drives churn' };
  const cutNow = (user: Awaited<ReturnType<typeof openCutter>>['user']) =>
    user.click(screen.getByRole('button', { name: 'Cut into 4' }));

  it('is done at Ctrl Enter wherever the focus is, also on the button of a menu', async () => {
    const { user, commands } = await openCutter({ slice: UNDERSTAND });
    screen.getByRole('button', { name: 'More for slice 3' }).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(commands).toMatchObject([{ type: 'slice.cut' }]);
  });

  it('is one command, leads to its first slice, and can be undone', async () => {
    const { user, commands, viewStore, planStore, plan } = await openCutter({ slice: UNDERSTAND });
    await cutNow(user);
    expect(commands).toMatchObject([
      { type: 'slice.cut', id: 'quiet001', pattern: 'explanation-as-deliverable', on: '2026-11-24' },
    ]);
    const first = Object.values(plan().slices).find(({ title: text }) => text.startsWith('Tell'));
    expect(first).toMatchObject({ audience: 'Retention lead', quarterDays: 4 });
    expect(viewStore.getState()).toMatchObject({
      panel: null,
      selectedId: first?.id,
      wish: { kind: 'show-row', id: first?.id },
    });
    const undo = vi.spyOn(planStore, 'undo');
    const [toast] = viewStore.getState().toasts;
    expect(toast?.text).toBe('Cut “Understand what drives churn” into 4 slices. 4 still lack something.');
    expect(toast?.actions.map(({ label }) => label)).toEqual(['Fill in', 'Undo']);
    await act(async () => toast?.actions[1]?.onSelect());
    expect(undo).toHaveBeenCalled();
  });

  it('offers to fill in what the new slices lack, of those that stay on the board', async () => {
    const { user, viewStore, plan } = await openCutter({ slice: UNDERSTAND });
    await user.click(screen.getByRole('button', { name: 'More for slice 2' }));
    await user.click(await screen.findByRole('menuitem', { name: 'To Later' }));
    await cutNow(user);
    await act(async () => viewStore.getState().toasts[0]?.actions[0]?.onSelect());
    const { dialog } = viewStore.getState();
    const asked = dialog?.kind === 'triage' ? dialog.ids : undefined;
    expect(asked).toHaveLength(3);
    expect(asked?.map((id) => plan().slices[id]?.stage)).toEqual(['board', 'board', 'board']);
  });

  it('parks what goes to Later', async () => {
    const { user, plan } = await openCutter({ slice: UNDERSTAND });
    await user.click(screen.getByRole('button', { name: 'More for slice 2' }));
    await user.click(await screen.findByRole('menuitem', { name: 'To Later' }));
    await cutNow(user);
    expect(Object.values(plan().slices).filter(({ stage }) => stage === 'later')).toHaveLength(1);
  });

  it('puts the first slice on the day on which the thick one was dropped, in the same step', async () => {
    const thenMoveTo = { kind: 'place', day: '2026-11-26', before: null } as Target;
    const { user, commands, plan } = await openCutter({ slice: UNDERSTAND, thenMoveTo });
    await cutNow(user);
    expect(commands).toMatchObject([
      { type: 'batch', commands: [{ type: 'slice.cut' }, { type: 'slice.place', stage: 'board' }] },
    ]);
    const first = Object.values(plan().slices).find(({ title: text }) => text.startsWith('Tell'));
    expect(first && derive(plan(), TODAY).schedule.placements.get(first.id)?.day).toBe('2026-11-26');
  });

  it('shows the board what the filter would hide', async () => {
    const { user, viewStore } = await openCutter({ slice: UNDERSTAND });
    act(() => {
      viewStore.show('board');
      viewStore.setFilter({ text: 'something else' });
    });
    await cutNow(user);
    expect(viewStore.getState()).toMatchObject({ filter: { text: '' }, wish: { kind: 'show-card' } });
  });
});

describe('a slice that is not cut', () => {
  it.each([
    ['doing', { status: 'doing', startedOn: '2026-11-24' }, /^Somebody works on it/],
    ['delivered', { status: 'delivered', deliveredOn: '2026-11-24' }, /^It is delivered already/],
    ['dropped', { status: 'dropped', droppedOn: '2026-11-24' }, /^It was dropped/],
  ] as const)('says why: %s', async (_, slice, why) => {
    await openCutter({ slice });
    const message = screen.getByText(why);
    await hasFocus(() => message);
    expect(screen.queryByRole('button', { name: /^Cut into/ })).toBeNull();
  });

  it('says why: a group', async () => {
    await openCutter({ others: [{ id: 'below001', under: 'quiet001' }] });
    expect(screen.getByText(/^It is a group/)).toBeTruthy();
  });

  it('is told apart from a plan that can only be looked at', async () => {
    const { user, commands } = await openCutter({ app: { isReadOnly: true } });
    expect(title(1).readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: /^Cut into/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^More for/ })).toBeNull();
    await user.click(title(1));
    await user.keyboard('x{Control>}{Enter}{/Control}');
    expect(commands).toEqual([]);
  });
});

describe('the way out', () => {
  it('is Escape: out of the text first, then out of the panel, back to the row', async () => {
    const { user, viewStore } = await openCutter();
    await user.click(title(1));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(openHeader());
    await user.keyboard('{Escape}');
    expect(viewStore.getState()).toMatchObject({ panel: null, wish: { kind: 'show-row', id: 'quiet001' } });
  });

  it('is the button as well, and on the board it leads to the card', async () => {
    const { user, viewStore } = await openCutter();
    act(() => viewStore.show('board'));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(viewStore.getState()).toMatchObject({ panel: null, wish: { kind: 'show-card', id: 'quiet001' } });
  });

  it('is taken by itself when the slice goes', async () => {
    const { planStore, viewStore } = await openCutter();
    await act(async () => {
      await planStore.execute({ type: 'slice.delete', id: sliceId('quiet001') });
    });
    expect(viewStore.getState().panel).toBeNull();
  });
});

describe('titles as people and machines write them', () => {
  it.each([
    '',
    '🐘',
    'x'.repeat(5000),
    'Kundenabwanderung vorhersagen',
    'PREDICT CHURN',
    'SELECT * FROM t;',
    '__proto__',
  ])('can be cut: %.40s', async (text) => {
    const { user, commands } = await openCutter({ slice: { title: text } });
    await user.click(header(/^By days/));
    if (text === '') await user.type(title(1), 'Work');
    await user.keyboard('{Control>}{Enter}{/Control}');
    if (commands.length === 0) await user.click(screen.getByRole('button', { name: /^Cut into 5/ }));
    expect(commands).toMatchObject([{ type: 'slice.cut', pattern: 'by-days' }]);
    expect(within(document.body).queryByRole('alert')).toBeNull();
  });
});
