import type { Day } from '../calendar/day.ts';
import { ownRecord } from '../plan/collections.ts';
import type { Plan, ReviewId } from '../plan/plan.ts';
import { treeOf } from '../plan/tree.ts';
import { type ReviewRecord, reviewRecord } from './review-record.ts';

/**
 * What a change adds to what the plan tells of a day, from the plan before it and the plan after it: for a review that
 * still runs on a later day than its own, whose minutes tell of its own day only. `null`: there is no such review.
 */
export function addedToRecord(before: Plan, after: Plan, id: ReviewId, on: Day): ReviewRecord | null {
  const [then, now] = [recordOn(before, id, on), recordOn(after, id, on)];
  if (then === null || now === null) return null;
  return {
    ...now,
    delivered: newOf(now.delivered, then.delivered),
    shown: [],
    risks: now.risks.filter((slice) => !then.risks.some((other) => other.id === slice.id && other.risk === slice.risk)),
    requests: now.requests.filter((request) => !then.requests.includes(request)),
    cuts: now.cuts.filter(({ slice }) => !then.cuts.some((other) => other.slice.id === slice.id)),
    started: newOf(now.started, then.started),
    dropped: newOf(now.dropped, then.dropped),
    added: newOf(now.added, then.added),
    contacts: now.contacts.filter((contact) => !then.contacts.includes(contact)),
  };
}

/** The record of the review as if it were of that day. */
function recordOn(plan: Plan, id: ReviewId, on: Day): ReviewRecord | null {
  const review = ownRecord(plan.reviews, id);
  if (review === undefined) return null;
  const moved = { ...plan, reviews: { ...plan.reviews, [id]: { ...review, on } } };
  return reviewRecord({ plan: moved, today: on, tree: treeOf(plan) }, id);
}

function newOf<Item extends { readonly id: string }>(now: readonly Item[], then: readonly Item[]): readonly Item[] {
  const known = new Set(then.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id));
}
