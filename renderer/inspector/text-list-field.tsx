import { TextArea, TextField } from '../ui/text-field.tsx';
import { useDraftField } from '../ui/use-draft-field.ts';
import { itemsIn, type ListForm, listText } from './text-list.ts';

type TextListFieldProps = {
  label: string;
  items: readonly string[];
  /** `lines`: one each line; `commas`: all in one line. */
  form: ListForm;
  onCommit: (items: readonly string[]) => void;
  isReadOnly: boolean;
  placeholder?: string;
  hint?: string;
  listId?: string;
};

/** A few short texts that are typed as one. */
export function TextListField({
  label,
  items,
  form,
  onCommit,
  isReadOnly,
  placeholder,
  hint,
  listId,
}: TextListFieldProps) {
  const { inputProps } = useDraftField({
    value: listText(items, form),
    normalise: (text) => listText(itemsIn(text, form), form),
    onCommit: (text) => onCommit(itemsIn(text, form)),
  });
  const common = {
    ...inputProps,
    label,
    readOnly: isReadOnly,
    dir: 'auto',
    ...(hint === undefined ? {} : { hint }),
    ...(placeholder === undefined || isReadOnly ? {} : { placeholder }),
  } as const;
  return form === 'lines' ? (
    <TextArea {...common} rows={2} />
  ) : (
    <TextField {...common} list={listId} autoComplete="off" />
  );
}
