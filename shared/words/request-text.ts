import type { Day } from '../calendar/day.ts';
import type { Command } from '../plan/commands.ts';
import type { Plan, Request } from '../plan/plan.ts';
import { withoutReviewPart } from '../plan/review-part.ts';
import type { WorthRecording } from '../schedule/worth-recording.ts';
import { countText, oneLine, shortened, weekdayText } from './en.ts';
import { rippleText } from './ripple-text.ts';
import { sliceName } from './slice-names.ts';

const SHOWN_NAME = 80;

export const REQUEST_STATES: { readonly [State in Request['state']]: string } = {
  open: 'Open',
  agreed: 'Agreed',
  declined: 'Declined',
};

/** Above the name of whoever asked: `Retention lead asks for…`. */
export function requestTitle({ wish }: Pick<Request, 'wish'>): string {
  return oneLine(wish) || 'A wish without words';
}

/** `Asked by Retention lead on Tue 24 Nov · agreed Wed 25 Nov`. */
export function requestFactsText({ askedBy, askedOn, state, decidedOn }: Request, near: Day | null): string {
  const who = shortened(oneLine(askedBy), SHOWN_NAME);
  const asked = `${who === '' ? 'Asked' : `Asked by ${who}`} on ${weekdayText(askedOn, near)}`;
  return state === 'open' || decidedOn === null ? asked : `${asked} · ${state} on ${weekdayText(decidedOn, near)}`;
}

/** `“Alert”: Tue 24 Nov → Wed 25 Nov`. A slice may be gone since. */
export function requestMoveText({ sliceId, from, to }: Request['moved'][number], plan: Plan, near: Day | null): string {
  const dayOf = (day: Day | null) => (day === null ? 'no day' : weekdayText(day, near));
  const name = Object.hasOwn(plan.slices, sliceId) ? sliceName(plan, sliceId) : 'A slice that is gone';
  return `${name}: ${dayOf(from)} → ${dayOf(to)}`;
}

/** What is said when a change is worth a line of record. */
export function worthRecordingText({ movesTarget, baselineMoves, ripple }: WorthRecording): string {
  const after = ripple.target.spareWorkdaysAfter;
  if (movesTarget) {
    if (after !== null && after < 0) return `The target is missed by ${countText(-after, 'day')} now.`;
    return ripple.target.day === null ? 'The plan has no target any more.' : 'That moves the target.';
  }
  return `${countText(baselineMoves, 'slice')} of the latest baseline ${baselineMoves === 1 ? 'has' : 'have'} another day now.`;
}

/** What was wished, as far as the change itself says it: `“Alert” on Wed 25 Nov`. */
export function wishOfChange(change: Command, plan: Plan, near: Day | null): string {
  const command = withoutReviewPart(change);
  switch (command.type) {
    case 'batch': {
      const [first, ...others] = command.commands;
      if (first === undefined) return '';
      const more = others.length === 0 ? '' : `, and ${countText(others.length, 'more change')}`;
      return `${wishOfChange(first, plan, near)}${more}`;
    }
    case 'slice.place':
    case 'slice.pin':
      return command.pin === null
        ? `${sliceName(plan, command.id)} at another place in the order`
        : `${sliceName(plan, command.id)} on ${weekdayText(command.pin, near)}`;
    case 'slice.stage':
      return `${sliceName(plan, command.id)} ${command.stage === 'board' ? 'back on the board' : 'not now'}`;
    case 'slice.add':
      return command.slices
        .map(({ title }) => oneLine(title))
        .join(', ')
        .slice(0, 400);
    case 'slice.cut':
      return `${sliceName(plan, command.id)} in thinner slices`;
    case 'slice.drop':
    case 'slice.delete':
      return `Without ${sliceName(plan, command.id)}`;
    case 'slice.edit':
      return `${sliceName(plan, command.id)} changed`;
    case 'slice.order':
      return 'Another order of delivery';
    case 'goal.edit':
      return command.changes.target === undefined
        ? 'Another goal'
        : command.changes.target === null
          ? 'No target'
          : `Target ${weekdayText(command.changes.target, near)}`;
    default:
      return '';
  }
}

/** What was agreed, as the ripple says it. */
export function agreedText({ ripple }: Pick<WorthRecording, 'ripple'>, plan: Plan): string {
  const { headline, details } = rippleText(ripple, plan);
  return [headline, ...details.map((detail) => (detail.endsWith('.') ? detail : `${detail}.`))].join(' ');
}

/** `Lands on Thu 26 Nov.`; a slice may have no day. */
export function landsText(day: Day | null, near: Day | null): string {
  return day === null ? 'It has no day yet.' : `Lands on ${weekdayText(day, near)}.`;
}

/** Said when a wish was answered. */
export function answeredText({ state }: Pick<Request, 'state'>, isMade: boolean): string {
  if (state === 'open') return 'The wish is kept, and nothing is decided.';
  if (state === 'declined') return 'The wish is kept, and it is not now.';
  return isMade ? 'Agreed: the wish is a slice now.' : 'Agreed.';
}

/** `2 open, 5 answered`. */
export function requestCountsText(requests: Plan['requests']): string {
  const all = Object.values(requests);
  if (all.length === 0) return 'None yet';
  const open = all.filter(({ state }) => state === 'open').length;
  return `${open} open, ${all.length - open} answered`;
}
