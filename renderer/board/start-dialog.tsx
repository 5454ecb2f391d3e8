import { useState } from 'react';
import type { PersonId, Slice } from '../../shared/plan/plan.ts';
import { personName } from '../../shared/words/slice-names.ts';
import { slicesText, together } from '../actions/slice-action.ts';
import { useDerived, useExecute, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useViewStore } from '../view/hooks.ts';
import { Choice } from './choice.tsx';

/** Who starts it; first asked is the person to whom the schedule has given it. Of several slices one person starts all. */
export function StartDialog({ slices, onClose }: { slices: readonly Slice[]; onClose: () => void }) {
  const today = useToday();
  const execute = useExecute();
  const viewStore = useViewStore();
  const plan = useDerived((derived) => derived.plan);
  const placements = useDerived((derived) => derived.schedule.placements);
  const people = Object.keys(plan.people) as PersonId[];
  const [first] = slices;
  const planned = first === undefined ? null : (first.ownerId ?? placements.get(first.id)?.personId ?? null);
  const [ownerId, setOwnerId] = useState<PersonId | undefined>(planned ?? people[0]);
  const what = slicesText(slices);
  return (
    <Dialog
      title={`Start ${what}`}
      onClose={onClose}
      onSubmit={() => {
        if (ownerId === undefined) return;
        onClose();
        const ids = slices.map(({ id }) => id);
        viewStore.selectAll(ids);
        void execute(together(ids.map((id) => ({ type: 'slice.start', id, ownerId, on: today }))));
        viewStore.say(`${what} ${ids.length === 1 ? 'is' : 'are'} started by ${personName(plan, ownerId)}.`);
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
          label={slices.length === 1 ? 'Who starts it' : 'Who starts them'}
          value={ownerId}
          options={people.map((id) => ({ value: id, label: personName(plan, id) }))}
          onChange={setOwnerId}
        />
      )}
    </Dialog>
  );
}
