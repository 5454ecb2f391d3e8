import { BY_DAYS_ID, PATTERN_IDS, type Pattern, type PatternChild } from './pattern.ts';
import { PATTERN_DATA } from './pattern-data.ts';
import { FIRST_DEMOS } from './pattern-demos.ts';
import done from './pattern-done.json' with { type: 'json' };
import triggers from './pattern-triggers.json' with { type: 'json' };

/** The 22 patterns; cutting by days is not among them. */
export const PATTERNS: readonly Pattern[] = PATTERN_IDS.map((id) => {
  const { children, ...told } = PATTERN_DATA[id];
  const entries: readonly (string | null)[] = done[id];
  const whole = children.map((child, place): PatternChild => {
    const entry = entries[place] ?? null;
    // What a spike's answers lead to is said by the spike itself.
    const doneWhen = child.doneWhen ?? (entry === null ? [] : [entry]);
    return { ...child, doneWhen, ...(place === 0 ? { demo: FIRST_DEMOS[id] } : {}) };
  });
  return { id, ...told, triggers: triggers[id], children: whole };
});

/**
 * Cutting by days, which says nothing about what each part is worth. It has no children of its own: they are made of the
 * slice's title and size.
 */
export const BY_DAYS: Pattern = {
  id: BY_DAYS_ID,
  name: 'By days',
  hint: 'The last resort: parts 1 to n of the same thing. Only the last part is sure to be worth something.',
  still: 'Can part 1 be shown to somebody who is glad of it, even if the other parts never come?',
  triggers: [],
  children: [],
};

const byId: ReadonlyMap<string, Pattern> = new Map([...PATTERNS, BY_DAYS].map((pattern) => [pattern.id, pattern]));

/** The pattern of an id; `null` for one that does not exist (any more). */
export function patternById(id: string): Pattern | null {
  return byId.get(id) ?? null;
}
