import type { Source, SourceReport } from '../../shared/plan/plan.ts';

/** A source of which nobody has asked anything yet. */
export function newSource(name: string, report: SourceReport | null = null): Source {
  return { name, access: 'unknown', expectedOn: null, grantedUntil: null, owner: '', evidence: '', report };
}
