import type { Day } from '../calendar/day.ts';
import type { AudienceShare } from '../schedule/stop-day.ts';
import { type Stop, shareAt, type ValueCurve } from '../schedule/value-curve.ts';
import { countText, dateText, listText, oneLine, weekdayText } from './en.ts';

/** `6 of 14 slices, 55 % of the worth`. */
export function stopText(stop: Stop, curve: ValueCurve): string {
  return `${stop.slices} of ${countText(curve.slices, 'slice')}, ${worthText(shareAt(stop, curve))}`;
}

/** `17 slices by Thu 10 Dec`: what there is when nobody stops. */
export function everythingText({ slices, last }: ValueCurve, near: Day): string {
  return `${countText(slices, 'slice')} by ${weekdayText(last, near)}`;
}

/** What the slider says of the day on which it stands. */
export function stopSpoken(stop: Stop, curve: ValueCurve, near: Day): string {
  return `${weekdayText(stop.day, near)}: ${stopText(stop, curve)}`;
}

/** `all at the end: nothing until 18 Dec`, in its two lines. */
export function allAtEndText({ end }: ValueCurve, near: Day): readonly [string, string] {
  return ['all at the end:', `nothing until ${dateText(end, near)}`];
}

/** The picture of the curve in words. */
export function curveText(curve: ValueCurve, near: Day): string {
  const [allAt, nothing] = allAtEndText(curve, near);
  const end = `With ${allAt.replace(':', '')}, there is ${nothing}.`;
  if (curve.worth === 0) return `Nothing here is worth anything to anybody outside: only spikes and decisions. ${end}`;
  const milestones = MILESTONES.flatMap(({ share, name }) => {
    const stop = curve.stops.find(({ worth }) => worth >= share * curve.worth);
    return stop === undefined ? [] : [{ name, day: stop.day }];
  });
  // Where several come on one day only the largest is said.
  const told = milestones.filter(({ day }, place) => milestones[place + 1]?.day !== day);
  const parts = told.map(
    ({ name, day }, place) => `${name}${place === 0 ? ' of the worth' : ''} by ${weekdayText(day, near)}`,
  );
  return `Slice by slice, there is ${listText(parts)}. ${end}`;
}

/** For whom it is, for a list of who has what. */
export function audienceName({ audience }: Pick<AudienceShare, 'audience'>): string {
  return oneLine(audience) || 'Nobody named';
}

/** `2 of 5 slices`, and `all 5 slices` where nothing is to come. */
export function audienceCountText({ slices, toCome }: AudienceShare): string {
  if (toCome === 0 && slices.length > 1) return `all ${countText(slices.length, 'slice')}`;
  return `${slices.length} of ${countText(slices.length + toCome, 'slice')}`;
}

/** `Fundraisers and Directors have nothing yet.`; empty when everybody has something. */
export function waitingText(waiting: readonly AudienceShare[], most: number): string {
  const named = waiting.filter(({ audience }) => oneLine(audience) !== '');
  if (named.length === 0) return '';
  const more = named.length - most;
  const names = named.slice(0, most).map(audienceName);
  const all = more > 0 ? [...names, `${more} more`] : names;
  return `Nothing yet for ${listText(all)}.`;
}

const MILESTONES = [
  { share: 0.25, name: 'a quarter' },
  { share: 0.5, name: 'half' },
  { share: 0.75, name: 'three quarters' },
  { share: 1, name: 'all' },
] as const;

/** Rounded, but a part is never called nothing or all. */
function worthText(share: number | null): string {
  if (share === null) return 'none of them worth anything outside';
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return 'less than 1 % of the worth';
  if (percent === 100 && share < 1) return 'more than 99 % of the worth';
  return `${percent} % of the worth`;
}
