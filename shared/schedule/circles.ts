/**
 * Finds who waits in a circle. `waitersOf` names those that wait for a node.
 *
 * The answer has an entry for each node on a circle that it reports: the nodes of that circle, each followed by one
 * that it waits for. Of circles that share nodes the shortest one through the first of the given nodes is reported;
 * whoever else is tangled up in them waits for a slice without a day, which is true and short.
 */
export function findCircles(
  nodes: readonly number[],
  waitersOf: (node: number) => readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const circleOf = new Map<number, readonly number[]>();
  const knotOf = knots(nodes, waitersOf);
  const isReported = new Set<number>();
  for (const node of nodes) {
    const knot = knotOf.get(node);
    if (knot === undefined || isReported.has(knot)) continue;
    const circle = shortestCircle(node, (from) => waitersOf(from).filter((to) => knotOf.get(to) === knot));
    if (circle === null) continue;
    isReported.add(knot);
    for (const member of circle) circleOf.set(member, circle);
  }
  return circleOf;
}

/**
 * Strongly connected components (R. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on Computing
 * 1, 1972), with a stack of its own because chains may be thousands long.
 */
function knots(nodes: readonly number[], next: (node: number) => readonly number[]): ReadonlyMap<number, number> {
  const numberOf = new Map<number, number>();
  const lowest = new Map<number, number>();
  const knotOf = new Map<number, number>();
  const open: number[] = [];
  for (const root of nodes) {
    if (numberOf.has(root)) continue;
    const path: { node: number; successors: readonly number[]; place: number }[] = [];
    const enter = (node: number) => {
      numberOf.set(node, numberOf.size);
      lowest.set(node, numberOf.size - 1);
      open.push(node);
      path.push({ node, successors: next(node), place: 0 });
    };
    const lower = (node: number, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to));
    enter(root);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const successor = step.successors[step.place];
      step.place += 1;
      if (successor !== undefined) {
        const number = numberOf.get(successor);
        if (number === undefined) enter(successor);
        else if (!knotOf.has(successor)) lower(step.node, number);
        continue;
      }
      path.pop();
      const low = lowest.get(step.node) ?? 0;
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.node, low);
      if (low !== numberOf.get(step.node)) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        knotOf.set(member, low);
        if (member === step.node) break;
      }
    }
  }
  return knotOf;
}

/** From `start` to those that wait for it, until somebody is found for whom it waits itself; `null` if nobody is. */
function shortestCircle(start: number, next: (node: number) => readonly number[]): readonly number[] | null {
  const cameFrom = new Map<number, number>();
  const found = [start];
  for (const node of found) {
    for (const successor of next(node)) {
      if (successor === start) {
        // Walked back, the steps lead from each node to the one that it waits for.
        const circle = [node];
        for (let at = node; at !== start; ) {
          at = cameFrom.get(at) ?? start;
          circle.push(at);
        }
        return [start, ...circle.slice(0, -1)];
      }
      if (cameFrom.has(successor)) continue;
      cameFrom.set(successor, node);
      found.push(successor);
    }
  }
  return null;
}
