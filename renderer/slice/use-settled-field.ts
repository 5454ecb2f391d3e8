import type { KeyboardEvent } from 'react';
import { useDraftField } from '../ui/use-draft-field.ts';

/**
 * A field that keeps the focus on Enter: what was entered is settled then, so that Escape, which closes the box around
 * it, does not take it back.
 */
export function useSettledField(options: Parameters<typeof useDraftField>[0]) {
  const { inputProps } = useDraftField(options);
  return {
    ...inputProps,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) inputProps.onBlur();
      else inputProps.onKeyDown(event);
    },
  };
}
