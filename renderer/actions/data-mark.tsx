import { Database, DatabaseZap } from 'lucide-react';
import type { Derived } from '../../shared/derive.ts';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { type SliceData, sliceData } from '../../shared/schedule/source-health.ts';
import { sliceDataText } from '../../shared/words/source-text.ts';
import { useDerived } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { useViewStore } from '../view/hooks.ts';
import styles from './finding-mark.module.css';

const LABELS = { red: 'Data at risk', amber: 'Data to look at' } as const;
const TONES = { red: 'error', amber: 'warning' } as const;

/** The mark of a slice whose data is at risk, for its row; it leads to the source. By keyboard the inspector does. */
export function DataMark({ id }: { id: SliceId }) {
  const viewStore = useViewStore();
  const level = useDerived((derived) => dataOf(derived, id)?.level ?? null);
  const sourceId = useDerived((derived) => dataOf(derived, id)?.sourceIds[0] ?? null);
  const note = useDerived((derived) => {
    const data = dataOf(derived, id);
    return data === null ? '' : sliceDataText(data, derived.plan, derived.today);
  });
  if (level === null) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classNames(styles.way, styles.data)}
      title={note}
      aria-label={`${LABELS[level]}: ${note}`}
      onClick={(event) => {
        // It is no choice among rows.
        event.stopPropagation();
        viewStore.openPanel({ kind: 'sources', sourceId });
      }}
    >
      <span className={classNames(styles.sign, styles[TONES[level]])}>
        <LevelSign level={level} />
      </span>
    </button>
  );
}

/** The mark alone, for a card; `note` says what is wrong. */
export function DataSign({ level, note }: { level: SliceData['level'] | null; note: string }) {
  if (level === null) return null;
  return (
    <span
      className={classNames(styles.sign, styles[TONES[level]])}
      title={note}
      role="img"
      aria-label={`${LABELS[level]}: ${note}`}
    >
      <LevelSign level={level} />
    </span>
  );
}

/** Not by its colour alone: what is at risk has another shape than what is to be looked at. */
function LevelSign({ level }: { level: SliceData['level'] }) {
  return level === 'red' ? <DatabaseZap size={12} aria-hidden /> : <Database size={12} aria-hidden />;
}

function dataOf({ plan, today }: Derived, id: SliceId): SliceData | null {
  const slice = ownRecord(plan.slices, id);
  return slice === undefined ? null : sliceData(plan, slice, today);
}
