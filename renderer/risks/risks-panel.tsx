import { useEffect, useRef, useState } from 'react';
import { openRisks } from '../../shared/meeting/risk-age.ts';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { riskCountsText } from '../../shared/words/risk-text.ts';
import { useDerived, usePlanState } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { inEntry } from '../ui/entry-element.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useKeptPlace } from '../ui/use-kept-place.ts';
import { useView } from '../view/hooks.ts';
import { AskForHelp } from './ask-for-help.tsx';
import { RiskItem } from './risk-item.tsx';
import styles from './risks-panel.module.css';

const SHOWN_AT_FIRST = 30;
const SHOWN_MORE = 100;

/** Everything that somebody has to clear, the oldest first, and a page for whoever can. */
export function RisksPanel({ helpId }: { helpId: SliceId | null }) {
  const derived = useDerived((all) => all);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const panel = useView((view) => view.panel);
  const [askedId, setAskedId] = useState<SliceId | null>(helpId);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const risks = openRisks(derived);
  const keepers = useKeptPlace('risk', list, risks.length, heading);
  // Also when help for the same one is asked for again: each time it is another panel.
  useEffect(() => {
    if (panel?.kind !== 'risks') return;
    setAskedId(panel.helpId ?? null);
    if (panel.helpId === undefined) focusSteadily(() => heading.current);
  }, [panel]);
  const asked = askedId === null ? undefined : ownRecord(derived.plan.slices, askedId);
  if (asked !== undefined && asked.risk !== null) {
    return (
      <AskForHelp
        key={asked.id}
        slice={asked}
        onBack={() => {
          setAskedId(null);
          focusSteadily(() => inEntry('risk', asked.id, 'button') ?? heading.current);
        }}
      />
    );
  }
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          Red dots and watches
        </h2>
        <p className={styles.count}>{riskCountsText(risks)}</p>
      </header>
      <div ref={list} className={styles.list} {...keepers}>
        {risks.length === 0 && (
          <p className={styles.empty}>
            <strong>Nothing has a red dot.</strong> When something is in the way, say so on the slice: what is wrong and
            who can clear it. It shows on the board, on the wall and in every export until it is gone.
          </p>
        )}
        {risks.slice(0, limit).map((risk) => (
          <RiskItem key={risk.slice.id} aged={risk} isReadOnly={isReadOnly} onAsk={() => setAskedId(risk.slice.id)} />
        ))}
        {risks.length > limit && (
          <Button size="small" look="quiet" onClick={() => setLimit(limit + SHOWN_MORE)}>
            Show {Math.min(SHOWN_MORE, risks.length - limit)} more of {risks.length}
          </Button>
        )}
      </div>
    </div>
  );
}
