import { useState } from 'react';
import type { ContractError } from '../../shared/contract.ts';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

type NewPlanDialogProps = { onClose: () => void; onCreated: () => void };

/** A plan with a title and nothing to do. */
export function NewPlanDialog({ onClose, onCreated }: NewPlanDialogProps) {
  const planStore = usePlanStore();
  const [title, setTitle] = useState('');
  const [statement, setStatement] = useState('');
  const [state, setState] = useState<'editing' | 'creating' | ContractError>('editing');
  const wanted = oneLine(title);
  const canCreate = wanted !== '' && state !== 'creating';

  async function handleSubmit(): Promise<void> {
    if (!canCreate) return;
    setState('creating');
    const goal = oneLine(statement);
    const answer = await planStore.create(
      wanted,
      goal === '' ? [] : [{ type: 'goal.edit', changes: { statement: goal } }],
    );
    if (answer.ok) onCreated();
    else setState(answer.error);
  }

  return (
    <Dialog
      title="New plan"
      onClose={onClose}
      onSubmit={() => void handleSubmit()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!canCreate}>
            Create
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        placeholder="A few words by which everybody knows it"
        value={title}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label="Goal (can come later)"
        placeholder="What will be different, and for whom?"
        value={statement}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setStatement(event.target.value)}
        hint={typeof state === 'object' ? contractErrorText(state) : undefined}
      />
    </Dialog>
  );
}
