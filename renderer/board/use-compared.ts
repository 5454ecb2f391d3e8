import type { Derived } from '../../shared/derive.ts';
import type { Baseline, SliceId } from '../../shared/plan/plan.ts';
import { type BaselineChanges, knownBaselineChanges } from '../../shared/schedule/baseline-changes.ts';
import { changeBadge } from '../../shared/words/baseline-text.ts';
import { comparedBaseline } from '../actions/baseline-actions.ts';
import { useView } from '../view/hooks.ts';

export type Compared = { readonly baseline: Baseline; readonly changes: BaselineChanges };

/** The baseline with which the board is compared, and what changed since; `null` when it is compared with none. */
export function useCompared(derived: Derived): Compared | null {
  const comparedId = useView((view) => view.comparedId);
  const baseline = comparedBaseline(derived.plan, { comparedId });
  return baseline === undefined ? null : { baseline, changes: knownBaselineChanges(derived, baseline) };
}

/** What stands on the cards of a board that is compared; made once for all of its lists. */
export function useChangeBadges(derived: Derived): ReadonlyMap<SliceId, string> | null {
  const compared = useCompared(derived);
  return compared === null ? null : badgesOf(compared.changes);
}

const badges = new WeakMap<BaselineChanges, ReadonlyMap<SliceId, string>>();

function badgesOf(changes: BaselineChanges): ReadonlyMap<SliceId, string> {
  const known = badges.get(changes);
  if (known !== undefined) return known;
  const made = new Map<SliceId, string>();
  for (const [id, change] of changes.bySlice) {
    const badge = changeBadge(change);
    if (badge !== null) made.set(id, badge);
  }
  badges.set(changes, made);
  return made;
}
