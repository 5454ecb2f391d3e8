import { useEffect, useRef, useState } from 'react';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import { countText, titleText } from '../../shared/words/en.ts';
import { stillOpen, triageQueue } from '../actions/triage-queue.ts';
import { usePlan, usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import styles from './triage.module.css';
import { TriageEnd } from './triage-end.tsx';
import { type TriageHandle, TriageSlice } from './triage-slice.tsx';

/**
 * One slice at a time out of those that lack value, audience, demo, size or test, in the order of delivery: of the whole plan,
 * or of the few that it was opened for.
 */
export function TriageDialog() {
  const viewStore = useViewStore();
  const planStore = usePlanStore();
  const today = useToday();
  const plan = usePlan((known) => known);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const [only] = useState(useView((view) => (view.dialog?.kind === 'triage' ? view.dialog.ids : undefined)));
  const [queue, setQueue] = useState(() => triageQueue(plan, only));
  /** A place in the queue; whoever stands there no longer, the next one is meant. */
  const [place, setPlace] = useState(0);
  /** What was parked or dropped just now, and where it stood. */
  const [takenAway, setTakenAway] = useState<{ readonly text: string; readonly id: SliceId } | null>(null);

  const asked = useRef<TriageHandle>(null);
  const left = stillOpen(plan, queue);
  const [id] = stillOpen(plan, queue.slice(place));
  const slice = id === undefined ? undefined : plan.slices[id];
  const number = id === undefined ? left.length : left.indexOf(id) + 1;

  const spoken = slice === undefined ? null : `${number} of ${left.length}: ${titleText(slice.title)}.`;
  const isFirst = useRef(true);
  useEffect(() => {
    // What a dialog opens with is read out anyway.
    if (!isFirst.current && spoken !== null) viewStore.say(spoken);
    isFirst.current = false;
  }, [spoken, viewStore]);

  function goTo(to: SliceId | undefined): void {
    setPlace(to === undefined ? queue.length : queue.indexOf(to));
    setTakenAway(null);
  }

  function takeAway(gone: Slice, how: 'later' | 'drop'): void {
    const text = `${titleText(gone.title)} ${how === 'later' ? 'is parked in Later' : 'is dropped'}.`;
    goTo(left[number]);
    void planStore.execute(
      how === 'later'
        ? { type: 'slice.stage', id: gone.id, stage: 'later' }
        : { type: 'slice.drop', id: gone.id, on: today },
    );
    setTakenAway({ text, id: gone.id });
    viewStore.say(text);
  }

  async function bringBack(): Promise<void> {
    if (takenAway === null || (await planStore.undo()) !== null) return;
    goTo(takenAway.id);
  }

  /** What was opened from a message has no button to give the focus back to. */
  function close(): void {
    if (asked.current?.mayClose() === false) return;
    viewStore.closeDialog();
    const shown = id ?? left.at(-1);
    if (only === undefined || shown === undefined || viewStore.getState().selectedIds.length > 1) return;
    viewStore.select(shown);
    viewStore.wish({ kind: viewStore.getState().screen === 'board' ? 'show-card' : 'show-row', id: shown });
  }

  function cut(thick: Slice): void {
    viewStore.closeDialog();
    viewStore.select(thick.id);
    // A panel stands beside these two screens only.
    if (viewStore.getState().screen !== 'board') viewStore.show('slice');
    viewStore.openPanel({ kind: 'cutter', id: thick.id, thenMoveTo: null });
  }

  return (
    <Dialog
      title="Triage"
      width="wide"
      description={slice === undefined ? undefined : `${number} of ${countText(left.length, 'slice')}`}
      onClose={close}
      footer={
        slice === undefined ? (
          <Button look="primary" onClick={close}>
            Done
          </Button>
        ) : undefined
      }
    >
      <progress
        className={styles.progress}
        value={slice === undefined ? left.length : number - 1}
        max={left.length}
        aria-label="Slices gone through"
      />
      {takenAway !== null && (
        <p className={styles.notice}>
          {takenAway.text}{' '}
          <Button size="small" look="quiet" onClick={() => void bringBack()}>
            Take it back
          </Button>
        </p>
      )}
      {slice === undefined ? (
        <TriageEnd
          isOfAll={only === undefined}
          slices={left.flatMap((known) => plan.slices[known] ?? [])}
          onBack={left.length === 0 ? null : () => goTo(left.at(-1))}
          onAgain={() => {
            setQueue(triageQueue(plan, only));
            setPlace(0);
            setTakenAway(null);
          }}
        />
      ) : (
        <TriageSlice
          // Anew for each: what is half typed is committed to the one where it was typed.
          key={slice.id}
          ref={asked}
          slice={slice}
          isReadOnly={isReadOnly}
          onEdited={() => setTakenAway(null)}
          onBack={number === 1 ? null : () => goTo(left[number - 2])}
          onNext={() => goTo(left[number])}
          onTakeAway={(how) => takeAway(slice, how)}
          onCut={() => cut(slice)}
        />
      )}
    </Dialog>
  );
}
