import { addDays, type Day } from '../calendar/day.ts';
import { oneLine } from '../words/en.ts';

/**
 * The small parts of a TaskJuggler project file: names, texts, days. Its scanner takes a file apart line by line, reads
 * `\"` as a quotation mark within a text, and expands `${macro}` and `$(VARIABLE)` within texts too, without a way to
 * write either of them out.
 */

/**
 * Letters, digits and underscores only, as the format wants it. Two names are never the same: whatever is no letter or
 * digit becomes its number between underscores. The prefix keeps it apart from the words of the format.
 */
export function projectId(prefix: 's' | 'p', id: string): string {
  const letters = Array.from(id, (sign) =>
    /^[A-Za-z0-9]$/.test(sign) ? sign : `_${(sign.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `${prefix}_${letters.join('')}`;
}

/** A text between quotation marks, on one line. `empty` stands for one that says nothing. */
export function quoted(text: string, empty: string): string {
  // Halves of characters cannot be written to a file.
  const line = oneLine(text.replaceAll(/\p{Cs}/gu, '')) || empty;
  const inert = line
    // A space keeps what would be replaced by something else from being a macro or a variable.
    .replaceAll(/\$(?=[{(])/g, '$ ')
    .replaceAll('"', '\\"')
    // The last backslash would take the closing quotation mark with it.
    .replace(/\\$/, '\\ ');
  return `"${inert}"`;
}

/** From the first to the last day, both included; in the file the end is the day after. */
export function interval(first: Day, last: Day): string {
  return `${first} - ${addDays(last, 1)}`;
}
