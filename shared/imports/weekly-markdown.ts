import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ReaderWord } from '../plan/plan.ts';
import { retoldWords } from '../slicing/word-swap.ts';
import { NO_DAY_HEADERS, STILL_TO_SLICE_HEADERS, WEEKLY_HEADERS } from '../words/weekly-words.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Table = Extract<Root['children'][number], { type: 'table' }>;
type Phrase = Table['children'][number]['children'][number]['children'][number];

/** What stands in a weekly Markdown, as text. */
export type WeeklySchedule = {
  readonly title: string;
  readonly weeks: readonly { readonly heading: string; readonly slices: readonly WeeklySlice[] }[];
  readonly stillToSlice: readonly { readonly title: string; readonly size: string; readonly audience: string }[];
  readonly noDay: readonly { readonly title: string; readonly reason: string }[];
};

export type WeeklySlice = {
  readonly day: string;
  readonly title: string;
  readonly value: string;
  readonly audience: string;
  readonly person: string;
  readonly state: string;
};

/**
 * Reads our own weekly Markdown back. Tables are known by their headers, as they are and as `words` retell them: those
 * for the readers, with which it was written. Whatever else stands in the text is passed over.
 */
export function importWeeklyMarkdown(markdown: string, words: readonly ReaderWord[] = []): WeeklySchedule {
  const isSame = (headers: readonly string[] | undefined, expected: readonly string[]) =>
    isWritten(headers, expected) ||
    isWritten(
      headers,
      expected.map((header) => retoldWords(words, header)),
    );
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const weeks: { heading: string; slices: WeeklySlice[] }[] = [];
  let title = '';
  let heading = '';
  let stillToSlice: WeeklySchedule['stillToSlice'] = [];
  let noDay: WeeklySchedule['noDay'] = [];
  for (const node of root.children) {
    if (node.type === 'heading') {
      heading = plainText(node.children);
      if (node.depth === 1) title = heading;
    }
    if (node.type !== 'table') continue;
    const [headers, ...rows] = node.children.map((row) =>
      row.children.map((cell) => plainText(cell.children).trimEnd()),
    );
    if (isSame(headers, WEEKLY_HEADERS)) {
      weeks.push({ heading, slices: rows.map(sliceOf) });
    } else if (isSame(headers, STILL_TO_SLICE_HEADERS)) {
      stillToSlice = rows.map(([first = '', size = '', audience = '']) => ({ title: first, size, audience }));
    } else if (isSame(headers, NO_DAY_HEADERS)) {
      noDay = rows.map(([first = '', reason = '']) => ({ title: first, reason }));
    }
  }
  return { title, weeks, stillToSlice, noDay };
}

function sliceOf([day = '', title = '', value = '', audience = '', person = '', state = '']: string[]): WeeklySlice {
  return { day, title, value, audience, person, state };
}

function isWritten(headers: readonly string[] | undefined, expected: readonly string[]): boolean {
  return headers?.join('\n') === expected.join('\n');
}

/** Text without the marks of footnotes. An address that was recognised in a text is the same text. */
function plainText(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => {
      if ('value' in phrase) return phrase.value;
      return 'children' in phrase ? plainText(phrase.children) : '';
    })
    .join('');
}
