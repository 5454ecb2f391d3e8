import { err, ok, type Result } from '../../result.ts';
import type { CommandOf, NewSlice, Rejection } from '../commands.ts';
import { newSlice } from '../new-plan.ts';
import type { Plan, Slice, SliceId } from '../plan.ts';
import { rankBetween, ranksForInsertion } from '../rank.ts';
import { rankOrder } from '../rank-order.ts';
import { treeOf } from '../tree.ts';
import { isId, isListOf, isPlanDay, isQuarterDays, isText, isTitle } from '../values.ts';
import { placeInOutline } from './outline-place.ts';
import { asParent, badValue, findSlice, type Outcome, refuseNesting, withSlices } from './slices.ts';

/** A new slice with its place in the outline, and not yet in the delivery order. */
type Sprout = { readonly draft: NewSlice; readonly parentId: SliceId | null; readonly outlineRank: string };

/**
 * Adds slices with everything below them. In the delivery order they come, as they stand in the outline, right after
 * the leaf above them; under a leaf they take its place, and it becomes a group. They share the stage of their parent.
 */
export function addSlices(plan: Plan, command: CommandOf<'slice.add'>): Outcome {
  const { parentId, after, slices, on } = command;
  const refusal = refuseNesting(plan, parentId);
  if (refusal !== null) return err(refusal);
  if (slices.length === 0) return badValue('slices');
  if (!isPlanDay(on)) return badValue('on');
  const place = placeInOutline(plan, { parentId, after, count: slices.length });
  if (!place.ok) return place;
  const sprouts = sproutsOf(plan, slices, parentId, place.value.outlineRanks);
  if (!sprouts.ok) return sprouts;

  const parent = parentId === null ? undefined : findSlice(plan, parentId);
  const order = rankOrder(plan);
  const { inserted, rekeyed } = ranksForInsertion(
    order,
    indexInOrder(plan, order, parentId, after),
    sprouts.value.length,
  );
  const added = sprouts.value.map(({ draft, parentId: below, outlineRank }, index) =>
    grow(draft, { parentId: below, outlineRank, rank: inserted[index] ?? rankBetween(null, null), on }, parent),
  );
  const changed = new Map<string, Slice>(place.value.rekeyed.map((sibling) => [sibling.id, sibling]));
  for (const [id, rank] of rekeyed) {
    const slice = changed.get(id) ?? findSlice(plan, id as SliceId);
    if (slice !== undefined) changed.set(id, { ...slice, rank });
  }
  if (parent !== undefined) changed.set(parent.id, asParent(changed.get(parent.id) ?? parent));
  return ok(withSlices(plan, [...changed.values(), ...added]));
}

/** All new slices in outline order. An own stack, because a pasted outline may be nested deeper than the call stack. */
function sproutsOf(
  plan: Plan,
  slices: readonly NewSlice[],
  parentId: SliceId | null,
  outlineRanks: readonly string[],
): Result<Sprout[], Rejection> {
  const sprouts: Sprout[] = [];
  const taken = new Set<string>();
  const waiting = sproutLevel(slices, parentId, outlineRanks).reverse();
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
      for (const child of sproutLevel(children, draft.id, ranks).reverse()) waiting.push(child);
    }
  }
  return ok(sprouts);
}

function sproutLevel(drafts: readonly NewSlice[], parentId: SliceId | null, ranks: readonly string[]): Sprout[] {
  return drafts.map((draft, index) => ({ draft, parentId, outlineRank: ranks[index] ?? rankBetween(null, null) }));
}

function badField(draft: NewSlice): keyof NewSlice | null {
  const { id, title, value = '', audience = '', quarterDays = null, notes = '', tags = [], deliveredOn } = draft;
  if (!isId(id)) return 'id';
  if (!isTitle(title)) return 'title';
  if (!isText(value)) return 'value';
  if (!isText(audience)) return 'audience';
  if (quarterDays !== null && !isQuarterDays(quarterDays)) return 'quarterDays';
  if (!isText(notes)) return 'notes';
  if (!isListOf(tags, isText)) return 'tags';
  return deliveredOn === undefined || isPlanDay(deliveredOn) ? null : 'deliveredOn';
}

function grow(
  draft: NewSlice,
  place: Pick<Slice, 'parentId' | 'outlineRank' | 'rank'> & { on: Slice['createdOn'] },
  parent: Slice | undefined,
): Slice {
  const {
    id,
    title,
    value = '',
    audience = '',
    quarterDays = null,
    notes = '',
    tags = [],
    deliveredOn,
    children = [],
  } = draft;
  const { on, ...ranks } = place;
  const slice: Slice = {
    ...newSlice({ id, title, ...ranks, createdOn: on }),
    value,
    audience,
    quarterDays,
    notes,
    tags,
  };
  // A ticked heading says nothing that its ticked lines do not say.
  if (deliveredOn !== undefined && children.length === 0) return { ...slice, status: 'delivered', deliveredOn };
  return parent === undefined ? slice : { ...slice, stage: parent.stage };
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
