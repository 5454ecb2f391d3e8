import { useId, useRef, useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { ContractError, PlanBacklog } from '../../shared/contract.ts';
import { BACKLOG_WEEKS, isStale, lastAsked, MOST_BACKLOG_WEEKS } from '../../shared/meeting/backlog.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { type ThrownOut, throwOut } from '../actions/portfolio.ts';
import { usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useViewStore } from '../view/hooks.ts';
import { staleText } from './backlog-words.ts';
import type { ReadablePlan } from './plan-order.ts';
import styles from './throw-out.module.css';

type ThrowOutProps = {
  ideas: readonly ReadablePlan[];
  /** `null`: not known yet. */
  backlog: readonly PlanBacklog[] | ContractError | null;
};

/** Offers to move what nobody has begun for a long time into the archive. What matters is asked for again. */
export function ThrowOut({ ideas, backlog }: ThrowOutProps) {
  const stores = { planStore: usePlanStore(), viewStore: useViewStore() };
  const today = useToday();
  const isReadOnly = usePlanState((state) => state.app?.isReadOnly === true);
  const weeksId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const move = useRef<HTMLButtonElement>(null);
  const [typed, setTyped] = useState(String(BACKLOG_WEEKS));
  const weeks = weeksIn(typed);
  const [withUndated, setWithUndated] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const plans = backlog === null || 'kind' in backlog ? [] : backlog;
  // Nothing is counted, and nothing goes, before it is said how old it has to be.
  const staleIdeas =
    weeks === null ? [] : ideas.filter(({ plan }) => isStale(lastAsked(plan.start, plan.askedAgain), today, weeks));
  const parked = weeks === null ? [] : staleIn(plans, 'later', today, weeks);
  const undated = weeks === null ? [] : staleIn(plans, 'no-day', today, weeks);
  const chosen = withUndated ? joined(parked, undated) : parked;
  const count = staleIdeas.length + countIn(chosen);

  if (backlog === null || (!('kind' in backlog) && isEmpty(ideas, plans))) return null;

  async function handleMove(): Promise<void> {
    setMoving(true);
    const whole = staleIdeas.map(
      ({ planId, plan }): ThrownOut => ({ planId, ideaSince: lastAsked(plan.start, plan.askedAgain), slices: [] }),
    );
    await throwOut(stores, [...whole, ...chosen]);
    setMoving(false);
    // The button has nothing left to do, or the whole card is gone; who has gone elsewhere meanwhile stays there.
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused === move.current)
      focusSteadily(() => heading.current ?? document.querySelector('main'));
  }

  return (
    <section className={styles.card} aria-label="Throw out the backlog?">
      <h2 ref={heading} className={styles.title} tabIndex={-1}>
        Throw out the backlog?
      </h2>
      <p className={styles.text}>
        {weeks !== null && (
          <>
            {count === 0
              ? 'Nothing has waited that long.'
              : staleText(staleIdeas.length, countIn(parked), withUndated ? countIn(undated) : 0, weeks)}{' '}
          </>
        )}
        What matters will be asked for again.
      </p>
      <p className={styles.weeks}>
        <label htmlFor={weeksId}>Older than</label>
        <input
          id={weeksId}
          className={styles.number}
          type="number"
          min={1}
          max={MOST_BACKLOG_WEEKS}
          value={typed}
          aria-describedby={weeks === null ? `${weeksId}-hint` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        weeks
      </p>
      <p id={`${weeksId}-hint`} className={styles.text} role="status">
        {weeks === null && `A whole number from 1 to ${MOST_BACKLOG_WEEKS}.`}
      </p>
      {countIn(undated) > 0 && (
        <label className={styles.also}>
          <input type="checkbox" checked={withUndated} onChange={(event) => setWithUndated(event.target.checked)} />
          <span>Also {countIn(undated)} on the board that have no day</span>
        </label>
      )}
      {backlog !== null && 'kind' in backlog && (
        <p className={styles.also} role="status">
          What is parked could not be counted. {contractErrorText(backlog)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button ref={move} disabled={count === 0 || isReadOnly || isMoving} onClick={() => void handleMove()}>
          {count === 0 ? 'Move to the archive' : `Move ${count} to the archive`}
        </Button>
      </div>
    </section>
  );
}

/** `null`: what is typed is no number of weeks, or not yet. */
function weeksIn(typed: string): number | null {
  const weeks = Number(typed);
  return Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_BACKLOG_WEEKS ? weeks : null;
}

/** Without an idea and without anything parked there is nothing to be thrown out, however old. */
function isEmpty(ideas: readonly ReadablePlan[], plans: readonly PlanBacklog[]): boolean {
  const isAway = ({ stage, slices }: PlanBacklog) =>
    stage === 'archive' || slices.every(({ where }) => where === 'archive');
  return ideas.length === 0 && plans.every(isAway);
}

/** Of plans that are begun; an idea goes as a whole, and what is in the archive has gone already. */
function staleIn(
  plans: readonly PlanBacklog[],
  where: 'later' | 'no-day',
  today: Day,
  weeks: number,
): readonly ThrownOut[] {
  return plans.flatMap(({ planId, stage, slices }) => {
    const old = slices.filter((slice) => slice.where === where && isStale(slice.since, today, weeks));
    return stage === 'active' && old.length > 0 ? [{ planId, ideaSince: null, slices: old }] : [];
  });
}

/** One entry for each plan, so that it is one undo step there. */
function joined(some: readonly ThrownOut[], others: readonly ThrownOut[]): readonly ThrownOut[] {
  const byPlan = new Map(some.map((one) => [one.planId, one]));
  for (const other of others) {
    const known = byPlan.get(other.planId);
    byPlan.set(other.planId, known === undefined ? other : { ...known, slices: [...known.slices, ...other.slices] });
  }
  return [...byPlan.values()];
}

function countIn(plans: readonly ThrownOut[]): number {
  return plans.reduce((sum, { slices }) => sum + slices.length, 0);
}
