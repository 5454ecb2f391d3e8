import type { Day } from '../calendar/day.ts';
import { nextWorkday } from '../calendar/workdays.ts';
import { type Plan, QUARTERS_PER_DAY, type Slice, type Source, type SourceId } from '../plan/plan.ts';
import { HORIZON_DAYS, type Timeline } from './timeline.ts';

/** Data sources as the schedule sees them (rule 9). */
export type Sources = ReadonlyMap<SourceId, SourceGate>;

export type SourceGate = {
  readonly isRefused: boolean;
  /** Work that reads from it begins in this slot or later. */
  readonly startSlot: number;
  /** The day that `startSlot` comes from; `null` where nothing has to be waited for. */
  readonly expectedOn: Day | null;
  /** False: access is neither granted nor expected on any day. */
  readonly isPromised: boolean;
  readonly grantedUntil: Day | null;
};

/** What all sources of one slice come to. */
export type SliceAccess = {
  readonly refusedId: SourceId | null;
  readonly startSlot: number;
  /** The source that sets `startSlot`. */
  readonly latestId: SourceId | null;
  readonly isPromised: boolean;
};

const FREE_ACCESS: SliceAccess = { refusedId: null, startSlot: 0, latestId: null, isPromised: true };

export function sourcesOf(plan: Pick<Plan, 'sources' | 'calendar'>, timeline: Timeline): Sources {
  const gates = new Map<SourceId, SourceGate>();
  for (const [id, source] of Object.entries(plan.sources)) gates.set(id as SourceId, gateOf(source, plan, timeline));
  return gates;
}

/** A source that the plan does not have holds nobody. */
export function accessOf(slice: Pick<Slice, 'sourceIds'>, sources: Sources): SliceAccess {
  if (slice.sourceIds.length === 0) return FREE_ACCESS;
  let { refusedId, startSlot, latestId, isPromised } = FREE_ACCESS;
  for (const id of slice.sourceIds) {
    const gate = sources.get(id);
    if (gate === undefined) continue;
    if (gate.isRefused) refusedId ??= id;
    if (gate.startSlot > startSlot) {
      startSlot = gate.startSlot;
      latestId = id;
    }
    isPromised &&= gate.isPromised;
  }
  return { refusedId, startSlot, latestId, isPromised };
}

function gateOf(source: Source, { calendar }: Pick<Plan, 'calendar'>, timeline: Timeline): SourceGate {
  const isWaitedFor = source.access === 'asked' || source.access === 'unknown';
  const expectedOn = isWaitedFor ? source.expectedOn : null;
  return {
    isRefused: source.access === 'refused',
    startSlot: expectedOn === null ? 0 : slotAfter(nextWorkday(calendar, expectedOn), timeline),
    expectedOn,
    isPromised: !isWaitedFor || expectedOn !== null,
    grantedUntil: source.grantedUntil,
  };
}

function slotAfter(workday: Day | null, timeline: Timeline): number {
  const day = workday === null ? HORIZON_DAYS : timeline.indexOf(workday);
  return Math.max(0, day) * QUARTERS_PER_DAY;
}
