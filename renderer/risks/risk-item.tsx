import { memo, useId } from 'react';
import type { AgedRisk } from '../../shared/meeting/risk-age.ts';
import { oneLine, shortened, weekdayText } from '../../shared/words/en.ts';
import { riskAgeText } from '../../shared/words/risk-text.ts';
import { clearRisks } from '../actions/clear-risks.ts';
import { showSlice } from '../actions/finding-actions.ts';
import { useDerived, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dot } from '../ui/dot.tsx';
import { StatePill } from '../ui/state-pill.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './risk-item.module.css';

type RiskItemProps = { aged: AgedRisk; isReadOnly: boolean; onAsk: () => void };

const SHOWN_TITLE = 160;
const SHOWN_NOTE = 600;

/** One red dot or watch: what is wrong, since when, who can clear it, and what can be done about it. */
export const RiskItem = memo(function RiskItem({ aged: { slice, risk }, isReadOnly, onAsk }: RiskItemProps) {
  const today = useToday();
  const viewStore = useViewStore();
  const planStore = usePlanStore();
  const derived = useDerived((all) => all);
  const titleId = useId();
  const title = oneLine(slice.title) || 'A slice without a title';
  const owner = oneLine(risk.owner);
  const day = derived.schedule.placements.get(slice.id)?.day;

  function clear(): void {
    clearRisks(planStore, viewStore, [slice]);
  }

  return (
    <section className={styles.risk} data-risk={slice.id} data-level={risk.level} aria-labelledby={titleId}>
      <h3 className={styles.heading}>
        <Dot tone={risk.level === 'red' ? 'risk' : 'watch'} />
        <button
          type="button"
          id={titleId}
          className={styles.title}
          dir="auto"
          title="Show the slice"
          onClick={() => showSlice(derived, slice.id, viewStore)}
        >
          {shortened(title, SHOWN_TITLE)}
        </button>
      </h3>
      {risk.note.trim() !== '' && (
        <p className={styles.note} dir="auto">
          {shortened(risk.note.trim(), SHOWN_NOTE)}
        </p>
      )}
      <p className={styles.facts}>
        <strong className={styles.age}>{riskAgeText(risk, today)}</strong>
        {' · '}
        {owner === '' ? 'nobody is named who can clear it' : <>who can clear it: {<bdi>{owner}</bdi>}</>}
        {' · '}
        {day === undefined ? 'no day' : `due ${weekdayText(day, today)}`}
        {slice.stage === 'later' && (
          <>
            {' '}
            <StatePill tone="plain">in Later</StatePill>
          </>
        )}
      </p>
      <div className={styles.buttons}>
        <Button size="small" onClick={onAsk}>
          Ask for help…
        </Button>
        {!isReadOnly && (
          <>
            <Button size="small" look="quiet" onClick={() => viewStore.openDialog({ kind: 'risk', id: slice.id })}>
              Change…
            </Button>
            <Button size="small" look="quiet" onClick={clear}>
              Clear it
            </Button>
          </>
        )}
      </div>
    </section>
  );
});
