import { assertNever } from '../assert.ts';
import type { Command } from '../plan/commands.ts';
import {
  type GateQuestion,
  type PersonId,
  type Plan,
  QUARTERS_PER_DAY,
  type Slice,
  type SliceId,
} from '../plan/plan.ts';
import { deliveryOrder, treeOf } from '../plan/tree.ts';
import { circleBreak } from './circle-break.ts';
import type { NoDayReason, ScheduleFinding } from './schedule-types.ts';
import { hasAllSkills } from './who.ts';

/** A field of a slice in which something can be mended by hand. */
export type MendableField =
  | 'quarterDays'
  | 'ownerId'
  | 'skills'
  | 'sourceIds'
  | 'needs'
  | 'day'
  | 'title'
  | 'value'
  | 'audience'
  | 'demo'
  | 'doneWhen';

/** What a command does that mends a finding of the schedule, and what one does that mends a check. */
type ScheduleMend = 'let-it-flow' | 'open-again' | 'let-anyone' | 'drop-need' | 'break-circle' | 'need-first';
export type CheckMend =
  | 'cut-at-joint'
  | 'tools-to-notes'
  | 'draft-demo'
  | 'add-test'
  | 'ask'
  | 'add-answers'
  | 'replace-word'
  | 'park'
  | 'drop-implied-needs'
  | 'move-to-front'
  | 'move-into-gap'
  | 'order-by-worth'
  | 'add-access-spike'
  | 'add-metric'
  | 'add-route';
export type Mend = ScheduleMend | CheckMend;

/**
 * How a finding can be mended: by a normal, undoable command, in a field of the slice, at another slice, or by cutting:
 * with one of the patterns that are named, the best first, or layer by layer.
 */
export type Fix =
  | {
      readonly kind: 'command';
      readonly does: Mend;
      /** The other slice that it is about, mostly a need, if it is about one. */
      readonly needId: SliceId | null;
      readonly command: Command;
    }
  | { readonly kind: 'field'; readonly field: MendableField }
  | { readonly kind: 'slice'; readonly id: SliceId }
  | { readonly kind: 'cutter'; readonly id: SliceId; readonly patterns: readonly string[] }
  | { readonly kind: 'hamburger'; readonly id: SliceId | null }
  /** In the panel of people. */
  | { readonly kind: 'people' }
  /** In the dialog of public holidays. */
  | { readonly kind: 'holidays' }
  /** In the panel of the four questions. */
  | { readonly kind: 'gate'; readonly question: GateQuestion }
  /** By a conversation that is logged. */
  | { readonly kind: 'contacts' };

/** What would mend a finding of the schedule of this plan. A command always removes the finding and is never refused. */
export function findingFix(plan: Plan, finding: ScheduleFinding): Fix {
  const id = finding.sliceId;
  const slice = Object.hasOwn(plan.slices, id) ? plan.slices[id] : undefined;
  switch (finding.code) {
    case 'delivered-in-future':
      return { kind: 'command', does: 'open-again', needId: null, command: { type: 'slice.reopen', id } };
    case 'pin-before-need':
    case 'pin-on-day-off':
    case 'pin-overfills-day':
    case 'pin-without-dated-need':
    case 'pin-with-refused-source':
    case 'pin-before-source':
    case 'pin-without-person':
    case 'missed-its-day':
      return { kind: 'command', does: 'let-it-flow', needId: null, command: { type: 'slice.pin', id, pin: null } };
    case 'doing-with-undelivered-need':
      return { kind: 'slice', id: finding.needId };
    case 'late':
      return { kind: 'field', field: 'day' };
    case 'owner-lacks-skill':
      return slice === undefined ? { kind: 'field', field: 'ownerId' } : ownerFix(plan, slice);
    case 'need-dropped':
      return slice === undefined ? { kind: 'slice', id: finding.needId } : withoutNeed(slice, finding.needId);
    case 'need-ranked-later':
      return needFirst(plan, id, finding.needId);
    case 'source-expires-before-delivery':
      return { kind: 'field', field: 'sourceIds' };
    default:
      return assertNever(finding);
  }
}

/** What helps a thin slice that has no day, or where to look. */
export function noDayFix(plan: Plan, reason: NoDayReason): Fix {
  switch (reason.code) {
    case 'needs-undated':
      return { kind: 'slice', id: reason.needId };
    case 'circle':
      return withoutCircle(plan, reason.sliceIds);
    case 'source-refused':
      return { kind: 'field', field: 'sourceIds' };
    case 'nobody-has-skills':
      return { kind: 'field', field: 'skills' };
    case 'nobody-has-time':
      // Another owner helps only where somebody works at all.
      return Object.values(plan.people).some(({ quarterDaysByWeekday: days }) => days.some((quarters) => quarters > 0))
        ? { kind: 'field', field: 'ownerId' }
        : { kind: 'people' };
    default:
      return assertNever(reason);
  }
}

/** Anybody with the skills may do it instead, unless there is nobody, or it was begun. */
function ownerFix(plan: Plan, slice: Slice): Fix {
  const able = (Object.keys(plan.people) as PersonId[]).some((id) => {
    const person = plan.people[id];
    return person !== undefined && hasAllSkills(slice, person);
  });
  if (slice.status === 'doing' || !able) return { kind: 'field', field: 'ownerId' };
  const command: Command = { type: 'slice.edit', id: slice.id, changes: { ownerId: null } };
  return { kind: 'command', does: 'let-anyone', needId: null, command };
}

function withoutNeed({ id, needs }: Slice, needId: SliceId): Fix {
  const left = needs.filter((need) => need !== needId);
  return {
    kind: 'command',
    does: 'drop-need',
    needId,
    command: { type: 'slice.edit', id, changes: { needs: left } },
  };
}

/** The one need of a circle is given up that goes most against the order of delivery. */
export function withoutCircle(plan: Plan, sliceIds: readonly SliceId[]): Fix {
  const found = circleBreak(plan, sliceIds);
  if (found === null) return { kind: 'field', field: 'needs' };
  const command: Command = { type: 'slice.edit', id: found.id, changes: { needs: found.left } };
  return { kind: 'command', does: 'break-circle', needId: found.needId, command };
}

/** A need is put before the one that needs it; of a group what stands behind it, in the order in which it was. */
function needFirst(plan: Plan, id: SliceId, needId: SliceId): Fix {
  const tree = treeOf(plan);
  const need = Object.hasOwn(plan.slices, needId) ? plan.slices[needId] : undefined;
  if (need === undefined) return { kind: 'slice', id: needId };
  const parts = new Set(tree.isLeaf(needId) ? [needId] : tree.descendantsOf(needId).map((below) => below.id));
  const order = deliveryOrder(plan);
  const place = order.findIndex((leaf) => leaf.id === id);
  const behind = order.slice(place + 1).filter((leaf) => parts.has(leaf.id) && isOnItsWay(leaf));
  const commands = behind.map((leaf): Command => {
    return { type: 'slice.place', id: leaf.id, stage: 'board', before: id, pin: leaf.pin };
  });
  const [first, ...others] = commands;
  if (first === undefined) return { kind: 'slice', id: needId };
  const command: Command = others.length === 0 ? first : { type: 'batch', commands };
  return { kind: 'command', does: 'need-first', needId, command };
}

function isOnItsWay({ stage, status, quarterDays }: Slice): boolean {
  return stage === 'board' && status === 'open' && quarterDays !== null && quarterDays <= QUARTERS_PER_DAY;
}
