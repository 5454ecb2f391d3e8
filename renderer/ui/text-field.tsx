import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './text-field.module.css';

type Around = {
  label: string;
  /** True: the label is for screen readers only. */
  isLabelHidden?: boolean;
  /** What is wrong, or what to write. Never red: a form message is no risk. */
  hint?: ReactNode;
};

type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & Around & { ref?: Ref<HTMLInputElement> };

export function TextField({ label, isLabelHidden = false, hint, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={classNames(styles.field, className)}>
      <FieldLabel htmlFor={id} isHidden={isLabelHidden} text={label} />
      <input
        {...rest}
        id={id}
        className={styles.box}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <FieldHint id={`${id}-hint`} hint={hint} />
    </div>
  );
}

type TextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> &
  Around & { isMono?: boolean; ref?: Ref<HTMLTextAreaElement> };

export function TextArea({ label, isLabelHidden = false, hint, isMono = false, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className={classNames(styles.field, className)}>
      <FieldLabel htmlFor={id} isHidden={isLabelHidden} text={label} />
      <textarea
        {...rest}
        id={id}
        className={classNames(styles.box, styles.area, isMono && styles.mono)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <FieldHint id={`${id}-hint`} hint={hint} />
    </div>
  );
}

function FieldLabel({ htmlFor, isHidden, text }: { htmlFor: string; isHidden: boolean; text: string }) {
  return (
    <label htmlFor={htmlFor} className={isHidden ? 'visually-hidden' : styles.label}>
      {text}
    </label>
  );
}

function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (hint === undefined) return null;
  return (
    <p id={id} className={styles.hint}>
      {hint}
    </p>
  );
}
