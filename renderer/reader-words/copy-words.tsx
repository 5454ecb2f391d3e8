import type { Plan, ReaderWord } from '../../shared/plan/plan.ts';
import { LIST_LIMIT } from '../../shared/plan/values.ts';
import { READER_EXPORTS, type ReaderExport, wordsOfExport } from '../../shared/slicing/vocabulary.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { READER_EXPORT_NAMES } from '../../shared/words/reader-words-text.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './reader-words-panel.module.css';

type CopyWordsProps = {
  readonly id: ReaderExport;
  readonly readerWords: Plan['readerWords'];
  readonly onEdit: (words: readonly ReaderWord[]) => void;
};

/** Adds what the list of another export has and this one has not: the same readers often get both. */
export function CopyWords({ id, readerWords, onEdit }: CopyWordsProps) {
  const viewStore = useViewStore();
  const own = wordsOfExport({ readerWords }, id);
  const offers = READER_EXPORTS.flatMap((other) => {
    const added = other === id ? [] : missingIn(own, wordsOfExport({ readerWords }, other));
    return added.length === 0 ? [] : [{ other, added }];
  });
  if (offers.length === 0) return null;
  return (
    <div className={styles.copy}>
      {offers.map(({ other, added }) => (
        <Button
          key={other}
          size="small"
          onClick={() => {
            onEdit([...own, ...added].slice(0, LIST_LIMIT));
            viewStore.say(`${countText(added.length, 'word')} copied from ${READER_EXPORT_NAMES[other]}.`);
          }}
        >
          Copy {countText(added.length, 'word')} from {READER_EXPORT_NAMES[other]}
        </Button>
      ))}
    </div>
  );
}

function missingIn(own: readonly ReaderWord[], others: readonly ReaderWord[]): readonly ReaderWord[] {
  const key = ({ word }: ReaderWord) => oneLine(word).toLowerCase();
  const known = new Set(own.map(key));
  return others.filter((other) => !known.has(key(other)));
}
