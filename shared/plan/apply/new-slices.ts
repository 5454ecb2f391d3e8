import { err, ok, type Result } from '../../result.ts';
import type { CommandOf, NewSlice, Rejection } from '../commands.ts';
import { newSlice } from '../new-plan.ts';
import type { Plan, Slice, SliceId } from '../plan.ts';
import { rankBetween, ranksForInsertion } from '../rank.ts';
import { rankOrder } from '../rank-order.ts';
import { treeOf } from '../tree.ts';
import { isId, isOneOf, isPlanDay } from '../values.ts';
import { placeInOutline } from './outline-place.ts';
import { NEW_SLICE_CHECKS, type PlainField, refuseReferences } from './slice-fields.ts';
import { asParent, badValue, findSlice } from './slices.ts';

/** What a new slice gets from the one above it where it brings nothing of its own. */
export type Heritage = Pick<Slice, 'stage'> & Partial<Pick<Slice, HeritableField>>;
type HeritableField = (typeof HERITABLE_FIELDS)[number];
const HERITABLE_FIELDS = ['audience', 'ownerId', 'skills', 'sourceIds', 'needs', 'tags'] as const;
const PLAIN_FIELDS = Object.keys(NEW_SLICE_CHECKS) as readonly PlainField[];

/** A new slice with its place in the outline, and not yet in the delivery order. */
type Sprout = {
  readonly draft: NewSlice;
  readonly parentId: SliceId | null;
  readonly outlineRank: string;
  readonly heritage: Heritage;
};

/** Everything that a slice can leave to those that replace it. */
export function heritageOf(slice: Slice): Heritage {
  const { stage, audience, ownerId, skills, sourceIds, needs, tags } = slice;
  return { stage, audience, ownerId, skills, sourceIds, needs, tags };
}

/**
 * New slices with everything below them, and the slices that change because of them, by id: the parent loses its pin,
 * neighbours may have to give way. In the delivery order the new ones come, as they stand in the outline, right after
 * the leaf above them; under a leaf they take its place.
 */
export function growSlices(
  plan: Plan,
  { parentId, after, slices, on }: Omit<CommandOf<'slice.add'>, 'type'>,
  heritage: Heritage,
): Result<Map<string, Slice>, Rejection> {
  const place = placeInOutline(plan, { parentId, after, count: slices.length });
  if (!place.ok) return place;
  const sprouts = sproutsOf(plan, sproutLevel(slices, parentId, place.value.outlineRanks, heritage));
  if (!sprouts.ok) return sprouts;

  const order = rankOrder(plan);
  const index = indexInOrder(plan, order, parentId, after);
  const { inserted, rekeyed } = ranksForInsertion(order, index, sprouts.value.length);
  const changed = new Map<string, Slice>(place.value.rekeyed.map((sibling) => [sibling.id, sibling]));
  for (const [id, rank] of rekeyed) {
    const slice = changed.get(id) ?? findSlice(plan, id as SliceId);
    if (slice !== undefined) changed.set(id, { ...slice, rank });
  }
  const parent = parentId === null ? undefined : findSlice(plan, parentId);
  if (parent !== undefined) changed.set(parent.id, asParent(changed.get(parent.id) ?? parent));
  sprouts.value.forEach((sprout, number) => {
    changed.set(sprout.draft.id, grow(sprout, inserted[number] ?? rankBetween(null, null), on));
  });
  return ok(changed);
}

/** All new slices in outline order. An own stack, because a pasted outline may be nested deeper than the call stack. */
function sproutsOf(plan: Plan, top: readonly Sprout[]): Result<Sprout[], Rejection> {
  const sprouts: Sprout[] = [];
  const taken = new Set<SliceId>();
  const waiting = [...top].reverse();
  for (let sprout = waiting.pop(); sprout !== undefined; sprout = waiting.pop()) {
    const { draft } = sprout;
    const field = badField(draft);
    if (field !== null) return badValue(field);
    if (taken.has(draft.id) || findSlice(plan, draft.id) !== undefined) return err({ code: 'id-taken', id: draft.id });
    taken.add(draft.id);
    sprouts.push(sprout);
    const children = draft.children ?? [];
    if (children.length > 0) {
      const ranks = ranksForInsertion([], 0, children.length).inserted;
      const level = sproutLevel(children, draft.id, ranks, passedOn(sprout));
      for (const child of level.reverse()) waiting.push(child);
    }
  }
  const isThere = (need: SliceId) => taken.has(need) || findSlice(plan, need) !== undefined;
  for (const { draft } of sprouts) {
    const refusal = refuseReferences(plan, draft.id, draft, isThere);
    if (refusal !== null) return err(refusal);
  }
  return ok(sprouts);
}

function sproutLevel(
  drafts: readonly NewSlice[],
  parentId: SliceId | null,
  ranks: readonly string[],
  heritage: Heritage,
): Sprout[] {
  return drafts.map((draft, index) => ({
    draft,
    parentId,
    outlineRank: ranks[index] ?? rankBetween(null, null),
    heritage,
  }));
}

/** What a new slice leaves to the new ones below it: its own, and what it got itself. */
function passedOn({ draft, heritage }: Sprout): Heritage {
  // Only what a leaf leaves when it is cut goes further down; slices that are added leave their stage alone.
  const own = HERITABLE_FIELDS.filter((field) => heritage[field] !== undefined && draft[field] !== undefined);
  const brought: Partial<Slice> = Object.fromEntries(own.map((field) => [field, draft[field]]));
  return { ...heritage, ...brought, stage: draft.stage ?? heritage.stage };
}

function badField(draft: NewSlice): keyof NewSlice | null {
  const { id, stage, deliveredOn } = draft;
  if (!isId(id)) return 'id';
  if (stage !== undefined && !isOneOf(stage, ['board', 'later', 'archive'])) return 'stage';
  const bad = PLAIN_FIELDS.find((field) => {
    return (field === 'title' || draft[field] !== undefined) && !NEW_SLICE_CHECKS[field](draft[field]);
  });
  if (bad !== undefined) return bad;
  return deliveredOn === undefined || isPlanDay(deliveredOn) ? null : 'deliveredOn';
}

function grow({ draft, parentId, outlineRank, heritage }: Sprout, rank: string, on: Slice['createdOn']): Slice {
  const { id, title, deliveredOn, children = [] } = draft;
  const empty = newSlice({ id, title, parentId, outlineRank, rank, createdOn: on });
  const own = PLAIN_FIELDS.filter((field) => draft[field] !== undefined).map((field) => [field, draft[field]]);
  const slice: Slice = {
    ...empty,
    ...heritage,
    // The checks of these very fields have passed.
    ...(Object.fromEntries(own) as Partial<Slice>),
    stage: draft.stage ?? heritage.stage,
  };
  // A ticked heading says nothing that its ticked lines do not say.
  if (deliveredOn === undefined || children.length > 0) return slice;
  return { ...slice, stage: 'board', status: 'delivered', deliveredOn };
}

/** Where the first new slice comes in the order of all slices: after the leaf above it, or before the one below. */
function indexInOrder(plan: Plan, order: readonly Slice[], parentId: SliceId | null, after: SliceId | null): number {
  const tree = treeOf(plan);
  const lastAbove = after === null ? parentId : (tree.descendantsOf(after).at(-1)?.id ?? after);
  let row = lastAbove === null ? -1 : tree.rowOf(lastAbove);
  const below = tree.rows.slice(row + 1).find(({ slice }) => tree.isLeaf(slice.id))?.slice;
  while (row >= 0 && !isLeafRow(plan, row)) row--;
  const above = tree.rows[row]?.slice;
  if (above !== undefined) return order.indexOf(above) + 1;
  return below === undefined ? order.length : order.indexOf(below);
}

function isLeafRow(plan: Plan, row: number): boolean {
  const slice = treeOf(plan).rows[row]?.slice;
  return slice !== undefined && treeOf(plan).isLeaf(slice.id);
}
