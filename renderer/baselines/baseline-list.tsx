import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Baseline, BaselineId } from '../../shared/plan/plan.ts';
import { baselineFactsText, baselineName } from '../../shared/words/baseline-text.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { usePlanStore, useToday } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './baselines-panel.module.css';
import { NameForm } from './name-form.tsx';

type BaselineListProps = {
  baselines: readonly (readonly [id: BaselineId, baseline: Baseline])[];
  shownId: BaselineId | null;
  isReadOnly: boolean;
  onShow: (id: BaselineId) => void;
  /** Where the focus goes when the last one was deleted. */
  onEmpty: () => void;
};

/** All baselines, the latest first: one of them is looked at. */
export function BaselineList({ baselines, shownId, isReadOnly, onShow, onEmpty }: BaselineListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [renamedId, setRenamed] = useState<BaselineId | null>(null);
  const nextFocus = useRef<number | null>(null);
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const count = baselines.length;

  function focusOn(id: BaselineId): void {
    focusSteadily(() => list.current?.querySelector<HTMLElement>(`[data-baseline="${id}"] button`) ?? null);
  }

  // The one in the place of what was deleted gets the focus.
  useEffect(() => {
    const place = nextFocus.current;
    nextFocus.current = null;
    if (place === null) return;
    if (count === 0) onEmpty();
    else
      focusSteadily(() => {
        const items = list.current?.querySelectorAll('[data-baseline]');
        return items?.[Math.min(place, count - 1)]?.querySelector<HTMLElement>('button') ?? null;
      });
  }, [count, onEmpty]);

  function remove(id: BaselineId, name: string, place: number): void {
    nextFocus.current = place;
    offerUndo(
      planStore,
      viewStore,
      `Deleted the baseline “${name}”.`,
      planStore.execute({ type: 'baseline.delete', id }),
    );
  }

  return (
    <ul ref={list} className={styles.baselines} aria-label="Baselines">
      {baselines.map(([id, baseline], place) => {
        const name = baselineName(baseline, today);
        return (
          <li key={id} className={classNames(styles.baseline, id === shownId && styles.shown)} data-baseline={id}>
            {id === renamedId ? (
              <NameForm
                label="Name of the baseline"
                name={name}
                verb="Rename"
                onCancel={() => {
                  setRenamed(null);
                  focusOn(id);
                }}
                onDone={(typed) => {
                  if (typed !== baseline.name) void planStore.execute({ type: 'baseline.rename', id, name: typed });
                  setRenamed(null);
                  focusOn(id);
                }}
              />
            ) : (
              <>
                <button
                  type="button"
                  className={styles.choose}
                  aria-current={id === shownId ? 'true' : undefined}
                  onClick={() => onShow(id)}
                >
                  <bdi className={styles.name}>{name}</bdi>
                  <span className={styles.facts}>{baselineFactsText(baseline, today)}</span>
                </button>
                {!isReadOnly && (
                  <Menu
                    align="end"
                    trigger={
                      <IconButton
                        size="small"
                        label={`More about the baseline ${name}`}
                        icon={<Ellipsis size={15} aria-hidden />}
                      />
                    }
                  >
                    <MenuItem onSelect={() => setRenamed(id)}>Rename…</MenuItem>
                    <MenuItem onSelect={() => remove(id, name, place)}>Delete</MenuItem>
                  </Menu>
                )}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
