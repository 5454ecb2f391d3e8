import type { QuarterDays, SliceId } from '../../shared/plan/plan.ts';
import { SizeRipple, useFocusWithin } from '../actions/size-ripple.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './size-field.module.css';
import { useSizeDraft } from './use-size-draft.ts';

type SizeFieldProps = {
  quarterDays: QuarterDays | null;
  onCommit: (quarterDays: QuarterDays | null) => void;
  isReadOnly: boolean;
  placeholder?: string;
  /** The slices whose size it is: what another one would move is said while the field has the focus. */
  ids: readonly SliceId[];
};

export function SizeField({ quarterDays, onCommit, isReadOnly, placeholder = 'not sized', ids }: SizeFieldProps) {
  const { isWithin, within } = useFocusWithin();
  const { inputProps, problem, text } = useSizeDraft({ quarterDays, onCommit });
  return (
    <div data-field="quarterDays" className={styles.size} {...within}>
      <TextField
        {...inputProps}
        label="Thickness"
        placeholder={placeholder}
        readOnly={isReadOnly}
        aria-invalid={problem === null ? undefined : true}
        {...(problem === null ? {} : { hint: <span role="status">{problem}</span> })}
      />
      {isWithin && !isReadOnly && <SizeRipple ids={ids} text={text} className={styles.ripple} />}
    </div>
  );
}
