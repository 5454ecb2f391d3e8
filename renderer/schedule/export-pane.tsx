import { Check, X } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { isWeek, type Week } from '../../shared/calendar/week.ts';
import type { Derived } from '../../shared/derive.ts';
import { knownForecast } from '../../shared/schedule/known-forecast.ts';
import { weekRangeText, weekText } from '../../shared/words/en.ts';
import { leftOutText } from '../../shared/words/left-out.ts';
import { theirWordsText } from '../../shared/words/reader-words-text.ts';
import { useAction } from '../actions/hooks.ts';
import { useForecast } from '../plan/forecasts.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { copyText } from '../ui/copy-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useViewStore } from '../view/hooks.ts';
import { EXPORT_FORMATS, type ExportFormat, exportOf } from './export-formats.ts';
import styles from './export-pane.module.css';
import { useSaveExport } from './use-save-export.ts';

type ExportPaneProps = {
  readonly derived: Derived;
  /** In a narrow window the pane lies over the schedule, and only while it is open. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

const CONFIRMED_MS = 2500;

/** What is handed out, as it is now: to be read, copied and saved. */
export function ExportPane({ derived, isOpen, onClose }: ExportPaneProps) {
  const [format, setFormat] = useState<ExportFormat>('weekly-markdown');
  const [chosen, setWeek] = useState<Week | null>(null);
  const weeks = derived.weeks.filter((week) => week.deliveries > 0).map(({ week }) => week);
  const week = chosen !== null && weeks.includes(chosen) ? chosen : null;
  // A large plan takes a second to write out: the tabs and the schedule beside it do not wait for that.
  const isWaiting = useIsWaiting();
  const wanted = useMemo(() => ({ derived, format, week, isWaiting }), [derived, format, week, isWaiting]);
  const shown = useDeferredValue(wanted);
  const exported = useMemo(() => exportedText(shown, shown.isWaiting), [shown]);
  // What is handed out says the same at every moment, also in the one in which the forecast is not there yet.
  const handOut = () => (shown.isWaiting ? exportedText(shown, false) : exported).text;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) pane.current?.querySelector<HTMLElement>('[role="tab"][data-state="active"]')?.focus();
  }, [isOpen]);
  const leftOut = exported.leftOut.map(leftOutText).join(', ');
  return (
    <aside ref={pane} className={classNames(styles.pane, isOpen && styles.open)} aria-label="Export">
      <Tabs.Root
        className={styles.tabs}
        value={format}
        onValueChange={(value) => setFormat(EXPORT_FORMATS.find((known) => known.id === value)?.id ?? format)}
      >
        <div className={styles.head}>
          <Tabs.List className={styles.list} aria-label="Format">
            {EXPORT_FORMATS.map(({ id, label }) => (
              <Tabs.Trigger key={id} value={id} className={styles.tab}>
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <span className={styles.close}>
            <IconButton label="Close the export" icon={<X size={16} />} onClick={onClose} />
          </span>
        </div>
        <WeekChoice derived={derived} weeks={weeks} week={week} onChange={setWeek} />
        {EXPORT_FORMATS.map(({ id }) => (
          <Tabs.Content key={id} value={id} className={styles.content}>
            <pre className={styles.text} data-testid="export-text">
              {exported.text}
            </pre>
          </Tabs.Content>
        ))}
      </Tabs.Root>
      <footer className={styles.footer}>
        <CopyButton shown={exported.text} handOut={handOut} />
        <SaveButton derived={derived} format={format} week={week} handOut={handOut} />
        <PrintButton />
        {leftOut !== '' && <p className={styles.leftOut}>left out: {leftOut}</p>}
        <TheirWords count={exported.readerWords?.theirs.length ?? 0} format={shown.format} />
      </footer>
    </aside>
  );
}

/** What the person says, and the readers of this export do not. */
function TheirWords({ count, format }: { count: number; format: ExportFormat }) {
  const viewStore = useViewStore();
  if (count === 0) return null;
  return (
    <p className={styles.leftOut}>
      {theirWordsText(count)}{' '}
      <button
        type="button"
        className={styles.theirs}
        onClick={() => viewStore.openPanel({ kind: 'reader-words', exportId: format })}
      >
        Show them
      </button>
    </p>
  );
}

/** True while the forecast of what is shown is being worked out. Where it cannot be, the text waits for nobody. */
function useIsWaiting(): boolean {
  const forecast = useForecast();
  return forecast.state === 'working' || (forecast.state === 'known' && !forecast.isCurrent);
}

type Wanted = { readonly derived: Derived; readonly format: ExportFormat; readonly week: Week | null };

/** The forecast that the worker gave is remembered, so that to ask for it again costs nothing. */
function exportedText({ derived, format, week }: Wanted, isWaiting: boolean) {
  return exportOf(derived, format, week, isWaiting ? null : knownForecast(derived.plan, derived.today));
}

type WeekChoiceProps = {
  derived: Derived;
  weeks: readonly Week[];
  week: Week | null;
  onChange: (week: Week | null) => void;
};

function WeekChoice({ derived, weeks, week, onChange }: WeekChoiceProps) {
  const id = useId();
  return (
    <div className={styles.options}>
      <label htmlFor={id}>Weeks</label>
      <select
        id={id}
        className={styles.select}
        value={week ?? ''}
        onChange={(event) => onChange(isWeek(event.target.value) ? event.target.value : null)}
      >
        <option value="">All weeks</option>
        {weeks.map((known) => (
          <option key={known} value={known}>
            {weekText(known)}, {weekRangeText(known, derived.today, derived.plan.calendar.workdays)}
          </option>
        ))}
      </select>
    </div>
  );
}

function CopyButton({ shown, handOut }: { shown: string; handOut: () => string }) {
  const viewStore = useViewStore();
  const [copied, setCopied] = useState<string | null>(null);
  // The confirmation is about the text that was copied: another text takes it back at once.
  const isCopied = copied === shown;
  useEffect(() => {
    if (copied === null) return undefined;
    const timer = setTimeout(() => setCopied(null), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      look="primary"
      className={styles.copy}
      icon={isCopied ? <Check size={15} aria-hidden /> : undefined}
      onClick={async () => {
        const text = handOut();
        if (await copyText(text)) {
          setCopied(text);
          viewStore.say('Copied.');
        } else viewStore.toast('The text could not be copied. Select it and copy it by hand, or save it.');
      }}
    >
      {isCopied ? 'Copied' : 'Copy'}
    </Button>
  );
}

/** The page beside the text, on paper. */
function PrintButton() {
  const { perform } = useAction('print');
  return <Button onClick={perform}>Print…</Button>;
}

type SaveButtonProps = Wanted & { readonly handOut: () => string };

function SaveButton({ handOut, ...wanted }: SaveButtonProps) {
  const save = useSaveExport();
  return <Button onClick={() => void save({ ...wanted, text: handOut() })}>Save…</Button>;
}
