import { useState } from 'react';
import { isDay } from '../../shared/calendar/day.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { longDayText, titleText } from '../../shared/words/en.ts';
import { useDerived, useExecute, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';

/** *Mark delivered on…*: today, or a day that has passed. */
export function DeliverDialog({ slice, onClose }: { slice: Slice; onClose: () => void }) {
  const today = useToday();
  const execute = useExecute();
  const viewStore = useViewStore();
  // Who was to do it has done it, unless somebody is named.
  const ownerId = useDerived(({ schedule }) => schedule.placements.get(slice.id)?.personId ?? null);
  const [day, setDay] = useState<string>(today);
  const isPossible = isDay(day) && day <= today;
  return (
    <Dialog
      title={`Mark ${titleText(slice.title)} as delivered`}
      onClose={onClose}
      onSubmit={() => {
        if (!isDay(day) || day > today) return;
        onClose();
        viewStore.select(slice.id);
        void execute({ type: 'slice.deliver', id: slice.id, on: day, ...(ownerId === null ? {} : { ownerId }) });
        viewStore.say(`${titleText(slice.title)} is delivered on ${longDayText(day)}.`);
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
