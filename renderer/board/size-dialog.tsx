import { useMemo, useState } from 'react';
import { parseSize } from '../../shared/imports/size.ts';
import { QUARTERS_PER_DAY, type QuarterDays, type Slice } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import { sizeText } from '../../shared/words/en.ts';
import { sizeProblemText } from '../../shared/words/size-problem.ts';
import { RippleLine } from '../actions/ripple-line.tsx';
import { sizingOf } from '../actions/size-ripple.tsx';
import { slicesText, together } from '../actions/slice-action.ts';
import { groupCount } from '../actions/top-slices.ts';
import { useExecute, usePlan, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import { outcomeWithSize } from './outcome.ts';
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
  const leftGroups = useLeftGroups(slices);
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  // One of the four that is pointed at or has the focus is looked at before it is taken.
  const [looked, setLooked] = useState<QuarterDays | null>(null);
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
      description={
        thenMoveTo === null ? groupsLeftText(leftGroups) : 'It has no size yet, and a day holds only so much.'
      }
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
          <Button
            key={size}
            onClick={() => put(size)}
            onFocus={() => setLooked(size)}
            onBlur={() => setLooked(null)}
            onPointerEnter={() => setLooked(size)}
            onPointerLeave={() => setLooked(null)}
          >
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
      <SizeAnswer slices={slices} quarterDays={looked ?? quarterDays} thenMoveTo={thenMoveTo} />
    </Dialog>
  );
}

/** How many of the selected slices are groups, where it is the others among them that get a size. */
function useLeftGroups(slices: readonly Slice[]): number {
  const plan = usePlan((known) => known);
  const selectedIds = useView((view) => view.selectedIds);
  return slices.every(({ id }) => selectedIds.includes(id)) ? groupCount(treeOf(plan), selectedIds) : 0;
}

function groupsLeftText(groups: number): string | undefined {
  if (groups === 0) return undefined;
  const [are, their] =
    groups === 1 ? ['One of the selected is a group', 'its'] : [`${groups} of the selected are groups`, 'their'];
  return `${are}: ${their} size is the sum of what is below.`;
}

type SizeAnswerProps = Pick<SizeDialogProps, 'slices' | 'thenMoveTo'> & { quarterDays: QuarterDays | null };

/** What the size would move, and with it the drop that asked for it. */
function SizeAnswer({ slices, quarterDays, thenMoveTo }: SizeAnswerProps) {
  const plan = usePlan((known) => known);
  const today = useToday();
  const [slice] = slices;
  const ids = slices.map(({ id }) => id);
  const command = useMemo(() => {
    if (quarterDays === null || slice === undefined) return null;
    if (thenMoveTo === null || quarterDays > QUARTERS_PER_DAY)
      return sizingOf(
        slices.map(({ id }) => id),
        quarterDays,
      );
    const outcome = outcomeWithSize(plan, today, slice.id, thenMoveTo, quarterDays);
    return outcome.does === 'move' ? outcome.move.command : null;
  }, [plan, today, slices, slice, thenMoveTo, quarterDays]);
  return (
    <div className={styles.answer}>
      <RippleLine command={command} ownIds={ids} offersRoom={false} />
    </div>
  );
}

function hintFor(parsed: ReturnType<typeof parseSize>, isAsked: boolean, isThick: boolean): string | undefined {
  if (isThick) return 'Thicker than a day: it keeps its size and waits to be cut.';
  if (!parsed.ok) return isAsked ? sizeProblemText(parsed.error) : undefined;
  return isAsked && parsed.value === null ? 'Write a size, or take one of the four above.' : undefined;
}
