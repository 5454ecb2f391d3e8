import { useState } from 'react';
import type { ReviewId, Slice } from '../../shared/plan/plan.ts';
import { titleText } from '../../shared/words/en.ts';
import { useExecute } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './note-dialog.module.css';

type NoteDialogProps = {
  /** What one stands on; `null`: a note about the meeting as a whole. */
  slice: Slice | null;
  /** The meeting that runs; `null`: it was closed meanwhile. */
  reviewId: ReviewId | null;
  onClose: () => void;
};

/** A line for the minutes. Enter keeps it, as a note is a sentence; with Shift it begins another line. */
export function NoteDialog({ slice, reviewId, onClose }: NoteDialogProps) {
  const execute = useExecute();
  const viewStore = useViewStore();
  const [text, setText] = useState('');
  const [isAbout, setAbout] = useState(slice !== null);
  const said = text.trim();
  // Closed in another window while somebody types, a review still takes the note.
  const [id] = useState(reviewId);

  function save(): void {
    if (said === '' || id === null) return;
    onClose();
    void execute({
      type: 'review.note',
      id,
      note: { sliceId: slice !== null && isAbout ? slice.id : null, text: said },
    });
    viewStore.say('The note is in the minutes.');
  }

  return (
    <Dialog
      title="A note for the minutes"
      onClose={onClose}
      onSubmit={save}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={said === ''}>
            Keep it
          </Button>
        </>
      }
    >
      <TextArea
        label="Note"
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save();
        }}
      />
      {slice !== null && (
        <label className={styles.about}>
          <input type="checkbox" checked={isAbout} onChange={(event) => setAbout(event.target.checked)} />
          <span dir="auto">About {titleText(slice.title)}</span>
        </label>
      )}
    </Dialog>
  );
}
