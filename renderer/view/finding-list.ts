import type { Derived } from '../../shared/derive.ts';
import { deliveryOrder } from '../../shared/plan/tree.ts';
import type { Finding, Level, RuleId } from '../../shared/slicing/finding.ts';
import { RULE_IDS } from '../../shared/slicing/finding.ts';
import { toneOf } from './finding-tone.ts';

/** What the schedule noticed has no rule, and is one group. */
export const SCHEDULE_GROUP = 'schedule';

/** The findings of one rule and level: first what puts a day at risk, then in delivery order. */
export type FindingGroup = {
  readonly id: RuleId | typeof SCHEDULE_GROUP;
  /** Of slices in *Later*, which nobody has to mend now: these groups are the last ones. */
  readonly isParked: boolean;
  /** Only what is not sized yet: that asks for another answer than what is too thick. */
  readonly isUnsized: boolean;
  readonly level: Level;
  /** The colour of the first, which is the gravest. */
  readonly tone: Level;
  readonly findings: readonly Finding[];
};

const LEVELS: readonly Level[] = ['error', 'warning', 'hint'];
/** What each rule has: one group for most, and of thickness what is thick before what is not sized. */
const ORDER: readonly Pick<FindingGroup, 'id' | 'isUnsized'>[] = ([SCHEDULE_GROUP, ...RULE_IDS] as const).flatMap(
  (id) => (id === 'S1' ? [false, true] : [false]).map((isUnsized) => ({ id, isUnsized })),
);

const known = new WeakMap<Derived, readonly FindingGroup[]>();

/**
 * Everything that was noticed about a plan: first the errors, those that put a day at risk before the others, then the
 * warnings, then the hints, each rule by rule; hints about slices in *Later* come after all else. The rules keep their order as long as such an error is left in them, so
 * that no list jumps away from under the hand that mends it.
 */
export function findingGroups(derived: Derived): readonly FindingGroup[] {
  const last = known.get(derived);
  if (last !== undefined) return last;
  const placeOf = deliveryPlaces(derived);
  const byGroup = new Map<string, Finding[]>();
  for (const finding of derived.findings) {
    const key = groupKey({
      level: finding.level,
      id: 'rule' in finding ? finding.rule : SCHEDULE_GROUP,
      isUnsized: 'rule' in finding && finding.rule === 'S1' && finding.part === 'unsized',
      isParked: isParkedHint(derived, finding),
    });
    const others = byGroup.get(key);
    if (others === undefined) byGroup.set(key, [finding]);
    else others.push(finding);
  }
  const weight = (finding: Finding) => LEVELS.indexOf(toneOf(derived, finding));
  const groupsOf = (level: Level, isParked: boolean) =>
    ORDER.flatMap(({ id, isUnsized }): FindingGroup[] => {
      const findings = byGroup
        .get(groupKey({ level, id, isUnsized, isParked }))
        ?.toSorted((a, b) => weight(a) - weight(b) || placeOf(a) - placeOf(b));
      const first = findings?.[0];
      return findings === undefined || first === undefined
        ? []
        : [{ id, isUnsized, isParked, level, tone: toneOf(derived, first), findings }];
    }).sort((a, b) => LEVELS.indexOf(a.tone) - LEVELS.indexOf(b.tone));
  const groups = [...LEVELS.flatMap((level) => groupsOf(level, false)), ...groupsOf('hint', true)];
  known.set(derived, groups);
  return groups;
}

/** Tells the groups of a plan apart. */
export function groupKey(group: Pick<FindingGroup, 'level' | 'id' | 'isUnsized' | 'isParked'>): string {
  return [group.level, group.id, group.isUnsized, group.isParked].join(' ');
}

function isParkedHint({ plan }: Derived, { level, sliceId }: Finding): boolean {
  return level === 'hint' && sliceId !== null && plan.slices[sliceId]?.stage === 'later';
}

/** Where the slice of a finding stands in the delivery order; a group with the first slice in it, the plan at the end. */
function deliveryPlaces({ plan, tree }: Derived): (finding: Finding) => number {
  const places = new Map(deliveryOrder(plan).map(({ id }, place) => [id, place]));
  return ({ sliceId }) => {
    if (sliceId === null) return places.size;
    const place = places.get(sliceId);
    if (place !== undefined) return place;
    const below = tree.descendantsOf(sliceId).map(({ id }) => places.get(id) ?? places.size);
    return below.reduce((first, next) => Math.min(first, next), places.size);
  };
}

/** The findings of all groups, in the order in which they are walked through: as the panel lists them, the gravest first. */
export function findingOrder(derived: Derived): readonly Finding[] {
  return findingGroups(derived).flatMap(({ findings }) => findings);
}

/** Tells findings of one state of a plan apart, and finds the same one again after a change. */
export function findingKey(finding: Finding): string {
  const about = finding.sliceId ?? '';
  if ('rule' in finding) return [finding.rule, about, finding.part ?? '', finding.sourceId ?? ''].join(' ');
  if (finding.code === 'holidays-missing') return finding.code;
  if (finding.sliceId === null)
    return [finding.code, 'personId' in finding ? finding.personId : '', finding.skills.join()].join(' ');
  const needId = 'needId' in finding ? finding.needId : '';
  return [finding.code, about, needId].join(' ');
}
