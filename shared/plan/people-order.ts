import type { Person, PersonId, Records } from './plan.ts';

const known = new WeakMap<Records<Person>, readonly PersonId[]>();
const byLetters = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * People in the order of their names, and of their ids where these are the same; those without a name come last. The
 * order in which a plan has them changes with every file and every undo.
 */
export function peopleInOrder(people: Records<Person>): readonly PersonId[] {
  const found = known.get(people);
  if (found !== undefined) return found;
  const named = Object.entries(people).map(([id, { name }]) => ({ id, name: name.trim() }));
  named.sort((one, other) => {
    if ((one.name === '') !== (other.name === '')) return one.name === '' ? 1 : -1;
    return byLetters.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
  });
  const ids = named.map(({ id }) => id as PersonId);
  known.set(people, ids);
  return ids;
}
