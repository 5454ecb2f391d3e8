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
import { ASKED_LATER, IdeaFields } from './idea-fields.tsx';

/** A goal that nobody has begun: what it is, whose pain it is, and who asked for it. */
export function NewIdeaDialog({ onClose }: { onClose: () => void }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const [text, setText] = useState({ title: '', painOf: '' });
  const [askedBy, setAskedBy] = useState('');
  const [state, setState] = useState<'editing' | 'adding' | ContractError>('editing');
  const wanted = oneLine(text.title);
  const canAdd = wanted !== '' && state !== 'adding';

  async function handleSubmit(): Promise<void> {
    if (!canAdd) return;
    setState('adding');
    const idea = { title: wanted, painOf: oneLine(text.painOf), askedBy: oneLine(askedBy) };
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
      <IdeaFields text={text} onChange={setText} />
      <TextField
        label={ASKED_LATER}
        value={askedBy}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setAskedBy(event.target.value)}
      />
      {typeof state === 'object' && <p role="alert">{contractErrorText(state)}</p>}
    </Dialog>
  );
}
