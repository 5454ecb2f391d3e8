import type { KeyboardEvent } from 'react';
import { classNames } from '../ui/class-names.ts';
import fieldStyles from '../ui/field.module.css';
import { useDraftField } from '../ui/use-draft-field.ts';

type NameFieldProps = {
  label: string;
  name: string;
  maxLength: number;
  onRename: (name: string) => void;
  /** Marks by which the focus finds it. */
  marks?: { readonly [mark: `data-${string}`]: string };
  /** Alt and an arrow: it moves up (-1) or down (1). What is typed is taken over first, as it belongs to what stands here now. */
  onMove?: (by: number) => void;
};

/** The name of a layer or option; a name that cannot be is given up when the field is left. */
export function NameField({ label, name, maxLength, onRename, marks = {}, onMove }: NameFieldProps) {
  const { inputProps, commit } = useDraftField({ value: name, normalise: (text) => text.trim(), onCommit: onRename });
  return (
    <input
      {...inputProps}
      {...marks}
      className={classNames(fieldStyles.frame, fieldStyles.focusable)}
      aria-label={label}
      dir="auto"
      maxLength={maxLength}
      onKeyDown={(event) => {
        const by = onMove === undefined ? 0 : placesMoved(event);
        if (by === 0) return inputProps.onKeyDown(event);
        event.preventDefault();
        commit();
        onMove?.(by);
      }}
    />
  );
}

function placesMoved(event: KeyboardEvent): number {
  if (!event.altKey) return 0;
  if (event.key === 'ArrowUp') return -1;
  return event.key === 'ArrowDown' ? 1 : 0;
}
