import type { Command, CommandOf } from '../../shared/plan/commands.ts';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';
import { together } from '../actions/slice-action.ts';
import { type Place, shownChildren } from './places.ts';

type Move = CommandOf<'slice.move'>;

/** One step for undo; `null` when nothing moves. */
export function bulkCommand(moves: readonly Move[]): Command | null {
  return moves.length === 0 ? null : together(moves);
}

/**
 * One level down, each behind the last child of the nearest slice above on its level that is not moved itself. Where
 * there is none a slice stays. `tops`: none of them below another, in outline order; the same for all functions here.
 */
export function nestAll(tree: Tree, tops: readonly Slice[]): readonly Move[] {
  const moving = idsOf(tops);
  const moves: Move[] = [];
  for (const { children } of families(tree, tops)) {
    let host: { readonly id: SliceId; last: SliceId | null } | null = null;
    for (const { id } of children) {
      if (!moving.has(id)) {
        host = { id, last: lastThatStays(tree, id, moving)?.id ?? null };
      } else if (host !== null) {
        moves.push(move(id, host.id, host.last));
        host.last = id;
      }
    }
  }
  return moves;
}

/** Of children some of which are nested too: under a sibling that is not moved, where there is one above them. */
function lastThatStays(tree: Tree, parentId: SliceId, moving: ReadonlySet<SliceId>): Slice | undefined {
  return shownChildren(tree, parentId).findLast(({ id }) => !moving.has(id)) ?? tree.childrenOf(parentId).at(-1);
}

/** One level up, behind the former parent; those on the top level, and directly below `within`, stay. */
export function unnestAll(tree: Tree, tops: readonly Slice[], within: SliceId | null): readonly Move[] {
  const moves = tops.flatMap(({ id }): Move[] => {
    const parent = tree.parentOf(id);
    if (parent === null || parent.id === within) return [];
    return [move(id, tree.parentOf(parent.id)?.id ?? null, parent.id)];
  });
  // Each comes right behind the parent, so that the last one goes first.
  return moves.reverse();
}

/** Each before the sibling above it; a block that is at the top of its group stays. */
export function moveAllUp(tree: Tree, tops: readonly Slice[]): readonly Move[] {
  const moving = idsOf(tops);
  const moves: Move[] = [];
  for (const { parentId, children } of families(tree, tops)) {
    const order = children.map(({ id }) => id);
    for (const [place, id] of order.entries()) {
      const above = order[place - 1];
      if (!moving.has(id) || above === undefined || moving.has(above)) continue;
      order[place - 1] = id;
      order[place] = above;
      moves.push(move(id, parentId, order[place - 2] ?? null));
    }
  }
  return moves;
}

/** Each behind the sibling below it; a block that is at the bottom of its group stays. */
export function moveAllDown(tree: Tree, tops: readonly Slice[]): readonly Move[] {
  const moving = idsOf(tops);
  const moves: Move[] = [];
  for (const { parentId, children } of families(tree, tops)) {
    const order = children.map(({ id }) => id);
    for (let place = order.length - 2; place >= 0; place--) {
      const id = order[place];
      const below = order[place + 1];
      if (id === undefined || below === undefined || !moving.has(id) || moving.has(below)) continue;
      order[place] = below;
      order[place + 1] = id;
      moves.push(move(id, parentId, below));
    }
  }
  return moves;
}

/** All of them to one place, in their order. */
export function moveAllTo(tops: readonly Slice[], { parentId, after }: Place): readonly Move[] {
  return tops.map(({ id }, number) => move(id, parentId, tops[number - 1]?.id ?? after));
}

type Family = { readonly parentId: SliceId | null; readonly children: readonly Slice[] };

/** The children of every parent of a slice that moves, as the outline shows them. */
function families(tree: Tree, tops: readonly Slice[]): readonly Family[] {
  const parentIds = new Set(tops.map(({ id }) => tree.parentOf(id)?.id ?? null));
  return [...parentIds].map((parentId) => ({ parentId, children: shownChildren(tree, parentId) }));
}

function idsOf(slices: readonly Slice[]): ReadonlySet<SliceId> {
  return new Set(slices.map(({ id }) => id));
}

function move(id: SliceId, parentId: SliceId | null, after: SliceId | null): Move {
  return { type: 'slice.move', id, parentId, after };
}
