import { FileCheck2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { Source, SourceId, SourceProblem } from '../../shared/plan/plan.ts';
import { isConcern } from '../../shared/schedule/source-health.ts';
import { countText } from '../../shared/words/en.ts';
import { problemText, reportFiguresText, reportNameText } from '../../shared/words/source-text.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dot } from '../ui/dot.tsx';
import { inEntry } from '../ui/entry-element.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useViewStore } from '../view/hooks.ts';
import { ReportNews } from './report-news.tsx';
import styles from './source-item.module.css';

type ReportPartProps = {
  id: SourceId;
  source: Source;
  isReadOnly: boolean;
  onFile: (file: File) => void;
};

const SHOWN_AT_FIRST = 6;
const LABELS = { failed: 'Failed', 'not-run': 'Could not run', noticed: 'Noticed' } as const;

/** What the last report says of the data, and the way to a newer one. */
export function ReportPart({ id, source: { report }, isReadOnly, onFile }: ReportPartProps) {
  const labelId = useId();
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.report} aria-labelledby={labelId}>
      <h4 id={labelId} className={styles.label}>
        What a report says of it
      </h4>
      {report === null ? (
        <p className={styles.quiet}>No report yet, so nobody knows how sound it is.</p>
      ) : (
        <>
          <p className={styles.said} dir="auto">
            {reportNameText(report, today)}
          </p>
          <p className={styles.quiet}>{reportFiguresText(report)}</p>
          <Problems problems={report.problems} />
        </>
      )}
      {!isReadOnly && (
        <>
          <div className={styles.buttons}>
            <Button
              size="small"
              data-choose
              icon={<FileCheck2 size={14} aria-hidden />}
              onClick={() => input.current?.click()}
            >
              {report === null ? 'Choose a report…' : 'Choose a newer report…'}
            </Button>
            {report !== null && <RemoveButton id={id} />}
          </div>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            aria-label="Report"
            tabIndex={-1}
            hidden
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // The same file again is a choice too.
              target.value = '';
              if (file !== undefined) onFile(file);
            }}
          />
          <ReportNews at={id} focusAfter={() => inEntry('source', id, '[data-choose]')} />
          <p className={styles.quiet}>
            Or drop it on the source: a JSON of Great Expectations, pandera or ydata-profiling. Names and counts of the
            checks are kept, and no value of any row.
          </p>
        </>
      )}
    </section>
  );
}

function Problems({ problems }: { problems: readonly SourceProblem[] }) {
  const [isWhole, setWhole] = useState(false);
  if (problems.length === 0) return null;
  const shown = isWhole ? problems : problems.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className={styles.lines}>
        {withKeys(shown).map(({ key, problem }) => (
          <li key={key} className={styles.found}>
            <Dot tone={toneOf(problem)} label={LABELS[problem.level]} size={8} />
            <span dir="auto">{problemText(problem)}</span>
          </li>
        ))}
      </ul>
      {shown.length < problems.length && (
        <Button size="small" look="quiet" onClick={() => setWhole(true)}>
          Show {countText(problems.length - shown.length, 'more', 'more')}
        </Button>
      )}
    </>
  );
}

/** Two problems of a report may be the same; none of them moves. */
function withKeys(problems: readonly SourceProblem[]) {
  return problems.map((problem, place) => ({ key: `${place} ${problem.check}`, problem }));
}

function toneOf({ level, check }: SourceProblem): 'risk' | 'watch' | 'off' {
  if (level === 'failed') return 'risk';
  return level === 'noticed' && isConcern(check) ? 'watch' : 'off';
}

function RemoveButton({ id }: { id: SourceId }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return (
    <Button
      size="small"
      look="quiet"
      onClick={() => {
        const done = planStore.execute({ type: 'source.edit', id, changes: { report: null } });
        const { opened } = planStore.getState();
        if (opened === null || ownRecord(opened.plan.sources, id)?.report !== null) return;
        offerUndo(planStore, viewStore, 'The report is removed.', done);
        focusSteadily(() => inEntry('source', id, '[data-choose]'));
      }}
    >
      Remove the report
    </Button>
  );
}
