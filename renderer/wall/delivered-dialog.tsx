import { useState } from 'react';
import type { Command } from '../../shared/plan/commands.ts';
import type { ReviewId, Slice } from '../../shared/plan/plan.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { longDayText, titleText } from '../../shared/words/en.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { together } from '../actions/slice-action.ts';
import { useDerived, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { namesIn } from './names-in.ts';

type DeliveredDialogProps = {
  slice: Slice;
  /** The meeting in which it is shown; `null`: none runs. */
  reviewId: ReviewId | null;
  onClose: () => void;
};

/** It is done: who saw it, and what we learned. Of what is delivered already only these two are asked. */
export function DeliveredDialog({ slice, reviewId, onClose }: DeliveredDialogProps) {
  const today = useToday();
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const personId = useDerived(({ schedule }) => schedule.placements.get(slice.id)?.personId ?? null);
  const [first] = useState({ seenBy: slice.seenBy.join(', '), learned: slice.learned });
  const [seenBy, setSeenBy] = useState(first.seenBy);
  const [learned, setLearned] = useState(first.learned);
  const [day, setDay] = useState<string>(today);
  const isDone = slice.status === 'delivered';
  const isPossible = isDone || (isPlanDay(day) && day <= today);
  const name = titleText(slice.title);

  function save(): void {
    if (!isPossible) return;
    const commands: Command[] = [];
    const { id } = slice;
    if (!isDone && isPlanDay(day)) {
      // Who was to do it has done it, unless somebody is named.
      commands.push({ type: 'slice.deliver', id, on: day, ...(personId === null ? {} : { ownerId: personId }) });
    }
    // What nobody has touched here stays as it is: another window may have written it meanwhile.
    const told = {
      ...(seenBy === first.seenBy ? {} : { seenBy: namesIn(seenBy) }),
      ...(learned === first.learned ? {} : { learned: learned.trim() }),
    };
    if (Object.keys(told).length > 0) commands.push({ type: 'slice.edit', id, changes: told });
    if (reviewId !== null) commands.push({ type: 'review.show', id: reviewId, sliceIds: [id] });
    onClose();
    if (commands.length === 0) return;
    const done = planStore.execute(together(commands));
    if (isDone) viewStore.say(`${name}: written down.`);
    else
      offerUndo(
        planStore,
        viewStore,
        `${name} is delivered${day === today ? '' : ` on ${longDayText(day as typeof today)}`}.`,
        done,
      );
  }

  return (
    <Dialog
      title={isDone ? `Who saw ${name}?` : `${name} is delivered`}
      onClose={onClose}
      onSubmit={save}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!isPossible}>
            {isDone ? 'Save' : 'Delivered'}
          </Button>
        </>
      }
    >
      <TextField
        label="Who saw it"
        value={seenBy}
        placeholder={slice.audience === '' ? 'Names, with commas between them' : slice.audience}
        onChange={(event) => setSeenBy(event.target.value)}
      />
      <TextArea
        label="What did we learn"
        rows={2}
        value={learned}
        onChange={(event) => setLearned(event.target.value)}
      />
      {!isDone && (
        <TextField
          label="Delivered on"
          type="date"
          value={day}
          max={today}
          hint={isPossible ? undefined : 'A delivery has happened: today at the latest.'}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
    </Dialog>
  );
}
