import { assertNever } from '../assert.ts';
import type { Plan, Slice } from '../plan/plan.ts';
import type { NoDayReason, ScheduleFinding } from '../schedule/schedule-types.ts';
import { dateText, daysText, listText, oneLine, sentence, weekdayText } from './en.ts';
import { personName, sliceName, sourceName } from './slice-names.ts';

/** What the schedule noticed about a slice, in one sentence that does not repeat the slice's own title. */
export function findingText(finding: ScheduleFinding, plan: Plan): string {
  const near = plan.goal.target;
  switch (finding.code) {
    case 'delivered-in-future':
      return `Marked as delivered on ${weekdayText(finding.day, near)}, a day that is still to come.`;
    case 'doing-with-undelivered-need':
      return `Being worked on, while ${sliceName(plan, finding.needId)}, which it needs, is not delivered yet.`;
    case 'pin-before-need':
      return `Pinned to a day on which ${sliceName(plan, finding.needId)}, which it needs, comes too late.`;
    case 'pin-on-day-off':
      return `Pinned to ${weekdayText(finding.day, near)}, when ${personName(plan, finding.personId)} is off.`;
    case 'pin-overfills-day': {
      const person = personName(plan, finding.personId);
      return `Pinned to ${weekdayText(finding.day, near)}, where ${daysText(finding.over)} of it finds no room with ${person}.`;
    }
    case 'pin-without-dated-need':
      return `Pinned, while ${sliceName(plan, finding.needId)}, which it needs, has no day yet.`;
    case 'pin-with-refused-source':
      return `Pinned, while access to ${sourceName(plan, finding.sourceId)} was refused.`;
    case 'pin-before-source':
      return `Pinned before access to ${sourceName(plan, finding.sourceId)}, which is expected on ${weekdayText(
        finding.expectedOn,
        near,
      )}.`;
    case 'pin-without-person':
      return `Pinned, while ${nobodyText(finding.skills)}.`;
    case 'missed-its-day':
      return `Promised for ${weekdayText(finding.day, near)} and not delivered on that day; it flows again.`;
    case 'late':
      return `Late: the latest baseline has it on ${weekdayText(finding.day, near)}.`;
    case 'owner-lacks-skill':
      return `Done by ${personName(plan, ownerOf(plan, finding.sliceId))} without ${skillsText(finding.skills)}.`;
    case 'need-dropped':
      return `${sliceName(plan, finding.needId)}, which it needs, was dropped.`;
    case 'need-ranked-later':
      return `${sliceName(plan, finding.needId)} stands later in the order, and goes first because this needs it.`;
    case 'source-expires-before-delivery':
      return `Access to ${sourceName(plan, finding.sourceId)} ends on ${dateText(
        finding.grantedUntil,
        near,
      )}, before this is delivered.`;
    default:
      return assertNever(finding);
  }
}

/** Why a thin slice has no day, as a sentence. */
export function noDayText(reason: NoDayReason, plan: Plan): string {
  switch (reason.code) {
    case 'needs-undated':
      return `Needs ${sliceName(plan, reason.needId)}, which has no day yet.`;
    case 'circle':
      return `Waits for itself: ${circleText(reason.sliceIds.map((id) => sliceName(plan, id)))}.`;
    case 'source-refused':
      return `Access to ${sourceName(plan, reason.sourceId)} was refused.`;
    case 'nobody-has-skills':
      return sentence(`${nobodyText(reason.skills)}.`);
    case 'nobody-has-time':
      // Where there is nobody at all, it is not the time that is missing.
      return Object.keys(plan.people).length === 0
        ? sentence(`${nobodyText([])}.`)
        : 'Nobody has time for it within five years.';
    default:
      return assertNever(reason);
  }
}

const MOST_NAMED = 6;

/** A long circle is named by its beginning. */
function circleText(names: readonly string[]): string {
  const left = names.length - MOST_NAMED;
  const named = left <= 0 ? names : [...names.slice(0, MOST_NAMED - 1), `${left + 1} more`];
  return [...named, ...names.slice(0, 1)].join(' needs ');
}

function nobodyText(skills: readonly string[]): string {
  if (skills.length === 0) return 'nobody is in the plan';
  return `nobody has ${skillsText(skills)}`;
}

function skillsText(skills: readonly string[]): string {
  return `the ${skills.length === 1 ? 'skill' : 'skills'} ${listText(skills.map(oneLine))}`;
}

function ownerOf(plan: Plan, id: string): Slice['ownerId'] {
  return plan.slices[id]?.ownerId ?? null;
}
