import type { Day } from '../calendar/day.ts';
import type { Plan, Slice, SliceId } from '../plan/plan.ts';
import type { Tree } from '../plan/tree.ts';
import { holidayFindings } from '../schedule/holiday-years.ts';
import type { Schedule } from '../schedule/schedule-types.ts';
import { skillFindings } from '../schedule/skill-gaps.ts';
import { isOpenOnBoard } from '../schedule/summary.ts';
import { type Checked, checked } from './checks/checks.ts';
import { gravestFirst } from './checks/nearness.ts';
import type { Finding, Level } from './finding.ts';

/** What is to be said about a plan, by the schedule and by the rules of slicing together. */
export type Judgement = {
  /** Slice by slice and then about the plan as a whole. */
  readonly findings: readonly Finding[];
  /** Those about one slice, the gravest first. */
  readonly findingsBySlice: ReadonlyMap<SliceId, readonly Finding[]>;
  /** Slices that have a day and no error; those not delivered yet are thin as well. */
  readonly readyIds: ReadonlySet<SliceId>;
  /** Findings by level, and how many of the open leaves on the board are ready. */
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    readonly hints: number;
    readonly ready: number;
  };
};

type Judged = {
  readonly plan: Plan;
  readonly today: Day;
  readonly schedule: Schedule;
  readonly tree: Tree;
  /** In delivery order. */
  readonly leaves: readonly Slice[];
};

export function judge({ plan, today, schedule, tree, leaves }: Judged): Judgement {
  const checks = checked(plan, today, schedule, tree);
  const others = [
    ...noticedBySchedule(schedule, checks),
    ...skillFindings(plan, schedule),
    ...holidayFindings(plan, schedule.lastDelivery, today),
    ...checks.ofThePlan,
  ];
  const findingsBySlice = bySlice(checks.ofSlices, others);
  const readyIds = readySlices(schedule, findingsBySlice);
  const levels = countLevels([...checks.ofSlices.values(), others]);
  return {
    findings: [...[...findingsBySlice.values()].flat(), ...others.filter(({ sliceId }) => sliceId === null)],
    findingsBySlice,
    readyIds,
    counts: {
      errors: levels.error,
      warnings: levels.warning,
      hints: levels.hint,
      ready: leaves.filter((leaf) => isOpenOnBoard(leaf) && readyIds.has(leaf.id)).length,
    },
  };
}

function countLevels(lists: readonly (readonly Finding[])[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const found of lists) for (const { level } of found) counts[level]++;
  return counts;
}

/** An access that ends too early is noticed by both; the rule knows about spikes that prove it, so it is heard. */
function noticedBySchedule(schedule: Schedule, { ofThePlan }: Checked): readonly Finding[] {
  const about = (id: SliceId | null, sourceId?: string) => `${id} ${sourceId}`;
  const told = new Set(ofThePlan.flatMap((hit) => (hit.rule === 'G1' ? about(hit.sliceId, hit.sourceId) : [])));
  return schedule.findings.filter(
    (finding) =>
      finding.code !== 'source-expires-before-delivery' || !told.has(about(finding.sliceId, finding.sourceId)),
  );
}

/** `others` are few beside what is in `ofSlices`, whose lists are handed on as they are where nothing is added. */
function bySlice(ofSlices: Checked['ofSlices'], others: readonly Finding[]): Judgement['findingsBySlice'] {
  const grouped = new Map<SliceId, readonly Finding[]>(ofSlices);
  const added = new Map<SliceId, Finding[]>();
  for (const finding of others) {
    if (finding.sliceId === null) continue;
    const known = added.get(finding.sliceId);
    if (known === undefined) added.set(finding.sliceId, [finding]);
    else known.push(finding);
  }
  for (const [id, found] of added) grouped.set(id, [...found, ...(ofSlices.get(id) ?? [])].sort(gravestFirst));
  return grouped;
}

function readySlices(schedule: Schedule, findingsBySlice: Judgement['findingsBySlice']): ReadonlySet<SliceId> {
  const ready = new Set<SliceId>();
  for (const id of schedule.placements.keys()) {
    if (!findingsBySlice.get(id)?.some((finding) => finding.level === 'error')) ready.add(id);
  }
  return ready;
}
