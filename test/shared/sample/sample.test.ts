import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../electron/core/store/parse-plan.ts';
import { serialisePlanFile } from '../../../electron/core/store/plan-file.ts';
import { addDays, asDay, type Day, daysBetween, isDay, weekdayOf } from '../../../shared/calendar/day.ts';
import { weekOf } from '../../../shared/calendar/week.ts';
import { derive } from '../../../shared/derive.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { type Json, sameJson } from '../../../shared/plan/json.ts';
import { mend } from '../../../shared/plan/mend.ts';
import { newPlan, newSlice } from '../../../shared/plan/new-plan.ts';
import type { Plan, PlanId, Slice, SliceId } from '../../../shared/plan/plan.ts';
import { sampleFor } from '../../../shared/sample/sample.ts';
import { cutCommand, cutDraft } from '../../../shared/slicing/cut-draft.ts';
import type { Level } from '../../../shared/slicing/finding.ts';
import { fittingPatterns } from '../../../shared/slicing/pattern-fit.ts';
import { RULES } from '../../../shared/slicing/rules.ts';
import { slotPart } from '../../../shared/slicing/slots.ts';

const MONDAY = asDay('2026-11-23');
const WEEK = Array.from({ length: 7 }, (_, days) => addDays(MONDAY, days));
/** The clocks change, a year ends, a leap day comes; a day long ago and one far ahead. */
const ODD_DAYS = ['2026-03-29', '2026-10-25', '2026-12-31', '2027-01-01', '2028-02-29', '2021-01-03', '2040-06-15'].map(
  asDay,
);

const PIECES = Array.from({ length: 9 }, (_, place) => `piece00${place}` as SliceId);

function daysIn(value: unknown): Day[] {
  if (isDay(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(daysIn);
}

function findingsOf(today: Day): readonly string[] {
  const { schedule } = derive(sampleFor(today), today);
  return schedule.findings.map(({ code, sliceId }) => `${code} ${sliceId}`).sort();
}

/** What the rules of slicing find at one level. */
function checksFound(today: Day, level: Level): readonly string[] {
  const { findings } = derive(sampleFor(today), today);
  return findings
    .flatMap((finding) => ('rule' in finding && finding.level === level ? `${finding.rule} ${finding.sliceId}` : []))
    .sort();
}

/** A value of every kind that a field has when nobody has filled it in. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}

describe('the sample', () => {
  it.each([...WEEK, ...ODD_DAYS])('is being worked on, seen from %s', (today) => {
    const plan = sampleFor(today);
    const { schedule, summary, tray } = derive(plan, today);
    const delivered = Object.values(plan.slices).flatMap(({ deliveredOn }) => deliveredOn ?? []);
    expect(Math.max(...delivered.map((day) => daysBetween(day, today)))).toBeLessThan(21);
    expect(delivered.every((day) => day <= today)).toBe(true);
    expect([...schedule.byDay.keys()].filter((day) => day >= today).length).toBeGreaterThan(5);
    expect([tray.stillToSlice.length, tray.noDay.length, tray.later.length]).toEqual([3, 1, 2]);
    expect([summary.leaves, summary.delivered, summary.redDots]).toEqual([23, 4, 1]);
    expect(summary.lastDelivery && summary.target && summary.lastDelivery <= summary.target).toBe(true);
  });

  it.each([...WEEK, ...ODD_DAYS])('has every day on the weekday that it was written for, seen from %s', (today) => {
    const written = daysIn(sampleFor(MONDAY));
    const moved = daysIn(sampleFor(today));
    const weeks = daysBetween(MONDAY, addDays(today, 1 - weekdayOf(today)));
    expect(Math.abs(weeks % 7)).toBe(0);
    expect(moved).toEqual(written.map((day) => addDays(day, weeks)));
    expect(moved.map(weekdayOf)).toEqual(written.map(weekdayOf));
    expect(weekOf(sampleFor(today).slices.getacces?.deliveredOn ?? MONDAY)).toBe(weekOf(today));
  });

  it.each([...WEEK, ...ODD_DAYS])('has the findings that it is meant to have and no others, seen from %s', (today) => {
    expect(findingsOf(today)).toEqual([
      // Calls that were planned for last week.
      'late callfive',
      // The phone notes were given up.
      'need-dropped reasons3',
      'owner-lacks-skill southreg',
    ]);
  });

  it.each([...WEEK, ...ODD_DAYS])('shows at most a handful of errors on any weekday, seen from %s', (today) => {
    expect(checksFound(today, 'error')).toEqual(['S1 beyondno', 'S1 exitsurv', 'S1 scorenig']);
    expect(checksFound(today, 'warning')).toEqual(['G2 null', 'S3 scorenig', 'T1 freshnes']);
    const { findings } = derive(sampleFor(today), today);
    expect(findings.filter(({ level }) => level === 'warning').length).toBeLessThanOrEqual(5);
  });

  it.each([...WEEK, ...ODD_DAYS])('has no more errors after the first cut than before it, seen from %s', (today) => {
    const plan = sampleFor(today);
    const thick = plan.slices.scorenig as Slice;
    for (const { pattern } of fittingPatterns(plan, thick, today)) {
      const draft = cutDraft(plan, thick, pattern);
      const children = draft.children.map((child) => ({
        ...child,
        parts: child.parts.map((part) => (part.from === 'slot' && part.isBlank ? slotPart(part.slot, 'north') : part)),
      }));
      const command = cutCommand({ ...draft, children }, PIECES, today);
      const cut = command.ok ? apply(plan, command.value) : command;
      if (!cut.ok) throw new Error(cut.error.code);
      const { findings, findingsBySlice } = derive(cut.value, today);
      expect(findings.filter(({ level }) => level === 'error').length).toBeLessThanOrEqual(3);
      // The first piece has all that it needs, the line that says when it is done included.
      expect(findingsBySlice.get(PIECES[0] as SliceId) ?? []).toEqual([]);
    }
  });

  it('switches off and silences rules that there are, and silences only what would be found', () => {
    const plan = sampleFor(MONDAY);
    const isRule = (id: string) => Object.hasOwn(RULES, id);
    expect(plan.rules.off.filter((id) => !isRule(id))).toEqual([]);
    const silenced = Object.values(plan.slices).flatMap((slice) =>
      slice.silenced.map(({ rule }) => `${rule} ${slice.id}`),
    );
    const loud = Object.fromEntries(Object.entries(plan.slices).map(([id, slice]) => [id, { ...slice, silenced: [] }]));
    const found = derive({ ...plan, slices: loud }, MONDAY).findings;
    expect(silenced).toEqual(['S2 callfive']);
    expect(found.flatMap((finding) => ('rule' in finding ? `${finding.rule} ${finding.sliceId}` : []))).toEqual(
      expect.arrayContaining(silenced),
    );
  });

  it('is a sound plan, that is written and read without a change', () => {
    const plan = sampleFor(MONDAY);
    const { plan: mended, mended: places } = mend(plan);
    expect([places, sameJson(mended as unknown as Json, plan as unknown as Json)]).toEqual([[], true]);
    expect(parsePlan(plan)).toEqual(plan);
    expect(() => serialisePlanFile(plan, [])).not.toThrow();
  });

  it('fills in every field that a plan, a person, a source, a slice and the rest can have', () => {
    const plan = sampleFor(MONDAY);
    const empty = newPlan({ id: '' as PlanId, title: '', start: MONDAY });
    expect(Object.keys(plan).sort()).toEqual(Object.keys(empty).sort());
    const neverFilled = (records: readonly object[], fields: readonly string[]) =>
      fields.filter((field) => records.every((record) => isEmpty((record as { [key: string]: unknown })[field])));
    const everyField = (records: readonly object[]) => [...new Set(records.flatMap((record) => Object.keys(record)))];
    const parts = [plan, plan.goal, plan.calendar, plan.rules, ...Object.values(plan.gate)];
    for (const part of parts.slice(0, 4)) expect(neverFilled([part], Object.keys(part))).toEqual([]);
    expect(neverFilled(Object.values(plan.gate), everyField(Object.values(plan.gate)))).toEqual([]);
    const collections = ['people', 'sources', 'contacts', 'requests', 'reviews', 'baselines', 'forecasts'] as const;
    for (const collection of collections) {
      const records: readonly object[] = Object.values(plan[collection]);
      expect([collection, neverFilled(records, everyField(records))]).toEqual([collection, []]);
    }
    const blank = newSlice({
      id: '' as SliceId,
      parentId: null,
      outlineRank: '',
      rank: '',
      title: '',
      createdOn: MONDAY,
    });
    expect(neverFilled(Object.values(plan.slices), Object.keys(blank))).toEqual([]);
  });

  it('has every answer, state and kind at least once', () => {
    const plan: Plan = sampleFor(MONDAY);
    const slices = Object.values(plan.slices);
    const leaves = derive(plan, MONDAY).tree.leaves;
    const all = <Value>(values: readonly Value[]) => [...new Set(values)].sort();
    expect(all(Object.values(plan.gate).map(({ answer }) => answer))).toEqual(['unknown', 'yes']);
    expect(all(Object.values(plan.sources).map(({ access }) => access))).toEqual([
      'asked',
      'granted',
      'refused',
      'unknown',
    ]);
    expect(all(slices.map(({ status }) => status))).toEqual(['delivered', 'doing', 'dropped', 'open']);
    expect(all(slices.map(({ stage }) => stage))).toEqual(['archive', 'board', 'later']);
    expect(all(slices.map(({ kind }) => kind))).toEqual(['decision', 'slice', 'spike']);
    expect(all(slices.map(({ risk }) => risk?.level ?? 'none'))).toEqual(['none', 'red', 'watch']);
    expect(all(Object.values(plan.requests).map(({ state }) => state))).toEqual(['agreed', 'declined', 'open']);
    expect(leaves.some(({ quarterDays }) => quarterDays === null)).toBe(true);
    expect(leaves.some(({ quarterDays }) => (quarterDays ?? 0) > 4)).toBe(true);
    expect(leaves).toHaveLength(25);
  });
});
