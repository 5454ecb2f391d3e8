import { useEffect, useRef, useState } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { SourceId, SourceReport } from '../../shared/plan/plan.ts';
import { sentence, shortened } from '../../shared/words/en.ts';
import { reportRefusalText } from '../../shared/words/report-refusal-text.ts';
import { sourceName } from '../../shared/words/slice-names.ts';
import { reportAddedText } from '../../shared/words/source-text.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { readReport } from './read-report.ts';

export type ReportImport = {
  /** The name of the file that is being read; `null` while none is. */
  readonly reading: string | null;
  /** Why the last file was not taken, as a sentence. */
  readonly problem: string | null;
  readonly take: (file: File) => void;
};

const SHOWN_NAME = 60;

/**
 * Takes the report of a source from a file: reads it, then keeps its summary as one step that can be undone. Of two
 * files that are given one after the other the later one counts. It goes on when the panel is closed meanwhile.
 */
export function useReportImport(id: SourceId): ReportImport {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const [reading, setReading] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = useRef(0);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  async function take(file: File): Promise<void> {
    run.current += 1;
    const own = run.current;
    const name = shortened(file.name, SHOWN_NAME);
    const planId = planStore.getState().opened?.planId;
    setReading(name);
    setProblem(null);
    viewStore.say(`Reading ${name}.`);
    const reply = await readReport(file);
    if (run.current !== own) return;
    setReading(null);
    if (!reply.ok) refuse(`${name} ${reportRefusalText(reply.error)}`);
    else if (planId === planStore.getState().opened?.planId) keep(reply.value);
  }

  function keep(summary: Omit<SourceReport, 'addedOn'>): void {
    const { opened, today } = planStore.getState();
    const source = opened === null ? undefined : ownRecord(opened.plan.sources, id);
    if (opened === null || today === null || source === undefined) {
      viewStore.toast('The source of this report is gone. Nothing was kept.');
      return;
    }
    const report = { ...summary, addedOn: today };
    const done = planStore.execute({ type: 'source.edit', id, changes: { report } });
    const text = `${sentence(sourceName(opened.plan, id))}: ${reportAddedText({ ...source, report }, today)}`;
    offerUndo(planStore, viewStore, text, done);
  }

  function refuse(text: string): void {
    setProblem(text);
    if (isThere.current) viewStore.say(text);
    else viewStore.toast(text);
  }

  return { reading, problem, take: (file) => void take(file) };
}
