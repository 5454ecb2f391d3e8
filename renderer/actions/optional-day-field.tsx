import { useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { TextField } from '../ui/text-field.tsx';

type OptionalDayFieldProps = {
  label: string;
  day: Day | null;
  isReadOnly: boolean;
  onChange: (day: Day | null) => void;
};

/**
 * A day that is typed or picked, or none. Half a day, while it is typed, waits; an empty field means none when it is
 * left, by Enter and Escape too.
 */
export function OptionalDayField({ label, day, isReadOnly, onChange }: OptionalDayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  function settle({ validity }: HTMLInputElement): void {
    setTyped(null);
    // A day that is half typed reads as an empty one, and is not meant to be none.
    if (typed === '' && day !== null && !validity.badInput) onChange(null);
  }

  return (
    <TextField
      type="date"
      label={label}
      value={typed ?? day ?? ''}
      readOnly={isReadOnly}
      onChange={({ target }) => {
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
