import { useId, useState } from 'react';
import type { Derived } from '../../shared/derive.ts';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import {
  type BaselineChange,
  type BaselineChanges,
  CHANGE_KINDS,
  type ChangeKind,
} from '../../shared/schedule/baseline-changes.ts';
import { CHANGE_HEADINGS, changedTitle, changeText } from '../../shared/words/baseline-text.ts';
import { sentence } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import styles from './baselines-panel.module.css';

const SHOWN_AT_FIRST = 30;

/** What changed, kind by kind in the order in which one would tell it. */
export function ChangeGroups({ derived, changes }: { derived: Derived; changes: BaselineChanges }) {
  return CHANGE_KINDS.filter((kind) => changes.counts[kind] > 0).map((kind) => (
    <ChangeGroup
      key={kind}
      kind={kind}
      derived={derived}
      changes={changes.changes.filter((change) => change.kind === kind)}
    />
  ));
}

type ChangeGroupProps = { kind: ChangeKind; derived: Derived; changes: readonly BaselineChange[] };

function ChangeGroup({ kind, derived, changes }: ChangeGroupProps) {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {CHANGE_HEADINGS[kind]} <span className={styles.count}>{changes.length}</span>
      </h3>
      <ul className={styles.changes}>
        {shown.map((change) => (
          <ChangeLine key={change.sliceId} derived={derived} change={change} />
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button size="small" look="quiet" onClick={() => setWhole(true)}>
          Show all {changes.length}
        </Button>
      )}
    </section>
  );
}

/** A slice and what happened to it; chosen, it is shown where it stands now. What was deleted stands nowhere. */
function ChangeLine({ derived, change }: { derived: Derived; change: BaselineChange }) {
  const show = useShownPlace(derived);
  const isSelected = useView((view) => view.selectedIds.includes(change.sliceId));
  const words = (
    <>
      <span className={styles.slice} dir="auto">
        {changedTitle(derived.plan, change.sliceId)}
      </span>
      <span className={styles.what}>{sentence(changeText(change, derived.today))}</span>
    </>
  );
  if (ownRecord(derived.plan.slices, change.sliceId) === undefined) return <li className={styles.gone}>{words}</li>;
  return (
    <li>
      <button
        type="button"
        className={styles.change}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => show(change.sliceId)}
      >
        {words}
      </button>
    </li>
  );
}

/** Shows the card, or the row of what has none; the focus stays in the list. */
function useShownPlace({ plan, tree }: Derived): (id: SliceId) => void {
  const viewStore = useViewStore();
  return (id) => {
    const slice = ownRecord(plan.slices, id);
    const hasCard = tree.isLeaf(id) && slice?.status !== 'dropped' && slice?.stage !== 'archive';
    const isInOutline = viewStore.getState().screen === 'slice' || !hasCard;
    viewStore.select(id);
    viewStore.show(isInOutline ? 'slice' : 'board');
    viewStore.wish({ kind: isInOutline ? 'show-row' : 'show-card', id, keepsFocus: true });
  };
}
