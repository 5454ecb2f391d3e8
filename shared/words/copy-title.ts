import { TITLE_LIMIT } from '../plan/plan.ts';
import { oneLine } from './en.ts';

const COPY = /^Copy of (.*?)(?: \(\d+\))?$/su;

/**
 * The title of a copy: `Copy of X`, and where that is taken `Copy of X (2)` and so on; a copy of a copy is one more copy
 * of the original. A long title is cut, so that the whole stays within the limit for titles.
 */
export function copyTitle(title: string, taken: readonly string[]): string {
  const base = COPY.exec(title)?.[1] ?? title;
  const isTaken = new Set(taken.map(oneLine));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const copy = `${cut(`Copy of ${base}`, TITLE_LIMIT - ending.length)}${ending}`.trim();
    if (!isTaken.has(oneLine(copy))) return copy;
  }
}

/** Never through the middle of a character of two units. */
function cut(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '');
}
