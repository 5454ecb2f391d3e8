import { X } from 'lucide-react';
import { useId, useRef } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { Plan, Review, ReviewId, SliceId } from '../../shared/plan/plan.ts';
import { oneLine, shortened } from '../../shared/words/en.ts';
import { sliceName } from '../../shared/words/slice-names.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { usePlan, usePlanStore } from '../plan/hooks.ts';
import { DraftField } from '../ui/draft-field.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useViewStore } from '../view/hooks.ts';
import { RECORD_LIMIT } from './record-limit.ts';
import styles from './review-panel.module.css';

type ReviewNotesProps = { id: ReviewId; notes: Review['notes']; isReadOnly: boolean };

const SHOWN_NOTE = 40;

/** The notes of a review, in the order in which they were made; each is corrected where it stands, or taken out. */
export function ReviewNotes({ id, notes, isReadOnly }: ReviewNotesProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const plan = usePlan((known) => known);
  const labelId = useId();
  const list = useRef<HTMLUListElement>(null);
  if (notes.length === 0) return null;
  // A note is known by its place alone.
  const rows = notes.map((note, place) => ({ ...note, place }));

  /** What was typed last is committed by the very click that takes a note out. */
  const notesNow = () => ownRecord(planStore.getState().opened?.plan.reviews ?? {}, id)?.notes ?? [];

  function write(place: number, text: string): void {
    const changed = notesNow().map((note, other) => (other === place ? { ...note, text } : note));
    void planStore.execute({ type: 'review.edit', id, changes: { notes: changed } });
  }

  function takeOut(place: number, text: string): void {
    const kept = notesNow().filter((_note, other) => other !== place);
    const done = planStore.execute({ type: 'review.edit', id, changes: { notes: kept } });
    const name = shortened(oneLine(text), SHOWN_NOTE);
    offerUndo(planStore, viewStore, name === '' ? 'The note is taken out.' : `The note “${name}” is taken out.`, done);
    const next = Math.min(place, kept.length - 1);
    focusSteadily(() => list.current?.querySelectorAll('button')[next] ?? headingOfPanel());
  }

  return (
    <section className={styles.part} aria-labelledby={labelId}>
      <h3 id={labelId} className={styles.label}>
        Notes
      </h3>
      <ul ref={list} className={styles.notes}>
        {rows.map(({ sliceId, text, place }) => {
          const about = noteName(plan, sliceId);
          return (
            <li key={place} className={styles.note}>
              <DraftField
                label={about}
                rows={2}
                value={text}
                disabled={isReadOnly}
                maxLength={RECORD_LIMIT}
                onCommit={(typed) => write(place, typed)}
              />
              {!isReadOnly && (
                <IconButton
                  size="small"
                  label={`Take out: ${about}`}
                  icon={<X size={13} aria-hidden />}
                  onClick={() => takeOut(place, text)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function noteName(plan: Plan, sliceId: SliceId | null): string {
  return sliceId === null ? 'A note' : `About ${sliceName(plan, sliceId)}`;
}

/** Where the focus goes when the last note is out. */
function headingOfPanel(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-panel] [data-heading]');
}
