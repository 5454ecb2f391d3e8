/**
 * Numbers of which the lowest comes out first: a binary heap (J. W. J. Williams, Algorithm 232: Heapsort, Communications
 * of the ACM 7, 1964) in a typed array. Each number may be in it once.
 */
export type Queue = { readonly numbers: Int32Array; size: number };

/** With room for `limit` numbers; one more is lost. */
export function newQueue(limit: number): Queue {
  return { numbers: new Int32Array(limit), size: 0 };
}

export function push(queue: Queue, number: number): void {
  const { numbers } = queue;
  let place = queue.size;
  queue.size += 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = numbers[parent] ?? 0;
    if (above <= number) break;
    numbers[place] = above;
    place = parent;
  }
  numbers[place] = number;
}

/** -1 when the queue is empty. */
export function popLowest(queue: Queue): number {
  if (queue.size === 0) return -1;
  const { numbers } = queue;
  const lowest = numbers[0] ?? -1;
  queue.size -= 1;
  const { size } = queue;
  const last = numbers[size] ?? -1;
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= size) break;
    if (child + 1 < size && (numbers[child + 1] ?? 0) < (numbers[child] ?? 0)) child += 1;
    const below = numbers[child] ?? 0;
    if (below >= last) break;
    numbers[place] = below;
    place = child;
  }
  numbers[place] = last;
  return lowest;
}
