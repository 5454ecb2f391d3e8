import { type KeyboardEvent, memo, type Ref, useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { ownerNames, userNames } from '../../shared/plan/known-names.ts';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { usePlan } from '../plan/hooks.ts';
import { TextField } from '../ui/text-field.tsx';
import { useDraftField } from '../ui/use-draft-field.ts';

type NameFieldProps = {
  label: string;
  /** Who is offered: users, or those who answer for things. */
  whose: 'users' | 'owners';
  value: string;
  isReadOnly: boolean;
  placeholder?: string;
  onCommit: (name: string) => void;
};

/** The name of somebody, with those that the plan knows as suggestions. */
export function NameField({ label, whose, value, isReadOnly, placeholder, onCommit }: NameFieldProps) {
  const listId = useId();
  const { inputProps } = useDraftField({
    value,
    normalise: oneLine,
    onCommit: (text) => onCommit(oneLine(text)),
  });
  return (
    <>
      <TextField
        {...inputProps}
        label={label}
        dir="auto"
        list={isReadOnly ? undefined : listId}
        autoComplete="off"
        maxLength={TITLE_LIMIT}
        readOnly={isReadOnly}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      {!isReadOnly && <NameList id={listId} whose={whose} />}
    </>
  );
}

type NewNameFieldProps = {
  label: string;
  text: string;
  hint: string | undefined;
  placeholder: string;
  ref: Ref<HTMLInputElement>;
  onChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** The name of a user before there is a record that it belongs to. */
export function NewNameField({ label, text, hint, placeholder, ref, onChange, onKeyDown }: NewNameFieldProps) {
  const listId = useId();
  return (
    <>
      <TextField
        ref={ref}
        label={label}
        dir="auto"
        list={listId}
        autoComplete="off"
        maxLength={TITLE_LIMIT}
        value={text}
        placeholder={placeholder}
        hint={hint}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <NameList id={listId} whose="users" />
    </>
  );
}

const NameList = memo(function NameList({ id, whose }: { id: string; whose: NameFieldProps['whose'] }) {
  const names = usePlan(useShallow((plan) => (whose === 'users' ? userNames(plan) : ownerNames(plan))));
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
});
