import { ListChecks, Sandwich } from 'lucide-react';
import { useAction } from '../actions/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './goal-tools.module.css';

/** What helps with the goal as a whole: its layers, and what is still missing. */
export function GoalTools() {
  const viewStore = useViewStore();
  const triage = useAction('triage');
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        look="quiet"
        icon={<Sandwich size={14} aria-hidden />}
        onClick={() => viewStore.openPanel({ kind: 'hamburger', id: null })}
      >
        Hamburger
      </Button>
      {triage.isEnabled && (
        <Button size="small" look="quiet" icon={<ListChecks size={14} aria-hidden />} onClick={triage.perform}>
          Triage…
        </Button>
      )}
    </div>
  );
}
