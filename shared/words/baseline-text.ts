import { type Day, daysBetween } from '../calendar/day.ts';
import type { Baseline, Plan, SliceId } from '../plan/plan.ts';
import type { BaselineChange, BaselineChanges, ChangeKind } from '../schedule/baseline-changes.ts';
import { countText, dateText, dayText, oneLine, weekdayText } from './en.ts';

/** Beyond so many days a weekday and its date alone are not plain any more. */
const NEAR_DAYS = 20;

/** `Mon 23 Nov`, and `Mon 23 Nov (2)` where that name is taken. */
export function proposedBaselineName({ baselines }: Pick<Plan, 'baselines'>, today: Day): string {
  const taken = new Set(Object.values(baselines).map(({ name }) => oneLine(name)));
  const name = weekdayText(today, today);
  for (let count = 1; ; count += 1) {
    const proposed = count === 1 ? name : `${name} (${count})`;
    if (!taken.has(proposed)) return proposed;
  }
}

/** What it is called; the day on which it was taken where it has no name. */
export function baselineName({ name, on }: Pick<Baseline, 'name' | 'on'>, today: Day): string {
  return oneLine(name) || weekdayText(on, today);
}

/** `What changed since Mon 23 Nov?`; a name that is no day stands in quotation marks. */
export function sinceText(baseline: Pick<Baseline, 'name' | 'on'>, today: Day): string {
  const name = baselineName(baseline, today);
  return `What changed since ${name === weekdayText(baseline.on, today) ? name : `“${name}”`}?`;
}

/** How much it holds, and when it was taken where its name does not say so: `Mon 23 Nov · 12 slices with a day`. */
export function baselineFactsText(baseline: Baseline, today: Day): string {
  const day = weekdayText(baseline.on, today);
  const count = `${countText(Object.keys(baseline.days).length, 'slice')} with a day`;
  return baselineName(baseline, today) === day ? count : `${day} · ${count}`;
}

export const CHANGE_HEADINGS = {
  delivered: 'Delivered since',
  later: 'Later',
  'lost-day': 'No day any more',
  removed: 'Gone',
  cut: 'Cut',
  earlier: 'Earlier',
  added: 'New',
  'got-day': 'Has a day now',
} as const satisfies { readonly [Kind in ChangeKind]: string };

const COUNTED = {
  delivered: ['delivered', 'delivered'],
  later: ['later', 'later'],
  'lost-day': ['has no day any more', 'have no day any more'],
  removed: ['gone', 'gone'],
  cut: ['cut', 'cut'],
  earlier: ['earlier', 'earlier'],
  added: ['new', 'new'],
  'got-day': ['has a day now', 'have a day now'],
} as const satisfies { readonly [Kind in ChangeKind]: readonly [one: string, many: string] };

export const NOTHING_CHANGED = 'Nothing has changed.';

/** `2 delivered · 3 later · 1 new`, and that nothing has changed when that is so. */
export function changeCountsText({ counts, target }: BaselineChanges): string {
  const parts = (Object.keys(COUNTED) as ChangeKind[]).flatMap((kind) => {
    const count = counts[kind];
    const [one, many] = COUNTED[kind];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  if (parts.length > 0) return parts.join(' · ');
  return target === null ? NOTHING_CHANGED : 'No slice has another day.';
}

/** `The target moved from 18 to 22 Dec: 2 working days later.`; empty when it is as it was. */
export function targetChangeText({ target }: Pick<BaselineChanges, 'target'>, near: Day | null): string {
  if (target === null) return '';
  const { from, to, workdays } = target;
  if (to === null) return from === null ? '' : `The target of ${dateText(from, near)} was taken away.`;
  if (from === null) return `There is a target now: ${dateText(to, near)}.`;
  const shift = workdays === 0 ? '' : `: ${shiftText(Math.abs(workdays), workdays > 0)}`;
  return `The target moved from ${dateText(from, near)} to ${dateText(to, near)}${shift}.`;
}

/** What happened to one slice, without its title: `Wed 25 → Mon 30 Nov, 3 days later`. */
export function changeText(change: BaselineChange, near: Day): string {
  switch (change.kind) {
    case 'delivered':
      return deliveredText(change, near);
    case 'later':
    case 'earlier':
      return `${weekdayText(change.from, near)} → ${weekdayText(change.to, near)}, ${shiftText(
        change.workdays,
        change.kind === 'later',
      )}`;
    case 'lost-day':
      return `was ${weekdayText(change.from, near)}, ${WHY_NO_DAY[change.why]}`;
    case 'removed':
      return `was ${weekdayText(change.from, near)}, ${HOW_REMOVED[change.how]}`;
    case 'cut': {
      const last = change.to === null ? 'without a day' : `the last on ${weekdayText(change.to, near)}`;
      return `was ${weekdayText(change.from, near)}, cut into ${countText(change.pieces, 'slice')}, ${last}`;
    }
    case 'added':
      return change.to === null ? 'no day yet' : weekdayText(change.to, near);
    case 'got-day':
      return `had no day, now ${weekdayText(change.to, near)}`;
  }
}

/** On a card of the board: `was Wed 25`, `new`; `null` for what its own place and colour say already. */
export function changeBadge(change: BaselineChange): string | null {
  switch (change.kind) {
    case 'later':
    case 'earlier':
      return wasText(change.from, change.to);
    case 'delivered':
      return change.from === null || change.from === change.to ? null : wasText(change.from, change.to);
    case 'lost-day':
    case 'removed':
      return wasText(change.from, change.from);
    case 'added':
      return 'new';
    case 'got-day':
      return 'had no day';
    case 'cut':
      return null;
  }
}

/** The title of a slice that may be gone: a baseline keeps days and no titles. */
export function changedTitle(plan: Pick<Plan, 'slices'>, id: SliceId): string {
  const slice = Object.hasOwn(plan.slices, id) ? plan.slices[id] : undefined;
  return slice === undefined ? 'A slice that was deleted' : oneLine(slice.title) || 'Untitled slice';
}

const WHY_NO_DAY = { thick: 'thicker than a day now', 'not-sized': 'not sized now', 'no-day': 'no day now' } as const;
const HOW_REMOVED = {
  deleted: 'deleted',
  dropped: 'dropped',
  later: 'in Later now',
  archive: 'in the archive now',
} as const;

function deliveredText({ from, to }: Extract<BaselineChange, { kind: 'delivered' }>, near: Day): string {
  const on = weekdayText(to, near);
  if (from === null) return `${on}, without a day before`;
  return from === to ? `${on}, as planned` : `${on}, planned for ${weekdayText(from, near)}`;
}

function shiftText(workdays: number, isLater: boolean): string {
  return `${countText(workdays, 'working day')} ${isLater ? 'later' : 'earlier'}`;
}

function wasText(day: Day, near: Day): string {
  return `was ${Math.abs(daysBetween(day, near)) <= NEAR_DAYS ? dayText(day) : dateText(day, near)}`;
}
