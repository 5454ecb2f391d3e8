import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { type Holiday, yearOf } from '../../shared/calendar/holidays.ts';
import { holidayTypeText, spanText } from '../../shared/words/calendar-text.ts';
import { countText } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './holiday-list.module.css';
import type { HolidayChoice, ProposedState } from './use-holiday-choice.ts';

type HolidayListProps = { holidays: readonly Holiday[]; choice: HolidayChoice; isReadOnly: boolean };

/** Public holidays with their ticks, year by year; days that are no public holidays are folded away. */
export function HolidayList({ holidays, choice, isReadOnly }: HolidayListProps) {
  const [isAllShown, setAllShown] = useState(false);
  const others = holidays.filter(({ type }) => type !== 'public').length;
  const shown = isAllShown ? holidays : holidays.filter(({ type }) => type === 'public');
  const years = [...new Set(shown.map(({ from }) => yearOf(from)))];
  return (
    <>
      {years.map((year) => (
        <fieldset key={year} className={styles.year}>
          <legend className={styles.heading}>{year}</legend>
          {shown
            .filter(({ from }) => yearOf(from) === year)
            .map((holiday) => (
              <HolidayLine
                key={`${holiday.from} ${holiday.to} ${holiday.type} ${holiday.name}`}
                holiday={holiday}
                choice={choice}
                isReadOnly={isReadOnly}
              />
            ))}
        </fieldset>
      ))}
      {shown.length === 0 && <p className={styles.none}>There are no public holidays in these years.</p>}
      {others > 0 && (
        <Button
          size="small"
          look="quiet"
          className={styles.more}
          aria-expanded={isAllShown}
          icon={<ChevronRight size={13} className={classNames(styles.sign, isAllShown && styles.open)} aria-hidden />}
          onClick={() => setAllShown(!isAllShown)}
        >
          {countText(others, 'more day')} that {others === 1 ? 'is no public holiday' : 'are no public holidays'}
        </Button>
      )}
    </>
  );
}

type HolidayLineProps = { holiday: Holiday; choice: HolidayChoice; isReadOnly: boolean };

function HolidayLine({ holiday, choice, isReadOnly }: HolidayLineProps) {
  const state = choice.stateOf(holiday);
  const remarks = remarksOn(holiday, state);
  return (
    <label className={classNames(styles.line, state !== 'new' && styles.calm)}>
      <input
        type="checkbox"
        checked={state === 'there' || choice.isTicked(holiday)}
        disabled={isReadOnly || state === 'there'}
        onChange={(event) => choice.tick(holiday, event.target.checked)}
      />
      <span className={styles.days}>{spanText(holiday, holiday.from)}</span>
      <bdi className={styles.name}>{holiday.name}</bdi>
      <span className={styles.remarks}>{remarks.join(' · ')}</span>
    </label>
  );
}

function remarksOn({ type, isSubstitute, isPartOfDay }: Holiday, state: ProposedState): readonly string[] {
  return [
    state === 'there' ? 'in the calendar' : '',
    state === 'day-off' ? 'a day off anyway' : '',
    type === 'public' ? '' : holidayTypeText(type),
    isPartOfDay ? 'part of the day' : '',
    isSubstitute ? 'substitute' : '',
  ].filter((remark) => remark !== '');
}
