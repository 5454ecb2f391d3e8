import type { Day } from '../../shared/calendar/day.ts';
import { type LogEntry, type LogKind, logOf } from '../../shared/meeting/log.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { LOG_KIND_NAMES, type LogText, logText } from '../../shared/words/log-text.ts';
import { foldText, searchWords } from '../view/fold-text.ts';

/** An entry with what is said of it, and all of that folded for the search. */
export type ToldEntry = { readonly entry: LogEntry; readonly text: LogText; readonly searched: string };

/** Of each entry so many lines are shown, and with a search up to so many. */
const LINES_SHOWN = 8;
const LINES_FOUND = 24;

export function toldLog(plan: Plan, today: Day): readonly ToldEntry[] {
  return logOf(plan).map((entry) => {
    const text = logText(entry, plan, today);
    const words = [LOG_KIND_NAMES[entry.kind].one, text.title, text.facts, ...text.lines];
    return { entry, text, searched: foldText(words.join('\n')) };
  });
}

/** The entries of these kinds (none chosen: of all) in which every word of the search stands. */
export function foundEntries(
  told: readonly ToldEntry[],
  kinds: ReadonlySet<LogKind>,
  search: string,
): readonly ToldEntry[] {
  const words = searchWords(search);
  return told.filter(
    ({ entry, searched }) =>
      (kinds.size === 0 || kinds.has(entry.kind)) && words.every((word) => searched.includes(word)),
  );
}

/** The first lines, and further down those that have a word of the search: nobody has to guess why an entry was found. */
export function shownLines(lines: readonly string[], search: string): readonly string[] {
  const words = searchWords(search);
  const isFound = (line: string) => words.some((word) => foldText(line).includes(word));
  return lines.filter((line, place) => place < LINES_SHOWN || isFound(line)).slice(0, LINES_FOUND);
}
