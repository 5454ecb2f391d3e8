import type { Day } from '../../shared/calendar/day.ts';
import type { Clock } from './clock.ts';

/** A machine that slept wakes up with its timers late, so the day is looked at on every request too. */
export class DayWatch {
  readonly #clock: Clock;
  readonly #onChange: (today: Day) => void;
  #today: Day;
  #cancel: () => void;

  constructor(clock: Clock, onChange: (today: Day) => void) {
    this.#clock = clock;
    this.#onChange = onChange;
    this.#today = clock.today();
    this.#cancel = this.#wait();
  }

  /** Calls back when it is another day than last time. */
  check(): void {
    const today = this.#clock.today();
    if (today === this.#today) return;
    this.#today = today;
    this.#onChange(today);
  }

  end(): void {
    this.#cancel();
  }

  #wait(): () => void {
    const now = this.#clock.now();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    return this.#clock.after(midnight.getTime() - now.getTime(), () => {
      this.check();
      this.#cancel = this.#wait();
    });
  }
}
