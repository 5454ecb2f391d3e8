import type { Slice } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { standingRisk } from '../../shared/schedule/standing-risk.ts';
import { riskHintText } from '../../shared/words/risk-text.ts';
import { useAction } from '../actions/hooks.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dot } from '../ui/dot.tsx';
import styles from './group-risk.module.css';
import { useInspector } from './inspector-context.ts';

/** The slice or group whose red dot or watch a slice shows; `null`: none. */
export function useRiskHolder(slice: Slice): Slice | null {
  return usePlan((plan) => standingRisk(treeOf(plan), slice)?.holder ?? null);
}

/** The red dot or watch of a group that a slice is in: it is changed at the group, and cleared from here too. */
export function GroupRisk({ slice }: { slice: Slice }) {
  const { goTo } = useInspector();
  const today = useToday();
  const holder = useRiskHolder(slice);
  const clear = useAction('clear-risk', slice.id);
  if (holder === null || holder.id === slice.id || holder.risk === null) return null;
  const { risk } = holder;
  return (
    <div className={styles.risk}>
      <p className={styles.said}>
        <Dot tone={risk.level === 'red' ? 'risk' : 'watch'} size={10} />
        <span dir="auto">{riskHintText({ risk, holder }, slice, today)}</span>
      </p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => goTo(holder.id)}>
          Show the group
        </Button>
        {clear.isEnabled && (
          <Button size="small" look="quiet" onClick={clear.perform}>
            Clear it
          </Button>
        )}
      </div>
    </div>
  );
}
