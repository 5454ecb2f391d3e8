import { useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { TextField } from '../ui/text-field.tsx';

type SourceDayProps = { label: string; day: Day | null; isReadOnly: boolean; onChange: (day: Day | null) => void };

/** A day or none. Half a day, while its year is being typed, waits; a field that is left empty has none. */
export function SourceDay({ label, day, isReadOnly, onChange }: SourceDayProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      type="date"
      label={label}
      value={typed ?? day ?? ''}
      disabled={isReadOnly}
      onChange={(event) => {
        const text = event.target.value;
        const isWhole = isPlanDay(text);
        setTyped(isWhole ? null : text);
        if (isWhole && text !== day) onChange(text);
      }}
      onBlur={({ target }) => {
        // An unfinished day is reported as no text too, and is as it was.
        if (typed === '' && day !== null && !target.validity.badInput) onChange(null);
        setTyped(null);
      }}
    />
  );
}
