import type { Goal, Plan } from '../../plan/plan.ts';
import type { PlanFacts, Vocabulary } from './rule.ts';

type Source = { readonly sources: Plan['sources']; readonly facts: PlanFacts };

const known = new WeakMap<Plan['people'], Source>();

/** The facts that rules about one slice may look at: the same object as long as none of them has changed. */
export function planFactsOf({ goal, people, sources }: Plan, vocabulary: Vocabulary): PlanFacts {
  const last = known.get(people);
  const isSame =
    last?.sources === sources && last.facts.vocabulary === vocabulary && isSameMetric(last.facts.metric, goal.metric);
  if (last !== undefined && isSame) return last.facts;
  const persons = Object.values(people);
  const facts: PlanFacts = {
    metric: goal.metric,
    personNames: filled(persons.flatMap(({ name, initials }) => [name, initials])),
    sourceNames: filled(Object.values(sources).map(({ name }) => name)),
    vocabulary,
  };
  known.set(people, { sources, facts });
  return facts;
}

function filled(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}

function isSameMetric(a: Goal['metric'], b: Goal['metric']): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return a.name === b.name && a.baseline === b.baseline && a.threshold === b.threshold;
}
