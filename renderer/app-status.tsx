import type { ReactNode } from 'react';
import type { Day } from '../shared/calendar/day.ts';
import type { PlanSummary } from '../shared/contract.ts';
import type { Slice } from '../shared/plan/plan.ts';
import { isThin } from '../shared/plan/tree.ts';
import { countText, dateText } from '../shared/words/en.ts';
import { sureText } from '../shared/words/forecast-text.ts';
import { useAction } from './actions/hooks.ts';
import styles from './app-status.module.css';
import { ContactClock, DataAccessFigure } from './app-status-meeting.tsx';
import { useForecast } from './plan/forecasts.ts';
import { useDerived, useJudged, usePlanState, useToday } from './plan/hooks.ts';
import { classNames } from './ui/class-names.ts';
import { useIdle } from './ui/use-idle.ts';
import type { Screen } from './view/view-state.ts';

/** The bar at the bottom: how the plan stands, in one line. */
export function AppStatus({ screen }: { screen: Screen | 'starting' }) {
  return (
    <footer className={styles.status}>
      {screen === 'plans' && <PlansStatus />}
      {screen !== 'plans' && screen !== 'starting' && <PlanStatus />}
    </footer>
  );
}

function PlanStatus() {
  const summary = useDerived((derived) => derived.summary);
  const thinEnough = useDerived(({ tree }) => tree.leaves.filter(isCounted).filter(isThin).length);
  const today = useToday();
  const day = (value: Day | null) => (value === null ? 'none yet' : value === today ? 'today' : dateText(value, today));
  return (
    <>
      <Findings />
      <Figure>
        First<span className={styles.long}> value</span>: <strong>{day(summary.firstValue)}</strong>
      </Figure>
      <Figure>
        Longest gap<span className={styles.long}> without a delivery</span>:{' '}
        <strong>{gapText(summary.longestGap, summary.firstValue)}</strong>
      </Figure>
      <Figure>
        Last<span className={styles.long}> delivery</span>: <strong>{day(summary.lastDelivery)}</strong>
      </Figure>
      <ForecastFigure target={summary.target} today={today} />
      <DataAccessFigure />
      <ContactClock />
      <span className={styles.spacer} />
      <span className={styles.end}>
        {countText(summary.leaves, 'slice')}
        {' · '}
        {thinEnough} thin enough
        {summary.delivered > 0 && <span className={styles.long}> · {summary.delivered} delivered</span>}
      </span>
    </>
  );
}

/** How much there is to mend, as the way to it. */
function Findings() {
  const { label, perform } = useAction('findings');
  const isIdle = useIdle();
  const counts = useJudged((judged) => (isIdle ? judged.counts : null));
  if (counts === null) return <span className={styles.figure}>Checking…</span>;
  const { errors, warnings } = counts;
  return (
    <button type="button" className={classNames(styles.figure, styles.findings)} title={label} onClick={perform}>
      <strong>{errors}</strong> {errors === 1 ? 'error' : 'errors'} · <strong>{warnings}</strong>{' '}
      {warnings === 1 ? 'warning' : 'warnings'}
    </button>
  );
}

/** How sure the end is, as another answer than the last delivery day, and as the way to why. */
function ForecastFigure({ target, today }: { target: Day | null; today: Day }) {
  const { label, perform } = useAction('forecast');
  const isIdle = useIdle();
  return (
    <button type="button" className={classNames(styles.figure, styles.findings)} title={label} onClick={perform}>
      {isIdle ? <Sure today={today} /> : 'Forecast…'}
      {target !== null && (
        <>
          {' · target '}
          <strong>{dateText(target, today)}</strong>
        </>
      )}
    </button>
  );
}

function Sure({ today }: { today: Day }) {
  const forecast = useForecast();
  if (forecast.state === 'working') return 'Forecast…';
  if (forecast.state === 'failed') return 'No forecast';
  const { p85 } = forecast.known.answer.goal;
  if (p85 === null) return sureText(forecast.known, today) || 'Nothing left to forecast';
  return (
    <>
      85 % sure by <strong>{dateText(p85, today)}</strong>
    </>
  );
}

/** A gap lies between two deliveries: with one there is none, and without any it is not known yet. */
function gapText(workdays: number | null, firstValue: Day | null): string {
  if (workdays !== null) return countText(workdays, 'day');
  return firstValue === null ? 'none yet' : 'none';
}

/** Thin or thick, a slice that was thrown out is none of those still to be cut. */
function isCounted({ stage, status }: Slice): boolean {
  return stage !== 'archive' && status !== 'dropped';
}

function PlansStatus() {
  const plans = usePlanState((state) => state.plans);
  const folder = usePlanState((state) => state.app?.plansFolder ?? null);
  if (plans === null) return null;
  const readable = plans.filter((plan): plan is Extract<PlanSummary, { state: 'ok' }> => plan.state === 'ok');
  const active = readable.filter(({ plan }) => plan.stage === 'active');
  const due = active.reduce((sum, { plan }) => sum + plan.dueThisWeek, 0);
  const withoutData = active.filter(({ plan }) => plan.gate.data === 'no' || plan.gate.data === 'expired').length;
  return (
    <>
      <Figure>
        <strong>{active.length}</strong> {active.length === 1 ? 'plan' : 'plans'}
        {withoutData > 0 && ` · ${withoutData} ${withoutData === 1 ? 'needs' : 'need'} data`}
      </Figure>
      <Figure>
        <strong>{due}</strong> {due === 1 ? 'delivery' : 'deliveries'} this week
      </Figure>
      <span className={styles.spacer} />
      <span className={styles.end} title={folder ?? undefined}>
        All plans are on this computer
      </span>
    </>
  );
}

function Figure({ children }: { children: ReactNode }) {
  return <span className={styles.figure}>{children}</span>;
}
