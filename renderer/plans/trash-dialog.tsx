import { useEffect, useState } from 'react';
import { dayOfInstant } from '../../shared/calendar/day.ts';
import type { ContractError, TrashedPlan } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { countText, dateText, titleText } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useViewStore } from '../view/hooks.ts';
import { nearText } from './plan-words.ts';
import styles from './trash-dialog.module.css';

type Found = readonly TrashedPlan[] | ContractError | null;

/** What is in the trash: each plan can come back, or go for good. */
export function TrashDialog({ onClose }: { onClose: () => void }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const isReadOnly = usePlanState((state) => state.app?.isReadOnly === true);
  // Loaded again whenever something has become of the plans, also in another window.
  const plans = usePlanState((state) => state.plans);
  const [found, setFound] = useState<Found>(null);
  const [askedId, setAskedId] = useState<PlanId | null>(null);
  const [problem, setProblem] = useState<ContractError | null>(null);

  useEffect(() => {
    if (plans === null) return undefined;
    let isWanted = true;
    void planStore.trashed().then((answer) => {
      if (isWanted) setFound(answer.ok ? answer.value.plans : answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [planStore, plans]);

  async function restore({ planId, title }: TrashedPlan): Promise<void> {
    setProblem(null);
    const answer = await planStore.restore(planId);
    if (answer.ok) viewStore.say(`${titleText(title)} is back among the plans.`);
    else setProblem(answer.error);
  }

  async function removeForGood({ planId, title }: TrashedPlan): Promise<void> {
    setProblem(null);
    setAskedId(null);
    const answer = await planStore.deleteForever(planId);
    if (answer.ok) viewStore.say(`${titleText(title)} is deleted for good.`);
    else setProblem(answer.error);
  }

  return (
    <Dialog
      title="Trash"
      description="A plan comes back with all its changes and its undo history."
      width="wide"
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {contractErrorText(problem)}
        </p>
      )}
      {found === null && (
        <p className={styles.quiet} role="status">
          Looking into the trash…
        </p>
      )}
      {found !== null && 'kind' in found && (
        <p className={styles.problem} role="alert">
          The trash could not be read. {contractErrorText(found)}
        </p>
      )}
      {found !== null && !('kind' in found) && found.length === 0 && (
        <p className={styles.quiet}>The trash is empty.</p>
      )}
      {found !== null && !('kind' in found) && found.length > 0 && (
        <ul className={styles.list} aria-label="Plans in the trash">
          {found.map((trashed) => (
            <TrashRow
              key={trashed.planId}
              trashed={trashed}
              isAsked={trashed.planId === askedId}
              isReadOnly={isReadOnly}
              onAsk={setAskedId}
              onRestore={() => void restore(trashed)}
              onDelete={() => void removeForGood(trashed)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

type TrashRowProps = {
  trashed: TrashedPlan;
  /** It is being asked whether it shall go for good. */
  isAsked: boolean;
  isReadOnly: boolean;
  onAsk: (planId: PlanId | null) => void;
  onRestore: () => void;
  onDelete: () => void;
};

function TrashRow({ trashed, isAsked, isReadOnly, onAsk, onRestore, onDelete }: TrashRowProps) {
  const today = useToday();
  const { planId, title, fileName, leaves, trashedAt } = trashed;
  const name = title.trim() === '' ? fileName : title;
  const day = dayOfInstant(new Date(trashedAt));
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <b dir="auto">{name}</b>
        <small>
          {isAsked
            ? 'Its file, its history and its backups are removed from this computer. This cannot be undone.'
            : `${countText(leaves, 'slice')} · ${nearText(day, today) ?? dateText(day, today)}`}
        </small>
      </span>
      {isAsked ? (
        <span key="asked" className={styles.buttons}>
          <Button size="small" autoFocus onClick={() => onAsk(null)}>
            Keep it
          </Button>
          <Button size="small" aria-label={`Delete ${name} for good`} onClick={onDelete}>
            Delete for good
          </Button>
        </span>
      ) : (
        <span key="plain" className={styles.buttons}>
          <Button size="small" disabled={isReadOnly} aria-label={`Restore ${name}`} onClick={onRestore}>
            Restore
          </Button>
          <Button
            look="quiet"
            size="small"
            disabled={isReadOnly}
            aria-label={`Delete ${name} for good…`}
            onClick={() => onAsk(planId)}
          >
            Delete for good…
          </Button>
        </span>
      )}
    </li>
  );
}
