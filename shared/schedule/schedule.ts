import type { Day } from '../calendar/day.ts';
import type { Plan, SliceId } from '../plan/plan.ts';
import { type Draft, newDraft } from './draft.ts';
import { rememberDraft } from './draft-behind.ts';
import { findingsOf } from './findings.ts';
import { freeQuartersOn, loadOnDay } from './load.ts';
import { placeDelivered, placeDoing, placeFlowing, placePinned } from './place.ts';
import type { NoDayReason, Placement, Schedule } from './schedule-types.ts';
import { explainUndated } from './undated.ts';

/**
 * Who delivers what on which day, and why something has no day: the thirteen rules of the schedule, of which the
 * files beside this one carry out those that their comments name.
 *
 * The answer depends on nothing but the plan and `today`, and not on the order of the records. Where the rules leave
 * quarters within a day open: somebody who offers n quarters has the first n of the day; what flows takes the earliest
 * free ones, a pin the latest; and a slice may follow its need on the same day in a later quarter, also of somebody else.
 */
export function schedule(plan: Plan, today: Day): Schedule {
  const draft = newDraft(plan, today);
  placeDelivered(draft);
  placeDoing(draft);
  placePinned(draft);
  placeFlowing(draft);
  explainUndated(draft);
  const made = scheduleOf(draft);
  rememberDraft(made, draft);
  return made;
}

function scheduleOf(draft: Draft): Schedule {
  const placements = new Map<SliceId, Placement>();
  const noDay = new Map<SliceId, NoDayReason>();
  let lastDelivery: Day | null = null;
  for (let order = 0; order < draft.leaves.length; order += 1) {
    const placement = draft.placements[order];
    const reason = draft.noDay[order];
    if (placement !== undefined) {
      placements.set(placement.sliceId, placement);
      const isOpen = placement.by !== 'delivered';
      if (isOpen && (lastDelivery === null || placement.day > lastDelivery)) lastDelivery = placement.day;
    } else if (reason !== undefined) {
      const id = draft.leaves[order]?.id;
      if (id !== undefined) noDay.set(id, reason);
    }
  }
  const byDay = slicesByDay(draft);
  return {
    from: draft.timeline.from,
    placements,
    noDay,
    byDay,
    findings: findingsOf(draft),
    loadOn: (day) => loadOnDay(draft, byDay, day),
    freeOn: (personId, day) => freeQuartersOn(draft, personId, day),
    lastDelivery,
  };
}

/** Days in their order; on each what is delivered, then what is being done, then the others by rank. */
function slicesByDay({ placements, delivered, started, open }: Draft): Schedule['byDay'] {
  const byDay = new Map<Day, SliceId[]>();
  for (const orders of [delivered, started, open]) {
    for (const order of orders) {
      const placement = placements[order];
      if (placement === undefined) continue;
      const others = byDay.get(placement.day);
      if (others === undefined) byDay.set(placement.day, [placement.sliceId]);
      else others.push(placement.sliceId);
    }
  }
  return new Map([...byDay].sort(([a], [b]) => (a < b ? -1 : 1)));
}
