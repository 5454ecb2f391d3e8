import type { Day } from '../calendar/day.ts';
import { apply } from '../plan/apply/apply.ts';
import type { Command, NewSlice } from '../plan/commands.ts';
import type { Plan, QuarterDays, Slice, SliceId } from '../plan/plan.ts';
import { type Tree, treeOf } from '../plan/tree.ts';
import type { Fix, Mend } from '../schedule/finding-fix.ts';
import { knownSchedule } from '../schedule/known-schedule.ts';
import type { Schedule } from '../schedule/schedule-types.ts';
import { checksOf } from './checks/checks.ts';
import type { Vocabulary } from './checks/rule.ts';
import type { CheckFinding } from './finding.ts';

/** What a fix is made of: the plan as it is, and new ids for slices that it adds. */
export type FixContext = {
  readonly plan: Plan;
  readonly today: Day;
  readonly schedule: Schedule;
  readonly tree: Tree;
  readonly newId: () => SliceId;
  /** As the checks were given it; without it that of the plan. */
  readonly vocabulary?: Vocabulary;
};

/** Two findings are the same when they say the same of the same; how many and how grave may differ. */
export function isSameFinding(a: CheckFinding, b: CheckFinding): boolean {
  // There is one first slice: when another one has come to the front, the same is to be said of that one.
  if (a.rule === 'P1') return b.rule === 'P1';
  return (
    a.rule === b.rule &&
    a.sliceId === b.sliceId &&
    a.part === b.part &&
    a.sourceId === b.sourceId &&
    (a.rule !== 'I1' || String(a.otherIds) === String(b.otherIds)) &&
    (a.rule !== 'L1' || a.quoted?.[0]?.toLowerCase() === b.quoted?.[0]?.toLowerCase())
  );
}

/** The findings after a command; `null` when it is refused. */
export function checksAfter({ plan, today, vocabulary }: FixContext, command: Command): readonly CheckFinding[] | null {
  const changed = apply(plan, command);
  if (!changed.ok) return null;
  return checksOf(changed.value, today, knownSchedule(changed.value, today), treeOf(changed.value), vocabulary);
}

/** The first of these commands that is not refused and removes the finding, tried out one after the other. */
export function firstThatMends(
  context: FixContext,
  finding: CheckFinding,
  does: Mend,
  commands: readonly { readonly command: Command; readonly aboutId?: SliceId }[],
): readonly Fix[] {
  for (const { command, aboutId } of commands) {
    const after = checksAfter(context, command);
    if (after === null || after.some((other) => isSameFinding(other, finding))) continue;
    return [{ kind: 'command', does, needId: aboutId ?? null, command }];
  }
  return [];
}

/** Adds slices as siblings before a slice, in the outline and in the delivery order; without one last of all. */
export function addedBefore(
  { plan, tree, today }: FixContext,
  slices: readonly NewSlice[],
  before: Slice | null,
): Command {
  const parentId = before?.parentId ?? null;
  const siblings = tree.childrenOf(parentId);
  const at = before === null ? siblings.length : siblings.findIndex(({ id }) => id === before.id);
  const after = siblings[at - 1]?.id ?? null;
  const isOnBoard = before !== null && before.stage === 'board' && plan.slices[before.id] !== undefined;
  const placed = slices.map(
    ({ id }): Command => ({
      type: 'slice.place',
      id,
      stage: 'board',
      before: isOnBoard ? before.id : null,
      pin: null,
    }),
  );
  const added = slices.map((slice) => ({ ...slice, stage: 'board' as const }));
  return { type: 'batch', commands: [{ type: 'slice.add', parentId, after, slices: added, on: today }, ...placed] };
}

/** The sizes of two halves, in whole quarters; none is smaller than one. */
export function splitSize(quarterDays: QuarterDays | null): readonly (QuarterDays | null)[] {
  if (quarterDays === null) return [null, null];
  const first = Math.ceil(quarterDays / 2);
  return [first, Math.max(1, quarterDays - first)];
}
