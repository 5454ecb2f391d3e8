import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shownSteps, withNewest, withOlder } from '../../../renderer/inspector/history-pages.ts';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import type { Answer, SliceHistory, SliceHistoryEntry } from '../../../shared/contract.ts';
import type { Json } from '../../../shared/plan/json.ts';
import { historyText } from '../../../shared/words/history-text.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A title that was changed two minutes after the one before it, by the clock of this machine. */
function titled(seq: number, at = new Date(2026, 10, 24, 9, 2 * seq)): SliceHistoryEntry {
  const fields = [{ field: 'title', before: `Title ${seq - 1}`, after: `Title ${seq}` }];
  return { seq, at: at.toISOString(), does: 'change', type: 'slice.edit', exists: null, fields };
}

const page = (from: number, to: number, hasOlder: boolean): SliceHistory => ({
  entries: Array.from({ length: from - to + 1 }, (_, place) => titled(from - place)),
  hasOlder,
});

const seqs = ({ entries }: SliceHistory) => entries.map(({ seq }) => seq);

/** The panel with the history open; the answers are given one after the other, the last one again and again. */
async function openHistory(...answers: readonly Answer<SliceHistory>[]) {
  const plan = planWith({ slices: [{ id: 'a', title: 'One sheet' }] });
  const shown = await showScreen(plan, <Inspector storage={null} />);
  const asked: (number | null)[] = [];
  vi.spyOn(shown.planStore, 'sliceHistory').mockImplementation(async (_id, before) => {
    asked.push(before);
    return answers[asked.length - 1] ?? answers.at(-1) ?? expect.fail('nothing to answer');
  });
  await act(async () => shown.viewStore.select(sliceId('a')));
  await shown.user.click(screen.getByRole('button', { name: 'History' }));
  const lines = () => [...document.querySelectorAll('.line')].map((line) => line.textContent);
  return { ...shown, asked, lines };
}

const ok = (value: SliceHistory): Answer<SliceHistory> => ({ ok: true, value });

describe('The history panel', () => {
  it('shows what happened with day and time as the clock on the wall had it', async () => {
    const late = titled(7, new Date(2026, 10, 24, 23, 50));
    const early = titled(6, new Date(2026, 10, 23, 0, 5));
    const { lines } = await openHistory(ok({ entries: [late, early], hasOlder: false }));
    expect(lines()).toEqual(['23:50Title from “Title 6” to “Title 7”', '00:05Title from “Title 5” to “Title 6”']);
    expect([...document.querySelectorAll('.day')].map((day) => day.textContent)).toContain('Mon 23 Nov');
    expect(screen.getByText('Today')).toBeTruthy();
  });

  it('is not asked for while it is folded', async () => {
    const plan = planWith({ slices: [{ id: 'a' }] });
    const { planStore, viewStore } = await showScreen(plan, <Inspector storage={null} />);
    const ask = vi.spyOn(planStore, 'sliceHistory');
    await act(async () => viewStore.select(sliceId('a')));
    expect(ask).not.toHaveBeenCalled();
  });

  it('shows older parts when asked for', async () => {
    const { user, asked, lines } = await openHistory(ok(page(100, 51, true)), ok(page(50, 1, false)));
    expect(lines()).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Show older' }));
    expect([lines().length, asked]).toEqual([100, [null, 51]]);
    expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
  });

  it('follows the plan: a change of the slice is in it at once', async () => {
    const { planStore, lines, asked } = await openHistory(ok(page(3, 1, false)), ok(page(4, 1, false)));
    expect(lines()).toHaveLength(3);
    await act(async () => {
      await planStore.execute({ type: 'slice.edit', id: sliceId('a'), changes: { title: 'Two sheets' } });
    });
    expect([lines()[0], asked]).toEqual(['09:08Title from “Title 3” to “Title 4”', [null, null]]);
  });

  it('says that nothing is recorded, or that it could not be read, and tries again', async () => {
    const failed = {
      ok: false,
      error: { kind: 'storage', code: 'io-error', where: 'journal', canRetry: true },
    } as const;
    const { user } = await openHistory(failed, ok({ entries: [], hasOlder: false }));
    expect(screen.getByRole('alert').textContent).toContain('The history could not be read.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Nothing is recorded yet.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('The parts of a history', () => {
  it('are joined, and loaded anew where there is a gap between them', () => {
    const known = withOlder(page(100, 51, true), 51, page(50, 20, true));
    expect(seqs(known)).toEqual(seqs(page(100, 20, true)));
    expect(withNewest(known, page(102, 53, true))).toEqual(page(102, 20, true));
    expect(withNewest(known, page(200, 151, true))).toEqual(page(200, 151, true));
    expect(withNewest(null, page(3, 1, false))).toEqual(page(3, 1, false));
  });

  it('show what was typed into one field within a minute as one', () => {
    const at = (second: number) => new Date(2026, 10, 24, 9, 0, second);
    const typed = [titled(3, at(30)), titled(2, at(20)), titled(1, at(10))];
    const [step, ...others] = shownSteps(typed);
    expect([step?.fields, others]).toEqual([[{ field: 'title', before: 'Title 0', after: 'Title 3' }], []]);
    expect(shownSteps([titled(3, at(30)), { ...titled(2, at(20)), does: 'undo' }])).toHaveLength(2);
    expect(shownSteps([titled(5), titled(3)])).toHaveLength(2);
  });

  it('tell of a red dot that was there for a moment only what it was, and that it was cleared', () => {
    const red = { level: 'red', note: '', owner: '', since: '2026-11-24' };
    const told = { ...red, note: 'no access' };
    const full = { ...told, owner: 'Head of data' };
    const values: readonly Json[] = [null, red, told, full, null];
    const entries = values.slice(1).map((after, place): SliceHistoryEntry => {
      const field = { field: 'risk', before: values[place] ?? null, after };
      return { ...titled(place, new Date(2026, 10, 24, 9, 0, place)), fields: [field] };
    });
    const lines = shownSteps(entries.reverse()).map((step) => historyText(step, planWith({ slices: [] })));
    expect(lines).toEqual([
      'Red dot cleared, which was there since Tue 24 Nov 2026: no access (Head of data)',
      'Red dot: no access (Head of data)',
    ]);
  });
});
