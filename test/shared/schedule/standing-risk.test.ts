import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { digest } from '../../../shared/exports/digest.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import { problemsOf } from '../../../shared/meeting/problems.ts';
import type { Plan, Risk } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { riskHolders, standingRisk } from '../../../shared/schedule/standing-risk.ts';
import { riskHintText } from '../../../shared/words/risk-text.ts';
import { planAfter } from '../../support/outcome.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

function risk(level: Risk['level'], note = '') {
  return { level, note, owner: '', since: asDay('2026-11-20') };
}

function holders(plan: Plan) {
  const tree = treeOf(plan);
  return Object.fromEntries(
    Object.values(plan.slices).map((slice) => [slice.id, standingRisk(tree, slice)?.holder.id ?? null]),
  );
}

describe('The red dot over a slice', () => {
  it('is its own, or that of the group that it is in; red comes before watched, and the nearest first', () => {
    const plan = planWith({
      slices: [
        { id: 'far', risk: risk('red') },
        { id: 'near', under: 'far', risk: risk('red') },
        { id: 'inNear', under: 'near' },
        { id: 'watched', under: 'far', risk: risk('watch') },
        { id: 'own', under: 'far', risk: risk('red') },
        { id: 'watchedGroup', risk: risk('watch') },
        { id: 'inWatched', under: 'watchedGroup' },
        { id: 'free' },
      ],
    });
    expect(holders(plan)).toEqual({
      far: 'far',
      near: 'near',
      inNear: 'near',
      watched: 'far',
      own: 'own',
      watchedGroup: 'watchedGroup',
      inWatched: 'watchedGroup',
      free: null,
    });
  });

  it('of a group is not on what is delivered, dropped or thrown out', () => {
    const plan = planWith({
      slices: [
        { id: 'group', risk: risk('red') },
        { id: 'open', under: 'group' },
        { id: 'later', under: 'group', stage: 'later' },
        { id: 'delivered', under: 'group', status: 'delivered', deliveredOn: '2026-11-23' },
        { id: 'dropped', under: 'group', status: 'dropped', droppedOn: '2026-11-23', risk: risk('watch') },
        { id: 'out', under: 'group', stage: 'archive' },
      ],
    });
    expect(holders(plan)).toEqual({
      group: 'group',
      open: 'group',
      later: 'group',
      delivered: null,
      dropped: 'dropped',
      out: null,
    });
  });

  it('is cleared once for all the slices that show it', () => {
    const plan = planWith({
      slices: [
        { id: 'group', risk: risk('red') },
        { id: 'a', under: 'group' },
        { id: 'b', under: 'group' },
      ],
    });
    const tree = treeOf(plan);
    expect(riskHolders(tree, tree.leaves).map(({ id }) => id)).toEqual(['group']);
  });
});

describe('A slice with a red dot that is cut', () => {
  const whole = planWith({
    people: { an: {} },
    slices: [{ id: 'model', title: 'First model', quarterDays: 8, risk: risk('red', 'no access before 2024') }],
  });
  const piece = (id: string, title: string) => ({ id: sliceId(id), title, quarterDays: 2 });
  const cut = planAfter(whole, {
    type: 'slice.cut',
    id: sliceId('model'),
    pattern: null,
    children: [piece('north', 'North only'), piece('south', 'South too')],
    on: TODAY,
  });
  const derived = derive(cut, TODAY);

  it('is told as one problem, as before', () => {
    expect(derived.summary.redDots).toBe(1);
    expect(problemsOf(derived).filter(({ kind }) => kind === 'red-dot').length).toBe(1);
    expect(digest(derived).text).toContain('Blocked: 🔴 First model: no access before 2024, for 4 days');
  });

  it('shows it on each of its pieces, with whose it is', () => {
    const hints = derived.tree.leaves.map((leaf) => {
      const standing = standingRisk(derived.tree, leaf);
      return standing === null ? null : riskHintText(standing, leaf, TODAY);
    });
    const hint = 'Red dot of “First model” for 4 days: no access before 2024';
    expect(hints).toEqual([hint, hint]);
  });

  it('has each of its pieces at risk in the week, and says why', () => {
    const { text } = weeklyMarkdown(derived);
    const rows = text.split('\n').filter((line) => /North only|South too/.test(line));
    expect(rows.map((row) => row.includes('🔴 at risk'))).toEqual([true, true]);
    expect(text).toContain('Part of “First model”, at risk since 20 Nov (4 days): no access before 2024.');
  });
});
