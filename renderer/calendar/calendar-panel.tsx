import { CalendarOff, CalendarPlus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { regionName, sortedClosures } from '../../shared/calendar/holidays.ts';
import type { Closure } from '../../shared/calendar/workdays.ts';
import { LIST_LIMIT } from '../../shared/plan/values.ts';
import { holidayFindings } from '../../shared/schedule/holiday-years.ts';
import { closureName, holidayFindingText } from '../../shared/words/calendar-text.ts';
import { countText } from '../../shared/words/en.ts';
import { useAction } from '../actions/hooks.ts';
import { useDerived, usePlan, usePlanState, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import styles from './calendar-panel.module.css';
import { ClosureForm } from './closure-form.tsx';
import { ClosureList } from './closure-list.tsx';
import { MovedStrip } from './moved-strip.tsx';
import { useCalendarEdit } from './use-calendar-edit.ts';
import { useKnownRegions } from './use-known-regions.ts';
import { withoutClosure } from './without-closure.ts';
import { WorkdayToggles } from './workday-toggles.tsx';

/** On which days work is done: days of the week, and days off for everybody. What a change moves is said at once. */
export function CalendarPanel() {
  const today = useToday();
  const closures = usePlan((plan) => plan.calendar.closures);
  const sorted = useMemo(() => sortedClosures(closures), [closures]);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const countries = useKnownRegions();
  const { edit, told } = useCalendarEdit();
  const [isAdding, setAdding] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusSteadily(() => heading.current), []);

  const rows = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-closure]') ?? [])];
  const focusAdd = () => focusSteadily(() => root.current?.querySelector<HTMLElement>('[data-add]') ?? heading.current);

  function add(closure: Closure): void {
    setAdding(false);
    edit(
      (calendar) => ({ closures: sortedClosures([...calendar.closures, closure]) }),
      `Everybody is off: ${closureName(closure, today)}.`,
    );
    focusAdd();
  }

  function change(former: Closure, closure: Closure): void {
    const facts = JSON.stringify([closure.from, closure.to, closure.label, closure.origin]);
    edit(
      (calendar) => ({ closures: sortedClosures([...withoutClosure(calendar.closures, former), closure]) }),
      `Changed: ${closureName(closure, today)}.`,
    );
    focusRow(`${facts} 0`);
  }

  function focusRow(key: string): void {
    focusSteadily(() => {
      const row = rows().find((element) => element.dataset.closure === key);
      return row?.querySelector<HTMLElement>('button') ?? heading.current;
    });
  }

  function remove(closure: Closure): void {
    const place = rows().findIndex((row) => row.contains(document.activeElement));
    edit(
      (calendar) => ({ closures: withoutClosure(calendar.closures, closure) }),
      `${closureName(closure, today)}: worked on again.`,
      { offersUndo: true },
    );
    focusSteadily(() => {
      const next = rows()[Math.min(Math.max(place, 0), rows().length - 1)];
      return (
        next?.querySelector<HTMLElement>('button:last-of-type') ?? root.current?.querySelector('[data-add]') ?? null
      );
    });
  }

  return (
    <div ref={root} className={styles.panel}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          Calendar
        </h2>
        <p className={styles.count}>
          {closures.length === 0 ? 'No days off yet' : countText(closures.length, 'closure')}
        </p>
      </header>
      <div className={styles.body}>
        <MissingHolidays name={(code) => regionName(countries, code)} isReadOnly={isReadOnly} />
        <WorkdayToggles isReadOnly={isReadOnly} edit={edit} />
        <section className={styles.closures} aria-labelledby="closures-heading">
          <h3 id="closures-heading" className={styles.label}>
            Days off for everybody
          </h3>
          {!isReadOnly && !isAdding && closures.length < LIST_LIMIT && (
            <div className={styles.buttons}>
              <Button
                data-add
                size="small"
                icon={<CalendarOff size={14} aria-hidden />}
                onClick={() => {
                  setAdding(true);
                  focusSteadily(() => root.current?.querySelector<HTMLElement>('form input') ?? null);
                }}
              >
                Add days off
              </Button>
              <HolidaysButton />
            </div>
          )}
          {isAdding && !isReadOnly && (
            <ClosureForm
              closure={{ from: today, to: today, label: '', origin: null }}
              isKnown={false}
              onSave={add}
              onCancel={() => {
                setAdding(false);
                focusAdd();
              }}
            />
          )}
          {closures.length === 0 && !isAdding && (
            <p className={styles.empty}>
              <strong>Nothing is closed.</strong> Public holidays and days on which nobody works are planned around as
              soon as they stand here. Days off of one person belong to that person.
            </p>
          )}
          <ClosureList
            closures={sorted}
            countries={countries}
            isReadOnly={isReadOnly}
            onChange={change}
            onRemove={remove}
            onCancel={focusRow}
          />
        </section>
      </div>
      {told !== null && (
        <div className={styles.told}>
          <MovedStrip text={told} />
        </div>
      )}
    </div>
  );
}

function HolidaysButton({ look = 'plain' }: { look?: 'plain' | 'primary' }) {
  const { label, perform } = useAction('add-holidays');
  return (
    <Button size="small" look={look} icon={<CalendarPlus size={14} aria-hidden />} onClick={perform}>
      {label}
    </Button>
  );
}

/** The plan reaches years for which nobody has looked up the holidays of its region. */
function MissingHolidays({ name, isReadOnly }: { name: (code: string) => string | null; isReadOnly: boolean }) {
  // A text, so that it is drawn again only when it is another one.
  const text = useDerived(({ plan, schedule, today }) =>
    holidayFindings(plan, schedule.lastDelivery, today)
      .map((finding) => holidayFindingText(finding, name(finding.region)))
      .join(),
  );
  if (text === '') return null;
  return (
    <div className={styles.hint} role="note">
      <p>{text}</p>
      {!isReadOnly && <HolidaysButton />}
    </div>
  );
}
