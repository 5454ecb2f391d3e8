import type { Day } from '../../shared/calendar/day.ts';
import { type LogEntry, type LogKind, logOf } from '../../shared/meeting/log.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { LOG_KIND_NAMES, type LogText, logText } from '../../shared/words/log-text.ts';

/** An entry with what is said of it, and all of that in lower case for the search. */
export type ToldEntry = { readonly entry: LogEntry; readonly text: LogText; readonly searched: string };

export function toldLog(plan: Plan, today: Day): readonly ToldEntry[] {
  return logOf(plan).map((entry) => {
    const text = logText(entry, plan, today);
    const words = [LOG_KIND_NAMES[entry.kind].one, text.title, text.facts, ...text.lines];
    return { entry, text, searched: words.join('\n').toLowerCase() };
  });
}

/** The entries of these kinds (none chosen: of all) in which every word of the search stands. */
export function foundEntries(
  told: readonly ToldEntry[],
  kinds: ReadonlySet<LogKind>,
  search: string,
): readonly ToldEntry[] {
  const words = search.toLowerCase().split(/\s+/);
  return told.filter(
    ({ entry, searched }) =>
      (kinds.size === 0 || kinds.has(entry.kind)) && words.every((word) => searched.includes(word)),
  );
}
