import { useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { TextField } from '../ui/text-field.tsx';
import { useHalfDay } from '../ui/use-half-day.tsx';

type OptionalDayFieldProps = {
  label: string;
  day: Day | null;
  isReadOnly: boolean;
  hint?: string | undefined;
  onChange: (day: Day | null) => void;
};

/**
 * A day that is typed or picked, or none. Half a day, while it is typed, waits, and left like that it is not kept; an
 * empty field means none when it is left, by Enter and Escape too.
 */
export function OptionalDayField({ label, day, isReadOnly, hint, onChange }: OptionalDayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const half = useHalfDay(day ?? '');
  function settle(input: HTMLInputElement): void {
    setTyped(null);
    // A day that is half typed reads as an empty one, and is not meant to be none.
    if (typed === '' && day !== null && !input.validity.badInput) onChange(null);
    half.leave(input, typed);
  }

  return (
    <TextField
      type="date"
      label={label}
      value={typed ?? day ?? ''}
      readOnly={isReadOnly}
      hint={half.hint ?? hint}
      onChange={({ target }) => {
        half.forget();
        const text = target.value;
        const isWhole = isPlanDay(text);
        setTyped(isWhole ? null : text);
        if (isWhole && text !== day) onChange(text);
      }}
      onBlur={({ target }) => settle(target)}
      onKeyDown={(event) => {
        if (typed === null || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        // Only in a field at rest Escape closes what is around it.
        if (event.key === 'Escape') event.stopPropagation();
        settle(event.currentTarget);
      }}
    />
  );
}
