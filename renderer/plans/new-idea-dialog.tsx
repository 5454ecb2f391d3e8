import { useState } from 'react';
import type { ContractError } from '../../shared/contract.ts';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { oneLine, titleText } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';

/** A goal that nobody has begun: what it is, whose pain it is, and who asked for it. */
export function NewIdeaDialog({ onClose }: { onClose: () => void }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const [title, setTitle] = useState('');
  const [painOf, setPainOf] = useState('');
  const [askedBy, setAskedBy] = useState('');
  const [state, setState] = useState<'editing' | 'adding' | ContractError>('editing');
  const wanted = oneLine(title);
  const canAdd = wanted !== '' && state !== 'adding';

  async function handleSubmit(): Promise<void> {
    if (!canAdd) return;
    setState('adding');
    const idea = { title: wanted, painOf: oneLine(painOf), askedBy: oneLine(askedBy) };
    const answer = await planStore.createIdea(idea);
    if (!answer.ok) return setState(answer.error);
    viewStore.say(`${titleText(wanted)} is among the ideas.`);
    onClose();
  }

  return (
    <Dialog
      title="New idea"
      description="A goal that nobody has begun. It takes nobody’s time until you start it."
      onClose={onClose}
      onSubmit={() => void handleSubmit()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!canAdd}>
            Add
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        placeholder="What should be different?"
        value={title}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label="Whose pain (can come later)"
        placeholder="Who would be glad of it tomorrow?"
        value={painOf}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setPainOf(event.target.value)}
      />
      <TextField
        label="Asked for by (can come later)"
        value={askedBy}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setAskedBy(event.target.value)}
      />
      {typeof state === 'object' && <p role="alert">{contractErrorText(state)}</p>}
    </Dialog>
  );
}
