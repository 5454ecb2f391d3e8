import { useId } from 'react';
import { oneLine } from '../../shared/words/en.ts';
import { TextField } from '../ui/text-field.tsx';
import { useDraftField } from '../ui/use-draft-field.ts';
import { AudienceList } from './audience-list.tsx';

type AudienceFieldProps = {
  audience: string;
  onCommit: (audience: string) => void;
  isReadOnly: boolean;
  placeholder?: string;
};

/** For whom a slice is, with everybody as a suggestion for whom the plan has something already. */
export function AudienceField({ audience, onCommit, isReadOnly, placeholder }: AudienceFieldProps) {
  const listId = useId();
  const { inputProps } = useDraftField({
    value: audience,
    normalise: oneLine,
    onCommit: (text) => onCommit(oneLine(text)),
  });
  return (
    <div data-field="audience">
      <TextField
        {...inputProps}
        label="For whom"
        dir="auto"
        list={isReadOnly ? undefined : listId}
        autoComplete="off"
        readOnly={isReadOnly}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      {!isReadOnly && <AudienceList id={listId} />}
    </div>
  );
}
