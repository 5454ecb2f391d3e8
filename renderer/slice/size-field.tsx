import type { Slice } from '../../shared/plan/plan.ts';
import { useFocusWithin } from '../actions/size-ripple.tsx';
import { useSizeDraft } from '../inspector/use-size-draft.ts';
import { useOutline } from './outline-context.ts';
import { fieldIntention } from './outline-keys.ts';
import styles from './row-fields.module.css';
import { sizeProblemId, useSizeNote } from './size-notes.ts';
import { ThicknessBar } from './thickness-bar.tsx';
import { useRowKeys } from './use-row-keys.ts';
import type { Row } from './visible-rows.ts';

type SizeFieldProps = { row: Row; slice: Slice; isReadOnly: boolean };

export function SizeField({ row, slice, isReadOnly }: SizeFieldProps) {
  const { actions } = useOutline();
  const { quarterDays } = slice;
  const draft = useSizeDraft({
    quarterDays,
    onCommit: (size) => actions.edit(row.id, { quarterDays: size }),
  });
  const { problem } = draft;
  const { isWithin, within } = useFocusWithin();
  const handleKey = useRowKeys(row, 'size', draft);
  useSizeNote({ id: row.id, text: draft.text, problem }, isWithin && !isReadOnly);
  return (
    <span className={styles.size} {...within}>
      <input
        {...draft.inputProps}
        className={styles.sizeInput}
        data-column="size"
        aria-label="Thickness"
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : sizeProblemId(row.id)}
        placeholder="?"
        readOnly={isReadOnly}
        tabIndex={-1}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          // A size that is none keeps the focus, so that it can be mended where it stands.
          if (event.key === 'Enter' && !draft.isSize()) {
            draft.commit();
            event.preventDefault();
            event.stopPropagation();
          } else {
            const intention = fieldIntention(event);
            handleKey(event, intention);
            // What is no size was given up, and needs no reproach any more.
            if (intention === 'leave') draft.forgetProblem();
          }
        }}
      />
      <ThicknessBar quarterDays={quarterDays} />
      {slice.status === 'delivered' && (
        <span className={styles.tick} role="img" aria-label="delivered">
          ✓
        </span>
      )}
    </span>
  );
}
