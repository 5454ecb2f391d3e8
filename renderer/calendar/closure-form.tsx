import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { sortedClosures } from '../../shared/calendar/holidays.ts';
import type { Closure } from '../../shared/calendar/workdays.ts';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { ripple } from '../../shared/schedule/ripple.ts';
import { rippleText } from '../../shared/words/ripple-text.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './closure-form.module.css';
import { MovedStrip } from './moved-strip.tsx';
import { calendarCommand } from './use-calendar-edit.ts';
import { withoutClosure } from './without-closure.ts';

type ClosureFormProps = {
  /** What it begins with. */
  closure: Closure;
  /** It is one of those of the plan. */
  isKnown: boolean;
  onSave: (closure: Closure) => void;
  onCancel: () => void;
};

/** The first day, the last day and what for; below it, what that would move. */
export function ClosureForm({ closure, isKnown, onSave, onCancel }: ClosureFormProps) {
  const [from, setFrom] = useState<string>(closure.from);
  const [to, setTo] = useState<string>(closure.to);
  // What both were when the first day began to be typed: it is another day with each of its parts.
  const before = useRef({ from, to });
  const [label, setLabel] = useState(closure.label);
  const draft = isPlanDay(from) && isPlanDay(to) && from <= to ? { ...closure, from, to, label: label.trim() } : null;
  const text = useMoved(draft, isKnown ? closure : null);

  /** The last day follows the first one as long as there is only one day or it would come before it. */
  function changeFrom(day: string): void {
    const isOneDay = before.current.to === before.current.from;
    if (isPlanDay(day)) setTo(isOneDay || before.current.to < day ? day : before.current.to);
    setFrom(day);
  }

  return (
    <form
      className={styles.form}
      aria-label={isKnown ? 'Change these days off' : 'New days off'}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== null) onSave(draft);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        // It closes the form; the next one leaves the panel.
        event.preventDefault();
        onCancel();
      }}
    >
      <TextField
        type="date"
        label="First day"
        value={from}
        onFocus={() => {
          before.current = { from, to };
        }}
        onChange={(event) => changeFrom(event.target.value)}
      />
      <TextField type="date" label="Last day" value={to} onChange={(event) => setTo(event.target.value)} />
      <TextField
        className={styles.label ?? ''}
        label="What for"
        placeholder="Company outing"
        value={label}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setLabel(event.target.value)}
      />
      {draft === null && (
        <p className={styles.wrong} role="status">
          {isPlanDay(from) && isPlanDay(to) ? 'The last day is before the first one.' : 'Both days are needed.'}
        </p>
      )}
      {text !== null && (
        <div className={styles.moved}>
          <MovedStrip text={text} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" disabled={draft === null}>
          {isKnown ? 'Change' : 'Add'}
        </Button>
      </div>
    </form>
  );
}

/** What the plan's days would become with the draft in the place of the former one. */
function useMoved(draft: Closure | null, former: Closure | null) {
  const plan = usePlan((shown) => shown);
  const today = useToday();
  const { from, to } = draft ?? {};
  return useMemo(() => {
    if (from === undefined || to === undefined) return null;
    const others = former === null ? plan.calendar.closures : withoutClosure(plan.calendar.closures, former);
    const closures = sortedClosures([...others, { from, to, label: '', origin: null }]);
    const tried = ripple(plan, calendarCommand({ closures }), today);
    return tried.ok ? rippleText(tried.value, plan) : null;
  }, [plan, today, from, to, former]);
}
