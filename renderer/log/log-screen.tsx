import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { LOG_KINDS, type LogKind } from '../../shared/meeting/log.ts';
import { countText, longDayText } from '../../shared/words/en.ts';
import { LOG_KIND_NAMES } from '../../shared/words/log-text.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { TextField } from '../ui/text-field.tsx';
import { useWish } from '../view/use-wish.ts';
import { LogRow } from './log-row.tsx';
import styles from './log-screen.module.css';
import { foundEntries, type ToldEntry, toldLog } from './log-search.ts';

const SHOWN_AT_FIRST = 60;
const SHOWN_MORE = 200;

/** What happened around the plan, day by day, newest first: asked, heard, shown, promised and foreseen. */
export function LogScreen() {
  const plan = usePlan((all) => all);
  const today = useToday();
  const told = useMemo(() => toldLog(plan, today), [plan, today]);
  const [kinds, setKinds] = useState<ReadonlySet<LogKind>>(new Set());
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const searched = useDeferredValue(search);
  const found = useFound(told, kinds, searched);
  const field = useRef<HTMLInputElement>(null);
  useWish('focus-search', () => field.current?.focus());

  function toggle(kind: LogKind): void {
    const others = [...kinds].filter((known) => known !== kind);
    setKinds(new Set(kinds.has(kind) ? others : [...others, kind]));
    setLimit(SHOWN_AT_FIRST);
  }

  function showAll(): void {
    setSearch('');
    setKinds(new Set());
    field.current?.focus();
  }

  return (
    <section className={styles.screen} aria-label="Log">
      <h2 className="visually-hidden">Log</h2>
      <div className={styles.tools}>
        <TextField
          ref={field}
          label="Search the log"
          isLabelHidden
          type="search"
          placeholder="Search the log"
          className={styles.search}
          data-entry=""
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setLimit(SHOWN_AT_FIRST);
          }}
        />
        <fieldset className={styles.kinds} aria-label="Show only">
          {LOG_KINDS.map((kind) => {
            const count = told.filter(({ entry }) => entry.kind === kind).length;
            return (
              <button
                key={kind}
                type="button"
                className={classNames(styles.kind, kinds.has(kind) && styles.chosen)}
                aria-pressed={kinds.has(kind)}
                disabled={count === 0 && !kinds.has(kind)}
                onClick={() => toggle(kind)}
              >
                {LOG_KIND_NAMES[kind].many} <span className={styles.count}>{count}</span>
              </button>
            );
          })}
        </fieldset>
      </div>
      {told.length === 0 && (
        <p className={styles.empty}>
          <strong>Nothing is recorded yet.</strong> Wishes, conversations with users, reviews, baselines and forecasts
          stand here, day by day, as soon as there are any.
        </p>
      )}
      {told.length > 0 && (
        <p className={styles.found} role="status">
          {found.length === told.length ? '' : `${found.length} of `}
          {countText(told.length, 'entry', 'entries')}
        </p>
      )}
      {told.length > 0 && found.length === 0 && (
        <div className={styles.empty}>
          <p>
            <strong>{noneText(searched, kinds)}</strong> The log has wishes, conversations with users, reviews with all
            that their minutes say, baselines and forecasts. What happened to one slice is in its history, in the
            inspector.
          </p>
          <Button className={styles.all} onClick={showAll}>
            Show all entries
          </Button>
        </div>
      )}
      {daysOf(found.slice(0, limit)).map(([day, entries]) => (
        <section key={day} className={styles.day} aria-label={longDayText(day)}>
          <h3 className={styles.date}>{dateOf(day, today)}</h3>
          <ul className={styles.list}>
            {entries.map(({ entry, text }) => (
              <LogRow key={`${entry.kind} ${entry.id}`} entry={entry} text={text} search={searched} />
            ))}
          </ul>
        </section>
      ))}
      {found.length > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + SHOWN_MORE)}>
          Show {Math.min(SHOWN_MORE, found.length - limit)} more of {found.length}
        </Button>
      )}
    </section>
  );
}

/** What is dated after today has not happened. */
function dateOf(day: Day, today: Day): string {
  if (day === today) return `Today, ${longDayText(day)}`;
  return day > today ? `${longDayText(day)}, still to come` : longDayText(day);
}

function noneText(search: string, kinds: ReadonlySet<LogKind>): string {
  if (search.trim() === '') return 'There is no entry of this kind any more.';
  return kinds.size === 0 ? 'No entry has these words.' : 'No entry of the kinds that are chosen has these words.';
}

function useFound(told: readonly ToldEntry[], kinds: ReadonlySet<LogKind>, search: string): readonly ToldEntry[] {
  return useMemo(() => foundEntries(told, kinds, search), [told, kinds, search]);
}

/** Entries of one day after the other, as they come. */
function daysOf(entries: readonly ToldEntry[]): readonly (readonly [Day, readonly ToldEntry[]])[] {
  const days = new Map<Day, ToldEntry[]>();
  for (const told of entries) {
    const day = days.get(told.entry.on);
    if (day === undefined) days.set(told.entry.on, [told]);
    else day.push(told);
  }
  return [...days];
}
