import { useId, useState } from 'react';
import type { SourceId } from '../../shared/plan/plan.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { readersText } from '../../shared/words/source-text.ts';
import { showSlice } from '../actions/finding-actions.ts';
import { useDerived } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './source-item.module.css';
import { readersOf } from './source-readers.ts';

const SHOWN_AT_FIRST = 8;

/** The slices that read from a source; each leads to itself. */
export function SourceReaders({ id }: { id: SourceId }) {
  const labelId = useId();
  const viewStore = useViewStore();
  const derived = useDerived((all) => all);
  const [isWhole, setWhole] = useState(false);
  const ids = readersOf(derived.tree, id);
  const shown = isWhole ? ids : ids.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-labelledby={labelId}>
      <h4 id={labelId} className={styles.label}>
        {readersText(ids.length)}
      </h4>
      <ul className={styles.lines}>
        {shown.map((sliceId) => (
          <li key={sliceId}>
            <button
              type="button"
              className={styles.slice}
              dir="auto"
              onClick={() => showSlice(derived, sliceId, viewStore)}
            >
              {oneLine(derived.plan.slices[sliceId]?.title ?? '') || 'Untitled slice'}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < ids.length && (
        <Button size="small" look="quiet" onClick={() => setWhole(true)}>
          Show {countText(ids.length - shown.length, 'more', 'more')}
        </Button>
      )}
    </section>
  );
}
