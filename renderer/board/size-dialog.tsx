import { useState } from 'react';
import { parseSize } from '../../shared/imports/size.ts';
import { QUARTERS_PER_DAY, type Slice } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import { sizeText } from '../../shared/words/en.ts';
import { sizeProblemText } from '../../shared/words/size-problem.ts';
import { slicesText, together } from '../actions/slice-action.ts';
import { useExecute } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './size-dialog.module.css';
import { useMover } from './use-mover.ts';

type SizeDialogProps = {
  slices: readonly Slice[];
  /** Where the only one was dropped. */
  thenMoveTo: Target | null;
  onClose: () => void;
};

const THIN_SIZES = [1, 2, 3, 4];

/** How thick slices are. What was dropped on a day goes there with its size, as one step. */
export function SizeDialog({ slices, thenMoveTo, onClose }: SizeDialogProps) {
  const execute = useExecute();
  const mover = useMover();
  const viewStore = useViewStore();
  const what = slicesText(slices);
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const parsed = parseSize(text);
  const quarterDays = parsed.ok ? parsed.value : null;
  const isThick = quarterDays !== null && quarterDays > QUARTERS_PER_DAY;

  function put(size: number): void {
    onClose();
    const [slice] = slices;
    if (slice === undefined) return;
    if (thenMoveTo !== null && size <= QUARTERS_PER_DAY) {
      mover.sizeAndMove(slice.id, thenMoveTo, size);
      return;
    }
    void execute(together(slices.map(({ id }) => ({ type: 'slice.edit', id, changes: { quarterDays: size } }))));
    viewStore.say(`${what}: ${sizeText(size)}.`);
    if (thenMoveTo !== null) viewStore.openPanel({ kind: 'cutter', id: slice.id, thenMoveTo });
  }

  return (
    <Dialog
      title={`How thick ${slices.length === 1 ? 'is' : 'are'} ${what}?`}
      description={thenMoveTo === null ? undefined : 'It has no size yet, and a day holds only so much.'}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (quarterDays !== null) put(quarterDays);
      }}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            {thenMoveTo === null || isThick ? 'Set the size' : 'Set the size and move it'}
          </Button>
        </>
      }
    >
      <div className={styles.sizes}>
        {THIN_SIZES.map((size) => (
          <Button key={size} onClick={() => put(size)}>
            {sizeText(size)}
          </Button>
        ))}
      </div>
      <TextField
        label="Or as text"
        value={text}
        placeholder="½, 0.5d, 4h, 2 days"
        hint={hintFor(parsed, isAsked, isThick)}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  );
}

function hintFor(parsed: ReturnType<typeof parseSize>, isAsked: boolean, isThick: boolean): string | undefined {
  if (isThick) return 'Thicker than a day: it keeps its size and waits to be cut.';
  if (!parsed.ok) return isAsked ? sizeProblemText(parsed.error) : undefined;
  return isAsked && parsed.value === null ? 'Write a size, or take one of the four above.' : undefined;
}
