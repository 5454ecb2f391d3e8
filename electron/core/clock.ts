import type { Day } from '../../shared/calendar/day.ts';
import { dayOfInstant } from '../../shared/calendar/day.ts';

/** Time as the core sees it; tests bring their own. */
export interface Clock {
  now(): Date;
  /** The local calendar day, or the one that was fixed with `--today`. */
  today(): Day;
  /** Calls back once after `delayMs`. Never keeps the process alive. Returns the function that cancels it. */
  after(delayMs: number, callback: () => void): () => void;
}

/** The clock of the machine; `fixedToday` pins the calendar day, for tests and screenshots. */
export function systemClock(fixedToday: Day | null = null): Clock {
  return {
    now: () => new Date(),
    today: () => fixedToday ?? dayOfInstant(new Date()),
    after: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}
