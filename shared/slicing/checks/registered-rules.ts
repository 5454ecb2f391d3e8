import type { RuleId } from '../finding.ts';
import { audienceRules, demoRules } from './audience.ts';
import { gatePlanRules } from './gate.ts';
import { independentPlanRules } from './independent.ts';
import { pacePlanRules } from './pace.ts';
import { readerWordRules } from './reader-words.ts';
import { routePlanRules } from './route.ts';
import type { PlanRule, SliceRule } from './rule.ts';
import { cutRules, sizeRules } from './size.ts';
import { spikePlanRules, spikeRules } from './spikes.ts';
import { testableRules } from './testable.ts';
import { verticalRules } from './vertical.ts';

const ofOneSlice = {
  ...sizeRules,
  ...verticalRules,
  ...audienceRules,
  ...testableRules,
  ...spikeRules,
  ...readerWordRules,
};

const ofThePlan = {
  ...cutRules,
  ...demoRules,
  ...spikePlanRules,
  ...independentPlanRules,
  ...pacePlanRules,
  ...gatePlanRules,
  ...routePlanRules,
};

// A rule that is written and not registered, or registered twice, does not compile.
type Registered = keyof typeof ofOneSlice | keyof typeof ofThePlan;
type Twice = keyof typeof ofOneSlice & keyof typeof ofThePlan;
const isComplete: [Exclude<RuleId, Registered>, Twice] extends [never, never] ? true : false = true;

/** The rules that look at one slice, in the order in which a slice is read. */
export const SLICE_RULES: readonly SliceRule[] = isComplete ? Object.values(ofOneSlice) : [];

/** The rules about more than one slice, by their names. */
export const PLAN_RULES = Object.entries(ofThePlan) as readonly [RuleId, PlanRule][];
