import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReaderWordsUse } from '../../shared/exports/reader-words.ts';
import { type ReaderWord, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import type { ReaderExport } from '../../shared/slicing/vocabulary.ts';
import { oneLine } from '../../shared/words/en.ts';
import { wordUseText } from '../../shared/words/reader-words-text.ts';
import { DraftField } from '../ui/draft-field.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useViewStore } from '../view/hooks.ts';
import { AddWord } from './add-word.tsx';
import styles from './words-list.module.css';

type WordsListProps = {
  readonly exportId: ReaderExport;
  readonly words: readonly ReaderWord[];
  /** `null`: there is nothing yet that could be handed out. */
  readonly use: ReaderWordsUse | null;
  readonly isReadOnly: boolean;
  readonly onEdit: (words: readonly ReaderWord[]) => void;
};

/** The words of an export in the order in which they were written down, and two fields for the next one. */
export function WordsList({ exportId, words, use, isReadOnly, onEdit }: WordsListProps) {
  const viewStore = useViewStore();
  const rows = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLInputElement>(null);

  function remove(place: number, { word }: ReaderWord): void {
    onEdit(words.filter((_, other) => other !== place));
    viewStore.say(`“${oneLine(word)}” is taken off the list.`);
    focusSteadily(() => {
      const left = [...(rows.current?.querySelectorAll<HTMLInputElement>('li') ?? [])];
      return left[Math.min(place, left.length - 1)]?.querySelector('input') ?? add.current;
    });
  }

  return (
    <section className={styles.words} aria-label="Words">
      {words.length === 0 && (
        <p className={styles.empty}>
          <strong>Nothing is replaced here.</strong> Which of our words do these readers not use? “Slice” may be a
          “step” to them, and “at risk” may be “needs help”.
        </p>
      )}
      {words.length > 0 && (
        <ul ref={rows} className={styles.rows}>
          {words.map((entry, place) => (
            <WordRow
              // Words are known by their place alone: two may be the same while they are typed.
              key={[exportId, words.length, place].join()}
              entry={entry}
              words={words}
              use={use}
              isReadOnly={isReadOnly}
              onChange={(changed) => onEdit(words.map((other) => (other === entry ? changed : other)))}
              onRemove={() => remove(place, entry)}
            />
          ))}
        </ul>
      )}
      {!isReadOnly && <AddWord ref={add} words={words} onAdd={(entry) => onEdit([...words, entry])} />}
    </section>
  );
}

type WordRowProps = Pick<WordsListProps, 'words' | 'use' | 'isReadOnly'> & {
  readonly entry: ReaderWord;
  readonly onChange: (entry: ReaderWord) => void;
  readonly onRemove: () => void;
};

function WordRow({ entry, words, use, isReadOnly, onChange, onRemove }: WordRowProps) {
  const [isEmptied, setEmptied] = useState(false);
  const { word, instead } = entry;
  const name = oneLine(word);
  return (
    <li className={styles.row}>
      <div className={styles.pair}>
        <DraftField
          label={`Word “${name}”`}
          isLabelHidden
          value={word}
          disabled={isReadOnly}
          maxLength={TITLE_LIMIT}
          onCommit={(text) => {
            setEmptied(text.trim() === '');
            if (text.trim() !== '') onChange({ word: text, instead });
          }}
        />
        <span className={styles.sign} aria-hidden>
          →
        </span>
        <DraftField
          label={`Instead of “${name}”`}
          isLabelHidden
          value={instead}
          placeholder="left out"
          disabled={isReadOnly}
          maxLength={TITLE_LIMIT}
          onCommit={(text) => onChange({ word, instead: text })}
        />
        {!isReadOnly && (
          <IconButton
            size="small"
            label={`Take “${name}” off the list`}
            icon={<Trash2 size={13} aria-hidden />}
            onClick={onRemove}
          />
        )}
      </div>
      <p className={styles.note}>
        {isEmptied ? 'A word cannot be empty. Take it off the list instead.' : usesText(entry, words, use)}
      </p>
    </li>
  );
}

function usesText(entry: ReaderWord, words: readonly ReaderWord[], use: ReaderWordsUse | null): string {
  if (isListedBefore(entry, words)) return 'stands in the list already, and counts there';
  if (use === null) return '';
  const isThis = (other: ReaderWord) => other.word === entry.word;
  const ours = use.retold.reduce((sum, { words: replaced }) => sum + replaced.filter(isThis).length, 0);
  return wordUseText(ours, use.theirs.filter(isThis).length);
}

function isListedBefore(entry: ReaderWord, words: readonly ReaderWord[]): boolean {
  const key = ({ word }: ReaderWord) => word.trim().toLowerCase();
  return words.slice(0, words.indexOf(entry)).some((other) => key(other) === key(entry));
}
