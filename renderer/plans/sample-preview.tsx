import { useEffect, useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { type Derived, derive } from '../../shared/derive.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { dateText, dayText, sizeText } from '../../shared/words/en.ts';
import { useToday } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { Pips } from '../ui/pips.tsx';
import styles from './sample-preview.module.css';

const SHOWN_DAYS = 3;
const SHOWN_CARDS = 2;
/** As many as there are tokens for groups. */
const COLOURS = 5;

/** A piece of the sample's board, drawn from its own data; no plan is made for it. */
export function SamplePreview() {
  const today = useToday();
  const [sample, setSample] = useState<Derived | null>(null);

  useEffect(() => {
    let isWanted = true;
    // Only who has no plans looks at it; the page of everybody else starts without it.
    void import('../../shared/sample/sample.ts').then(({ sampleFor }) => {
      if (isWanted) setSample(derive(sampleFor(today), today));
    });
    return () => {
      isWanted = false;
    };
  }, [today]);

  if (sample === null) return <div className={styles.preview} aria-hidden />;
  const { plan, tray } = sample;
  return (
    <figure className={styles.preview} aria-label={`The sample: ${plan.title}`}>
      <figcaption className={styles.goal}>
        <b>{plan.title}</b>
        <small>
          {plan.goal.statement}
          {plan.goal.target !== null && ` · target ${dateText(plan.goal.target, today)}`}
        </small>
      </figcaption>
      <div className={styles.columns}>
        <div className={styles.column}>
          <span className={styles.head}>Still to slice</span>
          {tray.stillToSlice.slice(0, SHOWN_CARDS).map((slice) => (
            <PreviewCard key={slice.id} slice={slice} tone={toneOf(sample, slice)} isThick />
          ))}
        </div>
        {shownDays(sample).map(({ day, slices }) => (
          <div key={day} className={styles.column}>
            <span className={classNames(styles.head, day === today && styles.today)}>
              {dayText(day)}
              {day === today && ' · today'}
            </span>
            {slices.map((slice) => (
              <PreviewCard key={slice.id} slice={slice} tone={toneOf(sample, slice)} />
            ))}
          </div>
        ))}
      </div>
    </figure>
  );
}

function PreviewCard({ slice, tone, isThick = false }: { slice: Slice; tone: string; isThick?: boolean }) {
  const { title, audience, quarterDays, risk } = slice;
  return (
    <div
      className={classNames(styles.card, isThick && styles.thick)}
      data-state={slice.status}
      style={{ borderLeftColor: tone }}
    >
      <b>{title}</b>
      <span className={styles.facts}>
        <Pips quarters={quarterDays} label={sizeText(quarterDays)} />
        {isThick && sizeText(quarterDays)}
        <span className={styles.audience}>{audience}</span>
      </span>
      {risk?.level === 'red' && <i className={styles.risk} />}
    </div>
  );
}

/** From today on, the first days on which something is delivered. */
function shownDays({ schedule, plan, today }: Derived): readonly { day: Day; slices: readonly Slice[] }[] {
  const days = [...schedule.byDay].filter(([day]) => day >= today);
  return days.slice(0, SHOWN_DAYS).map(([day, ids]) => ({
    day,
    slices: ids.flatMap((id) => plan.slices[id] ?? []).slice(0, SHOWN_CARDS),
  }));
}

/** The colour of the group that a slice belongs to. */
function toneOf({ tree }: Derived, { parentId }: Slice): string {
  const place = tree.childrenOf(null).findIndex(({ id }) => id === parentId);
  return `var(--t${(Math.max(0, place) % COLOURS) + 1})`;
}
