import { ChevronRight, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { type HolidayCountry, regionName, yearOf } from '../../shared/calendar/holidays.ts';
import type { Closure } from '../../shared/calendar/workdays.ts';
import { closureName, originText, spanText } from '../../shared/words/calendar-text.ts';
import { countText } from '../../shared/words/en.ts';
import { useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ClosureForm } from './closure-form.tsx';
import styles from './closure-list.module.css';

type ClosureListProps = {
  /** In order of their days. */
  closures: readonly Closure[];
  /** By whose names the origins are called; none until they are known. */
  countries: readonly HolidayCountry[];
  isReadOnly: boolean;
  onChange: (former: Closure, closure: Closure) => void;
  onRemove: (closure: Closure) => void;
  /** The focus is to go to the button by which the form was opened. */
  onCancel: (key: string) => void;
};

/** Days off for everybody, year by year; what is over is folded away. */
export function ClosureList({ closures, ...rest }: ClosureListProps) {
  const today = useToday();
  const [isPastShown, setPastShown] = useState(false);
  const keyed = withKeys(closures);
  const past = keyed.filter(({ closure }) => closure.to < today);
  const coming = keyed.filter(({ closure }) => closure.to >= today);
  return (
    <>
      {past.length > 0 && (
        <Button
          size="small"
          look="quiet"
          className={styles.past}
          aria-expanded={isPastShown}
          icon={<ChevronRight size={13} className={classNames(styles.sign, isPastShown && styles.open)} aria-hidden />}
          onClick={() => setPastShown(!isPastShown)}
        >
          {countText(past.length, 'earlier one')}
        </Button>
      )}
      {byYear(isPastShown ? keyed : coming).map(([year, entries]) => (
        <section key={year} className={styles.year} aria-label={`Days off in ${year}`}>
          <h4 className={styles.heading}>{year}</h4>
          <ul className={styles.list}>
            {entries.map(({ key, closure }) => (
              <ClosureRow key={key} id={key} closure={closure} {...rest} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type ClosureRowProps = Omit<ClosureListProps, 'closures'> & { id: string; closure: Closure };

function ClosureRow({ id, closure, countries, isReadOnly, onChange, onRemove, onCancel }: ClosureRowProps) {
  const today = useToday();
  const [isEdited, setEdited] = useState(false);
  const name = closureName(closure, today);
  const origin = closure.origin === null ? null : (regionName(countries, closure.origin) ?? originText(closure.origin));
  if (isEdited && !isReadOnly) {
    return (
      <li data-closure={id}>
        <ClosureForm
          closure={closure}
          isKnown
          onSave={(changed) => {
            setEdited(false);
            onChange(closure, changed);
          }}
          onCancel={() => {
            setEdited(false);
            onCancel(id);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.row} data-closure={id}>
      <span className={styles.days}>{spanText(closure, closure.from)}</span>
      <span className={styles.what}>
        <bdi className={styles.label}>{closure.label.trim() === '' ? 'Closed' : closure.label}</bdi>
        {origin !== null && (
          <bdi className={styles.origin} title={origin}>
            {withoutCountry(origin)}
          </bdi>
        )}
      </span>
      {!isReadOnly && (
        <>
          <IconButton
            size="small"
            label={`Change ${name}`}
            icon={<Pencil size={13} aria-hidden />}
            onClick={() => setEdited(true)}
          />
          <IconButton
            size="small"
            label={`Remove ${name}`}
            icon={<X size={14} aria-hidden />}
            onClick={() => onRemove(closure)}
          />
        </>
      )}
    </li>
  );
}

/** The part of a country alone: all of them mostly come from one. */
function withoutCountry(origin: string): string {
  const at = origin.indexOf(', ');
  return at < 0 ? origin : origin.slice(at + 2);
}

type Keyed = { readonly key: string; readonly closure: Closure };

/** Closures have no names of their own, and two of them may be alike. */
function withKeys(closures: readonly Closure[]): readonly Keyed[] {
  const counts = new Map<string, number>();
  return closures.map((closure) => {
    const facts = JSON.stringify([closure.from, closure.to, closure.label, closure.origin]);
    const count = counts.get(facts) ?? 0;
    counts.set(facts, count + 1);
    return { key: `${facts} ${count}`, closure };
  });
}

function byYear(entries: readonly Keyed[]): readonly (readonly [year: number, entries: readonly Keyed[]])[] {
  const years = new Map<number, Keyed[]>();
  for (const entry of entries) {
    const year = yearOf(entry.closure.from);
    const others = years.get(year);
    if (others === undefined) years.set(year, [entry]);
    else others.push(entry);
  }
  return [...years];
}
