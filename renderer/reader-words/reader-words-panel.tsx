import { useEffect, useRef, useState } from 'react';
import type { ReaderWord } from '../../shared/plan/plan.ts';
import { READER_EXPORTS, type ReaderExport, wordsOfExport } from '../../shared/slicing/vocabulary.ts';
import { READER_EXPORT_NAMES } from '../../shared/words/reader-words-text.ts';
import { usePlan, usePlanState, usePlanStore } from '../plan/hooks.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { PanelAbout, PanelHead } from '../ui/panel-head.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { CopyWords } from './copy-words.tsx';
import styles from './reader-words-panel.module.css';
import { useWordsUse, WordsEffect } from './words-effect.tsx';
import { WordsList } from './words-list.tsx';

/** What the readers of each export are told instead, and what that does to it. `exportId`: the one to begin with. */
export function ReaderWordsPanel({ exportId }: { exportId: ReaderExport | null }) {
  const planStore = usePlanStore();
  const readerWords = usePlan((plan) => plan.readerWords);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const [id, setId] = useState<ReaderExport>(exportId ?? READER_EXPORTS[0]);
  const heading = useRef<HTMLHeadingElement>(null);
  const words = wordsOfExport({ readerWords }, id);
  const use = useWordsUse(id);
  useEffect(() => {
    if (exportId !== null) setId(exportId);
    focusSteadily(() => heading.current);
  }, [exportId]);

  function edit(changed: readonly ReaderWord[]): void {
    void planStore.execute({ type: 'words.edit', exportId: id, words: changed });
  }

  return (
    <div className={styles.panel}>
      <PanelHead ref={heading} title="Words for the reader">
        <PanelAbout>What is ours in an export is said in the words of its readers. What you wrote stays.</PanelAbout>
      </PanelHead>
      <div className={styles.scroll}>
        <SelectField
          label="Export"
          value={id}
          options={READER_EXPORTS.map((known) => ({
            value: known,
            label: labelOf(known, wordsOfExport({ readerWords }, known).length),
          }))}
          onChange={setId}
        />
        <WordsList exportId={id} words={words} use={use} isReadOnly={isReadOnly} onEdit={edit} />
        {!isReadOnly && <CopyWords id={id} readerWords={readerWords} onEdit={edit} />}
        {words.length > 0 && <WordsEffect id={id} use={use} />}
      </div>
    </div>
  );
}

function labelOf(id: ReaderExport, count: number): string {
  return count === 0 ? READER_EXPORT_NAMES[id] : `${READER_EXPORT_NAMES[id]} (${count})`;
}
