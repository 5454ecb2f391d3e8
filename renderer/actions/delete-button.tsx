import { Trash2 } from 'lucide-react';
import type { Command } from '../../shared/plan/commands.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import { offerUndo } from './offer-undo.ts';

/** `told`: what is said of it once it is gone, beside the way back. */
type DeleteButtonProps = { command: Command; told: string; className?: string | undefined };

/** Deletes a record where it is shown, without asking first. */
export function DeleteButton({ command, told, className = '' }: DeleteButtonProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const planNow = () => planStore.getState().opened?.plan;
  return (
    <Button
      size="small"
      look="quiet"
      className={className}
      icon={<Trash2 size={13} aria-hidden />}
      onClick={() => {
        const before = planNow();
        const done = planStore.execute(command);
        // A refusal is said by itself, and there is nothing to take back then.
        if (planNow() !== before) offerUndo(planStore, viewStore, told, done);
      }}
    >
      Delete
    </Button>
  );
}
