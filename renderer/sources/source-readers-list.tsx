import { useId, useRef, useState } from 'react';
import type { SourceId } from '../../shared/plan/plan.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { HOW_TO_READ_TEXT, readersText } from '../../shared/words/source-text.ts';
import { showSlice } from '../actions/finding-actions.ts';
import { useDerived } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useViewStore } from '../view/hooks.ts';
import { LetReadButton, useLettable } from './let-read-button.tsx';
import styles from './source-item.module.css';
import { readersOf } from './source-readers.ts';

const SHOWN_AT_FIRST = 8;

/** The slices that read from a source; each leads to itself. Those that are selected are made to read it here. */
export function SourceReaders({ id, isReadOnly }: { id: SourceId; isReadOnly: boolean }) {
  const labelId = useId();
  const viewStore = useViewStore();
  const derived = useDerived((all) => all);
  const lettable = useLettable(id);
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const ids = readersOf(derived.tree, id);
  const shown = isWhole ? ids : ids.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-labelledby={labelId}>
      <h4 id={labelId} className={styles.label}>
        {readersText(ids.length)}
      </h4>
      {ids.length === 0 && !isReadOnly && <p className={styles.quiet}>{HOW_TO_READ_TEXT}</p>}
      <ul ref={list} className={styles.lines}>
        {shown.map((sliceId) => (
          <li key={sliceId}>
            <button
              type="button"
              className={styles.slice}
              dir="auto"
              data-reader={sliceId}
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
      {!isReadOnly && lettable.length > 0 && (
        <LetReadButton
          id={id}
          slices={lettable}
          onDone={(sliceId) => {
            setWhole(true);
            focusSteadily(() => buttonsOf(list.current).find(({ dataset }) => dataset.reader === sliceId) ?? null);
          }}
        />
      )}
    </section>
  );
}

function buttonsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-reader]') ?? [])];
}
