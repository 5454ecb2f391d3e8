import type { ReactNode } from 'react';
import { TextArea, TextField } from './text-field.tsx';
import { useDraftField } from './use-draft-field.ts';

type DraftFieldProps = {
  label: string;
  isLabelHidden?: boolean;
  hint?: ReactNode;
  value: string;
  onCommit: (text: string) => void;
  normalise?: (text: string) => string;
  /** Given: a text area with that many rows. */
  rows?: number;
  placeholder?: string;
  disabled?: boolean;
  maxLength?: number;
  className?: string;
};

/** A labelled field that edits a value in place; see `useDraftField` for when it commits. */
export function DraftField({ value, onCommit, normalise, rows, ...rest }: DraftFieldProps) {
  const { inputProps } = useDraftField({ value, onCommit, ...(normalise === undefined ? {} : { normalise }) });
  return rows === undefined ? (
    <TextField {...rest} {...inputProps} />
  ) : (
    <TextArea {...rest} {...inputProps} rows={rows} />
  );
}
