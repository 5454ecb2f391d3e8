import type { Day } from '../../calendar/day.ts';
import type { Plan, Slice, SliceId } from '../../plan/plan.ts';
import { deliveryOrder, type Tree } from '../../plan/tree.ts';
import { isUndone } from '../../schedule/in-play.ts';
import type { Schedule } from '../../schedule/schedule-types.ts';
import type { CheckFinding, RuleId } from '../finding.ts';
import { RULES } from '../rules.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { gradedLevel, gravestFirst, type Nearness, nearnessOf } from './nearness.ts';
import { planFactsOf } from './plan-facts.ts';
import { PLAN_RULES, SLICE_RULES } from './registered-rules.ts';
import type { CheckFacts, Hit, PlanFacts, Vocabulary } from './rule.ts';

/** Where slices of both come first, a model will have a number to beat: the goal has one metric, agreed once. */
const METRIC_PATTERNS = ['metric-first', 'heuristic-first'];

/**
 * What the rules of slicing have to say about a plan on a day: first slice by slice in delivery order, then about how
 * they stand to each other and about the plan. Rules that are switched off for the plan and those that a slice silences
 * are left out, and so is everything about slices that were delivered, dropped or thrown out. A plan without slices is
 * not judged.
 *
 * What a rule finds in one slice is remembered with it, so that after an edit only the slices that changed are read
 * again. `vocabulary`: words that stay out of what the readers get; without it those of the plan.
 */
export function checksOf(
  plan: Plan,
  today: Day,
  schedule: Schedule,
  tree: Tree,
  vocabulary: Vocabulary = vocabularyOf(plan),
): readonly CheckFinding[] {
  const { ofSlices, ofThePlan } = checked(plan, today, schedule, tree, vocabulary);
  return [...[...ofSlices.values()].flat(), ...ofThePlan];
}

/** The same in two parts, so that those who want it by slice need not look at each finding. */
export type Checked = {
  /** What the rules find that look at one slice, the gravest first; by slice in delivery order. */
  readonly ofSlices: ReadonlyMap<SliceId, readonly CheckFinding[]>;
  /** What the others find, about a slice or about the plan as a whole. */
  readonly ofThePlan: readonly CheckFinding[];
};

const NOTHING: Checked = { ofSlices: new Map(), ofThePlan: [] };

export function checked(
  plan: Plan,
  today: Day,
  schedule: Schedule,
  tree: Tree,
  vocabulary: Vocabulary = vocabularyOf(plan),
): Checked {
  const leaves = deliveryOrder(plan);
  if (leaves.length === 0) return NOTHING;
  const words = planFactsOf(plan, vocabulary);
  const facts = checkFacts({ plan, today, schedule, tree, words }, leaves);
  return { ofSlices: sliceChecks(facts), ofThePlan: planChecks(facts) };
}

function sliceChecks({ plan, today, schedule, words, boardLeaves, laterLeaves }: CheckFacts): Checked['ofSlices'] {
  const { off } = plan.rules;
  const found = new Map<SliceId, readonly CheckFinding[]>();
  const seenPatterns = new Set<string>();
  const read = (slice: Slice) => {
    const findings = sliceFindings(slice, words, off, nearnessOf(slice, schedule, today));
    if (findings.length === 0) return;
    const isBeaten = METRIC_PATTERNS.every((pattern) => seenPatterns.has(pattern));
    found.set(slice.id, isBeaten ? findings.filter(({ rule }) => rule !== 'T2') : findings);
  };
  for (const slice of boardLeaves) {
    if (isUndone(slice)) read(slice);
    if (slice.pattern !== null) seenPatterns.add(slice.pattern);
  }
  for (const slice of laterLeaves) read(slice);
  return found;
}

function planChecks(facts: CheckFacts): readonly CheckFinding[] {
  const { plan, today, schedule } = facts;
  return PLAN_RULES.flatMap(([id, rule]) => {
    if (plan.rules.off.includes(id)) return [];
    return rule(facts).flatMap((hit) => {
      const slice = hit.sliceId === null ? undefined : plan.slices[hit.sliceId];
      if (slice === undefined) return findingOf(hit, null);
      return isSilenced(slice, id) || !isJudged(slice) ? [] : findingOf(hit, nearnessOf(slice, schedule, today));
    });
  });
}

function checkFacts(
  given: Pick<CheckFacts, 'plan' | 'today' | 'schedule' | 'tree' | 'words'>,
  leaves: readonly Slice[],
): CheckFacts {
  const boardLeaves: Slice[] = [];
  const openLeaves: Slice[] = [];
  const laterLeaves: Slice[] = [];
  for (const leaf of leaves) {
    if (leaf.status === 'dropped') continue;
    if (leaf.stage === 'later' && isUndone(leaf)) laterLeaves.push(leaf);
    if (leaf.stage !== 'board') continue;
    boardLeaves.push(leaf);
    if (isUndone(leaf)) openLeaves.push(leaf);
  }
  return { ...given, boardLeaves, openLeaves, laterLeaves };
}

/** Found in a slice by the rules that look at nothing else, and made into findings for one nearness. */
type Found = {
  readonly words: PlanFacts;
  readonly hits: readonly Hit[];
  readonly off: readonly string[];
  readonly nearness: Nearness;
  readonly findings: readonly CheckFinding[];
};
const known = new WeakMap<Slice, Found>();

function sliceFindings(
  slice: Slice,
  words: PlanFacts,
  off: readonly string[],
  nearness: Nearness,
): readonly CheckFinding[] {
  const last = known.get(slice);
  const hits = last?.words === words ? last.hits : SLICE_RULES.flatMap((rule) => rule(slice, words));
  if (last?.hits === hits && last.off === off && last.nearness === nearness) return last.findings;
  const isQuiet = (id: RuleId) => off.includes(id) || isSilenced(slice, id);
  const findings = hits.flatMap((hit) => (isQuiet(hit.rule) ? [] : findingOf(hit, nearness))).sort(gravestFirst);
  known.set(slice, { words, hits, off, nearness, findings });
  return findings;
}

function findingOf(hit: Hit, nearness: Nearness | null): CheckFinding {
  const level = hit.level ?? RULES[hit.rule].level;
  return { ...hit, level: nearness === null ? level : gradedLevel(hit.rule, level, nearness) };
}

function isSilenced({ silenced }: Slice, id: RuleId): boolean {
  return silenced.length > 0 && silenced.some(({ rule }) => rule === id);
}

/** What is over, or out, is left alone. */
function isJudged(slice: Slice): boolean {
  return slice.stage !== 'archive' && isUndone(slice);
}
