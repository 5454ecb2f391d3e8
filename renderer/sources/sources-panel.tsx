import { FileCheck2, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SourceId } from '../../shared/plan/plan.ts';
import { sourceHealth } from '../../shared/schedule/source-health.ts';
import { READ_ONLY_TEXT } from '../../shared/words/rejection-text.ts';
import { sourceCountsText } from '../../shared/words/source-text.ts';
import { newSource } from '../actions/new-source.ts';
import { usePlan, usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { newRecordId } from '../plan/new-id.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { inEntry } from '../ui/entry-element.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useKeptPlace } from '../ui/use-kept-place.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import { ReportNews } from './report-news.tsx';
import { SourceItem } from './source-item.tsx';
import styles from './sources-panel.module.css';
import { takeNewReports } from './take-new-reports.ts';
import { useFileOver } from './use-file-over.ts';
import { useFilesKeptOut } from './use-files-kept-out.ts';
import { useHasReportNews, useReportDesk } from './use-report-desk.ts';
import { useSteadyOrder } from './use-steady-order.ts';

const SHOWN_AT_FIRST = 40;
const SHOWN_MORE = 100;
const MISSED_TEXT = 'Drop the report on its source, or beside the sources for a new one.';
const HELD_TEXT = 'Drop it here for a new source, or for the one that it is named after.';

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
  const input = useRef<HTMLInputElement>(null);
  const fromReports = useRef<HTMLButtonElement>(null);
  const desk = useReportDesk();
  const hasNews = useHasReportNews(desk);
  const [isAtButton, setAtButton] = useState(false);
  const [takenIds, setTakenIds] = useState<readonly SourceId[]>([]);
  const { isOver, handlers } = useFileOver(!isReadOnly, (files) => void takeFiles(files, false));
  useFilesKeptOut(() => viewStore.toast(isReadOnly ? READ_ONLY_TEXT : MISSED_TEXT));
  // The one that was asked for, be it again, is open and has the focus; else the panel begins at its heading.
  useEffect(() => {
    if (panel?.kind !== 'sources') return;
    const { sourceId: asked } = panel;
    if (asked !== null) setOpenId(asked);
    focusSteadily(() => (asked === null ? null : inEntry('source', asked, 'button')) ?? heading.current);
  }, [panel]);

  // What is said of a file is said to whoever is here; what is being read goes on.
  useEffect(() => () => desk.forget(), [desk]);
  useEffect(() => {
    const [first] = takenIds;
    if (first !== undefined) inEntry('source', first, 'button')?.scrollIntoView({ block: 'nearest' });
  }, [takenIds]);

  async function takeFiles(files: readonly File[], isChosen: boolean): Promise<void> {
    setAtButton(isChosen);
    const taken = await takeNewReports(desk, files);
    const [only] = taken;
    setLimit((before) => Math.max(before, ids.length + taken.length));
    if (taken.length === 1 && only !== undefined) setOpenId(only);
    setTakenIds(taken);
  }

  function add(): void {
    const id = newRecordId<SourceId>();
    setOpenId(id);
    setLimit(Math.max(limit, ids.length + 1));
    void planStore.execute({ type: 'source.add', id, source: newSource('') });
    viewStore.say('A source is added. Give it a name.');
    focusSteadily(() => inEntry('source', id, 'input'));
  }

  // What was asked for is shown wherever it stands.
  const shown = ids.filter((id, place) => place < limit || id === openId || hasNews(id));
  const news = <ReportNews at={null} focusAfter={() => (isAtButton ? fromReports.current : null) ?? heading.current} />;
  const work = ({ target }: { readonly target: EventTarget }) => desk.workAt(sourceAt(target));
  const workers = { onClick: work, onChange: work };
  return (
    <div className={classNames(styles.panel, isOver && styles.over)} {...handlers}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          Sources
        </h2>
        <p className={styles.count}>
          {sourceCountsText(Object.values(sources).map((source) => sourceHealth(source, today).level))}
        </p>
        {isOver && <p className={styles.drop}>{HELD_TEXT}</p>}
        {!isAtButton && news}
      </header>
      <div ref={list} className={styles.list} {...keepers} {...workers}>
        {ids.length === 0 && (
          <p className={styles.empty}>
            <strong>No data is named yet.</strong> Without access to the data there is no project: write down what it
            takes and who grants it, or drop a report here to see whether it is sound.
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
          <div className={styles.add}>
            <Button icon={<Plus size={15} aria-hidden />} onClick={add}>
              Add a source
            </Button>
            <Button
              ref={fromReports}
              icon={<FileCheck2 size={15} aria-hidden />}
              onClick={() => input.current?.click()}
            >
              Add from reports…
            </Button>
            <input
              ref={input}
              type="file"
              accept=".json,application/json"
              aria-label="Reports"
              tabIndex={-1}
              multiple
              hidden
              onChange={({ target }) => {
                const files = [...(target.files ?? [])];
                // The same files again are a choice too.
                target.value = '';
                void takeFiles(files, true);
              }}
            />
          </div>
        )}
        {isAtButton && news}
      </div>
    </div>
  );
}

/** The source to which a part of the list belongs. */
function sourceAt(target: EventTarget): SourceId | null {
  const entry = target instanceof Element ? target.closest<HTMLElement>('[data-source]') : null;
  return (entry?.dataset.source ?? null) as SourceId | null;
}
