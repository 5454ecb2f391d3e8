import type { Plan } from '../plan/plan.ts';

/** So many names are offered at most. */
const MOST_NAMES = 200;

const known = new WeakMap<Plan, readonly string[]>();

/** Everybody who is named as able to clear something, or owns an answer or a source, and who works on it; each once. */
export function knownHelpers(plan: Plan): readonly string[] {
  const found = known.get(plan) ?? namesIn(plan);
  known.set(plan, found);
  return found;
}

function namesIn({ slices, gate, sources, people }: Plan): readonly string[] {
  const names = [
    ...Object.values(slices).map(({ risk }) => risk?.owner ?? ''),
    ...Object.values(gate).map(({ owner }) => owner),
    ...Object.values(sources).map(({ owner }) => owner),
    ...Object.values(people).map(({ name }) => name),
  ];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].slice(0, MOST_NAMES);
}
