import { ChevronRight } from 'lucide-react';
import { memo, useId } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { SourceId } from '../../shared/plan/plan.ts';
import { type HealthLevel, sourceHealth } from '../../shared/schedule/source-health.ts';
import { oneLine, shortened } from '../../shared/words/en.ts';
import { HEALTH_LEVELS, readersText, sourceFactsText } from '../../shared/words/source-text.ts';
import { DeleteButton } from '../actions/delete-button.tsx';
import { useDerived, usePlan, useToday } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { inEntry } from '../ui/entry-element.ts';
import { StatePill } from '../ui/state-pill.tsx';
import { ReportNews } from './report-news.tsx';
import { ReportPart } from './report-part.tsx';
import { SourceFields } from './source-fields.tsx';
import styles from './source-item.module.css';
import { readersOf } from './source-readers.ts';
import { SourceReaders } from './source-readers-list.tsx';
import { takeReport } from './take-report.ts';
import { useFileOver } from './use-file-over.ts';
import { useReportDesk } from './use-report-desk.ts';

type SourceItemProps = { id: SourceId; isOpen: boolean; isReadOnly: boolean; onToggle: () => void };

const TONES: { readonly [Level in HealthLevel]: 'risk' | 'watch' | 'plain' | 'done' } = {
  red: 'risk',
  amber: 'watch',
  unknown: 'plain',
  green: 'done',
};
const SHOWN_NAME = 160;

/** A source: how it is, and all of it to be changed when folded out. A report is dropped anywhere on it. */
export const SourceItem = memo(function SourceItem({ id, isOpen, isReadOnly, onToggle }: SourceItemProps) {
  const source = usePlan((plan) => ownRecord(plan.sources, id));
  const readers = useDerived(({ tree }) => readersOf(tree, id).length);
  const today = useToday();
  const bodyId = useId();
  const desk = useReportDesk();
  const take = (files: readonly File[]) => void takeReport(desk, id, files);
  const { isOver, handlers } = useFileOver(!isReadOnly, take);
  if (source === undefined) return null;
  const health = sourceHealth(source, today);
  const name = oneLine(source.name) || 'A source without a name';
  return (
    <section
      className={classNames(styles.source, isOver && styles.over)}
      data-source={id}
      aria-labelledby={`${bodyId}-name`}
      {...handlers}
    >
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
        >
          <ChevronRight size={13} className={classNames(styles.sign, isOpen && styles.open)} aria-hidden />
          <span id={`${bodyId}-name`} className={styles.name} dir="auto">
            {shortened(name, SHOWN_NAME)}
          </span>
          <StatePill tone={TONES[health.level]}>{HEALTH_LEVELS[health.level]}</StatePill>
        </button>
      </h3>
      <p className={styles.facts}>
        {sourceFactsText(source, health, today)} · {readersText(readers).toLowerCase()}
      </p>
      {isOver && <p className={styles.drop}>Drop the report of this source here.</p>}
      {/* Folded out it stands at the button that chooses a file. */}
      {!isOpen && (
        <div className={styles.news}>
          <ReportNews at={id} focusAfter={() => inEntry('source', id, 'button')} />
        </div>
      )}
      <div id={bodyId} hidden={!isOpen} className={styles.body}>
        {isOpen && (
          <>
            <SourceFields id={id} source={source} isReadOnly={isReadOnly} />
            <ReportPart id={id} source={source} isReadOnly={isReadOnly} onFile={(file) => take([file])} />
            <SourceReaders id={id} isReadOnly={isReadOnly} />
            {!isReadOnly && (
              <DeleteButton
                command={{ type: 'source.delete', id }}
                told={`The source “${shortened(name, SHOWN_NAME / 4)}” is deleted.`}
                className={styles.delete}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
});
