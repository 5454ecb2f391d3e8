import { useState } from 'react';
import { isText } from '../../shared/plan/values.ts';
import { TextArea } from '../ui/text-field.tsx';
import { useDraftField } from '../ui/use-draft-field.ts';

type NotesFieldProps = {
  label: string;
  text: string;
  onCommit: (text: string) => void;
  isReadOnly: boolean;
  placeholder: string;
};

/** A long text as it was typed. One above the limit stays in the field, and is not taken over. */
export function NotesField({ label, text, onCommit, isReadOnly, placeholder }: NotesFieldProps) {
  const [isTooLong, setTooLong] = useState(false);
  const { inputProps } = useDraftField({
    value: text,
    onCommit: (typed) => {
      setTooLong(!isText(typed));
      if (isText(typed)) onCommit(typed);
    },
  });
  const hint = isTooLong ? (
    <span role="status">This is more than 100 kB, so it was not taken over. Make it shorter.</span>
  ) : undefined;
  return (
    <TextArea
      {...inputProps}
      label={label}
      rows={3}
      dir="auto"
      spellCheck
      readOnly={isReadOnly}
      aria-invalid={isTooLong ? true : undefined}
      placeholder={isReadOnly ? undefined : placeholder}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
