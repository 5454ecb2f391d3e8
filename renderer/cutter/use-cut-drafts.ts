import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { type CutDraft, cutDraft } from '../../shared/slicing/cut-draft.ts';
import type { Pattern } from '../../shared/slicing/pattern.ts';
import { type Fit, fittingPatterns } from '../../shared/slicing/pattern-fit.ts';
import { BY_DAYS, PATTERNS, patternById } from '../../shared/slicing/patterns.ts';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { changedDraft, type Draft, redoneDraft, undoneDraft } from './draft-history.ts';
import { type Item, itemsOf } from './draft-items.ts';

/** A pattern as it is offered; without a fit nothing in the slice speaks for it. */
export type Offer = {
  readonly pattern: Pattern;
  readonly fit: Omit<Fit, 'pattern'> | null;
  readonly isAskedFor: boolean;
};

/** What was half done when the panel was closed is there again as long as the slice is the same. */
const remembered = new WeakMap<Slice, Draft>();

/** The patterns that are offered for a slice, best first, and for each that was looked at what became of its children. */
export function useCutDrafts(slice: Slice, askedFor: readonly string[]) {
  const planStore = usePlanStore();
  const sources = usePlan((plan) => plan.sources);
  const today = useToday();
  const offers = useMemo(() => {
    const plan = planStore.getState().opened?.plan;
    return plan === undefined ? [] : offersFor(fittingPatterns({ ...plan, sources }, slice, today), askedFor);
  }, [planStore, sources, slice, today, askedFor]);
  const fresh = (id: string): readonly Item[] => {
    const plan = planStore.getState().opened?.plan;
    return plan === undefined ? [] : itemsOf(cutDraft(plan, slice, patternById(id) ?? BY_DAYS));
  };
  const [state, setState] = useState<Draft>(() => {
    const known = askedFor.length === 0 ? remembered.get(slice) : undefined;
    const openId = known?.openId ?? offers[0]?.pattern.id ?? BY_DAYS.id;
    return { past: [], future: [], ...known, openId, items: { [openId]: fresh(openId), ...known?.items } };
  });
  useEffect(() => {
    remembered.set(slice, state);
  }, [slice, state]);

  const { openId } = state;
  const items = state.items[openId] ?? [];
  const draft = draftOf(slice, openId, items);
  // For keys that settle a field and cut in one: what was settled is not in the picture that the key was pressed in.
  const latest = useRef({ draft, items });
  useLayoutEffect(() => {
    latest.current = { draft, items };
  });
  return {
    offers,
    openId,
    items,
    draft,
    latest: () => latest.current,
    open: (id: string) =>
      setState((before) => ({ ...before, openId: id, items: { [id]: fresh(id), ...before.items } })),
    /** Changes with the same `what` that follow each other are one step to undo. */
    change: (edit: (items: readonly Item[]) => readonly Item[], what?: string) =>
      setState((before) => changedDraft(before, edit, what)),
    undo: () => setState(undoneDraft),
    redo: () => setState(redoneDraft),
  };
}

function draftOf(slice: Slice, pattern: string, children: readonly Item[]): CutDraft {
  const { id, value, audience } = slice;
  return { sliceId: id, pattern, hasAudience: audience.trim() !== '', value, children };
}

/** Those that were asked for, those that fit, the others in their usual order; by days last. */
function offersFor(fits: readonly Fit[], askedFor: readonly string[]): readonly Offer[] {
  const offer = (pattern: Pattern): Offer => {
    const fit = fits.find((some) => some.pattern === pattern) ?? null;
    return { pattern, fit, isAskedFor: askedFor.includes(pattern.id) };
  };
  const asked = askedFor.flatMap((id) => PATTERNS.find((pattern) => pattern.id === id) ?? []);
  const first = new Set([...asked, ...fits.map(({ pattern }) => pattern)]);
  return [...first, ...PATTERNS.filter((pattern) => !first.has(pattern)), BY_DAYS].map(offer);
}
