import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { Plan, Source, SourceId } from '../../shared/plan/plan.ts';
import { compareLevels, sourceHealth } from '../../shared/schedule/source-health.ts';
import { oneLine } from '../../shared/words/en.ts';
import { READ_ONLY_TEXT } from '../../shared/words/rejection-text.ts';
import { sourceCountsText } from '../../shared/words/source-text.ts';
import { usePlan, usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { newRecordId } from '../plan/new-id.ts';
import { Button } from '../ui/button.tsx';
import { inEntry } from '../ui/entry-element.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useKeptPlace } from '../ui/use-kept-place.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import { SourceItem } from './source-item.tsx';
import styles from './sources-panel.module.css';
import { useFilesKeptOut } from './use-files-kept-out.ts';

const SHOWN_AT_FIRST = 40;
const SHOWN_MORE = 100;

const NEW_SOURCE: Source = {
  name: '',
  access: 'unknown',
  expectedOn: null,
  grantedUntil: null,
  owner: '',
  evidence: '',
  report: null,
};

/** The data that the plan reads: who grants access and until when, and what the last report says of it. */
export function SourcesPanel({ sourceId }: { sourceId: SourceId | null }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const sources = usePlan((plan) => plan.sources);
  const panel = useView((view) => view.panel);
  const ids = useSteadyOrder(sources);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const [openId, setOpenId] = useState<SourceId | null>(sourceId ?? (ids.length === 1 ? (ids[0] ?? null) : null));
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const keepers = useKeptPlace('source', list, ids.length, heading);
  useFilesKeptOut(() =>
    viewStore.toast(
      isReadOnly
        ? READ_ONLY_TEXT
        : ids.length === 0
          ? 'Add a source first, and drop the report on it.'
          : 'Drop the report on the source that it is about.',
    ),
  );
  // The one that was asked for, be it again, is open and has the focus; else the panel begins at its heading.
  useEffect(() => {
    if (panel?.kind !== 'sources') return;
    const { sourceId: asked } = panel;
    if (asked !== null) setOpenId(asked);
    focusSteadily(() => (asked === null ? null : inEntry('source', asked, 'button')) ?? heading.current);
  }, [panel]);

  function add(): void {
    const id = newRecordId<SourceId>();
    setOpenId(id);
    setLimit(Math.max(limit, ids.length + 1));
    void planStore.execute({ type: 'source.add', id, source: NEW_SOURCE });
    viewStore.say('A source is added. Give it a name.');
    focusSteadily(() => inEntry('source', id, 'input'));
  }

  // What was asked for is shown wherever it stands.
  const shown = ids.filter((id, place) => place < limit || id === openId);
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          Sources
        </h2>
        <p className={styles.count}>
          {sourceCountsText(Object.values(sources).map((source) => sourceHealth(source, today).level))}
        </p>
      </header>
      <div ref={list} className={styles.list} {...keepers}>
        {ids.length === 0 && (
          <p className={styles.empty}>
            <strong>No data is named yet.</strong> Without access to the data there is no project: write down what it
            takes, who grants it, and drop a report on it to see whether it is sound.
          </p>
        )}
        {shown.map((id) => (
          <SourceItem
            key={id}
            id={id}
            isOpen={id === openId}
            isReadOnly={isReadOnly}
            onToggle={() => setOpenId(id === openId ? null : id)}
          />
        ))}
        {shown.length < ids.length && (
          <Button size="small" look="quiet" onClick={() => setLimit(limit + SHOWN_MORE)}>
            Show {Math.min(SHOWN_MORE, ids.length - shown.length)} more of {ids.length}
          </Button>
        )}
        {!isReadOnly && (
          <Button className={styles.add} icon={<Plus size={15} aria-hidden />} onClick={add}>
            Add a source
          </Button>
        )}
      </div>
    </div>
  );
}

/**
 * The worst first, then by name, as they are when the panel opens. None changes its place while it is edited: what is
 * new comes last, and what comes back by undo has its place again.
 */
function useSteadyOrder(sources: Plan['sources']): readonly SourceId[] {
  const today = useToday();
  const order = useRef<readonly SourceId[]>([]);
  const added = (Object.keys(sources) as SourceId[]).filter((id) => !order.current.includes(id));
  if (added.length > 0) {
    const facts = added.flatMap((id) => {
      const source = ownRecord(sources, id);
      return source === undefined
        ? []
        : [{ id, level: sourceHealth(source, today).level, name: oneLine(source.name).toLowerCase() }];
    });
    facts.sort((a, b) => compareLevels(a.level, b.level) || a.name.localeCompare(b.name, 'en'));
    order.current = [...order.current, ...facts.map(({ id }) => id)];
  }
  return order.current.filter((id) => ownRecord(sources, id) !== undefined);
}
