import { act, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { AppGuide } from '../../renderer/app-guide.tsx';
import { AppPanel } from '../../renderer/app-panel.tsx';
import { createViewStore } from '../../renderer/view/store.ts';
import type { Plan, PlanId, SliceId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { sampleFor } from '../../shared/sample/sample.ts';
import { planWith, sliceId } from '../support/plan-builder.ts';
import { showScreen, TODAY } from '../support/show-screen.tsx';

const OTHER = 'other222' as PlanId;
const THICK = sliceId('scorenig');

async function guided(plan: Plan, beside: ReactNode = <AppPanel />) {
  const page = await showScreen(
    plan,
    <>
      <AppGuide />
      {beside}
    </>,
  );
  act(() => {
    page.viewStore.startGuide(plan.id);
    page.viewStore.show('slice');
  });
  const guide = await screen.findByRole('region', { name: 'Three steps through the sample' });
  return { ...page, guide, spoken: () => page.viewStore.getState().spoken.message };
}

/** What stands in bold: the small step that is next. */
function step(guide: HTMLElement): string | null {
  return guide.querySelector('b')?.textContent ?? null;
}

describe('The three steps through the sample', () => {
  it('say what to try on the screen that is shown, and lead to the next one', async () => {
    const { user, viewStore, guide } = await guided(planWith({ slices: [{ id: 'a' }] }));
    expect(guide.textContent).toContain('press C');
    await user.click(screen.getByRole('button', { name: /^Next: Lay out/ }));
    expect(viewStore.getState().screen).toBe('board');
    expect(guide.textContent).toContain('Drag a card to another day');
    await user.click(screen.getByRole('button', { name: /^Next: Hand out/ }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('region')).toBeNull();
    expect(viewStore.getState().toasts[0]?.text).toMatch(/^That was the whole way: cut, laid out, handed out\./);
  });

  it('stand on the sample alone, and not on the list of plans', async () => {
    const plan = planWith({ slices: [{ id: 'a' }] });
    const { viewStore } = await showScreen(plan, <AppGuide />);
    viewStore.show('board');
    viewStore.startGuide(OTHER);
    expect(screen.queryByRole('region')).toBeNull();
    viewStore.startGuide(plan.id);
    expect(await screen.findByRole('region', { name: 'Three steps through the sample' })).toBeTruthy();
    viewStore.show('plans');
    await expect.poll(() => screen.queryByRole('region')).toBeNull();
  });

  it('are closed for good: neither a new window nor another sample brings them back', () => {
    window.localStorage.clear();
    const before = createViewStore(window.localStorage);
    before.startGuide(OTHER);
    expect(createViewStore(window.localStorage).getState().guide.planId).toBe(OTHER);
    before.endGuide();
    const after = createViewStore(window.localStorage);
    after.startGuide(OTHER);
    expect(after.getState().guide).toEqual({ planId: null, isOver: true });
  });

  it('begin as if there were none when what was kept makes no sense', () => {
    window.localStorage.setItem('carpaccio-view', JSON.stringify({ guide: { planId: 7, isOver: 'yes' } }));
    expect(createViewStore(window.localStorage).getState().guide).toEqual({ planId: null, isOver: false });
  });
});

/** Types over every blank of the open pattern, as Tab leads from one to the next. */
async function fillBlanks(user: Awaited<ReturnType<typeof guided>>['user'], panel: HTMLElement): Promise<void> {
  for (const field of within(panel).getAllByRole<HTMLTextAreaElement>('textbox')) {
    for (let blanks = field.parentElement?.querySelectorAll('mark').length ?? 0; blanks > 0; blanks--) {
      await user.click(field);
      const blank = field.parentElement?.querySelector('mark')?.textContent ?? '';
      const start = field.value.indexOf(blank);
      await user.type(field, 'north', { initialSelectionStart: start, initialSelectionEnd: start + blank.length });
    }
  }
}

describe('The first cut, on the thick slice of the sample', () => {
  it('goes from step to step by itself, through the real cutter to the board, and says each step', async () => {
    const { user, guide, viewStore, planStore, plan, spoken } = await guided(sampleFor(TODAY));
    expect(step(guide)).toBe('Open the cutter');
    expect(guide.textContent).toContain('“Score every donor nightly” takes 5 days');

    await user.click(within(guide).getByRole('button', { name: 'Open the cutter' }));
    const panel = screen.getByRole('complementary', { name: 'Cutter' });
    expect(step(guide)).toBe('Choose a pattern');
    expect(spoken()).toMatch(/^Choose a pattern\. /);

    const isOpen = (name: RegExp) =>
      within(panel).getByRole('button', { name }).getAttribute('aria-expanded') === 'true';
    for (const name of [/^By hand before automated/, /^One segment first/]) {
      if (!isOpen(name)) await user.click(within(panel).getByRole('button', { name }));
    }
    expect(step(guide)).toBe('Fill the blanks');
    expect(guide.textContent).toMatch(/\d blanks? left/);

    await fillBlanks(user, panel);
    expect(step(guide)).toBe('Cut');
    await user.click(within(panel).getByRole('button', { name: /^Cut into/ }));
    expect(step(guide)).toBe('See it on the board');
    expect(plan().slices[THICK]).toMatchObject({ cutOn: TODAY });
    expect(guide.textContent).toMatch(/is cut\. Its first piece stands on \w{3} \d/);
    expect(spoken()).toMatch(/^See it on the board\. /);

    await user.click(within(guide).getByRole('button', { name: 'See it on the board' }));
    const { screen: shown, selectedId, wish } = viewStore.getState();
    const pieces = treeOf(plan())
      .childrenOf(THICK)
      .map(({ id }) => id);
    expect([shown, wish]).toEqual(['board', { kind: 'show-card', id: selectedId }]);
    expect(pieces).toContain(selectedId);
    expect(guide.textContent).toMatch(/Its first piece stands on \w{3} \d.* Drag a card to another day/);
    expect(planStore.getState().opened?.pending).toEqual([]);
  });

  it('notices what was done without its buttons, also by typing thinner slices below, and when it was undone', async () => {
    const { guide, viewStore, planStore } = await guided(sampleFor(TODAY));
    act(() => viewStore.openPanel({ kind: 'cutter', id: THICK, thenMoveTo: null }));
    expect(step(guide)).not.toBe('Open the cutter');
    act(() => viewStore.closePanel());
    expect(step(guide)).toBe('Open the cutter');
    const id = sliceId('typed000');
    const slices = [{ id, title: 'Score the north once', quarterDays: 4 }];
    await act(() => planStore.execute({ type: 'slice.add', parentId: THICK, after: null, slices, on: TODAY }));
    expect(step(guide)).toBe('See it on the board');
    await act(() => planStore.execute({ type: 'slice.delete', id }));
    expect(step(guide)).toBe('Open the cutter');
  });

  it('tells a choice from what stood there anyway, and blanks that are left', async () => {
    const { user, guide, viewStore } = await guided(sampleFor(TODAY), null);
    // Without the cutter itself, which tells all this while it is open.
    const open = (patternId: string, blanks: number, id: SliceId = THICK) =>
      act(() => {
        viewStore.openPanel({ kind: 'cutter', id, thenMoveTo: null });
        viewStore.tellCutting({ id, patternId, blanks });
      });
    open('one-segment', 3);
    expect(step(guide)).toBe('Choose a pattern');
    open('manual-first', 2);
    expect([step(guide), guide.textContent]).toEqual(['Fill the blanks', expect.stringContaining('2 blanks left')]);
    open('manual-first', 0);
    expect(step(guide)).toBe('Cut');
    open('manual-first', 1);
    expect(guide.textContent).toContain('1 blank left');
    // Another thick slice is as good, and begins anew.
    open('one-segment', 3, sliceId('beyondno'));
    expect(step(guide)).toBe('Choose a pattern');
    await user.click(within(guide).getByRole('button', { name: 'Keep the first' }));
    expect(step(guide)).toBe('Fill the blanks');
  });

  it('stays in sight on the board while the cutter is open there', async () => {
    const { guide, viewStore } = await guided(sampleFor(TODAY));
    act(() => {
      viewStore.show('board');
      viewStore.openPanel({ kind: 'cutter', id: THICK, thenMoveTo: null });
    });
    expect(['Choose a pattern', 'Fill the blanks', 'Cut']).toContain(step(guide));
  });

  it('never stands in the way: each step can be passed over, and all of it closed', async () => {
    const { user, guide, viewStore } = await guided(sampleFor(TODAY));
    await user.click(within(guide).getByRole('button', { name: 'Open the cutter' }));
    await user.click(within(guide).getByRole('button', { name: /^Next: Lay out/ }));
    expect(viewStore.getState().screen).toBe('board');
    await user.click(within(guide).getByRole('button', { name: 'Close the three steps for good' }));
    expect(screen.queryByRole('region', { name: 'Three steps through the sample' })).toBeNull();
  });

  it.each([
    [
      'when the sample’s slice is gone, the next thick one',
      [{ id: 'z', title: 'All regions', quarterDays: 12 }],
      '“All regions” takes 3 days',
    ],
    [
      'when it was delivered as it is, whatever is thick',
      [{ id: 'scorenig', quarterDays: 20, status: 'delivered', deliveredOn: '2026-11-23' } as const],
      'Choose a slice of more than a day',
    ],
    ['when nothing is thick, nothing by name', [{ id: 'z' }], 'Choose a slice of more than a day'],
  ])('is about, %s', async (_when, slices, text) => {
    const { guide } = await guided(planWith({ slices }));
    expect(guide.textContent).toContain(text);
  });
});
