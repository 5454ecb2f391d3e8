import type { Closure } from '../../shared/calendar/workdays.ts';

/** The closures without one of them; of several that are alike only the first goes. */
export function withoutClosure(closures: readonly Closure[], gone: Closure): readonly Closure[] {
  const at = closures.findIndex((closure) => isSameClosure(closure, gone));
  return closures.filter((_, place) => place !== at);
}

function isSameClosure(one: Closure, other: Closure): boolean {
  return one.from === other.from && one.to === other.to && one.label === other.label && one.origin === other.origin;
}
