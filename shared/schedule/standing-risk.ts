import type { Risk, Slice } from '../plan/plan.ts';
import type { Tree } from '../plan/tree.ts';
import { isInPlay } from './in-play.ts';

/** A red dot or watch as a slice shows it. */
export type StandingRisk = {
  readonly risk: Risk;
  /** Whose it is, and where it is cleared: the slice itself or a group that it is in. */
  readonly holder: Slice;
};

/**
 * What stands over a slice: its own red dot or watch, or that of a group that it is in. Red comes before watched, and of
 * one level the nearest. A slice that is cut keeps its problem as a group, so every piece of it that is still to be done
 * shows it, and it is cleared once for all of them. What is delivered, dropped or thrown out shows its own alone.
 */
export function standingRisk(tree: Tree, slice: Slice): StandingRisk | null {
  const found = [slice, ...tree.ancestorsOf(slice.id)].flatMap((holder): StandingRisk[] =>
    holder.risk === null ? [] : [{ risk: holder.risk, holder }],
  );
  const shown = found.find(({ risk }) => risk.level === 'red') ?? found[0] ?? null;
  if (shown === null || shown.holder.id === slice.id || isInPlay(tree, slice)) return shown;
  return found.find(({ holder }) => holder.id === slice.id) ?? null;
}

/** Whose risks stand over some slices: each holder once, so that clearing it is one step. */
export function riskHolders(tree: Tree, slices: readonly Slice[]): readonly Slice[] {
  return [...new Set(slices.flatMap((slice) => standingRisk(tree, slice)?.holder ?? []))];
}
