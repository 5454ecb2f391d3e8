import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { baselineMarkdown } from '../../../shared/exports/baseline-markdown.ts';
import type { Plan, Slice } from '../../../shared/plan/plan.ts';
import { baselineOf } from '../../../shared/schedule/baseline.ts';
import { baselineChanges } from '../../../shared/schedule/baseline-changes.ts';
import {
  baselineFactsText,
  changeBadge,
  changeCountsText,
  proposedBaselineName,
  sinceText,
  targetChangeText,
} from '../../../shared/words/baseline-text.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const MONDAY = asDay('2026-11-23');
const TODAY = asDay('2026-11-26');

function named(...names: readonly string[]) {
  return { baselines: Object.fromEntries(names.map((name) => [name, { name, on: MONDAY, days: {} }])) };
}

describe('the name of a baseline', () => {
  it('is proposed after the day, with a number where that is taken', () => {
    expect(proposedBaselineName(named(), MONDAY)).toBe('Mon 23 Nov');
    expect(proposedBaselineName(named('Mon 23 Nov', 'Mon 23 Nov (2)'), MONDAY)).toBe('Mon 23 Nov (3)');
  });

  it('stands in quotation marks in the question unless it is its day, and its day beside it unless it is the name', () => {
    const baseline = (name: string) => ({ name, on: MONDAY, days: { a: MONDAY } });
    expect(['Mon 23 Nov', 'Before the call', '  '].map((name) => sinceText(baseline(name), TODAY))).toEqual([
      'What changed since Mon 23 Nov?',
      'What changed since “Before the call”?',
      'What changed since Mon 23 Nov?',
    ]);
    expect([baselineFactsText(baseline(''), TODAY), baselineFactsText(baseline('x'), TODAY)]).toEqual([
      '1 slice with a day',
      'Mon 23 Nov · 1 slice with a day',
    ]);
  });
});

describe('the words of a comparison', () => {
  const counts = { delivered: 0, later: 0, 'lost-day': 0, removed: 0, cut: 0, earlier: 0, added: 0, 'got-day': 0 };
  const nothing = { changes: [], counts, target: null, bySlice: new Map() };
  const target = (from: string | null, to: string | null, workdays: number) => ({
    target: { from: from === null ? null : asDay(from), to: to === null ? null : asDay(to), workdays },
  });

  it('count what happened, and say when nothing did', () => {
    expect(changeCountsText(nothing)).toBe('Nothing has changed.');
    expect(changeCountsText({ ...nothing, ...target('2026-12-18', null, 0) })).toBe('No slice has another day.');
    expect(changeCountsText({ ...nothing, counts: { ...counts, delivered: 2, 'lost-day': 1, 'got-day': 2 } })).toBe(
      '2 delivered · 1 has no day any more · 2 have a day now',
    );
  });

  it('say what became of the target', () => {
    expect(targetChangeText(target('2026-12-18', '2027-01-04', 11), TODAY)).toBe(
      'The target moved from 18 Dec to 4 Jan 2027: 11 working days later.',
    );
    expect(targetChangeText(target('2026-12-18', '2026-12-17', -1), TODAY)).toBe(
      'The target moved from 18 Dec to 17 Dec: 1 working day earlier.',
    );
    expect(targetChangeText(target('2026-12-18', '2026-12-19', 0), TODAY)).toBe(
      'The target moved from 18 Dec to 19 Dec.',
    );
    expect(targetChangeText(target(null, '2026-12-18', 0), TODAY)).toBe('There is a target now: 18 Dec.');
    expect(targetChangeText(target('2026-12-18', null, 0), TODAY)).toBe('The target of 18 Dec was taken away.');
    expect(targetChangeText(nothing, TODAY)).toBe('');
  });

  it('are short on a card, and name the month where the weekday would not be plain', () => {
    const later = (from: string) =>
      changeBadge({ sliceId: sliceId('a'), kind: 'later', from: asDay(from), to: asDay('2026-12-02'), workdays: 5 });
    expect([later('2026-11-25'), later('2026-11-02'), later('2025-11-02')]).toEqual([
      'was Wed 25',
      'was 2 Nov',
      'was 2 Nov 2025',
    ]);
    const delivered = { sliceId: sliceId('a'), kind: 'delivered', from: MONDAY, to: MONDAY } as const;
    expect([changeBadge(delivered), changeBadge({ ...delivered, to: TODAY })]).toEqual([null, 'was Mon 23']);
  });
});

describe('a comparison as Markdown', () => {
  it('tells what changed in tables, with titles that stay text and slices that are gone', () => {
    const before = planWith({
      title: 'Donor churn',
      people: { an: {} },
      goal: { target: '2026-12-18' },
      slices: [{ id: 'a', title: 'A | *b*' }, { id: 'b', title: 'Gone' }, { id: 'c' }],
    });
    const { b: _gone, ...slices } = before.slices;
    const after: Plan = { ...before, goal: { ...before.goal, target: asDay('2026-12-22') }, slices };
    const moved = { ...after, slices: { ...slices, c: { ...(slices.c as Slice), quarterDays: null } } };
    const baseline = baselineOf(derive(before, MONDAY), 'Monday');
    const derived = derive(moved, TODAY);
    const changes = baselineChanges(derived, baseline);
    expect(baselineMarkdown({ plan: moved, today: TODAY, baseline, changes })).toBe(
      [
        '# Donor churn: what changed since Monday',
        '',
        '1 later · 1 has no day any more · 1 gone',
        '',
        'The target moved from 18 Dec to 22 Dec: 2 working days later.',
        '',
        'Nobody has said yet whether the data is available: every day named here depends on it.',
        '',
        '## Later',
        '',
        '| Slice | Day |',
        '| --- | --- |',
        '| A \\| \\*b\\* | Mon 23 Nov → Thu 26 Nov, 3 working days later |',
        '',
        '## No day any more',
        '',
        '| Slice | Day |',
        '| --- | --- |',
        '| Slice c | Was Wed 25 Nov, not sized now |',
        '',
        '## Gone',
        '',
        '| Slice | Day |',
        '| --- | --- |',
        '| A slice that was deleted | Was Tue 24 Nov, deleted |',
        '',
      ].join('\n'),
    );
  });
});
