import { Plus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { type ReaderWord, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { LIST_LIMIT } from '../../shared/plan/values.ts';
import { oneLine } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './words-list.module.css';

type AddWordProps = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly words: readonly ReaderWord[];
  readonly onAdd: (entry: ReaderWord) => void;
};

/** A word, what is said instead, and Enter: the next one can be typed at once. */
export function AddWord({ ref, words, onAdd }: AddWordProps) {
  const viewStore = useViewStore();
  const [word, setWord] = useState('');
  const [instead, setInstead] = useState('');
  const [isTried, setTried] = useState(false);
  const problem = problemWith(oneLine(word), words);

  function add(): void {
    setTried(problem !== undefined);
    if (problem === undefined) {
      onAdd({ word: oneLine(word), instead: oneLine(instead) });
      viewStore.say(`“${oneLine(word)}” is on the list.`);
      setWord('');
      setInstead('');
    }
    ref.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  }

  return (
    <div className={styles.add}>
      <TextField
        ref={ref}
        label="Word or phrase"
        value={word}
        maxLength={TITLE_LIMIT}
        hint={isTried ? problem : undefined}
        onChange={(event) => {
          setWord(event.target.value);
          setTried(false);
        }}
        onKeyDown={onKeyDown}
      />
      <TextField
        label="What they say"
        value={instead}
        placeholder="left out"
        maxLength={TITLE_LIMIT}
        onChange={(event) => setInstead(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button icon={<Plus size={15} aria-hidden />} onClick={add}>
        Add
      </Button>
    </div>
  );
}

function problemWith(word: string, words: readonly ReaderWord[]): string | undefined {
  if (word === '') return 'Which word do they not use?';
  if (words.length >= LIST_LIMIT) return 'The list is full.';
  const isKnown = words.some((known) => oneLine(known.word).toLowerCase() === word.toLowerCase());
  return isKnown ? `“${word}” is on the list already.` : undefined;
}
