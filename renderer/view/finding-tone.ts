import type { Derived } from '../../shared/derive.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import type { Finding } from '../../shared/slicing/finding.ts';

/** How a card or a row is marked: `error` where something is at risk, `warning` where something is to be mended. */
export type FindingTone = 'error' | 'warning' | null;

/**
 * A slice without a day puts nothing at risk yet, so that it is never marked as an error: a pasted list would be a sea
 * of red. That it is thick is seen from its thickness and needs no mark.
 */
export function findingTone({ schedule, findingsBySlice }: Derived, { id }: Pick<Slice, 'id'>): FindingTone {
  const findings = findingsBySlice.get(id) ?? [];
  // The gravest come first.
  if (findings[0]?.level === 'error' && schedule.placements.has(id)) return 'error';
  return findings.some((finding) => finding.level !== 'hint' && !isThickness(finding)) ? 'warning' : null;
}

function isThickness(finding: Finding): boolean {
  return 'rule' in finding && finding.rule === 'S1';
}
