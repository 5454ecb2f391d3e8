import { type Ref, useId } from 'react';
import { classNames } from '../ui/class-names.ts';
import { useDraftField } from '../ui/use-draft-field.ts';
import styles from './line-area.module.css';

type LineAreaProps = {
  label: string;
  isLabelHidden?: boolean;
  value: string;
  onCommit: (text: string) => void;
  normalise: (text: string) => string;
  isReadOnly: boolean;
  placeholder?: string;
  maxLength?: number;
  /** The title looks like a heading until it is pointed at. */
  look?: 'box' | 'heading';
  isFirstField?: boolean;
  /** The name by which the focus is sent here. */
  field?: string;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A text of one line that wraps where the panel is narrow: Enter settles it, and a pasted line break is a space. */
export function LineArea(props: LineAreaProps) {
  const {
    label,
    isLabelHidden = false,
    value,
    onCommit,
    normalise,
    isReadOnly,
    look = 'box',
    isFirstField,
    field,
    ref,
  } = props;
  const id = useId();
  const { inputProps, commit } = useDraftField({ value, onCommit, normalise });
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <textarea
        {...inputProps}
        ref={ref}
        id={id}
        className={classNames(styles.area, styles[look])}
        data-first-field={isFirstField === true ? '' : undefined}
        data-field={field}
        rows={1}
        dir="auto"
        readOnly={isReadOnly}
        placeholder={isReadOnly ? undefined : props.placeholder}
        maxLength={props.maxLength}
        onKeyDown={(event) => {
          inputProps.onKeyDown(event);
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          commit();
        }}
      />
    </div>
  );
}
