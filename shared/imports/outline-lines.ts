/** A line of an outline, or several that belong together. `indent` counts columns; a tab goes to the next multiple of 4. */
export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'item'; readonly indent: number; readonly text: string; readonly isTicked: boolean }
  | { readonly kind: 'text'; readonly indent: number; readonly text: string }
  /** Taken as it stands: several lines of code or of a table. */
  | { readonly kind: 'code' | 'table'; readonly indent: number; readonly text: string; readonly lines: number }
  | { readonly kind: 'rule' }
  | { readonly kind: 'front-matter' | 'comment'; readonly lines: number };

const TAB_COLUMNS = 4;
const INDENT = /^[ \t\u00a0\u3000]*/u;
const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const RULE = /^[ \t]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** Three dashes are a dividing line, also right below a text; more of them underline it. */
const UNDERLINE = /^ {0,3}(?:(={2,})|(-{4,}))[ \t]*$/;
/** A bullet, or a number or letter with `.` or `)`. A capital needs the bracket: “A. Smith signs” is no list. */
const MARKER = /^(?:[-*+•‣◦⁃∙·●○■□▪–—]|(?:\d{1,3}|[a-z]|[ivx]{1,6})[.)]|[A-Z]\))(?:[ \t\u00a0]+|$)/u;
const TICK_BOX = /^(?:\[([ xX])\]|([☐☑☒]))(?:[ \t]+|$)/u;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const FRONT_MATTER_LINE = /^(?:[ \t]|#|-[ \t]|[^\s:][^:]*:(?:\s|$)|$)/;

/** Takes a clean text apart. What is never an item (rules, front matter, comments) is still told, to be counted. */
export function readLines(text: string): Line[] {
  const raw = text.split('\n');
  const reader = new LineReader(raw);
  const lines: Line[] = [];
  while (!reader.isAtEnd()) lines.push(reader.next());
  return lines;
}

/**
 * Reads one line, or one group of lines, after the other. A comment or a code block that is never closed is none: its
 * first line is text like any other, and what follows is not swallowed.
 */
class LineReader {
  private readonly raw: readonly string[];
  private place = 0;
  private previous: Line['kind'] = 'blank';
  /** Ends that were looked for in vain; looking again from further down would find nothing either. */
  private readonly missingEnds = new Set<string>();

  constructor(raw: readonly string[]) {
    this.raw = raw;
  }

  isAtEnd(): boolean {
    return this.place >= this.raw.length;
  }

  next(): Line {
    const line = this.frontMatter() ?? this.single();
    this.previous = line.kind;
    return line;
  }

  private single(): Line {
    const raw = this.raw[this.place] ?? '';
    const indentText = INDENT.exec(raw)?.[0] ?? '';
    const text = raw.slice(indentText.length).trimEnd();
    const indent = columns(indentText);
    const group = this.comment(text) ?? this.code(text, indent) ?? this.table(raw, indent);
    if (group !== null) return group;
    this.place++;
    if (text === '') return { kind: 'blank' };
    const heading = HEADING.exec(raw)?.[1];
    if (heading !== undefined) return { kind: 'heading', level: heading.length, text: headingText(text) };
    if (RULE.test(raw) || UNDERLINE.test(raw)) return { kind: 'rule' };
    return this.underlined(text, indent) ?? itemOrText(text, indent);
  }

  /** A line with `===` below it is a heading, one with `---` only where a paragraph begins. */
  private underlined(text: string, indent: number): Line | null {
    const underline = UNDERLINE.exec(this.raw[this.place] ?? '');
    if (underline === null || indent >= TAB_COLUMNS || MARKER.test(text)) return null;
    if (underline[1] === undefined && !this.startsParagraph()) return null;
    this.place++;
    return { kind: 'heading', level: underline[1] === undefined ? 2 : 1, text };
  }

  private startsParagraph(): boolean {
    return this.previous !== 'text' && this.previous !== 'item';
  }

  private frontMatter(): Line | null {
    if (this.place > 0 || this.raw[0]?.trimEnd() !== '---') return null;
    const end = this.raw.findIndex((line, place) => place > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
    const inside = this.raw.slice(1, end);
    if (end < 2 || !inside.every((line) => FRONT_MATTER_LINE.test(line))) return null;
    if (!inside.some((line) => /^[\w"'][^:]*:(?:\s|$)/.test(line))) return null;
    this.place = end + 1;
    return { kind: 'front-matter', lines: end + 1 };
  }

  private comment(text: string): Line | null {
    const end = text.startsWith('<!--') ? '-->' : text.startsWith('%%') ? '%%' : null;
    if (end === null) return null;
    if (text.slice(end.length).includes(end)) {
      // A comment that ends on its own line is one only when nothing stands behind it.
      if (!text.endsWith(end)) return null;
      this.place++;
      return { kind: 'comment', lines: 1 };
    }
    const last = this.find(`comment ${end}`, (line) => line.includes(end));
    return last === null ? null : { kind: 'comment', lines: this.take(last).length };
  }

  private code(text: string, indent: number): Line | null {
    const fence = FENCE.exec(text)?.[1];
    if (fence === undefined) return null;
    const last = this.find(`code ${fence}`, (line) => {
      const closing = line.trim();
      return closing.startsWith(fence) && closing === fence.charAt(0).repeat(closing.length);
    });
    if (last === null) return null;
    const lines = this.take(last);
    return { kind: 'code', indent, text: lines.map((line) => dedented(line, indent)).join('\n'), lines: lines.length };
  }

  private table(raw: string, indent: number): Line | null {
    const below = this.raw[this.place + 1] ?? '';
    if (!raw.includes('|') || !below.includes('-') || !below.includes('|') || !TABLE_RULE.test(below)) return null;
    let last = this.place + 1;
    while (this.raw[last + 1]?.includes('|')) last++;
    const lines = this.take(last);
    return { kind: 'table', indent, text: lines.map((line) => line.trim()).join('\n'), lines: lines.length };
  }

  /** The next line below this one that ends what begins here. */
  private find(name: string, isEnd: (line: string) => boolean): number | null {
    if (this.missingEnds.has(name)) return null;
    for (let place = this.place + 1; place < this.raw.length; place++) {
      if (isEnd(this.raw[place] ?? '')) return place;
    }
    this.missingEnds.add(name);
    return null;
  }

  private take(last: number): readonly string[] {
    const lines = this.raw.slice(this.place, last + 1);
    this.place = last + 1;
    return lines;
  }
}

/** Without the signs in front, and without those that may close it: `## Data ##`. */
function headingText(text: string): string {
  const inner = text.replace(/^#+/, '');
  let end = inner.length;
  while (inner.charAt(end - 1) === '#') end--;
  return (/^[ \t]?$/.test(inner.charAt(end - 1)) ? inner.slice(0, end) : inner).trim();
}

function itemOrText(text: string, indent: number): Line {
  let rest = text;
  let isItem = false;
  let isTicked = false;
  const marker = MARKER.exec(rest);
  if (marker !== null) {
    isItem = true;
    rest = rest.slice(marker[0].length);
  }
  const box = TICK_BOX.exec(rest);
  // Brackets alone are a tick box only in a list; the drawn boxes are one anywhere.
  if (box !== null && (isItem || box[2] !== undefined)) {
    isItem = true;
    isTicked = (box[1] ?? box[2] ?? ' ') !== ' ' && box[2] !== '☐';
    rest = rest.slice(box[0].length);
  }
  return isItem ? { kind: 'item', indent, text: rest.trim(), isTicked } : { kind: 'text', indent, text };
}

function columns(indentText: string): number {
  let count = 0;
  for (const character of indentText) {
    count += character === '\t' ? TAB_COLUMNS - (count % TAB_COLUMNS) : 1;
  }
  return count;
}

/** Without as much indentation as the first line of its block had, and never without text. */
function dedented(line: string, indent: number): string {
  let cut = 0;
  while (cut < line.length && columns(line.slice(0, cut)) < indent && /[ \t\u00a0\u3000]/u.test(line.charAt(cut)))
    cut++;
  return line.slice(cut);
}
