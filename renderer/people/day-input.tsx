import { useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { TextField } from '../ui/text-field.tsx';

type DayInputProps = { label: string; day: Day; isReadOnly: boolean; onChange: (day: Day) => void };

/** A day that is typed or picked. Half a day, while its year is being typed, waits; left unfinished, it is as before. */
export function DayInput({ label, day, isReadOnly, onChange }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      type="date"
      label={label}
      value={typed ?? day}
      readOnly={isReadOnly}
      onChange={(event) => {
        const text = event.target.value;
        const isWhole = isPlanDay(text);
        setTyped(isWhole ? null : text);
        if (isWhole && text !== day) onChange(text);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
