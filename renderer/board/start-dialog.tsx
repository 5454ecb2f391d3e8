import { useState } from 'react';
import type { PersonId, Slice } from '../../shared/plan/plan.ts';
import { titleText } from '../../shared/words/en.ts';
import { personName } from '../../shared/words/slice-names.ts';
import { useDerived, useExecute, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useViewStore } from '../view/hooks.ts';
import { Choice } from './choice.tsx';

/** Who starts it; first asked is the person to whom the schedule has given it. */
export function StartDialog({ slice, onClose }: { slice: Slice; onClose: () => void }) {
  const today = useToday();
  const execute = useExecute();
  const viewStore = useViewStore();
  const plan = useDerived((derived) => derived.plan);
  const planned = useDerived((derived) => derived.schedule.placements.get(slice.id)?.personId ?? null);
  const people = Object.keys(plan.people) as PersonId[];
  const [ownerId, setOwnerId] = useState<PersonId | undefined>(slice.ownerId ?? planned ?? people[0]);
  return (
    <Dialog
      title={`Start ${titleText(slice.title)}`}
      onClose={onClose}
      onSubmit={() => {
        if (ownerId === undefined) return;
        onClose();
        viewStore.select(slice.id);
        void execute({ type: 'slice.start', id: slice.id, ownerId, on: today });
        viewStore.say(`${titleText(slice.title)} is started by ${personName(plan, ownerId)}.`);
      }}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={ownerId === undefined}>
            Start
          </Button>
        </>
      }
    >
      {ownerId === undefined ? (
        <p>Nobody is in the plan who could start it.</p>
      ) : (
        <Choice
          label="Who starts it"
          value={ownerId}
          options={people.map((id) => ({ value: id, label: personName(plan, id) }))}
          onChange={setOwnerId}
        />
      )}
    </Dialog>
  );
}
