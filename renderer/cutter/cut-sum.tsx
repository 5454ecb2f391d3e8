import { useDeferredValue, useMemo } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import { type CutDraft, trialCut } from '../../shared/slicing/cut-draft.ts';
import { cutAndPlace, cutGain } from '../../shared/slicing/cut-gain.ts';
import { cutGainDaysText, cutGainText, cutSumText, leftOutText } from '../../shared/words/pattern-text.ts';
import { RippleLine } from '../actions/ripple-line.tsx';
import { usePlan, useToday } from '../plan/hooks.ts';
import styles from './cutter.module.css';

/** What the cut comes to, and what it buys: the plan is scheduled as it would be then. */
export function CutSum({ slice, draft, thenMoveTo }: { slice: Slice; draft: CutDraft; thenMoveTo: Target | null }) {
  const plan = usePlan((known) => known);
  const today = useToday();
  // Titles change with every key, and no date with them.
  const figures = useDeferredValue(
    JSON.stringify(draft.children.map(({ kind, quarterDays, isLater }) => ({ kind, quarterDays, isLater }))),
  );
  const trial = useMemo(() => {
    const children = (
      JSON.parse(figures) as Pick<CutDraft['children'][number], 'kind' | 'quarterDays' | 'isLater'>[]
    ).map((child) => ({ ...child, parts: [], doneWhen: [] }));
    return trialCut({ sliceId: slice.id, pattern: null, hasAudience: true, children }, today);
  }, [today, slice.id, figures]);
  const gain = useMemo(() => cutGain(plan, today, trial), [plan, today, trial]);
  // Where it was dropped on a day, its first child goes there with the cut.
  const command = useMemo(
    () => (thenMoveTo === null ? trial : cutAndPlace(plan, today, trial, thenMoveTo)),
    [plan, today, trial, thenMoveTo],
  );
  const isKept = trial.children.some(({ stage }) => stage !== 'later');
  const gainText = cutGainText(gain);
  const leftOut = leftOutText(gain);
  return (
    <>
      <div className={styles.sum} role="status">
        <p>{[cutSumText(draft.children, slice.quarterDays), gainText].filter((part) => part !== '').join(' · ')}</p>
        {gainText !== '' && <p>{cutGainDaysText(gain, plan.start)}</p>}
        {leftOut !== '' && <p>{leftOut}</p>}
      </div>
      <RippleLine command={isKept ? command : null} ownIds={[slice.id, ...trial.children.map(({ id }) => id)]} />
    </>
  );
}
