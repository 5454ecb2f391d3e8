import type { Day } from '../calendar/day.ts';
import { type Week, weekOf } from '../calendar/week.ts';
import type { Derived } from '../derive.ts';
import { ownRecord } from '../plan/collections.ts';
import type { Contact, Plan, Request, Review, ReviewId, Slice } from '../plan/plan.ts';
import { winsOf } from './wins.ts';

/** What the plan knows about one review: what minutes, log and digest tell of it. */
export type ReviewRecord = {
  readonly review: Review & { readonly id: ReviewId };
  /** The day of the review before it; `null`: it is the first one. */
  readonly since: Day | null;
  /** What was delivered since then, newest first. */
  readonly delivered: readonly Slice[];
  /** Shown, and not among what was delivered. */
  readonly shown: readonly Slice[];
  /** Red dots and watches that began on its day and are still there, as everything below is of its day. */
  readonly risks: readonly Slice[];
  /** Wishes that were asked, agreed or declined. */
  readonly requests: readonly Request[];
  readonly cuts: readonly { readonly slice: Slice; readonly pieces: readonly Slice[] }[];
  /** Begun, and still worked on. */
  readonly started: readonly Slice[];
  readonly dropped: readonly Slice[];
  /** Written down, without the pieces of cuts. */
  readonly added: readonly Slice[];
  readonly contacts: readonly Contact[];
};

/** The record of a review; `null` when there is no such review. A day has one date, so two reviews of one day share it. */
export function reviewRecord(
  { plan, today, tree }: Pick<Derived, 'plan' | 'today' | 'tree'>,
  id: ReviewId,
): ReviewRecord | null {
  const review = ownRecord(plan.reviews, id);
  if (review === undefined) return null;
  const { since, slices: delivered } = winsOf({ plan, today, tree }, id);
  const isOfTheDay = (day: Day | null) => day === review.on;
  const rows = tree.rows.map(({ slice }) => slice);
  const cuts = rows.flatMap((slice) => {
    const pieces = isOfTheDay(slice.cutOn) ? tree.childrenOf(slice.id) : [];
    return pieces.length === 0 ? [] : [{ slice, pieces }];
  });
  const deliveredIds = new Set(delivered.map((slice) => slice.id));
  const pieceIds = new Set(cuts.flatMap(({ pieces }) => pieces.map((piece) => piece.id)));
  return {
    review: { ...review, id },
    since,
    delivered,
    shown: review.shownIds.flatMap((shownId) =>
      deliveredIds.has(shownId) ? [] : (ownRecord(plan.slices, shownId) ?? []),
    ),
    risks: rows.filter(({ risk }) => risk !== null && isOfTheDay(risk.since)),
    requests: Object.values(plan.requests).filter(
      ({ askedOn, decidedOn }) => isOfTheDay(askedOn) || isOfTheDay(decidedOn),
    ),
    cuts,
    started: tree.leaves.filter(({ status, startedOn }) => status === 'doing' && isOfTheDay(startedOn)),
    dropped: tree.leaves.filter(({ status, droppedOn }) => status === 'dropped' && isOfTheDay(droppedOn)),
    added: tree.leaves.filter(
      (leaf) => isOfTheDay(leaf.createdOn) && !pieceIds.has(leaf.id) && !deliveredIds.has(leaf.id),
    ),
    contacts: Object.values(plan.contacts).filter(({ on }) => isOfTheDay(on)),
  };
}

/** The reviews of a week, the earliest first, and of one day in the order in which they were closed. */
export function reviewsOfWeek(
  { reviews }: Pick<Plan, 'reviews'>,
  week: Week,
): readonly (Review & { readonly id: ReviewId })[] {
  const found = Object.entries(reviews).map(([id, review]) => ({ ...review, id: id as ReviewId }));
  // What still runs comes last.
  const key = ({ on, closedAt }: Review) => `${on} ${closedAt ?? '~'}`;
  return found.filter(({ on }) => weekOf(on) === week).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
