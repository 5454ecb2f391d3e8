import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { type DraftChild, emptyChild } from '../../../shared/slicing/cut-draft.ts';
import type { CutGain } from '../../../shared/slicing/cut-gain.ts';
import {
  cutDoneText,
  cutGainDaysText,
  cutGainText,
  cutRefusalText,
  cutSumText,
  fitText,
  forWhomText,
  leftOutText,
} from '../../../shared/words/pattern-text.ts';

function children(...sizes: (number | null)[]): DraftChild[] {
  return sizes.map((size) => emptyChild(size));
}

const GAIN: CutGain = {
  first: { day: asDay('2026-11-24'), workingDay: 1 },
  whole: { day: asDay('2026-11-30'), workingDay: 5 },
  parked: 0,
  leftOut: 0,
};

describe('the words of a cut', () => {
  it('name what made a pattern fit', () => {
    expect(fitText({ words: ['every', 'Nightly'], sources: [] })).toBe('fits: “every”, “Nightly”');
    expect(fitText({ words: [], sources: ['CRM'] })).toBe('fits: no access to “CRM”');
  });

  it('name whom it is for, with an article before a role', () => {
    expect(['Retention lead', 'Anna', ''].map(forWhomText)).toEqual(['the Retention lead', 'Anna', 'somebody']);
  });

  it('sum up what stays, of how much', () => {
    expect(cutSumText(children(4, 4, 4, 4), 20)).toBe('4 slices, 4 d of 5 d');
    expect(cutSumText(children(2), 20)).toBe('1 slice, ½ d of 5 d');
    expect(cutSumText(children(4, null), 20)).toBe('2 slices, 1 d of 5 d, 1 not sized');
    expect(cutSumText(children(null, null), null)).toBe('2 slices, not sized');
    expect(cutSumText(children(4, 2), null)).toBe('2 slices, 1½ d');
    expect(cutSumText([...children(4, 4), { ...emptyChild(4), isLater: true }], 20)).toBe(
      '2 slices, 2 d of 5 d, 1 in Later',
    );
    expect(cutSumText([], 20)).toBe('0 slices');
  });

  it('say what it buys, and nothing where nothing has a day', () => {
    expect(cutGainText(GAIN)).toBe('first value after day 1 instead of day 5');
    expect(cutGainDaysText(GAIN, asDay('2026-12-18'))).toBe('Tue 24 Nov instead of Mon 30 Nov');
    expect(cutGainText({ ...GAIN, whole: null })).toBe('first value after day 1');
    expect(cutGainText({ ...GAIN, whole: GAIN.first })).toBe('first value after day 1');
    expect(cutGainText({ ...GAIN, first: null })).toBe('');
    expect(cutGainDaysText({ ...GAIN, first: null }, null)).toBe('');
  });

  it('say what may be left out', () => {
    expect(leftOutText({ ...GAIN, leftOut: 4 })).toBe('Perhaps never needed: 1 day of work.');
    expect(leftOutText({ ...GAIN, leftOut: 6, parked: 1 })).toBe(
      'Perhaps never needed: 1½ days of work and 1 slice in Later.',
    );
    expect(leftOutText(GAIN)).toBe('');
  });

  it('say where a blank is, and what to do', () => {
    expect(cutRefusalText({ code: 'blank', place: 2, slot: 'next-segment' })).toBe(
      'Slice 3 has a blank: “next segment”. Write what it is, or delete it.',
    );
    const codes = [
      { code: 'nothing-kept' },
      { code: 'all-later' },
      { code: 'no-title', place: 0 },
      { code: 'title-too-long', place: 0 },
    ] as const;
    expect(new Set(codes.map(cutRefusalText)).size).toBe(codes.length);
  });

  it('say what was done', () => {
    expect(cutDoneText('Score every donor nightly', 4)).toBe('Cut “Score every donor nightly” into 4 slices.');
    expect(cutDoneText('Churn', 4, 3)).toBe('Cut “Churn” into 4 slices. 3 still lack something.');
    expect(cutDoneText('Churn', 4, 1)).toBe('Cut “Churn” into 4 slices. 1 still lacks something.');
    expect(cutDoneText('', 1)).toBe('Cut a slice without a title into 1 slice.');
  });
});
