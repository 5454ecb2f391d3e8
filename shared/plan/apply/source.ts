import { ok, type Result } from '../../result.ts';
import type { CommandOf, Rejection } from '../commands.ts';
import type { Plan, Records, Source } from '../plan.ts';
import { isOneOf, isText, isTitle } from '../values.ts';
import type { Checks } from './change-record.ts';
import { isPlanDayOrNull, isReportOrNull } from './record-checks.ts';
import { withChangedRecord, withNewRecord, withoutRecord } from './records.ts';
import { type Outcome, withSlices } from './slices.ts';

const CHECKS: Checks<Source> = {
  name: isTitle,
  access: (value) => isOneOf(value, ['unknown', 'asked', 'granted', 'refused']),
  expectedOn: isPlanDayOrNull,
  grantedUntil: isPlanDayOrNull,
  owner: isTitle,
  evidence: isText,
  report: isReportOrNull,
};

export function addSource(plan: Plan, { id, source }: CommandOf<'source.add'>): Outcome {
  return withSources(plan, withNewRecord(plan.sources, id, source, CHECKS));
}

export function editSource(plan: Plan, { id, changes }: CommandOf<'source.edit'>): Outcome {
  return withSources(plan, withChangedRecord(plan.sources, id, changes, CHECKS));
}

/** Deletes a source; no slice names it afterwards. */
export function deleteSource(plan: Plan, { id }: CommandOf<'source.delete'>): Outcome {
  const deleted = withSources(plan, withoutRecord(plan.sources, id));
  if (!deleted.ok) return deleted;
  const readers = Object.values(plan.slices).filter(({ sourceIds }) => sourceIds.includes(id));
  const freed = readers.map((slice) => ({ ...slice, sourceIds: slice.sourceIds.filter((other) => other !== id) }));
  return ok(withSlices(deleted.value, freed));
}

function withSources(plan: Plan, sources: Result<Records<Source>, Rejection>): Outcome {
  if (!sources.ok) return sources;
  return ok(sources.value === plan.sources ? plan : { ...plan, sources: sources.value });
}
