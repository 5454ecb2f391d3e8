import { PLAN_VERSION } from '../../../shared/plan/migrations.ts';
import { applyPatch, invert } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { FileSystem } from './file-system.ts';
import { type BasisEntry, type ChangeEntry, isBasis, isChange, isVersion, type VersionEntry } from './journal-line.ts';
import { readSegment, type Segment, segmentNumbers } from './journal-segments.ts';
import { parsePlan } from './parse-plan.ts';

/** So many steps can be undone, and so many changes are read at start, older segments included. */
export const UNDO_STEPS = 500;

/** A journal as it was read: the last state that it is sure of, and how that came about. */
export type JournalContents = {
  /** `null`: there is no journal, or nothing in it can be read. */
  readonly last: { readonly plan: Plan; readonly seq: number } | null;
  /** Changes without a gap, oldest first, up to `last.seq`; as far back as was read. */
  readonly changes: readonly ChangeEntry[];
  /** Oldest first. */
  readonly versions: readonly VersionEntry[];
  /** Newest last; those that were read. */
  readonly segments: readonly Segment[];
  readonly newestSegment: number;
  /** There are older segments that were not read. */
  readonly hasOlder: boolean;
};

/**
 * Reads the journal from its newest segment backwards, until the state is known and at least `changesWanted` changes
 * were found. Reading writes nothing. What was torn or damaged, and all behind it in that segment, does not count.
 */
export async function readJournal(
  files: FileSystem,
  folder: string,
  changesWanted: number = UNDO_STEPS,
): Promise<JournalContents> {
  const numbers = await segmentNumbers(files, folder);
  const segments: Segment[] = [];
  let unread = numbers.length;
  let changesFound = 0;
  let isStateKnown = false;
  while (unread > 0 && (changesFound < changesWanted || !isStateKnown)) {
    unread -= 1;
    const segment = await readSegment(files, folder, numbers[unread] ?? 0, { withPlans: !isStateKnown });
    segments.unshift(segment);
    isStateKnown ||= startsWithPlan(segment);
    changesFound += segment.entries.filter(isChange).length;
  }
  const last = lastState(segments);
  return {
    last,
    changes: last === null ? [] : changesUpTo(last.seq, segments),
    versions: segments.flatMap(({ entries }) => entries.filter(isVersion)),
    segments,
    newestSegment: numbers.at(-1) ?? 0,
    hasOlder: unread > 0,
  };
}

/** The plan as it was after change `seq`, going back from a later state; `null` when the changes do not reach back. */
export function planAfter(
  seq: number,
  later: { readonly plan: Plan; readonly seq: number },
  changes: readonly ChangeEntry[],
): Plan | null {
  const undone = changes.filter((change) => change.seq > seq && change.seq <= later.seq);
  if (seq > later.seq || undone.length !== later.seq - seq) return null;
  return undone.reduceRight((plan, { patch }) => applyPatch(plan, invert(patch)), later.plan);
}

/** The whole plan at the head of the newest sound segment, and what was changed after it. */
function lastState(segments: readonly Segment[]): { readonly plan: Plan; readonly seq: number } | null {
  const place = segments.findLastIndex(startsWithPlan);
  const basis = segments[place]?.entries[0];
  if (basis === undefined || !isBasis(basis)) return null;
  let plan = planOf(basis);
  let { seq } = basis;
  if (plan === null) return null;
  for (const entry of segments.slice(place).flatMap(({ entries }) => entries)) {
    if (!isChange(entry) || entry.seq <= seq) continue;
    if (entry.seq !== seq + 1) break;
    plan = applyPatch(plan, entry.patch);
    ({ seq } = entry);
  }
  return { plan, seq };
}

/** A change that was written again at the head of a later segment counts once. */
function changesUpTo(lastSeq: number, segments: readonly Segment[]): readonly ChangeEntry[] {
  const bySeq = new Map<number, ChangeEntry>();
  for (const { entries } of segments) {
    for (const entry of entries) if (isChange(entry)) bySeq.set(entry.seq, entry);
  }
  const changes: ChangeEntry[] = [];
  for (let seq = lastSeq; ; seq--) {
    const change = bySeq.get(seq);
    if (change === undefined) return changes.reverse();
    changes.push(change);
  }
}

function startsWithPlan({ entries }: Segment): boolean {
  const first = entries[0];
  return first !== undefined && isBasis(first) && planOf(first) !== null;
}

const parsed = new WeakMap<BasisEntry, Plan | null>();

function planOf(basis: BasisEntry): Plan | null {
  const known = parsed.get(basis);
  if (known !== undefined) return known;
  // A newer app wrote the others; its files open read-only, so its journal is not continued either.
  const plan = basis.version === PLAN_VERSION ? parsePlan(basis.plan) : null;
  parsed.set(basis, plan);
  return plan;
}
