import type { Day } from '../../calendar/day.ts';
import type { Goal, Plan, Slice } from '../../plan/plan.ts';
import type { Tree } from '../../plan/tree.ts';
import type { Schedule } from '../../schedule/schedule-types.ts';
import type { CheckFinding, Level, RuleId } from '../finding.ts';

/** What a rule found. Without a level it has that of the table of rules, graded by how near the delivery is. */
export type Hit = Omit<CheckFinding, 'level'> & { readonly level?: Level };

/**
 * The few facts of a plan that rules about one slice may look at. It stays the same object until one of them changes,
 * so that what was found about a slice is remembered as long as neither the slice nor these change.
 */
export type PlanFacts = {
  readonly metric: Goal['metric'];
  /** Names and initials of people, as they stand in the plan; none empty. */
  readonly personNames: readonly string[];
  /** Names of data sources, as they stand in the plan; none empty. */
  readonly sourceNames: readonly string[];
  /** Words that the readers of the plan do not accept, and what they read instead. */
  readonly vocabulary: Vocabulary;
};

/** A word or phrase that stays out, in whatever case, with what says the same to these readers. */
export type Vocabulary = readonly { readonly word: string; readonly instead: string }[];

/**
 * A rule that looks at one slice and at nothing else but `facts`. It is asked about leaves that are still to be done
 * and not in the archive, and must give the same answer for the same two objects.
 */
export type SliceRule = (slice: Slice, facts: PlanFacts) => readonly Hit[];
export type SliceRules = { readonly [Id in RuleId]?: SliceRule };

/** All that a rule about the plan, or about how slices stand to each other, may look at. */
export type CheckFacts = {
  readonly plan: Plan;
  readonly today: Day;
  readonly schedule: Schedule;
  readonly tree: Tree;
  readonly words: PlanFacts;
  /** Leaves on the board that were not dropped, delivered ones among them, in delivery order. */
  readonly boardLeaves: readonly Slice[];
  /** Those of `boardLeaves` that are still to be done. */
  readonly openLeaves: readonly Slice[];
  /** Parked leaves that are still to be done, in delivery order. */
  readonly laterLeaves: readonly Slice[];
};

/** A rule about more than one slice. It is asked anew after each edit, so it takes time in proportion to the slices. */
export type PlanRule = (facts: CheckFacts) => readonly Hit[];
export type PlanRules = { readonly [Id in RuleId]?: PlanRule };
