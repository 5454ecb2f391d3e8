import type { Plan } from './plan.ts';

const MOST_NAMES = 50;

/**
 * Users by the names they go by in the plan: first those somebody spoke with, the latest first, then those who were shown
 * something or are to be. At most 50, each once.
 */
export function userNames({ contacts, slices, goal }: Pick<Plan, 'contacts' | 'slices' | 'goal'>): readonly string[] {
  const spoken = Object.values(contacts)
    .reverse()
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1));
  const all = Object.values(slices);
  return firstOf([
    ...spoken.map(({ who }) => who),
    goal.audience,
    goal.painOf,
    ...all.flatMap(({ seenBy }) => seenBy),
    ...all.map(({ audience }) => audience),
  ]);
}

/** Those who answer for something, or could clear it: owners of answers, sources and risks, and the people of the plan. */
export function ownerNames({ gate, sources, slices, people }: Plan): readonly string[] {
  return firstOf([
    ...[gate.value, gate.users, gate.route, gate.data, ...Object.values(sources)].map(({ owner }) => owner),
    ...Object.values(slices).flatMap(({ risk }) => risk?.owner ?? []),
    ...Object.values(people).map(({ name }) => name),
  ]);
}

function firstOf(names: readonly string[]): readonly string[] {
  const known = new Set<string>();
  for (const name of names) {
    if (name.trim() !== '') known.add(name.trim());
    if (known.size === MOST_NAMES) break;
  }
  return [...known];
}
