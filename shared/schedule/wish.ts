import type { Day } from '../calendar/day.ts';
import { knownApply } from '../plan/apply/known-apply.ts';
import type { Command, Rejection } from '../plan/commands.ts';
import { type Plan, QUARTERS_PER_DAY, type QuarterDays, type SliceId } from '../plan/plan.ts';
import { deliveryOrder, treeOf } from '../plan/tree.ts';
import { cutTitle } from '../plan/values.ts';
import { ok, type Result } from '../result.ts';
import { knownSchedule } from './known-schedule.ts';
import { moveTo } from './move-to.ts';

/** Where in the order of delivery a wish would go. */
export type WishPlace = { readonly at: 'first' } | { readonly at: 'last' } | { readonly at: 'day'; readonly day: Day };

/** A slice that somebody asks for. */
export type WishedSlice = {
  readonly id: SliceId;
  readonly wish: string;
  /** `null`, or more than a day: it waits to be sliced, wherever it was to go. */
  readonly quarterDays: QuarterDays | null;
  readonly place: WishPlace;
};

/** The command that makes a slice of a wish, at the end of the outline and where it was asked for in the order. */
export function wishCommand(plan: Plan, today: Day, wished: WishedSlice): Result<Command, Rejection> {
  const { id, wish, quarterDays, place } = wished;
  const line = wish.replaceAll(/\s+/gu, ' ').trim();
  const title = cutTitle(line);
  const last = treeOf(plan).childrenOf(null).at(-1);
  const add: Command = {
    type: 'slice.add',
    parentId: null,
    after: last?.id ?? null,
    // What does not go into the title is not lost.
    slices: [{ id, title, quarterDays, ...(title === line ? {} : { notes: wish }) }],
    on: today,
  };
  const added = knownApply(plan, add);
  if (!added.ok) return added;
  if (quarterDays === null || quarterDays > QUARTERS_PER_DAY) return ok(add);
  if (place.at === 'day') {
    const moved = moveTo(added.value, today, id, { kind: 'place', day: place.day, before: null });
    return moved.ok ? ok({ type: 'batch', commands: [add, moved.value.command] }) : moved;
  }
  const before = place.at === 'first' ? firstFlowing(plan, today) : null;
  return ok({ type: 'batch', commands: [add, { type: 'slice.place', id, stage: 'board', before, pin: null }] });
}

/** The day on which a slice is delivered once a command is done; `null` without one. */
export function dayAfter(plan: Plan, command: Command, today: Day, id: SliceId): Day | null {
  const changed = knownApply(plan, command);
  return changed.ok ? (knownSchedule(changed.value, today).placements.get(id)?.day ?? null) : null;
}

function firstFlowing(plan: Plan, today: Day): SliceId | null {
  const { placements } = knownSchedule(plan, today);
  return deliveryOrder(plan).find(({ id }) => placements.get(id)?.by === 'flowing')?.id ?? null;
}
