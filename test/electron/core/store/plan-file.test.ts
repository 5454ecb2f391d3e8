import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineageId } from '../../../../electron/core/store/new-id.ts';
import { parsePlanFile, serialisePlanFile } from '../../../../electron/core/store/plan-file.ts';
import { hasRepeatedKeys } from '../../../../electron/core/store/repeated-keys.ts';
import type { Plan, SliceId } from '../../../../shared/plan/plan.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { planWith } from '../../../support/plan-builder.ts';

const LINEAGE = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'] as LineageId[];

function textOf(plan: Plan, lineage: readonly LineageId[] = LINEAGE): string {
  return Buffer.from(serialisePlanFile(plan, lineage).bytes).toString();
}

describe('a plan file', () => {
  it('can be read by people: a field a line, records by id, the lineage in the last line', () => {
    const plan = planWith({
      title: 'Churn',
      slices: [
        { id: 'bbbbbbbb', title: 'Second' },
        { id: 'aaaaaaaa', title: 'First' },
      ],
    });
    const lines = textOf(plan).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '{',
      '  "format": "carpaccio-plan",',
      '  "version": 1,',
      '  "id": "plan0001",',
      '  "title": "Churn",',
      '  "stage": "active",',
    ]);
    expect(lines.filter((line) => /^ {4}"[ab]{8}"|"title"/.test(line))).toEqual([
      '  "title": "Churn",',
      '    "aaaaaaaa": {',
      '      "title": "First",',
      '    "bbbbbbbb": {',
      '      "title": "Second",',
    ]);
    expect(lines.slice(-4)).toEqual(['  "forecasts": {},', '  "lineage": ["aaaaaaaaaaaa", "bbbbbbbbbbbb"]', '}', '']);
  });

  it('changes in one line when one field changes', () => {
    const before = planWith({ slices: [{ id: 'aaaaaaaa' }, { id: 'bbbbbbbb' }] });
    const after = planWith({ slices: [{ id: 'aaaaaaaa' }, { id: 'bbbbbbbb', audience: 'Marketing' }] });
    const lines = new Set(textOf(before).split('\n'));
    expect(
      textOf(after)
        .split('\n')
        .filter((line) => !lines.has(line)),
    ).toEqual(['      "audience": "Marketing",']);
  });

  it('keeps what a newer app, or a person, has added to it', () => {
    const plan = planWith({ slices: [{ id: 'aaaaaaaa' }] });
    const text = textOf(plan)
      .replace(
        '"title": "Slice aaaaaaaa",',
        '"title": "Slice aaaaaaaa", "colour": {"b": 1, "a": [true]}, "constructor": "a name",',
      )
      .replace('"stage": "active",', '"stage": "active", "ourNumber": 7,');
    const again = textOf(parsePlanFile(Buffer.from(text), 'file').plan);
    expect(again).toContain('"ourNumber": 7');
    expect(JSON.parse(again)).toEqual(JSON.parse(text));
  });

  it('names fifty versions at most, the newest ones', () => {
    const lineage = Array.from({ length: 60 }, (_, place) => `version${place}` as LineageId);
    const { lineage: read } = parsePlanFile(Buffer.from(textOf(planWith(), lineage)), 'file');
    expect(read).toEqual(lineage.slice(0, 50));
  });

  it('comes back as it was, for any plan, and is the same text whatever the order of keys', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const text = textOf(plan);
        const read = parsePlanFile(Buffer.from(text), 'file').plan;
        expect(read).toEqual(plan);
        const turned = { ...plan, slices: Object.fromEntries(Object.entries(plan.slices).reverse()) };
        expect(textOf(Object.fromEntries(Object.entries(turned).reverse()) as Plan)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('is never written when it could not be read again, though the plan was saved before', () => {
    const sound = planWith({ slices: [{ id: 'aaaaaaaa' }, { id: 'bbbbbbbb' }] });
    textOf(sound);
    const [first, second] = [sound.slices['aaaaaaaa' as SliceId], sound.slices['bbbbbbbb' as SliceId]];
    const unreadable: readonly object[] = [
      { ...sound, slices: { ...sound.slices, aaaaaaaa: { ...first, status: 'almost' } } },
      { ...sound, slices: { ...sound.slices, aaaaaaaa: { ...first, pin: 'Tuesday' } } },
      { ...sound, slices: { ...sound.slices, aaaaaaaa: { ...first, worth: Number.NaN } } },
      { ...sound, slices: { ...sound.slices, aaaaaaaa: { ...first, ours: undefined } } },
      { ...sound, slices: { ...sound.slices, aaaaaaaa: { title: 'Nothing else' } } },
      { ...sound, slices: { aaaaaaaa: second, bbbbbbbb: first } },
      { ...sound, slices: [first, second] },
      { ...sound, start: 'Tuesday' },
      { ...sound, people: { aaaaaaaa: { name: 7 } } },
      { ...sound, lineage: ['a field that somebody else has invented'] },
      { ...sound, format: 'another' },
      { ...sound, version: 2 },
      { ...sound, calendar: undefined },
    ];
    const written = unreadable.filter((plan) => {
      try {
        return textOf(plan as Plan) !== '';
      } catch {
        return false;
      }
    });
    expect(written).toEqual([]);
    expect(textOf(sound)).toContain('"bbbbbbbb"');
  });

  it('is damaged, and not an empty plan, when the slices are not where they belong', () => {
    const text = textOf(planWith({ slices: [{ id: 'aaaaaaaa' }] }));
    const damages = [
      text.replace('"slices": {', '"slicez": {'),
      text.replace('"aaaaaaaa": {', '"aaaaaaab": {'),
      text.replace('"title": "Plan"', '"titel": "Plan"'),
      text.replace('"slices": {', '"slices": 7, "slicez": {'),
      `{"format":"carpaccio-plan","version":1,"id":"aaaaaaaa","start":"2026-11-24","title":"x","slices":{},"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ];
    for (const damage of damages) {
      expect(() => parsePlanFile(Buffer.from(damage), 'file')).toThrow(expect.objectContaining({ code: 'damaged' }));
    }
  });
});

describe('a key that is there twice', () => {
  it.each([
    ['{"a": 1, "a": 2}', true],
    ['{"a": {"b": 1, "c": {}, "b": 2}}', true],
    ['{"a": [{"b": 1}, {"b": 2}], "c": "a\\": \\\\", "d" : "x:y"}', false],
    ['{"\\u0061": 1, "a": 2}', true],
    ['["a", "a", {"": {"": 1}}]', false],
  ])('is found in %s: %s', (text, isRepeated) => {
    expect(hasRepeatedKeys(text, JSON.parse(text))).toBe(isRepeated);
  });
});
