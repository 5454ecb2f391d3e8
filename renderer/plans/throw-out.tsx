import { useId, useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { ContractError, PlanBacklog } from '../../shared/contract.ts';
import { BACKLOG_WEEKS, isStale, lastAsked, MOST_BACKLOG_WEEKS } from '../../shared/meeting/backlog.ts';
import { type ThrownOut, throwOut } from '../actions/portfolio.ts';
import { usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
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
  // What is half typed may be no number; the last one that was counts on.
  const [typed, setTyped] = useState(String(BACKLOG_WEEKS));
  const [weeks, setWeeks] = useState(BACKLOG_WEEKS);
  const [withUndated, setWithUndated] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const plans = backlog === null || 'kind' in backlog ? [] : backlog;
  const staleIdeas = ideas.filter(({ plan }) => isStale(lastAsked(plan.start, plan.askedAgain), today, weeks));
  const parked = staleIn(plans, 'later', today, weeks);
  const undated = staleIn(plans, 'no-day', today, weeks);
  const chosen = withUndated ? joined(parked, undated) : parked;
  const count = staleIdeas.length + countIn(chosen);

  if (backlog === null || isEmpty(ideas, plans)) return null;

  async function handleMove(): Promise<void> {
    setMoving(true);
    const whole = staleIdeas.map(({ planId }): ThrownOut => ({ planId, isIdea: true, slices: [] }));
    await throwOut(stores, [...whole, ...chosen]);
    setMoving(false);
  }

  return (
    <section className={styles.card} aria-label="Throw out the backlog?">
      <h2 className={styles.title}>Throw out the backlog?</h2>
      <p className={styles.text}>
        {count === 0
          ? 'Nothing has waited that long.'
          : staleText(staleIdeas.length, countIn(parked), withUndated ? countIn(undated) : 0, weeks)}{' '}
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
          onBlur={() => setTyped(String(weeks))}
          onChange={(event) => {
            setTyped(event.target.value);
            const wanted = Math.round(event.target.valueAsNumber);
            if (wanted >= 1 && wanted <= MOST_BACKLOG_WEEKS) setWeeks(wanted);
          }}
        />
        weeks
      </p>
      {countIn(undated) > 0 && (
        <label className={styles.also}>
          <input type="checkbox" checked={withUndated} onChange={(event) => setWithUndated(event.target.checked)} />
          <span>Also {countIn(undated)} on the board that have no day</span>
        </label>
      )}
      <div className={styles.buttons}>
        <Button disabled={count === 0 || isReadOnly || isMoving} onClick={() => void handleMove()}>
          {count === 0 ? 'Move to the archive' : `Move ${count} to the archive`}
        </Button>
      </div>
    </section>
  );
}

/** Without an idea and without anything parked there is nothing to be thrown out, however old. */
function isEmpty(ideas: readonly ReadablePlan[], plans: readonly PlanBacklog[]): boolean {
  return ideas.length === 0 && plans.every(({ slices }) => slices.every(({ where }) => where === 'archive'));
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
    return stage === 'active' && old.length > 0 ? [{ planId, isIdea: false, slices: old }] : [];
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
