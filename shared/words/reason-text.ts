import { assertNever } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reason } from '../schedule/schedule-types.ts';
import { dayText, listText, oneLine, weekdayText } from './en.ts';
import { personName, sliceName, sourceName } from './slice-names.ts';

const NAMED_SLICES = 3;

/** One reason why a slice is not earlier, as a part of a sentence: `DE is off Thu 26–Fri 27 (training)`. */
export function reasonText(reason: Reason, plan: Plan): string {
  const near = plan.goal.target;
  switch (reason.code) {
    case 'pinned':
      return `pinned to ${weekdayText(reason.day, near)}`;
    case 'waits-for-need':
      return `needs ${sliceName(plan, reason.needId)}, delivered on ${weekdayText(reason.day, near)}`;
    case 'waits-for-source':
      return `access to ${sourceName(plan, reason.sourceId)} is expected on ${weekdayText(reason.expectedOn, near)}`;
    case 'plan-starts':
      return `the plan starts on ${weekdayText(reason.day, near)}`;
    case 'closed':
      return `nobody works ${spanText(reason.from, reason.to, near)}${labelText(reason.label)}`;
    case 'person-off':
      return `${personName(plan, reason.personId)} is off ${spanText(reason.from, reason.to, near)}${labelText(
        reason.label,
      )}`;
    case 'person-busy':
      return `${personName(plan, reason.personId)} works on ${busyText(reason.sliceIds.map((id) => sliceName(plan, id)))} first`;
    default:
      return assertNever(reason);
  }
}

/** All reasons as one sentence: `Not earlier: needs “Read access”, delivered on Tue 24 Nov; DE is off Thu 26 Nov.` */
export function reasonsText(reasons: readonly Reason[], plan: Plan): string {
  const needIds = reasons.flatMap((reason) => (reason.code === 'waits-for-need' ? [reason.needId] : []));
  // To wait for a slice and to work on it first are one thing to whoever reads it.
  const told = reasons.filter(
    (reason) => reason.code !== 'person-busy' || reason.sliceIds.some((sliceId) => !needIds.includes(sliceId)),
  );
  return told.length === 0 ? '' : `Not earlier: ${told.map((reason) => reasonText(reason, plan)).join('; ')}.`;
}

function spanText(from: Day, to: Day, near: Day | null): string {
  if (from === to) return `on ${weekdayText(from, near)}`;
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `from ${isSameMonth ? dayText(from) : weekdayText(from, to)} to ${weekdayText(to, near)}`;
}

function labelText(label: string): string {
  const line = oneLine(label);
  return line === '' ? '' : ` (${line})`;
}

function busyText(names: readonly string[]): string {
  const more = names.length - NAMED_SLICES;
  return more > 0 ? `${names.slice(0, NAMED_SLICES).join(', ')} and ${more} more` : listText(names);
}
