import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from '../ui/class-names.ts';
import { useViewStore } from '../view/hooks.ts';
import type { PlanSort } from '../view/view-state.ts';
import styles from './plan-heads.module.css';
import { PLAN_COLUMNS, sortBy } from './plan-sort.ts';

/** The heads of the list: each sorts it, and once more the other way round. */
export function PlanHeads({ sort }: { sort: PlanSort }) {
  const viewStore = useViewStore();
  return (
    <fieldset className={styles.heads} aria-label="Sort the plans by">
      {PLAN_COLUMNS.map(({ id, name }) => {
        const isSorted = id === sort.column;
        const Arrow = sort.isReversed ? ArrowUp : ArrowDown;
        return (
          <button
            key={id}
            type="button"
            className={classNames(styles.head, isSorted && styles.sorted)}
            aria-pressed={isSorted}
            title={isSorted ? `Sorted by ${name}; again for the other way round` : `Sort by ${name}`}
            onClick={() => {
              const wanted = sortBy(id, sort);
              viewStore.sortPlans(wanted);
              viewStore.say(`Sorted by ${name}${wanted.isReversed ? ', the other way round' : ''}.`);
            }}
          >
            {name}
            {isSorted && <Arrow size={11} aria-hidden />}
          </button>
        );
      })}
    </fieldset>
  );
}
