/** Files that are opened together come one by one, but within this time. */
const TOGETHER_MS = 50;

/**
 * Collects the plan files that the system hands over: on the command line, from a second start, by double clicks; one
 * by one or several together, before and after the app is up. `paths` are absolute.
 */
export type PlanRequests = {
  add(paths: readonly string[]): void;
  /** From now on they are opened: what comes together is handed over together, one lot after the other. */
  start(open: (paths: readonly string[]) => Promise<void>): void;
};

export function planRequests(): PlanRequests {
  let waiting: readonly string[] = [];
  let openLot: ((paths: readonly string[]) => Promise<void>) | null = null;
  let timer: NodeJS.Timeout | null = null;
  let turn: Promise<void> = Promise.resolve();

  function openSoon(): void {
    if (openLot === null || timer !== null || waiting.length === 0) return;
    timer = setTimeout(() => {
      const lot = [...new Set(waiting)];
      const open = openLot;
      timer = null;
      waiting = [];
      turn = turn.then(() => open?.(lot));
    }, TOGETHER_MS);
  }

  return {
    add(paths) {
      waiting = [...waiting, ...paths];
      openSoon();
    },
    start(open) {
      openLot = open;
      openSoon();
    },
  };
}

/** The paths that a second start has handed over. It is another process: what it says is looked at. */
export function pathsFromSecondStart(given: unknown): readonly string[] {
  if (typeof given !== 'object' || given === null || !('planPaths' in given)) return [];
  return Array.isArray(given.planPaths) ? given.planPaths.filter((path) => typeof path === 'string') : [];
}
