import { useEffect, useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type Room, rankedRooms, roomCandidates, roomOf } from '../../shared/schedule/make-room.ts';
import { usePlan, useToday } from '../plan/hooks.ts';

/** How far the trying out is. */
export type Rooms = {
  /** The plan for which this holds; with another one shown it is behind. */
  readonly plan: Plan;
  readonly today: Day;
  /** Ranked; `null` until all were tried for the first time. */
  readonly rooms: readonly Room[] | null;
  readonly tried: number;
  readonly total: number;
  /** The slices on the board of which these were taken. */
  readonly open: number;
  readonly isDone: boolean;
};

/** So long the page is kept from other things at a time. */
const SLICE_OF_TIME_MS = 8;

/**
 * Tries out to park one slice after the other, a few at a time, so that the page answers in between; begins anew when
 * the plan changes. What was known before stays until there is something newer.
 */
export function useRooms(): { readonly rooms: Rooms; readonly isBehind: boolean } {
  const plan = usePlan((known) => known);
  const today = useToday();
  const [rooms, setRooms] = useState<Rooms>(() => nothing(plan, today));
  useEffect(() => {
    const { ids, total: open } = roomCandidates(plan, today);
    const found: Room[] = [];
    let tried = 0;
    let task: ReturnType<typeof setTimeout> | undefined;
    const tryMore = () => {
      const until = performance.now() + SLICE_OF_TIME_MS;
      do {
        const id = ids[tried];
        const room = id === undefined ? null : roomOf(plan, today, id);
        if (room !== null) found.push(room);
        tried += 1;
      } while (tried < ids.length && performance.now() < until);
      const isDone = tried >= ids.length;
      const known = { plan, today, tried: Math.min(tried, ids.length), total: ids.length, open, isDone };
      setRooms((before) => ({ ...known, rooms: isDone ? rankedRooms(plan, found) : keptRooms(before, plan) }));
      if (!isDone) task = setTimeout(tryMore);
    };
    task = setTimeout(tryMore);
    return () => clearTimeout(task);
  }, [plan, today]);
  return { rooms, isBehind: rooms.plan !== plan || rooms.today !== today || !rooms.isDone };
}

function nothing(plan: Plan, today: Day): Rooms {
  return { plan, today, rooms: null, tried: 0, total: 0, open: 0, isDone: false };
}

/** What was parked or deleted meanwhile is no choice any more. */
function keptRooms({ rooms }: Rooms, plan: Plan): readonly Room[] | null {
  return rooms?.filter(({ sliceId }) => plan.slices[sliceId]?.stage === 'board') ?? null;
}
