import type { Derived } from '../../shared/derive.ts';
import type { Finding, Level, RuleId } from '../../shared/slicing/finding.ts';
import { RULE_IDS } from '../../shared/slicing/finding.ts';

/** What the schedule noticed has no rule, and is one group. */
export const SCHEDULE_GROUP = 'schedule';

/** The findings of one rule, the gravest first, and then in delivery order. */
export type FindingGroup = {
  readonly id: RuleId | typeof SCHEDULE_GROUP;
  /** That of the gravest. */
  readonly level: Level;
  readonly findings: readonly Finding[];
};

const LEVELS: readonly Level[] = ['error', 'warning', 'hint'];
const ORDER: readonly FindingGroup['id'][] = [SCHEDULE_GROUP, ...RULE_IDS];

const known = new WeakMap<Derived, readonly FindingGroup[]>();

/** Everything that was noticed about a plan, rule by rule: first those with an error, in the order of the rules. */
export function findingGroups(derived: Derived): readonly FindingGroup[] {
  const last = known.get(derived);
  if (last !== undefined) return last;
  const byId = new Map<FindingGroup['id'], Finding[]>();
  for (const finding of derived.findings) {
    const id = 'rule' in finding ? finding.rule : SCHEDULE_GROUP;
    const others = byId.get(id);
    if (others === undefined) byId.set(id, [finding]);
    else others.push(finding);
  }
  const groups = ORDER.flatMap((id): FindingGroup[] => {
    const findings = byId.get(id)?.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
    const level = findings?.[0]?.level;
    return findings === undefined || level === undefined ? [] : [{ id, level, findings }];
  });
  const sorted = groups.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  known.set(derived, sorted);
  return sorted;
}

/** The findings of all groups, in the order in which they are walked through. */
export function findingOrder(derived: Derived): readonly Finding[] {
  return findingGroups(derived).flatMap(({ findings }) => findings);
}

/** Tells findings of one state of a plan apart, and finds the same one again after a change. */
export function findingKey(finding: Finding): string {
  const about = finding.sliceId ?? '';
  if ('rule' in finding) return [finding.rule, about, finding.part ?? '', finding.sourceId ?? ''].join(' ');
  const needId = 'needId' in finding ? finding.needId : '';
  return [finding.code, about, needId].join(' ');
}
