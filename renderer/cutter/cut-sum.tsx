import { useDeferredValue, useMemo } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { type CutDraft, trialCut } from '../../shared/slicing/cut-draft.ts';
import { cutGain } from '../../shared/slicing/cut-gain.ts';
import { cutGainDaysText, cutGainText, cutSumText, leftOutText } from '../../shared/words/pattern-text.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import styles from './cutter.module.css';

/** What the cut comes to, and what it buys: the plan is scheduled as it would be then. */
export function CutSum({ slice, draft }: { slice: Slice; draft: CutDraft }) {
  const plan = usePlan((known) => known);
  const today = useToday();
  // Titles change with every key, and no date with them.
  const figures = useDeferredValue(
    JSON.stringify(draft.children.map(({ kind, quarterDays, isLater }) => ({ kind, quarterDays, isLater }))),
  );
  const gain = useMemo(() => {
    const children = (
      JSON.parse(figures) as Pick<CutDraft['children'][number], 'kind' | 'quarterDays' | 'isLater'>[]
    ).map((child) => ({ ...child, parts: [], doneWhen: [] }));
    return cutGain(plan, today, trialCut({ sliceId: slice.id, pattern: null, hasAudience: true, children }, today));
  }, [plan, today, slice.id, figures]);
  const gainText = cutGainText(gain);
  const leftOut = leftOutText(gain);
  return (
    <div className={styles.sum} role="status">
      <p>{[cutSumText(draft.children, slice.quarterDays), gainText].filter((part) => part !== '').join(' · ')}</p>
      {gainText !== '' && <p>{cutGainDaysText(gain, plan.start)}</p>}
      {leftOut !== '' && <p>{leftOut}</p>}
    </div>
  );
}
