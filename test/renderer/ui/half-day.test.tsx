import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OptionalDayField } from '../../../renderer/actions/optional-day-field.tsx';

/** A browser shows the parts that were typed, and reports no day and a bad input. */
function typeHalf(input: HTMLInputElement): void {
  Object.defineProperty(input, 'validity', { configurable: true, value: { badInput: true } });
  fireEvent.change(input, { target: { value: '' } });
}

it('a day that is left half typed is not kept and does not stay to be seen, and the field says so', async () => {
  const days: unknown[] = [];
  render(
    <OptionalDayField
      label="Expected on"
      day={'2026-12-01' as never}
      isReadOnly={false}
      onChange={(day) => days.push(day)}
    />,
  );
  const input = screen.getByLabelText<HTMLInputElement>('Expected on');
  typeHalf(input);
  expect([input.value, screen.queryByRole('status')]).toEqual(['', null]);
  act(() => fireEvent.blur(input));
  expect([input.value, days]).toEqual(['2026-12-01', []]);
  expect(screen.getByRole('status').textContent).toBe('That was no whole day, so it is as it was.');
  fireEvent.change(input, { target: { value: '2026-12-02' } });
  expect([days, screen.queryByRole('status')]).toEqual([['2026-12-02'], null]);
});
