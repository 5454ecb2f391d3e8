import { useRef, useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { Absence } from '../../shared/calendar/workdays.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { TextField } from '../ui/text-field.tsx';

type Days = Pick<Absence, 'from' | 'to'>;
type DayInputProps = {
  label: string;
  days: Days;
  /** The first of the days, or the last one. */
  end: keyof Days;
  isReadOnly: boolean;
  onChange: (days: Days) => void;
};

/**
 * The first or the last day, typed or picked; the other one follows where it has to. Half a day, while its year is being
 * typed, waits; left unfinished, it is as before.
 */
export function DayInput({ label, days, end, isReadOnly, onChange }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // A day is typed part by part, and with each part it is another one. The other end does not stay where one of them has
  // pushed it: it goes by what both were when the typing began.
  const before = useRef<Days | null>(null);
  return (
    <TextField
      type="date"
      label={label}
      value={typed ?? days[end]}
      readOnly={isReadOnly}
      onFocus={() => {
        before.current = days;
      }}
      onChange={(event) => {
        const text = event.target.value;
        const isWhole = isPlanDay(text);
        setTyped(isWhole ? null : text);
        if (isWhole && text !== days[end]) onChange(withDay(before.current ?? days, end, text));
      }}
      onBlur={() => {
        before.current = null;
        setTyped(null);
      }}
    />
  );
}

/** The last day also follows the first one as long as there is only one day. */
function withDay({ from, to }: Days, end: keyof Days, day: Day): Days {
  if (end === 'to') return { from: day < from ? day : from, to: day };
  return { from: day, to: to === from || to < day ? day : to };
}
