import { useEffect } from 'react';
import type { CutDraft } from '../../shared/slicing/cut-draft.ts';
import { useViewStore } from '../view/hooks.ts';

/** Tells the rest of the page how far this cut is, as long as the panel is open. */
export function useToldCut({ sliceId, children }: CutDraft, patternId: string): void {
  const viewStore = useViewStore();
  const blanks = children.flatMap(({ parts }) => parts).filter((part) => part.from === 'slot' && part.isBlank).length;
  useEffect(() => viewStore.tellCutting({ id: sliceId, patternId, blanks }), [viewStore, sliceId, patternId, blanks]);
  useEffect(() => () => viewStore.tellCutting(null), [viewStore]);
}
