import { useState } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { longDayText } from '../../shared/words/en.ts';
import { slicesText, together } from '../actions/slice-action.ts';
import { useDerived, useExecute, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';

/** *Mark delivered on…*: today, or a day that has passed. */
export function DeliverDialog({ slices, onClose }: { slices: readonly Slice[]; onClose: () => void }) {
  const today = useToday();
  const execute = useExecute();
  const viewStore = useViewStore();
  const placements = useDerived(({ schedule }) => schedule.placements);
  const [day, setDay] = useState<string>(today);
  const isPossible = isPlanDay(day) && day <= today;
  const what = slicesText(slices);
  return (
    <Dialog
      title={`Mark ${what} as delivered`}
      onClose={onClose}
      onSubmit={() => {
        if (!isPlanDay(day) || day > today) return;
        onClose();
        viewStore.selectAll(slices.map(({ id }) => id));
        const commands = slices.map(({ id }) => {
          // Who was to do it has done it, unless somebody is named.
          const ownerId = placements.get(id)?.personId ?? null;
          return { type: 'slice.deliver', id, on: day, ...(ownerId === null ? {} : { ownerId }) } as const;
        });
        void execute(together(commands));
        viewStore.say(`${what} ${slices.length === 1 ? 'is' : 'are'} delivered on ${longDayText(day)}.`);
      }}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!isPossible}>
            Delivered
          </Button>
        </>
      }
    >
      <TextField
        label="Delivered on"
        type="date"
        value={day}
        max={today}
        hint={isPossible ? undefined : 'A delivery has happened: today at the latest.'}
        onChange={(event) => setDay(event.target.value)}
      />
    </Dialog>
  );
}
