import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { parseSize } from '../../shared/imports/size.ts';
import type { QuarterDays } from '../../shared/plan/plan.ts';
import { sizeText } from '../../shared/words/en.ts';
import { sizeProblemText } from '../../shared/words/size-problem.ts';
import styles from './child-row.module.css';

type ChildSizeProps = {
  label: string;
  quarterDays: QuarterDays | null;
  isReadOnly: boolean;
  onChange: (quarterDays: QuarterDays | null) => void;
  /** What is wrong with what was typed, to be said below; `null` when nothing is. */
  onProblem: (problem: string | null) => void;
};

/** The size of a child, as text (`½`, `4h`, `2 d`), or a quarter of a day more or less by the arrow keys. */
export function ChildSize({ label, quarterDays, isReadOnly, onChange, onProblem }: ChildSizeProps) {
  const shown = quarterDays === null ? '' : sizeText(quarterDays);
  const [text, setText] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);

  /** What is no size is not taken over, and stays to be mended. */
  function settle(): boolean {
    if (text === null) return true;
    const size = parseSize(text);
    setWrong(!size.ok);
    onProblem(size.ok ? null : sizeProblemText(size.error));
    if (!size.ok) return false;
    setText(null);
    if (size.value !== quarterDays) onChange(size.value);
    return true;
  }

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const isMod = event.ctrlKey || event.metaKey;
    if (isMod && event.key === 'Enter') {
      // It cuts with what stands here, and not at all as long as that is no size.
      if (!flushSync(settle)) event.preventDefault();
      return;
    }
    if (isMod && event.key.toLowerCase() === 'z' && !event.shiftKey && text !== null) {
      // What was typed goes; the step before it is taken back next time.
      event.preventDefault();
      setText(null);
      setWrong(false);
      onProblem(null);
      return;
    }
    if (isMod || event.altKey) return;
    if (event.key === 'Enter') settle();
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0 || isReadOnly || text !== null) return;
    event.preventDefault();
    onChange(Math.max(1, (quarterDays ?? 0) + step));
  }

  return (
    <input
      className={styles.size}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      inputMode="decimal"
      placeholder="? d"
      value={text ?? shown}
      readOnly={isReadOnly}
      onChange={(event) => {
        setWrong(false);
        onProblem(null);
        setText(event.target.value);
      }}
      onFocus={(event) => event.target.select()}
      onBlur={settle}
      onKeyDown={handleKeyDown}
    />
  );
}
