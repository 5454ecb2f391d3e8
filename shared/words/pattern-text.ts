import { assertNever } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import type { QuarterDays } from '../plan/plan.ts';
import type { CutRefusal, DraftChild } from '../slicing/cut-draft.ts';
import type { CutGain } from '../slicing/cut-gain.ts';
import type { Fit } from '../slicing/pattern-fit.ts';
import { fillTemplate, titleOf } from '../slicing/slots.ts';
import { countText, daysText, listText, sizeText, titleText, weekdayText } from './en.ts';

/** What speaks for a pattern: `fits: “every”, “nightly”`; `fits: no access to “CRM”`. */
export function fitText({ words, sources }: Pick<Fit, 'words' | 'sources'>): string {
  const quoted = words.map((word) => `“${word}”`);
  const closed = sources.map((name) => `no access to “${name}”`);
  return `fits: ${[...quoted, ...closed].join(', ')}`;
}

/** Above the patterns, when nothing speaks for any of them. */
export const NO_FIT_TEXT =
  'No word of this title suggests a pattern. These fit most goals. Is it a chore that nobody would be shown? Then park it in Later, or rewrite it as what somebody sees in the end.';

/** Whom it is shown to, within a sentence: `the Retention lead`, `Anna`; `somebody` where nobody is named. */
export function forWhomText(audience: string): string {
  return audience === '' ? 'somebody' : titleOf(fillTemplate('{audience}', { audience }));
}

/** `4 slices, 4 d of 5 d`, and what is parked or not sized; `whole` is the size of the slice that is cut. */
export function cutSumText(children: readonly DraftChild[], whole: QuarterDays | null): string {
  const stay = children.filter(({ isLater }) => !isLater);
  const unsized = stay.filter(({ quarterDays }) => quarterDays === null).length;
  const sum = stay.reduce((total, { quarterDays }) => total + (quarterDays ?? 0), 0);
  const of = whole === null ? '' : ` of ${sizeText(whole)}`;
  const size = sum === 0 ? '' : `${sizeText(sum)}${of}`;
  const parked = children.length - stay.length;
  return [
    countText(stay.length, 'slice'),
    size,
    unsized === 0 ? '' : `${unsized === stay.length ? '' : `${unsized} `}not sized`,
    parked === 0 ? '' : `${parked} in Later`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `first value after day 1 instead of day 5`; empty where nothing of it would have a day. */
export function cutGainText({ first, whole }: CutGain): string {
  if (first === null) return '';
  const instead = whole === null || whole.workingDay === first.workingDay ? '' : ` instead of day ${whole.workingDay}`;
  return `first value after day ${first.workingDay}${instead}`;
}

/** The same as days of the calendar: `Tue 24 Nov instead of Mon 30 Nov`. `near`: whose year is not named. */
export function cutGainDaysText({ first, whole }: CutGain, near: Day | null): string {
  if (first === null) return '';
  const instead = whole === null || whole.day === first.day ? '' : ` instead of ${weekdayText(whole.day, near)}`;
  return `${weekdayText(first.day, near)}${instead}`;
}

/** What may be left out, `Perhaps never needed: 1 day of work.`: the size that is in none of the children, and what is parked. */
export function leftOutText({ leftOut, parked }: CutGain): string {
  const parts = [
    leftOut === 0 ? '' : `${daysText(leftOut)} of work`,
    parked === 0 ? '' : `${countText(parked, 'slice')} in Later`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Perhaps never needed: ${listText(parts)}.`;
}

/** Why there is no cut yet, and what to do. */
export function cutRefusalText(refusal: CutRefusal): string {
  switch (refusal.code) {
    case 'nothing-kept':
      return 'Nothing is left to cut it into. Add a slice, or choose a pattern anew.';
    case 'all-later':
      return 'All of them would go to Later. Keep one on the board.';
    case 'blank':
      return `Slice ${refusal.place + 1} has a blank: “${refusal.slot.replaceAll('-', ' ')}”. Write what it is, or delete it.`;
    case 'no-title':
      return `Slice ${refusal.place + 1} has no title yet.`;
    case 'title-too-long':
      return `The title of slice ${refusal.place + 1} is longer than 500 characters.`;
    default:
      return assertNever(refusal);
  }
}

/** What was done: `Cut “Score every donor nightly” into 4 slices. 3 still lack something.` */
export function cutDoneText(title: string, count: number, lacking = 0): string {
  const left = lacking === 0 ? '' : ` ${lacking} still ${lacking === 1 ? 'lacks' : 'lack'} something.`;
  return `Cut ${titleText(title)} into ${countText(count, 'slice')}.${left}`;
}
