import { useRef } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { useDerived } from '../plan/hooks.ts';
import { filteredIds } from './filter.ts';
import { useView } from './hooks.ts';

/** The slices that the filter lets through; `null` while there is no filter. The same object for the same answer. */
export function useShownIds(): ReadonlySet<SliceId> | null {
  const filter = useView((view) => view.filter);
  const found = useDerived((derived) => filteredIds(derived, filter));
  const latest = useRef(found);
  if (!isSame(latest.current, found)) latest.current = found;
  return latest.current;
}

function isSame(one: ReadonlySet<SliceId> | null, other: ReadonlySet<SliceId> | null): boolean {
  if (one === null || other === null || one === other) return one === other;
  return one.size === other.size && [...one].every((id) => other.has(id));
}
