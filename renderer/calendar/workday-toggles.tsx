import { usePlan } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import type { EditCalendar } from './use-calendar-edit.ts';
import styles from './workday-toggles.module.css';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The days of the week on which work is done. */
export function WorkdayToggles({ isReadOnly, edit }: { isReadOnly: boolean; edit: EditCalendar }) {
  const workdays = usePlan((plan) => plan.calendar.workdays);

  function toggle(weekday: number, name: string): void {
    edit(
      (calendar) => {
        const others = calendar.workdays.filter((known) => known !== weekday);
        const isOn = others.length === calendar.workdays.length;
        return { workdays: isOn ? [...others, weekday].sort((a, b) => a - b) : others };
      },
      workdays.includes(weekday) ? `${name} is a day off now.` : `${name} is a working day now.`,
    );
  }

  return (
    <fieldset className={styles.week}>
      <legend className={styles.label}>Working days</legend>
      <div className={styles.days}>
        {WEEKDAYS.map((name, place) => {
          const isOn = workdays.includes(place + 1);
          return (
            <button
              key={name}
              type="button"
              className={classNames(styles.day, isOn && styles.on)}
              aria-label={name}
              aria-pressed={isOn}
              aria-disabled={isReadOnly}
              onClick={() => isReadOnly || toggle(place + 1, name)}
            >
              {name.slice(0, 2)}
            </button>
          );
        })}
      </div>
      {workdays.length === 0 && (
        <p className={styles.none}>Nobody works on any day, so nothing on the board has a day.</p>
      )}
    </fieldset>
  );
}
