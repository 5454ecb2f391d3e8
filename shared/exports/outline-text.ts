import type { Plan, SliceId } from '../plan/plan.ts';
import { type SelectedRow, selectedRows } from '../plan/selected-rows.ts';
import { oneLine, sizeText } from '../words/en.ts';
import { AUDIENCE_MARK, NO_SIZE_MARK, UNTITLED } from '../words/outline-words.ts';

/**
 * These slices with everything below them as an indented Markdown list, for the clipboard and for other programs: title,
 * size, ticked when delivered, and who it is for. `imports/outline.ts` reads it back to the letter, as far as titles
 * have no control characters and no empty ends; an empty title has a stand-in. Everything else of a slice is left out.
 */
export function outlineText(plan: Plan, ids: readonly SliceId[]): string {
  return selectedRows(plan, ids)
    .map((row) => `${rowLines(row).join('\n')}\n`)
    .join('');
}

function rowLines({ slice, depth, isLeaf }: SelectedRow): string[] {
  const indent = '  '.repeat(depth);
  const title = plainLine(slice.title) || UNTITLED;
  const box = isLeaf && slice.status === 'delivered' ? '[x] ' : '';
  const size = !isLeaf ? '' : slice.quarterDays !== null ? sizeText(slice.quarterDays) : endsLikeSize(title);
  const line = `${indent}- ${box}${escaped(title)}${size === '' ? '' : ` (${size})`}`;
  const audience = plainLine(slice.audience);
  return audience === '' ? [line] : [line, `${indent}  ${AUDIENCE_MARK} ${escaped(audience)}`];
}

/** One line without halves of characters, as a reader of text leaves it. */
function plainLine(text: string): string {
  return oneLine(text.replaceAll(/\p{Cs}/gu, ''))
    .replaceAll(/[ \t]{2,}/g, ' ')
    .trim();
}

/** A bracket or a tilde, and after it a number and a letter: without a mark of its own that would be read as a size. */
function endsLikeSize(title: string): string {
  return /[([~](?=[^([~]*\p{N})(?=[^([~]*\p{L})[^([~]*$/u.test(title) ? NO_SIZE_MARK : '';
}

/** What Markdown could take for something else than text, wherever it stands. */
const SIGNS = /[\\*_`[\]<&~|]/g;
/** What only means something where a line begins: headings, quotations, lists, dividing lines. */
const FIRST_SIGN = /^(?:[-+#>=]|\d{1,9}(?=[.)]))/;
/** Drawn boxes count as ticked or not ticked, and have no backslash. */
const DRAWN_BOX = /^[\u2610-\u2612]/u;

function escaped(line: string): string {
  const plain = line.replaceAll(SIGNS, '\\$&');
  if (DRAWN_BOX.test(plain)) return `&#x${plain.charCodeAt(0).toString(16)};${plain.slice(1)}`;
  const [first = ''] = FIRST_SIGN.exec(plain) ?? [];
  if (first === '') return plain;
  // The backslash stands before the sign: `\\-`, and of a number before its bracket or dot: `1\\.`.
  return /\d/.test(first) ? `${first}\\${plain.slice(first.length)}` : `\\${plain}`;
}
