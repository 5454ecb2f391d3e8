import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { KnownForecast } from '../../shared/schedule/known-forecast.ts';
import { basisText, noForecastText, splitText } from '../../shared/words/forecast-text.ts';
import { PromiseNote } from '../actions/promise-note.tsx';
import { forecastsOf, useForecast } from '../plan/forecasts.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { Counted } from './counted.tsx';
import { ForecastDays } from './forecast-days.tsx';
import { ForecastGroups } from './forecast-groups.tsx';
import styles from './forecast-panel.module.css';
import { HowTrue } from './how-true.tsx';
import { PastForecasts } from './past-forecasts.tsx';
import { WeeklyBars } from './weekly-bars.tsx';

/** When it will be done, how sure that is, what it is drawn from, and how far to trust it. */
export function ForecastPanel() {
  const forecast = useForecast();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusSteadily(() => heading.current), []);
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          Forecast
        </h2>
      </header>
      <div className={styles.parts}>
        {forecast.state === 'working' && <p className={styles.quiet}>Working it out…</p>}
        {forecast.state === 'failed' && <Failed onTry={() => heading.current?.focus()} />}
        {forecast.state === 'known' && <Known known={forecast.known} />}
        <PastForecasts />
      </div>
    </div>
  );
}

function Known({ known }: { known: KnownForecast }) {
  const { input, answer } = known;
  const none = noForecastText(known);
  const isLeft = answer.state !== 'nothing-left';
  return (
    <>
      <PromiseNote forecast={known} />
      {none === null ? <ForecastDays known={known} /> : <p className={isLeft ? styles.none : undefined}>{none}</p>}
      {isLeft && (
        <>
          <Part title="What it is drawn from">
            <WeeklyBars weeks={input.weeks} />
            <p>{basisText(input)}</p>
          </Part>
          <Part title="How often you split">
            <p>{splitText(known)}</p>
          </Part>
          <Part title="What counts">
            <Counted input={input} />
          </Part>
        </>
      )}
      {answer.state === 'dates' && (
        <>
          <ForecastGroups answer={answer} />
          <Part title="How far to trust it">
            <HowTrue input={input} />
          </Part>
        </>
      )}
    </>
  );
}

function Failed({ onTry }: { onTry: () => void }) {
  const planStore = usePlanStore();
  return (
    <div className={styles.none} role="alert">
      <p>
        The forecast could not be worked out: the part of the page that does it has stopped. Nothing else is affected.
      </p>
      <Button
        size="small"
        onClick={() => {
          onTry();
          forecastsOf(planStore).tryAgain();
        }}
      >
        Try again
      </Button>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}
