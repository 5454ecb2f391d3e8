import type { Day } from '../calendar/day.ts';
import type { Command, NewSlice } from '../plan/commands.ts';
import type { Plan, QuarterDays, Slice, SliceId } from '../plan/plan.ts';
import { treeOf } from '../plan/tree.ts';
import type { NamedBite } from './hamburger-layers.ts';

/** Where accepted bites go. */
export type BiteHome =
  /** Under a group, or (`null`) to the top of the outline; behind `after`. */
  | { readonly kind: 'under'; readonly parentId: SliceId | null; readonly after: SliceId | null }
  /** A leaf that is no bite itself: it is cut, and the bite is its first child. */
  | { readonly kind: 'cut'; readonly id: SliceId };

/** A bite as a slice to be: what the plan can say of it already, and nothing that was made up. */
export type BiteDraft = {
  readonly bite: NamedBite;
  readonly title: string;
  readonly audience: string;
  /** `null`: not sized yet. */
  readonly quarterDays: QuarterDays | null;
};

/**
 * Where bites go that are accepted while the hamburger is open on this slice (`null`: on the goal), going on from
 * `fromId`: under a group; into a leaf, which is cut; beside a leaf that is a bite itself, or that nobody may cut any
 * more. Behind the one that they go on from where that is a sibling, else last.
 */
export function biteHome(plan: Plan, id: SliceId | null, fromId: SliceId | null): BiteHome {
  const tree = treeOf(plan);
  const slice = id === null || !Object.hasOwn(plan.slices, id) ? undefined : plan.slices[id];
  if (slice !== undefined && tree.isLeaf(slice.id) && slice.status === 'open' && !isBite(slice)) {
    return { kind: 'cut', id: slice.id };
  }
  const isGroup = slice !== undefined && !tree.isLeaf(slice.id);
  const parentId = slice === undefined ? null : isGroup ? slice.id : slice.parentId;
  const siblings = tree.childrenOf(parentId);
  const from = siblings.find((sibling) => sibling.id === fromId) ?? (isGroup ? undefined : slice);
  return { kind: 'under', parentId, after: from?.id ?? siblings.at(-1)?.id ?? null };
}

/** What the bites are slices of, while the hamburger is open on this slice; `null`: of the goal. A bite has no bites. */
export function wholeOf(plan: Plan, id: SliceId | null): Slice | null {
  const slice = id === null || !Object.hasOwn(plan.slices, id) ? undefined : plan.slices[id];
  if (slice === undefined) return null;
  return [slice, ...treeOf(plan).ancestorsOf(slice.id)].find((known) => !isBite(known)) ?? null;
}

/** For whom a bite is: for those of what it is a slice of, else for those of the goal. */
export function biteAudience(plan: Plan, id: SliceId | null): string {
  return wholeOf(plan, id)?.audience.trim() || plan.goal.audience.trim();
}

/** Accepting a bite: one command, and so one step to undo. */
export function acceptBite(home: BiteHome, draft: BiteDraft, { id, on }: { id: SliceId; on: Day }): Command {
  const slice: NewSlice = { id, ...draft };
  if (home.kind === 'cut') return { type: 'slice.cut', id: home.id, pattern: null, children: [slice], on };
  return { type: 'slice.add', parentId: home.parentId, after: home.after, slices: [slice], on };
}

function isBite({ bite }: Pick<Slice, 'bite'>): boolean {
  return bite !== null && bite.length > 0;
}
