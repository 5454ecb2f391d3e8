import type { Day } from '../calendar/day.ts';
import { workdaysBetween } from '../calendar/workdays.ts';
import { apply } from '../plan/apply/apply.ts';
import type { Command } from '../plan/commands.ts';
import { type Plan, QUARTERS_PER_DAY, type QuarterDays, type Slice, type SliceId } from '../plan/plan.ts';
import { knownSchedule } from '../schedule/known-schedule.ts';
import { moveTo, type Target } from '../schedule/move-to.ts';
import type { CutCommand } from './cut-draft.ts';

/** What a cut buys. */
export type CutGain = {
  /** When the first child that is no question or decision is delivered; `null`: it has no day, or one before it no size. */
  readonly first: Delivery | null;
  /** When the slice as a whole would be; `null`: it is not sized, or it would have no day. */
  readonly whole: Delivery | null;
  /** How many of the children are parked, and how much of the slice's size is in none that stays. */
  readonly parked: number;
  readonly leftOut: QuarterDays;
};

export type Delivery = {
  readonly day: Day;
  /** Working days from the one on which the work on the slice begins, which is day 1. */
  readonly workingDay: number;
};

/** Tries a cut out: both ways of working on the slice are scheduled where it stands in the delivery order. */
export function cutGain(plan: Plan, today: Day, command: CutCommand): CutGain {
  const slice = Object.hasOwn(plan.slices, command.id) ? plan.slices[command.id] : undefined;
  const parked = command.children.filter(({ stage }) => stage === 'later').length;
  const stay = command.children.filter(({ stage }) => stage !== 'later');
  const kept = stay.reduce((sum, { quarterDays }) => sum + (quarterDays ?? 0), 0);
  const isSized = stay.every(({ quarterDays }) => quarterDays != null);
  const whole = slice?.quarterDays ?? null;
  const leftOut = whole === null || !isSized ? 0 : Math.max(0, whole - kept);
  const valuable = new Set(stay.filter(({ kind }) => (kind ?? 'slice') === 'slice').map(({ id }) => id));
  const cut = deliveriesOf(plan, today, command);
  const unsized = stay.findIndex(({ quarterDays }) => quarterDays == null);
  // What comes before in the order is done before: without its size nobody knows when that is.
  const known = new Set(stay.slice(0, unsized < 0 ? undefined : unsized).map(({ id }) => id));
  const days = cut.days.filter(({ id }) => valuable.has(id) && known.has(id)).map(({ day }) => day);
  const first = days.toSorted()[0];
  const uncut = slice === undefined ? null : wholeAsOne(plan, today, slice, command.on);
  const begin = [cut.begin, uncut?.begin ?? null].filter((day) => day !== null).toSorted()[0];
  const delivery = (day: Day | undefined): Delivery | null =>
    day === undefined || begin === undefined
      ? null
      : { day, workingDay: Math.max(1, workdaysBetween(plan.calendar, begin, day) + 1) };
  return {
    first: delivery(first),
    whole: delivery(
      uncut?.days
        .map(({ day }) => day)
        .toSorted()
        .at(-1),
    ),
    parked,
    leftOut,
  };
}

/**
 * The cut, and with it the first child that stays on the board put where the slice was dropped, as one step to undo.
 * Where that child cannot go there, because it is still thick or the day has passed, the cut is all that is done.
 */
export function cutAndPlace(plan: Plan, today: Day, cut: CutCommand, target: Target): Command {
  const first = cut.children.find(({ stage }) => stage !== 'later');
  const changed = apply(plan, cut);
  if (first === undefined || !changed.ok) return cut;
  const moved = moveTo(changed.value, today, first.id, target);
  return moved.ok ? { type: 'batch', commands: [cut, moved.value.command] } : cut;
}

type Deliveries = {
  /** The day on which the work begins. */
  readonly begin: Day | null;
  readonly days: readonly { readonly id: SliceId; readonly day: Day }[];
};

const NOTHING: Deliveries = { begin: null, days: [] };

function deliveriesOf(plan: Plan, today: Day, cut: CutCommand): Deliveries {
  const changed = apply(plan, cut);
  if (!changed.ok) return NOTHING;
  const { placements } = knownSchedule(changed.value, today);
  const placed = cut.children.flatMap(({ id }) => {
    const placement = placements.get(id);
    return placement === undefined
      ? []
      : [{ id, day: placement.day, begin: placement.bookings[0]?.day ?? placement.day }];
  });
  return { begin: placed.map(({ begin }) => begin).toSorted()[0] ?? null, days: placed };
}

/** The schedule knows no thick slices, so the whole is days of work of which each needs the one before. */
function wholeAsOne(plan: Plan, today: Day, { id, quarterDays, needs }: Slice, on: Day): Deliveries | null {
  if (quarterDays === null) return null;
  const count = Math.ceil(quarterDays / QUARTERS_PER_DAY);
  const ids = Array.from({ length: count }, (_, place) => `whole${String(place).padStart(3, '0')}` as SliceId);
  const children = ids.map((child, place) => {
    const before = ids[place - 1];
    return {
      id: child,
      title: child,
      quarterDays: Math.min(QUARTERS_PER_DAY, quarterDays - place * QUARTERS_PER_DAY),
      needs: before === undefined ? needs : [before],
    };
  });
  const { begin, days } = deliveriesOf(plan, today, { type: 'slice.cut', id, pattern: null, children, on });
  return days.length < count ? null : { begin, days };
}
