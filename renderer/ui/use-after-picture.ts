import { useEffect, useState } from 'react';

/** What was worked out, and whether that was for an input that is not the newest any more. */
export type Worked<Value> = { readonly value: Value; readonly isBehind: boolean };

/**
 * Works something out once what was typed is on the screen, and only for the newest input: what a later key overtakes
 * is never begun. `null` until there is a first answer. `work` has to stay the same object as long as its input does.
 */
export function useAfterPicture<Value>(work: () => Value): Worked<Value> | null {
  const [known, setKnown] = useState<{ readonly work: () => Value; readonly value: Value } | null>(null);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    // The tasks behind a frame run when its picture is there.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => setKnown({ work, value: work() }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [work]);
  return known === null ? null : { value: known.value, isBehind: known.work !== work };
}
