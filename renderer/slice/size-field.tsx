import { useState } from 'react';
import { parseSize } from '../../shared/imports/size.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { sizeText } from '../../shared/words/en.ts';
import { sizeProblemText } from '../../shared/words/size-problem.ts';
import { useDraftField } from '../ui/use-draft-field.ts';
import { useOutline } from './outline-context.ts';
import { fieldIntention } from './outline-keys.ts';
import styles from './row-fields.module.css';
import { ThicknessBar } from './thickness-bar.tsx';
import { useRowKeys } from './use-row-keys.ts';
import type { Row } from './visible-rows.ts';

type SizeFieldProps = { row: Row; slice: Slice; isReadOnly: boolean };

export function SizeField({ row, slice, isReadOnly }: SizeFieldProps) {
  const { actions } = useOutline();
  const [problem, setProblem] = useState<string | null>(null);
  const { quarterDays } = slice;
  const draft = useDraftField({
    value: shownSize(quarterDays),
    normalise: (text) => {
      const size = parseSize(text);
      return size.ok ? shownSize(size.value) : text;
    },
    onCommit: (text) => {
      const size = parseSize(text);
      setProblem(size.ok ? null : sizeProblemText(size.error));
      if (size.ok) actions.edit(row.id, { quarterDays: size.value });
    },
  });
  const handleKey = useRowKeys(row, 'size', draft);
  const problemId = `size-problem-${row.id}`;
  return (
    <span className={styles.size}>
      <input
        {...draft.inputProps}
        className={styles.sizeInput}
        data-column="size"
        aria-label="Thickness"
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : problemId}
        placeholder="?"
        readOnly={isReadOnly}
        tabIndex={-1}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setProblem(null);
          draft.inputProps.onChange(event);
        }}
        onKeyDown={(event) => {
          // A size that is none keeps the focus, so that it can be mended where it stands.
          if (event.key === 'Enter' && !parseSize(draft.text).ok) {
            draft.commit();
            event.preventDefault();
            event.stopPropagation();
          } else {
            const intention = fieldIntention(event);
            handleKey(event, intention);
            // What is no size was given up, and needs no reproach any more.
            if (intention === 'leave') setProblem(null);
          }
        }}
      />
      <ThicknessBar quarterDays={quarterDays} />
      {slice.status === 'delivered' && (
        <span className={styles.tick} role="img" aria-label="delivered">
          ✓
        </span>
      )}
      {problem !== null && (
        <span className={styles.problem} id={problemId} role="status">
          {problem}
        </span>
      )}
    </span>
  );
}

function shownSize(quarterDays: number | null): string {
  return quarterDays === null ? '' : sizeText(quarterDays);
}
