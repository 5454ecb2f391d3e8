import { assert } from '../assert.ts';
import type { Slice } from '../plan/plan.ts';
import { findCircles } from './circles.ts';
import type { Draft } from './draft.ts';
import { isGroupRow, isOpenNeed } from './needs.ts';
import type { NoDayReason } from './schedule-types.ts';
import { accessOf } from './sources.ts';
import { candidatesFor, obstacleOf } from './who.ts';

/** Gives those that still wait for a day the reason why they have none (rules 8 and 10). */
export function explainUndated(draft: Draft): void {
  const { leaves, needs, rows, roles } = draft;
  const isRowStuck = (row: number) => (needs.waiting[row] ?? 0) > 0;
  const stuck = draft.open.filter((order) => roles[order] === 'flowing' && isRowStuck(rows[order] ?? -1));
  if (stuck.length === 0) return;
  const circles = findCircles(
    stuck.map((order) => rows[order] ?? -1),
    (row) => waitersOf(draft, row).filter(isRowStuck),
  );
  // Everybody in a circle shares one reason, however many they are.
  const reasons = new Map<readonly number[], NoDayReason>();
  for (const circle of new Set(circles.values())) reasons.set(circle, circleReason(draft, circle));
  for (const order of stuck) {
    const slice = leaves[order];
    const circle = circles.get(rows[order] ?? -1);
    if (slice === undefined) continue;
    const inCircle = circle === undefined ? undefined : reasons.get(circle);
    draft.noDay[order] = obstacleIn(draft, slice) ?? inCircle ?? undatedNeed(draft, order, slice);
  }
}

/** The last slot of an open need, -1 while it has no day. */
export function needEnd({ needs, lastSlot }: Draft, row: number): number {
  if (!isGroupRow(needs, row)) return lastSlot[row] ?? -1;
  return needs.waiting[row] === 0 ? (needs.latestEnd[row] ?? -1) : -1;
}

function waitersOf({ needs }: Draft, row: number): number[] {
  const waiters: number[] = [];
  for (let edge = needs.firstEdge[row] ?? -1; edge >= 0; edge = needs.nextEdge[edge] ?? -1) {
    waiters.push(needs.edgeTo[edge] ?? -1);
  }
  return waiters;
}

function obstacleIn(draft: Draft, slice: Slice): NoDayReason | null {
  const candidates = candidatesFor(slice, draft.people, draft.personById);
  return obstacleOf(slice, accessOf(slice, draft.sources), candidates, draft.people);
}

/** Groups are left out of a circle: it is their leaves that wait. */
function circleReason({ needs }: Draft, circle: readonly number[]): NoDayReason {
  const leafRows = circle.filter((row) => !isGroupRow(needs, row));
  return { code: 'circle', sliceIds: leafRows.flatMap((row) => needs.outline.ids[row] ?? []) };
}

function undatedNeed(draft: Draft, order: number, slice: Slice): NoDayReason {
  const rows = draft.needRows.get(order) ?? [];
  const place = rows.findIndex((row) => isOpenNeed(draft.needs, row) && needEnd(draft, row) < 0);
  const needId = slice.needs[place];
  assert(needId !== undefined, 'A slice that waits has a need without a day.');
  return { code: 'needs-undated', needId };
}
