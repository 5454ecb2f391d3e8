import { quarterDaysOn } from '../calendar/workdays.ts';
import type { Slice, SliceId } from '../plan/plan.ts';
import { groupFigures, treeOf } from '../plan/tree.ts';
import type { Draft } from './draft.ts';
import { missedDay } from './late.ts';
import { isGroupRow, isOpenNeed } from './needs.ts';
import type { ScheduleFinding } from './schedule-types.ts';
import { needEnd } from './undated.ts';
import { lackingSkills } from './who.ts';

type Code = ScheduleFinding['code'];
/** What a finding says, without whom it is about and how grave it is. */
type Remark<Finding = ScheduleFinding> = Finding extends ScheduleFinding ? Omit<Finding, 'sliceId' | 'level'> : never;

const LEVELS: { readonly [Name in Code]: ScheduleFinding['level'] } = {
  'delivered-in-future': 'error',
  'doing-with-undelivered-need': 'warning',
  'pin-before-need': 'error',
  'pin-on-day-off': 'error',
  'pin-overfills-day': 'error',
  'pin-without-dated-need': 'error',
  'pin-with-refused-source': 'error',
  'pin-before-source': 'error',
  'pin-without-person': 'error',
  'missed-its-day': 'warning',
  late: 'warning',
  'owner-lacks-skill': 'hint',
  'need-dropped': 'warning',
  'need-ranked-later': 'hint',
  'source-expires-before-delivery': 'error',
};

/** What the schedule notices, slice by slice in delivery order. To be asked when every slice has its place. */
export function findingsOf(draft: Draft): ScheduleFinding[] {
  const findings: ScheduleFinding[] = [];
  for (const order of draft.remarkable) {
    const slice = draft.leaves[order];
    const role = draft.roles[order];
    if (slice === undefined) continue;
    const add = (remark: Remark) => {
      findings.push({ sliceId: slice.id, level: LEVELS[remark.code], ...remark });
    };
    if (role === 'delivered') {
      const day = slice.deliveredOn;
      if (day !== null && day > draft.today) add({ code: 'delivered-in-future', day });
      continue;
    }
    const missed = missedDay(slice, draft.baselineDays, draft.today);
    if (missed !== null) add({ code: 'late', day: missed });
    if (role === 'none') continue;
    if (slice.pin !== null && role !== 'pinned') add({ code: 'missed-its-day', day: slice.pin });
    if (role === 'pinned') remarkOnPin(draft, order, slice, add);
    remarkOnNeeds(draft, order, slice, add);
    remarkOnExpiry(draft, order, slice, add);
    remarkOnSkills(draft, slice, add);
  }
  return findings;
}

function remarkOnPin(draft: Draft, order: number, slice: Slice, add: (remark: Remark) => void): void {
  const placement = draft.placements[order];
  const pin = draft.pins.get(order);
  if (placement === undefined || pin === undefined) return;
  const { day, personId } = placement;
  const person = personId === null ? undefined : draft.personById.get(personId);
  if (person === undefined || (slice.ownerId !== person.id && lackingSkills(slice, person).length > 0)) {
    add({ code: 'pin-without-person', skills: slice.skills });
  }
  if (person !== undefined) {
    // Asked of the calendar, and not of the time that is planned with: a promise may lie beyond its five years.
    const worker = draft.plan.people[person.id];
    if (worker !== undefined && quarterDaysOn(draft.plan.calendar, worker, day) === 0)
      add({ code: 'pin-on-day-off', personId: person.id, day });
    if (pin.over > 0) add({ code: 'pin-overfills-day', personId: person.id, day, over: pin.over });
  }
  for (const sourceId of slice.sourceIds) {
    const source = draft.sources.get(sourceId);
    if (source?.isRefused) add({ code: 'pin-with-refused-source', sourceId });
    if (source !== undefined && source.expectedOn !== null && pin.firstSlot < source.startSlot) {
      add({ code: 'pin-before-source', sourceId, expectedOn: source.expectedOn });
    }
  }
}

function remarkOnNeeds(draft: Draft, order: number, slice: Slice, add: (remark: Remark) => void): void {
  const rows = draft.needRows.get(order) ?? [];
  const isPinned = draft.roles[order] === 'pinned';
  slice.needs.forEach((needId, place) => {
    const row = rows[place] ?? -1;
    if (row < 0) return;
    if (!isOpenNeed(draft.needs, row)) {
      if (isDropped(draft, needId, row)) add({ code: 'need-dropped', needId });
    } else if (slice.status === 'doing') {
      add({ code: 'doing-with-undelivered-need', needId });
    } else if (isPinned) {
      const end = needEnd(draft, row);
      if (end < 0) add({ code: 'pin-without-dated-need', needId });
      else if (end >= (draft.pins.get(order)?.firstSlot ?? 0)) add({ code: 'pin-before-need', needId });
    } else if (draft.placements[order] !== undefined && lastFlowing(draft, row) > order) {
      add({ code: 'need-ranked-later', needId });
    }
  });
}

function isDropped({ plan, needs }: Draft, id: SliceId, row: number): boolean {
  const status = isGroupRow(needs, row) ? groupFigures(treeOf(plan), id).status : plan.slices[id]?.status;
  return status === 'dropped';
}

/** The number of a need that flows; of a group the highest one; -1 where nothing of it flows. */
function lastFlowing({ needs, orderOfRow, lastFlowingOf }: Draft, row: number): number {
  if (!isGroupRow(needs, row)) return orderOfRow[row] ?? -1;
  const known = lastFlowingOf.get(row);
  if (known !== undefined) return known;
  const last = orderOfRow.subarray(row, needs.outline.ends[row]).reduce((most, order) => Math.max(most, order), -1);
  lastFlowingOf.set(row, last);
  return last;
}

function remarkOnExpiry(draft: Draft, order: number, slice: Slice, add: (remark: Remark) => void): void {
  const day = draft.placements[order]?.day;
  if (day === undefined) return;
  for (const sourceId of slice.sourceIds) {
    const grantedUntil = draft.sources.get(sourceId)?.grantedUntil ?? null;
    if (grantedUntil !== null && grantedUntil < day)
      add({ code: 'source-expires-before-delivery', sourceId, grantedUntil });
  }
}

function remarkOnSkills({ personById }: Draft, slice: Slice, add: (remark: Remark) => void): void {
  const owner = slice.ownerId === null ? undefined : personById.get(slice.ownerId);
  const skills = owner === undefined ? [] : lackingSkills(slice, owner);
  if (skills.length > 0) add({ code: 'owner-lacks-skill', skills });
}
