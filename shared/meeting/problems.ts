import { type Day, daysBetween } from '../calendar/day.ts';
import { addWeeks, weekOf } from '../calendar/week.ts';
import type { Derived } from '../derive.ts';
import { GATE_QUESTIONS, gateState } from '../plan/gate-state.ts';
import type { GateAnswer, GateQuestion, Risk, Slice, SliceId, Source, SourceId } from '../plan/plan.ts';
import { isInPlay } from '../schedule/in-play.ts';
import { type SourceHealth, troubledSources } from '../schedule/source-health.ts';
import type { Finding } from '../slicing/finding.ts';
import { openRisks } from './risk-age.ts';

/** Something that somebody has to help with. `shared/words/wall-text.ts` says it in sentences. */
export type Problem = {
  /** The same as long as it is the same problem; no two have the same. */
  readonly key: string;
  /** Since when it is one; `null`: nobody has written it down. */
  readonly since: Day | null;
} & (
  | { readonly kind: 'red-dot'; readonly slice: Slice; readonly risk: Risk }
  | {
      readonly kind: 'gate';
      readonly question: GateQuestion;
      readonly state: 'no' | 'expired';
      readonly answer: GateAnswer;
    }
  /** Refused, expired or broken. `sliceIds`: what is not delivered and reads from it, in the order of the outline. */
  | {
      readonly kind: 'source';
      readonly sourceId: SourceId;
      readonly source: Source;
      readonly health: SourceHealth;
      readonly sliceIds: readonly SliceId[];
    }
  /** Of what is to be delivered on `day`, in this week or the next: its errors, the gravest first; at least one. */
  | { readonly kind: 'error'; readonly slice: Slice; readonly day: Day; readonly findings: readonly Finding[] }
);

const known = new WeakMap<Derived, readonly Problem[]>();

/**
 * What stands on the wall as a problem: red dots, questions of the gate that are answered with no or have expired,
 * sources that are refused or broken, and errors of what this and the next week deliver. In this order, and of one kind
 * the oldest first. Made once for each state of the plan and day.
 */
export function problemsOf(derived: Derived): readonly Problem[] {
  const found = known.get(derived) ?? [
    ...redDots(derived),
    ...gateProblems(derived),
    ...sourceProblems(derived),
    ...errors(derived),
  ];
  known.set(derived, found);
  return found;
}

/** Days since it is a problem; never below zero, `null` where that is not known. */
export function problemAge({ since }: Pick<Problem, 'since'>, today: Day): number | null {
  return since === null ? null : Math.max(0, daysBetween(since, today));
}

function redDots(derived: Derived): Problem[] {
  return openRisks(derived).flatMap(({ slice, risk }): Problem[] =>
    risk.level === 'red' ? [{ kind: 'red-dot', key: `red-dot ${slice.id}`, since: risk.since, slice, risk }] : [],
  );
}

function gateProblems({ plan, today }: Derived): Problem[] {
  const found = GATE_QUESTIONS.flatMap((question): Problem[] => {
    const answer = plan.gate[question];
    const state = gateState(answer, today);
    if (state !== 'no' && state !== 'expired') return [];
    const since = state === 'no' ? answer.checkedOn : answer.expiresOn;
    return [{ kind: 'gate', key: `gate ${question}`, since, question, state, answer }];
  });
  return oldestFirst(found);
}

function sourceProblems({ plan, today, tree }: Derived): Problem[] {
  const waiting = tree.leaves.filter((leaf) => isInPlay(tree, leaf));
  const found = troubledSources(plan, today).flatMap(({ id, level, health }): Problem[] => {
    const source = plan.sources[id];
    if (level !== 'red' || source === undefined) return [];
    const readers = waiting.filter(({ sourceIds }) => sourceIds.includes(id));
    const since = health.access.level === 'red' ? health.access.day : health.report.day;
    const sliceIds = readers.map((slice) => slice.id);
    return [{ kind: 'source', key: `source ${id}`, since, sourceId: id, source, health, sliceIds }];
  });
  return oldestFirst(found);
}

function errors({ plan, today, schedule, findingsBySlice }: Derived): Problem[] {
  const thisWeek = weekOf(today);
  const nextWeek = addWeeks(thisWeek, 1);
  const found: Extract<Problem, { kind: 'error' }>[] = [];
  for (const [day, sliceIds] of schedule.byDay) {
    const week = weekOf(day);
    if (week !== thisWeek && week !== nextWeek) continue;
    for (const id of sliceIds) {
      const slice = plan.slices[id];
      const findings = (findingsBySlice.get(id) ?? []).filter(({ level }) => level === 'error');
      if (slice === undefined || findings.length === 0) continue;
      found.push({ kind: 'error', key: `error ${id}`, since: null, slice, day, findings });
    }
  }
  // Nobody knows since when; what comes first has to be mended first.
  return found.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** What nobody has dated comes last; of one day the order stays. */
function oldestFirst(problems: readonly Problem[]): Problem[] {
  const text = ({ since }: Problem) => since ?? '9999-12-31';
  return [...problems].sort((a, b) => (text(a) === text(b) ? 0 : text(a) < text(b) ? -1 : 1));
}
