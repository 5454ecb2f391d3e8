import { useEffect, useRef, useState } from 'react';
import type { Day } from '../shared/calendar/day.ts';
import styles from './app-guide.module.css';
import {
  CUT_STEPS,
  cutDoneText,
  cutStep,
  cutStepText,
  firstPiece,
  type Opening,
  openingAfter,
  STEP_NAMES,
  sliceToCut,
} from './app-guide-steps.ts';
import { usePlan, useToday } from './plan/hooks.ts';
import { Button } from './ui/button.tsx';
import { useView, useViewStore } from './view/hooks.ts';
import type { Screen } from './view/view-state.ts';

const LAY_OUT = 'Drag a card to another day. Before you let go, the board says what else moves. Undo takes it back.';
const HAND_OUT = 'This is what everybody else gets, week by week. Copy it as Markdown, or save it.';

/** What to try now. While a cut is being made it follows the cut, on whatever screen that is. */
export function AppGuideStep({ screen }: { screen: Screen }) {
  const viewStore = useViewStore();
  const today = useToday();
  const guide = useCutGuide(today);
  const { step, slice, text, name, number, piece } = guide;
  const isCutting = step === 'choose' || step === 'fill' || step === 'cut';
  if (screen === 'schedule') return <p className={styles.text}>{HAND_OUT}</p>;
  if (screen === 'board' && !isCutting) {
    return (
      <p className={styles.text}>
        {step === 'look' ? `${cutDoneText(slice, piece?.day ?? null, today)} ${LAY_OUT}` : LAY_OUT}
      </p>
    );
  }

  function open(): void {
    if (slice === null) return;
    viewStore.select(slice.id);
    viewStore.openPanel({ kind: 'cutter', id: slice.id, thenMoveTo: null });
  }

  function look(): void {
    viewStore.show('board');
    if (piece === null) return;
    viewStore.select(piece.id);
    viewStore.wish({ kind: 'show-card', id: piece.id });
  }

  return (
    <>
      <p className={styles.text}>
        {name !== null && (
          <>
            <b className={styles.name}>{name}</b>{' '}
            <span className={styles.count}>{`${number} of ${CUT_STEPS.length}`}</span>{' '}
          </>
        )}
        {text}
      </p>
      {step === 'open' && (
        <Button size="small" onClick={open}>
          Open the cutter
        </Button>
      )}
      {step === 'choose' && (
        <Button size="small" onClick={guide.keep}>
          Keep the first
        </Button>
      )}
      {step === 'look' && (
        <Button size="small" onClick={look}>
          See it on the board
        </Button>
      )}
    </>
  );
}

/** Where the first cut stands. Says each step when it comes, for those who do not see the line. */
function useCutGuide(today: Day) {
  const viewStore = useViewStore();
  const plan = usePlan((opened) => opened);
  const panel = useView((view) => view.panel);
  const cutting = useView((view) => view.cutting);
  const [opening, setOpening] = useState<Opening | null>(null);
  const after = openingAfter(opening, cutting);
  if (after !== opening) setOpening(after);

  const slice = sliceToCut(plan, cutting?.id ?? opening?.id ?? null);
  const step = cutStep(plan, slice, { panel, cutting }, after);
  const piece = step === 'look' && slice !== null ? firstPiece(plan, slice, today) : null;
  const text = cutStepText(step, slice, cutting?.blanks ?? 0, piece?.day ?? null, today);
  const name = step === 'none' ? null : STEP_NAMES[step];

  const former = useRef(step);
  useEffect(() => {
    if (former.current === step) return;
    former.current = step;
    viewStore.say(name === null ? text : `${name}. ${text}`);
  }, [step, name, text, viewStore]);

  return {
    ...{ step, slice, text, name, piece },
    number: CUT_STEPS.indexOf(step) + 1,
    keep: () => setOpening((before) => (before === null ? null : { ...before, isChosen: true })),
  };
}
