import { Minus, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { QUARTERS_PER_DAY } from '../../shared/plan/plan.ts';
import { dayCountText, daysText } from '../../shared/words/en.ts';
import { usePlan } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './weekday-steppers.module.css';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const STEPS: { readonly [key: string]: (quarters: number) => number } = {
  ArrowUp: (quarters) => quarters + 1,
  ArrowDown: (quarters) => quarters - 1,
  Home: () => 0,
  End: () => QUARTERS_PER_DAY,
  PageUp: () => QUARTERS_PER_DAY,
  PageDown: () => 0,
};

type WeekdaySteppersProps = {
  quarters: readonly number[];
  isReadOnly: boolean;
  onChange: (quarters: readonly number[]) => void;
};

/** How much of each weekday this plan may use: arrows up and down, digits, or the buttons above and below. */
export function WeekdaySteppers({ quarters, isReadOnly, onChange }: WeekdaySteppersProps) {
  const workdays = usePlan((plan) => plan.calendar.workdays);
  const used = workdays.reduce((sum, weekday) => sum + (quarters[weekday - 1] ?? 0), 0);

  function step(place: number, wanted: number): void {
    const count = Math.max(0, Math.min(QUARTERS_PER_DAY, wanted));
    if (isReadOnly || count === quarters[place]) return;
    onChange(WEEKDAYS.map((_, at) => (at === place ? count : (quarters[at] ?? 0))));
  }

  function handleKey(event: KeyboardEvent, place: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wanted = /^[0-4]$/.test(event.key) ? Number(event.key) : STEPS[event.key]?.(quarters[place] ?? 0);
    if (wanted === undefined) return;
    event.preventDefault();
    step(place, wanted);
  }

  return (
    <fieldset className={styles.week}>
      <legend className={styles.label}>
        Days of work in this plan <span className={styles.sum}>{daysText(used)} a week</span>
      </legend>
      <div className={styles.days}>
        {WEEKDAYS.map((name, place) => {
          const count = quarters[place] ?? 0;
          const isClosed = !workdays.includes(place + 1);
          return (
            <div key={name} className={classNames(styles.day, isClosed && styles.closed)}>
              <Step
                sign="more"
                name={name}
                isOff={isReadOnly || count >= QUARTERS_PER_DAY}
                onClick={() => step(place, count + 1)}
              />
              <span
                role="spinbutton"
                className={styles.value}
                // Still reached when nothing can be changed, so that it can be read.
                tabIndex={0}
                aria-label={name}
                aria-valuenow={count}
                aria-valuemin={0}
                aria-valuemax={QUARTERS_PER_DAY}
                aria-valuetext={`${daysText(count)}${isClosed ? ', but the calendar has no work on it' : ''}`}
                aria-readonly={isReadOnly}
                title={isClosed ? `The calendar has no work on ${name}s` : undefined}
                onKeyDown={(event) => handleKey(event, place)}
              >
                <span aria-hidden>{name.slice(0, 2)}</span>
                <b aria-hidden>{dayCountText(count)}</b>
              </span>
              <Step sign="less" name={name} isOff={isReadOnly || count <= 0} onClick={() => step(place, count - 1)} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

type StepProps = { sign: 'more' | 'less'; name: string; isOff: boolean; onClick: () => void };

/** For the pointer; by keyboard the number itself has the arrows. */
function Step({ sign, name, isOff, onClick }: StepProps) {
  return (
    <button
      type="button"
      className={styles.step}
      tabIndex={-1}
      aria-label={`A quarter ${sign} on ${name}`}
      disabled={isOff}
      onClick={onClick}
    >
      {sign === 'more' ? <Plus size={11} aria-hidden /> : <Minus size={11} aria-hidden />}
    </button>
  );
}
