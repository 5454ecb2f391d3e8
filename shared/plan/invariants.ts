import type { Day } from '../calendar/day.ts';
import { ownRecord } from './collections.ts';
import { strays } from './parents.ts';
import type { Plan, Slice } from './plan.ts';
import { isRank } from './rank.ts';
import { treeOf } from './tree.ts';
import { isId, isQuarterDays, isTitle, isWorth } from './values.ts';

/**
 * What is wrong with a plan; nothing, as long as it changed through `apply` alone. A file that somebody edited or a
 * merge can break it, and `mend` makes it right. The sentences name ids and no text of the plan, so they may be logged.
 */
export function violations(plan: Plan): readonly string[] {
  const misplaced = strays(plan.slices);
  const ofSlices = Object.entries(plan.slices).flatMap(([id, slice]) => {
    const stray = misplaced.get(slice.id);
    const found = [...(stray === undefined ? [] : [stray]), ...violationsOf(plan, id, slice)];
    return found.map((what) => `slices/${id}: ${what}`);
  });
  return [...ofSlices, ...violationsOfRanges(plan)];
}

/** Days off from the last to the first: whoever reads them would find none. */
export function isReversed({ from, to }: { readonly from: Day; readonly to: Day }): boolean {
  return to < from;
}

function violationsOfRanges({ people, calendar }: Plan): string[] {
  const reversed = Object.entries(people).filter(([, { absences }]) => absences.some(isReversed));
  return [
    ...reversed.map(([id]) => `people/${id}: an absence ends before it begins`),
    ...(calendar.closures.some(isReversed) ? ['calendar: a closure ends before it begins'] : []),
  ];
}

/** A pin promises the delivery of something that can be delivered; anything else must not have one. */
export function mayBePinned(slice: Slice, isLeaf: boolean): boolean {
  return isLeaf && slice.stage === 'board' && (slice.status === 'open' || slice.status === 'doing');
}

/** Started by whom and when: without both, nobody is doing it. */
export function isProperlyStarted(plan: Plan, slice: Slice): boolean {
  const hasOwner = slice.ownerId !== null && ownRecord(plan.people, slice.ownerId) !== undefined;
  return hasOwner && slice.startedOn !== null;
}

/** Somebody who is not in the plan is to do it. What is delivered or dropped stays with who did it, also when they left. */
export function isOwnerMissing(plan: Plan, { ownerId, status }: Slice): boolean {
  if (ownerId === null || status === 'delivered' || status === 'dropped') return false;
  return ownRecord(plan.people, ownerId) === undefined;
}

function violationsOf(plan: Plan, id: string, slice: Slice): string[] {
  const { status, needs, sourceIds, quarterDays, worth } = slice;
  const rules: [holds: boolean, what: string][] = [
    [slice.id === id && isId(id), 'id differs from its key'],
    [isTitle(slice.title), 'title too long'],
    [isRank(slice.outlineRank), 'outlineRank is not a rank'],
    [isRank(slice.rank), 'rank is not a rank'],
    [needs.every((need) => ownRecord(plan.slices, need) !== undefined), 'needs a slice that is not there'],
    [!needs.includes(slice.id), 'needs itself'],
    [new Set(needs).size === needs.length, 'needs a slice twice'],
    [!isOwnerMissing(plan, slice), 'owner not found'],
    [sourceIds.every((source) => ownRecord(plan.sources, source) !== undefined), 'source not found'],
    [quarterDays === null || isQuarterDays(quarterDays), 'quarterDays is not a size'],
    [worth === null || isWorth(worth), 'worth is not between 1 and 5'],
    [status !== 'doing' || isProperlyStarted(plan, slice), 'doing without owner or start'],
    [(status === 'delivered') === (slice.deliveredOn !== null), 'deliveredOn does not fit the status'],
    [(status === 'dropped') === (slice.droppedOn !== null), 'droppedOn does not fit the status'],
    [slice.pin === null || mayBePinned(slice, treeOf(plan).isLeaf(slice.id)), 'pinned without being on the board'],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => what);
}
