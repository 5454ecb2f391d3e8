import type { MouseEvent } from 'react';
import { useStore } from 'zustand';
import { titleText } from '../../shared/words/en.ts';
import { SizeRipple } from '../actions/size-ripple.tsx';
import { usePlan } from '../plan/hooks.ts';
import styles from './size-note-strip.module.css';
import { type SizeNote, sizeProblemId, useSizeNotes } from './size-notes.ts';

/** The field keeps the focus when something here is clicked: without it there would be nothing here. */
const KEEPS_FOCUS = { onMouseDown: (event: MouseEvent) => event.preventDefault() };

/** What the size that is being typed would move, or why it is none. */
export function SizeNoteStrip() {
  const { current, left } = useStore(useSizeNotes());
  return (
    <div {...KEEPS_FOCUS} className={styles.strip}>
      {left !== null && <LeftProblem note={left} />}
      {current !== null && <SizeProblem note={current} />}
      {current !== null && current.problem === null && (
        <SizeRipple key={current.id} ids={[current.id]} text={current.text} className={styles.line} />
      )}
    </div>
  );
}

/** In a field that is not there to be looked at any more, it says whose size it is. */
function LeftProblem({ note }: { note: SizeNote }) {
  const title = usePlan((plan) => plan.slices[note.id]?.title ?? '');
  return <SizeProblem note={note} before={`${titleText(title)}: `} />;
}

function SizeProblem({ note: { id, problem }, before = '' }: { note: SizeNote; before?: string }) {
  if (problem === null) return null;
  return (
    <p className={styles.problem} id={sizeProblemId(id)} role="status">
      {before}
      {problem}
    </p>
  );
}
