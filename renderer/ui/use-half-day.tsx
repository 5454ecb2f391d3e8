import { type ReactNode, useState } from 'react';

const NOT_KEPT = 'That was no whole day, so it is as it was.';

/**
 * A day that is left half typed is not kept. `leave` puts the field back to the day that is, for the parts that were
 * typed would stay and look as if they were, and `hint` says so until something else is typed.
 */
export function useHalfDay(kept: string): {
  readonly hint: ReactNode;
  readonly forget: () => void;
  /** `typed`: what the field has reported and nobody could take over. */
  readonly leave: (input: HTMLInputElement, typed: string | null) => void;
} {
  const [isNotKept, setNotKept] = useState(false);
  return {
    hint: isNotKept ? <span role="status">{NOT_KEPT}</span> : undefined,
    forget: () => setNotKept(false),
    leave(input, typed) {
      // Some of its parts are filled, and no day is reported.
      const isHalf = input.validity.badInput || (typed !== null && typed !== '');
      if (isHalf) {
        input.value = '';
        input.value = kept;
      }
      setNotKept(isHalf);
    },
  };
}
