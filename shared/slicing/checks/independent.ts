import { type Outline, outlineOf } from '../../plan/outline.ts';
import type { Slice, SliceId } from '../../plan/plan.ts';
import { groupFigures, type Tree } from '../../plan/tree.ts';
import { findCircles } from '../../schedule/circles.ts';
import { isUndone } from '../../schedule/in-play.ts';
import type { CheckFacts, Hit, PlanRules } from './rule.ts';
import { longestChains } from './same-chain.ts';

/** So many slices in a row for the same people and the same demo are one slice cut by layers. */
const SHORTEST_CHAIN = 3;

/** Rules about what slices need. */
export const independentPlanRules = { I1: circles, I2: manyNeeds, I3: layersInDisguise } satisfies PlanRules;

/**
 * I1: slices that wait for each other. A circle is told once, of the slice that comes first in the delivery order.
 * Most edits leave the needs as they are, and with them what was found.
 */
function circles(facts: CheckFacts): readonly Hit[] {
  const waiting = undoneLeaves(facts).filter(({ needs }) => needs.length > 0);
  const outline = outlineOf(facts.plan.slices);
  const isKnown =
    lastCircles?.outline === outline &&
    lastCircles.waiting.length === waiting.length &&
    lastCircles.waiting.every((slice, place) => isSameNeed(slice, waiting[place]));
  if (lastCircles !== null && isKnown) return lastCircles.hits;
  const hits = waiting.length < 2 ? [] : circlesAmong(waiting, facts.tree);
  lastCircles = { outline, waiting, hits };
  return hits;
}

let lastCircles: {
  readonly outline: Outline;
  readonly waiting: readonly Slice[];
  readonly hits: readonly Hit[];
} | null = null;

function isSameNeed(a: Slice, b: Slice | undefined): boolean {
  return a === b || (a.id === b?.id && a.needs === b.needs);
}

function circlesAmong(waiting: readonly Slice[], tree: Tree): readonly Hit[] {
  const rows = waiting.map(({ id }) => tree.rowOf(id));
  const waiters = new Map<number, number[]>();
  waiting.forEach(({ needs }, place) => {
    for (const need of needs) {
      const row = tree.rowOf(need);
      if (row >= 0) append(waiters, row, rows[place] ?? -1);
    }
  });
  // Whoever needs a group needs what is in it: the group is a node between the two.
  const groupRows = [...waiters.keys()].filter((row) => !isLeafRow(tree, row));
  for (const row of groupRows) {
    const id = tree.rows[row]?.slice.id;
    for (const below of id === undefined ? [] : tree.descendantsOf(id)) append(waiters, tree.rowOf(below.id), row);
  }
  const found = new Set(findCircles([...rows, ...groupRows], (row) => waiters.get(row) ?? []).values());
  return [...found].flatMap((circle) => {
    const ids = circle.flatMap((row) => (isLeafRow(tree, row) ? (tree.rows[row]?.slice.id ?? []) : []));
    const [first, ...others] = fromTheFirst(ids, rows, tree);
    return first === undefined ? [] : { rule: 'I1', sliceId: first, otherIds: others };
  });
}

/** The circle told from its slice of the lowest place in `rows`, which is in delivery order. */
function fromTheFirst(ids: readonly SliceId[], rows: readonly number[], tree: Tree): SliceId[] {
  const members = new Set(ids.map((id) => tree.rowOf(id)));
  const first = rows.find((row) => members.has(row));
  const start = ids.findIndex((id) => tree.rowOf(id) === first);
  return [...ids.slice(Math.max(0, start)), ...ids.slice(0, Math.max(0, start))];
}

/** I2: more than one thing that has to be there first. */
function manyNeeds(facts: CheckFacts): readonly Hit[] {
  const isHolding = holdingNeeds(facts);
  return undoneLeaves(facts).flatMap(({ id, needs }) => {
    if (needs.length < 2) return [];
    const open = needs.filter(isHolding);
    return open.length < 2 ? [] : { rule: 'I2', sliceId: id, otherIds: open, count: open.length };
  });
}

/** Says of a need whether it still holds somebody: it is in the plan, and neither delivered nor dropped. */
export function holdingNeeds({ plan, tree }: Pick<CheckFacts, 'plan' | 'tree'>): (id: SliceId) => boolean {
  const known = new Map<SliceId, boolean>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const slice = plan.slices[id];
    const status = slice === undefined ? null : tree.isLeaf(id) ? slice.status : groupFigures(tree, id).status;
    const isHolding = status === 'open' || status === 'doing';
    known.set(id, isHolding);
    return isHolding;
  };
}

/** I3: a chain in which neither the people nor the demo change. Of chains that hang together the longest is told. */
function layersInDisguise(facts: CheckFacts): readonly Hit[] {
  const { plan, tree } = facts;
  const sliceOf = (id: SliceId) => {
    const slice = plan.slices[id];
    const isAsked = slice !== undefined && isUndone(slice) && slice.stage !== 'archive' && tree.isLeaf(id);
    return isAsked ? slice : undefined;
  };
  return longestChains(undoneLeaves(facts), sliceOf).flatMap((chain) => {
    const last = chain.at(-1);
    if (last === undefined || chain.length < SHORTEST_CHAIN) return [];
    return { rule: 'I3', sliceId: last, otherIds: chain.slice(0, -1), count: chain.length };
  });
}

/** Leaves on the board and in *Later* that are still to be done; what is parked is not out of the world. */
function undoneLeaves({ openLeaves, laterLeaves }: CheckFacts): readonly Slice[] {
  return laterLeaves.length === 0 ? openLeaves : [...openLeaves, ...laterLeaves];
}

function isLeafRow(tree: Tree, row: number): boolean {
  const id = tree.rows[row]?.slice.id;
  return id !== undefined && tree.isLeaf(id);
}

function append(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
