import type { Day } from '../calendar/day.ts';
import type { Plan, Slice } from '../plan/plan.ts';
import type { Schedule } from './schedule-types.ts';
import { worthOf } from './value-curve.ts';

/** What one audience would have. Everybody who writes their name in the same letters, large or small, is one. */
export type AudienceShare = {
  /** As it was written first; empty for slices that name nobody. */
  readonly audience: string;
  /** In the order in which they are delivered. */
  readonly slices: readonly Slice[];
  readonly worth: number;
  /** Slices for them that come later. */
  readonly toCome: number;
};

export type WhoHasWhat = {
  /** Those who have something, the most worth first. */
  readonly having: readonly AudienceShare[];
  /** Those who are still waiting for the first slice, the one that comes first first. */
  readonly waiting: readonly AudienceShare[];
  /** Spikes and decisions that are done by then: these are for ourselves. */
  readonly ownWork: number;
};

/** Who would have what if the work stopped at the end of a day. Takes time in proportion to the slices. */
export function whoHasWhat(plan: Plan, { byDay }: Pick<Schedule, 'byDay'>, day: Day): WhoHasWhat {
  const shares = new Map<string, { audience: string; slices: Slice[]; worth: number; toCome: number }>();
  let ownWork = 0;
  for (const [delivery, ids] of byDay) {
    const isThere = delivery <= day;
    for (const id of ids) {
      const slice = plan.slices[id];
      if (slice === undefined) continue;
      if (slice.kind !== 'slice') {
        ownWork += isThere ? 1 : 0;
        continue;
      }
      const key = slice.audience.trim().toLowerCase();
      const share = shares.get(key) ?? { audience: slice.audience.trim(), slices: [], worth: 0, toCome: 0 };
      shares.set(key, share);
      if (isThere) {
        share.slices.push(slice);
        share.worth += worthOf(slice);
      } else share.toCome += 1;
    }
  }
  const all = [...shares.values()];
  return {
    // Stable: of two with the same worth the one that got something first.
    having: all.filter(({ slices }) => slices.length > 0).sort((one, other) => other.worth - one.worth),
    waiting: all.filter(({ slices }) => slices.length === 0),
    ownWork,
  };
}
