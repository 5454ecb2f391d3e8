import type { Day } from '../calendar/day.ts';
import type { Plan, Slice } from '../plan/plan.ts';
import type { Room } from '../schedule/make-room.ts';
import { countText, daysText, sentence, weekdayText } from './en.ts';
import { sliceName } from './slice-names.ts';

/** What parking a slice brings: `3 days earlier, on Tue 1 Dec · target met`. */
export function roomEffectText({ earlierWorkdays, lastDelivery, meetsTarget }: Room, near: Day | null): string {
  if (lastDelivery === null) return 'nothing left to deliver';
  const when = weekdayText(lastDelivery, near);
  const effect =
    earlierWorkdays === 0
      ? `no day earlier, still ${when}`
      : `${countText(Math.abs(earlierWorkdays), 'day')} ${earlierWorkdays > 0 ? 'earlier' : 'later'}, on ${when}`;
  return meetsTarget ? `${effect} · target met` : effect;
}

/** What goes with it: `½ day, worth 3`. */
export function roomCostText({ quarterDays, worth }: Pick<Slice, 'quarterDays' | 'worth'>): string {
  const size = quarterDays === null ? '' : daysText(quarterDays);
  const said = worth === null ? 'worth not said' : `worth ${worth}`;
  return [size, said].filter((part) => part !== '').join(', ');
}

/** Who is left behind: `“Alert” and 2 others need it, and would have no day`; empty when nobody does. */
export function roomNeededText({ neededByIds, undatedIds }: Room, plan: Plan): string {
  const [first, ...others] = neededByIds;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${countText(others.length, 'other')}`;
  const verb = others.length === 0 ? 'needs' : 'need';
  const without = undatedIds.length === 0 ? '' : `; ${countText(undatedIds.length, 'slice')} would have no day`;
  return `${sliceName(plan, first)}${more} ${verb} it${without}`;
}

/** How many were tried out, where that is not all of them; empty otherwise. */
export function roomTriedText(tried: number, open: number): string {
  return tried >= open
    ? ''
    : `The ${tried} thickest of ${open} open slices were tried; what is thinner makes less room.`;
}

/** Said when it is done. */
export function parkedText(plan: Plan, id: Room['sliceId']): string {
  return `${sentence(sliceName(plan, id))} is parked in Later.`;
}
