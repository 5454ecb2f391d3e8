import { ArrowLeft, Check } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { helpAsk, helpPage } from '../../shared/exports/help-page.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { exportFileName } from '../actions/export-file-name.ts';
import { saveText, tellSaved } from '../actions/save-text.ts';
import { useDerived, usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { TextArea } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './ask-for-help.module.css';
import panelStyles from './risks-panel.module.css';

/** What was written for a red dot while the window is open: it is part of no plan. */
const remembered = new Map<string, string>();

/** *Ask for help*: one page for whoever can clear a red dot, to be copied into a message. */
export function AskForHelp({ slice, onBack }: { slice: Slice; onBack: () => void }) {
  const derived = useDerived((all) => all);
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const heading = useRef<HTMLHeadingElement>(null);
  const key = `${derived.plan.id} ${slice.id}`;
  const proposed = useMemo(() => helpAsk(derived, slice.id), [derived, slice.id]);
  const [written, setWritten] = useState<string | null>(() => remembered.get(key) ?? null);
  const ask = written ?? proposed;
  const page = useMemo(() => helpPage(derived, slice.id, { ask }), [derived, slice.id, ask]);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => focusSteadily(() => heading.current), []);

  function write(text: string): void {
    remembered.set(key, text);
    setWritten(text);
  }

  async function copy(): Promise<void> {
    if (await copyText(page)) {
      setCopied(page);
      viewStore.say('Copied.');
    } else viewStore.toast('The text could not be copied. Select it and copy it by hand, or save it.');
  }

  async function save(): Promise<void> {
    tellSaved(viewStore, await saveText(planStore, exportFileName(slice.title, 'help wanted', 'md'), page));
  }

  return (
    <div className={panelStyles.panel}>
      <header className={panelStyles.header}>
        <h2 ref={heading} className={panelStyles.heading} tabIndex={-1}>
          Ask for help
        </h2>
        <Button size="small" look="quiet" icon={<ArrowLeft size={13} aria-hidden />} onClick={onBack}>
          All red dots and watches
        </Button>
      </header>
      <div className={panelStyles.list}>
        <TextArea
          label="What would help"
          rows={4}
          value={ask}
          hint="A line each: what they would have to do, in your words."
          onChange={(event) => write(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button
            look="primary"
            icon={copied === page ? <Check size={15} aria-hidden /> : undefined}
            onClick={() => void copy()}
          >
            {copied === page ? 'Copied' : 'Copy'}
          </Button>
          <Button onClick={() => void save()}>Save…</Button>
        </div>
        <TextPage text={page} testId="help-page" className={styles.page} aria-label="The page" />
      </div>
    </div>
  );
}
