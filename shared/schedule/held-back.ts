import { addDays, type Day } from '../calendar/day.ts';
import type { Plan, Slice, SliceId, SourceId } from '../plan/plan.ts';
import { draftBehind } from './draft-behind.ts';
import { whyNotEarlier } from './reasons.ts';
import type { Placement, Schedule } from './schedule-types.ts';

/** What keeps a slice from an earlier day, or what its day hangs on. */
export type HeldBack =
  /** Others may have taken the time that is left until the access comes: it would be earlier all the same. */
  | { readonly code: 'source'; readonly sourceId: SourceId; readonly expectedOn: Day }
  /** Only where its person has time that nobody uses: most slices that need another one come after it anyway. */
  | { readonly code: 'need'; readonly needId: SliceId; readonly day: Day }
  /** Nobody knows when the access comes: the day is not promised. */
  | { readonly code: 'not-promised'; readonly sourceId: SourceId };

/** So far back somebody's free time is looked for; before that it is nobody's worry any more. */
const LOOKED_BACK_DAYS = 14;

/** Why a day is later than it would have to be, or not promised; `null` for most slices. */
export function heldBack(plan: Plan, schedule: Schedule, slice: Slice): HeldBack | null {
  const placement = schedule.placements.get(slice.id);
  if (placement === undefined || placement.by === 'delivered') return null;
  if (!placement.isPromised) {
    const sourceId = slice.sourceIds.find((id) => isOpenEnded(plan, id));
    if (sourceId !== undefined) return { code: 'not-promised', sourceId };
  }
  const draft = draftBehind(schedule);
  const sourceId = draft?.waitedForAccess.get(slice.id);
  const expectedOn = sourceId === undefined ? null : (draft?.sources.get(sourceId)?.expectedOn ?? null);
  if (sourceId !== undefined && expectedOn !== null) return { code: 'source', sourceId, expectedOn };
  if (placement.by !== 'flowing' || slice.needs.length === 0 || !hadTimeBefore(schedule, placement)) return null;
  for (const reason of whyNotEarlier(plan, schedule, slice.id)) {
    if (reason.code === 'waits-for-need') return { code: 'need', needId: reason.needId, day: reason.day };
  }
  return null;
}

function isOpenEnded({ sources }: Plan, id: SourceId): boolean {
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
  return (
    source !== undefined && source.expectedOn === null && (source.access === 'asked' || source.access === 'unknown')
  );
}

/** What flows takes the earliest free time; where some is left before it, something else holds it. */
function hadTimeBefore(schedule: Schedule, { personId, bookings, day }: Placement): boolean {
  if (personId === null) return false;
  const begin = bookings[0]?.day ?? day;
  for (let back = 1; back <= LOOKED_BACK_DAYS; back += 1) {
    const earlier = addDays(begin, -back);
    if (earlier < schedule.from) return false;
    if (schedule.freeOn(personId, earlier) > 0) return true;
  }
  return false;
}
