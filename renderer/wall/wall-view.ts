import type { Day } from '../../shared/calendar/day.ts';
import { addWeeks, type Week, weekOf } from '../../shared/calendar/week.ts';
import { type Derived, weekView } from '../../shared/derive.ts';
import { isAtRisk } from '../../shared/exports/slice-remarks.ts';
import { type Problem, problemsOf } from '../../shared/meeting/problems.ts';
import { type Wins, winsOf } from '../../shared/meeting/wins.ts';
import type { Request, RequestId, Slice, SliceId } from '../../shared/plan/plan.ts';
import { sliceData } from '../../shared/schedule/source-health.ts';
import { standingRisk } from '../../shared/schedule/standing-risk.ts';

/** Something on the wall to which one can step. */
export type WallItem = {
  /** The same as long as it stands on the wall in the same place; no two have the same. */
  readonly key: string;
  /** What the keys of the wall act on; `null`: it is about no slice. */
  readonly sliceId: SliceId | null;
} & (
  | { readonly kind: 'win'; readonly slice: Slice }
  | { readonly kind: 'delivery'; readonly slice: Slice; readonly day: Day; readonly state: DeliveryState }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'decision'; readonly requestId: RequestId; readonly request: Request }
);

export type DeliveryState = 'delivered' | 'at-risk' | 'watched' | 'doing' | 'not-promised' | 'open';

/** Everything on the wall to which one can step, part by part, in the order in which it is read. */
export type WallView = {
  readonly wins: Wins;
  readonly thisWeek: Week;
  readonly nextWeek: Week;
  readonly parts: { readonly [Part in WallPart]: readonly WallItem[] };
  readonly items: readonly WallItem[];
  /** The first day after the two weeks on which something is delivered, where these have nothing that is still to come. */
  readonly nextDelivery: Day | null;
};

export const WALL_PARTS = ['wins', 'thisWeek', 'nextWeek', 'problems', 'decisions'] as const;
export type WallPart = (typeof WALL_PARTS)[number];

export function wallView(derived: Derived): WallView {
  const thisWeek = weekOf(derived.today);
  const nextWeek = addWeeks(thisWeek, 1);
  const wins = winsOf(derived);
  const parts = {
    wins: wins.slices.map((slice): WallItem => ({ kind: 'win', key: `win ${slice.id}`, sliceId: slice.id, slice })),
    thisWeek: deliveriesIn(derived, thisWeek),
    nextWeek: deliveriesIn(derived, nextWeek),
    problems: problemsOf(derived).map((problem): WallItem => {
      const sliceId = 'slice' in problem ? problem.slice.id : null;
      return { kind: 'problem', key: `problem ${problem.key}`, sliceId, problem };
    }),
    decisions: openRequests(derived),
  };
  return {
    wins,
    thisWeek,
    nextWeek,
    parts,
    items: WALL_PARTS.flatMap((part) => parts[part]),
    nextDelivery: nextDelivery(derived, nextWeek),
  };
}

function deliveriesIn(derived: Derived, week: Week): WallItem[] {
  const { plan } = derived;
  return weekView(derived, week).days.flatMap(({ day, sliceIds }) =>
    sliceIds.flatMap((id): WallItem[] => {
      const slice = plan.slices[id];
      if (slice === undefined) return [];
      return [{ kind: 'delivery', key: `delivery ${id}`, sliceId: id, slice, day, state: stateOf(derived, slice) }];
    }),
  );
}

function stateOf(derived: Derived, slice: Slice): DeliveryState {
  const data = sliceData(derived.plan, slice, derived.today);
  // Before all others: a delivery on a day that has not come is an error too.
  if (isAtRisk(derived, slice) || data?.level === 'red') return 'at-risk';
  if (slice.status === 'delivered') return 'delivered';
  if (standingRisk(derived.tree, slice) !== null || data !== null) return 'watched';
  if (slice.status === 'doing') return 'doing';
  return derived.schedule.placements.get(slice.id)?.isPromised === false ? 'not-promised' : 'open';
}

/** What has waited longest for an answer first. */
function openRequests({ plan }: Derived): WallItem[] {
  return Object.entries(plan.requests)
    .filter(([, { state }]) => state === 'open')
    .sort(([, a], [, b]) => (a.askedOn === b.askedOn ? 0 : a.askedOn < b.askedOn ? -1 : 1))
    .map(([id, request]) => {
      const requestId = id as RequestId;
      return { kind: 'decision', key: `decision ${id}`, sliceId: null, requestId, request };
    });
}

function nextDelivery({ schedule }: Derived, after: Week): Day | null {
  for (const [day, sliceIds] of schedule.byDay) {
    if (weekOf(day) > after && sliceIds.some((id) => schedule.placements.get(id)?.by !== 'delivered')) return day;
  }
  return null;
}
