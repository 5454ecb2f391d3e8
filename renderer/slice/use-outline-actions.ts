import { useRef, useState } from 'react';
import { newSliceId } from '../plan/new-id.ts';
import type { Drafts } from './drafts.ts';
import { createOutlineActions, type OutlineActions } from './outline-actions.ts';
import type { OutlineParts } from './outline-state.ts';

type Parts = Omit<OutlineParts, 'drafts'>;

/** The actions of the outline, the same as long as it is there, and the drafts that they open and close. */
export function useOutlineActions(parts: Parts): { readonly actions: OutlineActions; readonly drafts: Drafts } {
  const [drafts, setDrafts] = useState<Drafts>(() => ({ inner: null, endId: newSliceId() }));
  // Several of them may change within one key, before anything is drawn again.
  const latest = useRef(drafts);
  const [actions] = useState(() =>
    createOutlineActions({
      ...parts,
      drafts: {
        get: () => latest.current,
        set: (next) => {
          latest.current = next;
          setDrafts(next);
        },
      },
    }),
  );
  return { actions, drafts };
}
