import type { Derived } from '../../shared/derive.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import type { Finding, Level } from '../../shared/slicing/finding.ts';

/** How a card or a row is marked: `error` where something is at risk, `warning` where something is to be mended. */
export type FindingTone = 'error' | 'warning' | null;

/**
 * In which colour a finding is told, wherever it stands: that of its level, except that an error about a slice without
 * a day puts nothing at risk yet. It is counted and named as the error that it is, but a pasted list is no sea of red.
 */
export function toneOf({ schedule }: Pick<Derived, 'schedule'>, { level, sliceId }: Finding): Level {
  return level === 'error' && sliceId !== null && !schedule.placements.has(sliceId) ? 'warning' : level;
}

/**
 * The mark of a slice: the tone of its gravest finding. That it is thick is seen from its thickness and needs no mark,
 * unless that is an error by now.
 */
export function findingTone(derived: Derived, { id }: Pick<Slice, 'id'>): FindingTone {
  let mark: FindingTone = null;
  for (const finding of derived.findingsBySlice.get(id) ?? []) {
    const tone = toneOf(derived, finding);
    if (tone === 'error') return 'error';
    if (tone === 'warning' && !isThickness(finding)) mark = 'warning';
  }
  return mark;
}

function isThickness(finding: Finding): boolean {
  return 'rule' in finding && finding.rule === 'S1' && finding.level !== 'error';
}
