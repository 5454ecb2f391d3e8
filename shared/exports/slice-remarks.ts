import type { Derived } from '../derive.ts';
import type { Slice, SourceId } from '../plan/plan.ts';
import { whyNotEarlier } from '../schedule/reasons.ts';
import type { Placement, ScheduleFinding } from '../schedule/schedule-types.ts';
import { sliceData } from '../schedule/source-health.ts';
import { standingRisk } from '../schedule/standing-risk.ts';
import type { Finding } from '../slicing/finding.ts';
import { findingText } from '../words/finding-text.ts';
import { reasonsText } from '../words/reason-text.ts';
import { sliceDataText } from '../words/source-text.ts';
import { notPromisedText, standingRiskText } from '../words/weekly-words.ts';

/** Reasons that everybody expects: the order, a promise, the first day of the plan. Alone they are not worth a footnote. */
const PLAIN_REASONS: readonly string[] = ['person-busy', 'pinned', 'plan-starts'];

/** A red dot of its own or of a group that it is in, data that is refused or broken, or an error of the schedule. */
export function isAtRisk(derived: Derived, slice: Slice): boolean {
  if (slice.status !== 'delivered' && standingRisk(derived.tree, slice)?.risk.level === 'red') return true;
  if (sliceData(derived.plan, slice, derived.today)?.level === 'red') return true;
  return errorsOf(derived, slice).length > 0;
}

/** What has to be said about a slice that has a day, as sentences: its risk, its errors, why no promise, why not earlier. */
export function remarksOn(derived: Derived, slice: Slice, placement: Placement): string[] {
  const { plan, schedule } = derived;
  const found = errorsOf(derived, slice);
  const errors = found.map((finding) => findingText(finding, plan));
  if (slice.status === 'delivered') return errors;
  const reasons = whyNotEarlier(plan, schedule, slice.id);
  const isWorthSaying = reasons.some(({ code }) => !PLAIN_REASONS.includes(code));
  return [
    standingRiskText(derived, slice),
    ...errors,
    dataRemark(
      derived,
      slice,
      found.flatMap((finding) => ('sourceId' in finding ? finding.sourceId : [])),
    ),
    placement.isPromised ? '' : notPromisedText(slice, plan),
    isWorthSaying ? reasonsText(reasons, plan) : '',
  ].filter((remark) => remark !== '');
}

/** What is wrong with the data of a slice; empty where nothing is. Of `saidIds` it was said that nobody may read them. */
export function dataRemark({ plan, today }: Derived, slice: Slice, saidIds: readonly SourceId[] = []): string {
  const data = sliceData(plan, slice, today);
  return data === null ? '' : sliceDataText(data, plan, today, saidIds);
}

/** How a slice was cut is between those who cut it; readers are told what happens to its day. */
function errorsOf(derived: Derived, slice: Slice): readonly ScheduleFinding[] {
  const findings = derived.findingsBySlice.get(slice.id) ?? [];
  return findings.flatMap((finding) => (isNoticed(finding) && finding.level === 'error' ? finding : []));
}

function isNoticed(finding: Finding): finding is ScheduleFinding {
  return !('rule' in finding);
}
