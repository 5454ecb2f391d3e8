import { createContext, useContext } from 'react';
import { assert } from '../../shared/assert.ts';
import type { SliceChanges } from '../../shared/plan/commands.ts';
import type { SliceId } from '../../shared/plan/plan.ts';

/** What the fields of one slice share. Stays the same object as long as the slice does. */
export type InspectorContextValue = {
  readonly sliceId: SliceId;
  readonly isReadOnly: boolean;
  /** Overwrites fields of this slice, whatever is selected by now. */
  readonly edit: (changes: SliceChanges) => void;
  /** The same, said as this sentence, together with what it moves where it moves a day. */
  readonly editTelling: (changes: SliceChanges, said: string) => void;
  /** Shows another slice here, and puts the focus into it. */
  readonly goTo: (id: SliceId) => void;
};

export const InspectorContext = createContext<InspectorContextValue | null>(null);

export function useInspector(): InspectorContextValue {
  const context = useContext(InspectorContext);
  assert(context !== null, 'A field of the inspector stands outside of it.');
  return context;
}
