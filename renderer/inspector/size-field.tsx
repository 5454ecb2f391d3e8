import { useState } from 'react';
import type { QuarterDays, SliceId } from '../../shared/plan/plan.ts';
import { SizeRipple } from '../actions/size-ripple.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './size-field.module.css';
import { useSizeDraft } from './use-size-draft.ts';

type SizeFieldProps = {
  quarterDays: QuarterDays | null;
  onCommit: (quarterDays: QuarterDays | null) => void;
  isReadOnly: boolean;
  placeholder?: string;
  /** The slices whose size it is: what another one would move is said below, and stays there for what is clicked next. */
  ids: readonly SliceId[];
};

export function SizeField({ quarterDays, onCommit, isReadOnly, placeholder = 'not sized', ids }: SizeFieldProps) {
  /** How often the field was entered: what it says is about the plan as it was then. */
  const [entered, setEntered] = useState(0);
  const { inputProps, problem, text } = useSizeDraft({ quarterDays, onCommit });
  return (
    <div data-field="quarterDays" className={styles.size}>
      <TextField
        {...inputProps}
        onFocus={() => setEntered((times) => times + 1)}
        label="Thickness"
        placeholder={placeholder}
        readOnly={isReadOnly}
        aria-invalid={problem === null ? undefined : true}
        {...(problem === null ? {} : { hint: <span role="status">{problem}</span> })}
      />
      {entered > 0 && !isReadOnly && <SizeRipple key={entered} ids={ids} text={text} className={styles.ripple} />}
    </div>
  );
}
