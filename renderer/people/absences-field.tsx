import { CalendarPlus, X } from 'lucide-react';
import { useRef } from 'react';
import type { Absence } from '../../shared/calendar/workdays.ts';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { LIST_LIMIT } from '../../shared/plan/values.ts';
import { dateText } from '../../shared/words/en.ts';
import { useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './absences-field.module.css';
import { DayInput } from './day-input.tsx';
import { useEntryKeys } from './use-entry-keys.ts';

type AbsencesFieldProps = {
  absences: readonly Absence[];
  isReadOnly: boolean;
  /** Is given what they become for what they are then: a field may commit late. */
  onChange: (update: (absences: readonly Absence[]) => readonly Absence[]) => void;
};

/** Days on which somebody is off, from the first to the last. */
export function AbsencesField({ absences, isReadOnly, onChange }: AbsencesFieldProps) {
  const today = useToday();
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { keys, forget } = useEntryKeys(absences.length);

  function change(place: number, changes: Partial<Absence>): void {
    onChange((all) => all.map((absence, at) => (at === place ? { ...absence, ...changes } : absence)));
  }

  function addOne(): void {
    onChange((all) => [...all, { from: today, to: today, label: '' }]);
    focusSteadily(() => list.current?.querySelector<HTMLElement>('li:last-child input') ?? null);
  }

  function remove(place: number): void {
    forget(place);
    onChange((all) => all.filter((_, at) => at !== place));
    add.current?.focus();
  }

  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>Days off</legend>
      <ul ref={list} className={styles.list}>
        {absences.map((absence, place) => (
          <li key={keys[place]} className={styles.absence}>
            <DayInput
              label="First day"
              days={absence}
              end="from"
              isReadOnly={isReadOnly}
              onChange={(days) => change(place, days)}
            />
            <DayInput
              label="Last day"
              days={absence}
              end="to"
              isReadOnly={isReadOnly}
              onChange={(days) => change(place, days)}
            />
            <DraftField
              label="What for"
              value={absence.label}
              maxLength={TITLE_LIMIT}
              disabled={isReadOnly}
              onCommit={(label) => change(place, { label })}
            />
            {!isReadOnly && (
              <IconButton
                size="small"
                className={styles.remove}
                label={`Remove the days off from ${dateText(absence.from, today)}`}
                icon={<X size={14} aria-hidden />}
                onClick={() => remove(place)}
              />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && absences.length < LIST_LIMIT && (
        <Button ref={add} size="small" look="quiet" icon={<CalendarPlus size={14} aria-hidden />} onClick={addOne}>
          Add days off
        </Button>
      )}
      {isReadOnly && absences.length === 0 && <p className={styles.none}>None</p>}
    </fieldset>
  );
}
