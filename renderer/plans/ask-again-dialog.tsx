import { useState } from 'react';
import type { ContractError } from '../../shared/contract.ts';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { oneLine, sentence, titleText } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { askAgain, planName } from '../actions/portfolio.ts';
import { usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import type { OpenDialog } from '../view/view-state.ts';

type AskAgain = Extract<OpenDialog, { kind: 'ask-again' }>;

type AskAgainDialogProps = {
  of: Pick<AskAgain, 'planId' | 'sliceId' | 'title'>;
  onClose: () => void;
  /** Where something else is to follow than to close it. */
  onNoted?: () => void;
};

/** Who asked for it again. What was thrown out comes back by that. */
export function AskAgainDialog({ of, onClose, onNoted = onClose }: AskAgainDialogProps) {
  const stores = { planStore: usePlanStore(), viewStore: useViewStore() };
  const today = useToday();
  const name = of.sliceId === null ? planName(of.title) : titleText(of.title);
  const [by, setBy] = useState('');
  const [state, setState] = useState<'editing' | 'asking' | ContractError>('editing');

  async function handleSubmit(): Promise<void> {
    if (state === 'asking') return;
    setState('asking');
    const problem = await askAgain(stores, of, oneLine(by), today);
    if (problem === null) onNoted();
    else setState(problem);
  }

  return (
    <Dialog
      title={`${sentence(name)} was asked for again`}
      description="What matters is asked for again. Who asked, and when, is kept and counted."
      onClose={onClose}
      onSubmit={() => void handleSubmit()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={state === 'asking'}>
            Note it
          </Button>
        </>
      }
    >
      <TextField
        label="Asked by (can stay empty)"
        value={by}
        maxLength={TITLE_LIMIT}
        onChange={(event) => setBy(event.target.value)}
      />
      {typeof state === 'object' && <p role="alert">{contractErrorText(state)}</p>}
    </Dialog>
  );
}
