import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { DayInput } from '../../../renderer/people/day-input.tsx';
import { asDay } from '../../../shared/calendar/day.ts';

function DaysOff() {
  const [days, setDays] = useState({ from: asDay('2026-11-24'), to: asDay('2026-11-24') });
  return (
    <>
      <DayInput label="First day" days={days} end="from" isReadOnly={false} onChange={setDays} />
      <DayInput label="Last day" days={days} end="to" isReadOnly={false} onChange={setDays} />
    </>
  );
}

const dayIn = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const days = () => [dayIn('First day'), dayIn('Last day')];

/** A browser reports each part of a date that is typed as a day of its own: the month, the day, the year. */
function type(label: string, ...values: readonly string[]): void {
  const field = screen.getByLabelText(label);
  fireEvent.focus(field);
  for (const value of values) fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

it('one day off is on the day that was typed, whatever days there were on the way to it', () => {
  render(<DaysOff />);
  type('First day', '2026-01-24', '2026-12-24', '2026-12-03');
  expect(days()).toEqual(['2026-12-03', '2026-12-03']);
});

it('typing the last day leaves the first one alone, unless the last one ends up before it', () => {
  render(<DaysOff />);
  type('Last day', '2026-01-24', '2026-12-24', '2026-12-01', '2026-12-10');
  expect(days()).toEqual(['2026-11-24', '2026-12-10']);
  type('Last day', '2026-01-10');
  expect(days()).toEqual(['2026-01-10', '2026-01-10']);
});

it('typing the first day of several leaves the last one alone, unless the first one ends up after it', () => {
  render(<DaysOff />);
  type('Last day', '2026-11-27');
  type('First day', '2026-12-24', '2026-11-02');
  expect(days()).toEqual(['2026-11-02', '2026-11-27']);
  type('First day', '2026-12-01');
  expect(days()).toEqual(['2026-12-01', '2026-12-01']);
});

it('a year that is half typed waits, and is as before when it is left', () => {
  render(<DaysOff />);
  fireEvent.change(screen.getByLabelText('First day'), { target: { value: '0002-11-24' } });
  expect(days()).toEqual(['0002-11-24', '2026-11-24']);
  fireEvent.blur(screen.getByLabelText('First day'));
  expect(days()).toEqual(['2026-11-24', '2026-11-24']);
});
