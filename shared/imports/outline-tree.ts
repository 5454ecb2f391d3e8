import { type DroppedCode, OUTLINE_LIMIT_DEPTH, OUTLINE_LIMIT_SLICES } from '../words/dropped.ts';
import type { Line } from './outline-lines.ts';

/** A slice that is being read: still with its Markdown, and growing. */
export type Sprout = {
  markdown: string;
  isTicked: boolean;
  readonly depth: number;
  readonly parent: Sprout | null;
  readonly children: Sprout[];
  /** Paragraphs, code and tables that stand under it. */
  readonly notes: string[];
};

/** A place in the outline under which a deeper one nests. */
type Level = { readonly key: number; readonly sprout: Sprout };

/** Below every heading of Markdown: a line of text right above a list that it names. */
const CAPTION_LEVEL = 7;
const CONTINUATION = /^\p{Ll}/u;

/**
 * Grows the outline from its lines. There are two kinds of text:
 *
 * - A *list* has headings, begins with an item, or consists of items by half. Headings nest by level; items nest in what
 *   is at least two columns further left. Other text belongs to the item above it: a line that goes on in lower case
 *   continues the title, everything else becomes its notes. One line of text right above a list names that list.
 * - Everything else is *plain*: every line is an item, and any deeper indentation nests. So does a bullet under a line
 *   without one.
 */
export function growOutline(
  lines: readonly Line[],
  drop: (code: DroppedCode, count: number) => void,
): readonly Sprout[] {
  const grower = isPlain(lines) ? new PlainGrower(drop) : new ListGrower(drop);
  lines.forEach((line, place) => {
    grower.take(line, lines, place);
  });
  return grower.roots;
}

function isPlain(lines: readonly Line[]): boolean {
  const spoken = lines.filter(({ kind }) => kind === 'heading' || kind === 'item' || kind === 'text');
  const items = spoken.filter(({ kind }) => kind === 'item').length;
  return !spoken.some(({ kind }) => kind === 'heading') && spoken[0]?.kind === 'text' && items * 2 < spoken.length;
}

abstract class Grower {
  readonly roots: Sprout[] = [];
  protected readonly drop: (code: DroppedCode, count: number) => void;
  protected levels: Level[] = [];
  private count = 0;

  constructor(drop: (code: DroppedCode, count: number) => void) {
    this.drop = drop;
  }

  abstract take(line: Line, lines: readonly Line[], place: number): void;

  /** `null` when there is no text, or when there are too many already. */
  protected add(markdown: string, isTicked: boolean, above: Sprout | null): Sprout | null {
    if (markdown === '') return this.refuse('empty-items');
    if (this.count >= OUTLINE_LIMIT_SLICES) return this.refuse('too-many-slices');
    this.count++;
    const isTooDeep = above !== null && above.depth >= OUTLINE_LIMIT_DEPTH;
    if (isTooDeep) this.drop('too-deep', 1);
    const parent = isTooDeep ? above.parent : above;
    const depth = parent === null ? 1 : parent.depth + 1;
    const sprout: Sprout = { markdown, isTicked, depth, parent, children: [], notes: [] };
    (parent === null ? this.roots : parent.children).push(sprout);
    return sprout;
  }

  /** Takes what stands apart from the items; true when that was all. */
  protected takeAside(line: Line): line is Extract<Line, { kind: 'rule' | 'front-matter' | 'comment' }> {
    if (line.kind === 'rule') this.drop('rules', 1);
    else if (line.kind === 'front-matter') this.drop('front-matter', line.lines);
    else if (line.kind === 'comment') this.drop('comments', line.lines);
    else return false;
    return true;
  }

  protected note(
    sprout: Sprout | null,
    line: Extract<Line, { kind: 'text' | 'code' | 'table' }>,
    hasGap: boolean,
  ): void {
    if (sprout === null) {
      if (line.kind === 'text') this.drop('text', 1);
      else this.drop(line.kind === 'code' ? 'code' : 'tables', line.lines);
      return;
    }
    if (sprout.notes.length > 0) sprout.notes.push(hasGap || line.kind !== 'text' ? '\n\n' : '\n');
    sprout.notes.push(line.text);
  }

  private refuse(code: DroppedCode): null {
    this.drop(code, 1);
    return null;
  }
}

class PlainGrower extends Grower {
  override take(line: Line): void {
    if (this.takeAside(line) || line.kind === 'blank' || line.kind === 'heading') return;
    if (line.kind === 'code' || line.kind === 'table') {
      this.note(this.levels.at(-1)?.sprout ?? null, line, true);
      return;
    }
    // Half a step between a line and a bullet of the same indentation.
    const key = line.indent * 2 + (line.kind === 'item' ? 1 : 0);
    while ((this.levels.at(-1)?.key ?? -1) >= key) this.levels.pop();
    const sprout = this.add(line.text, line.kind === 'item' && line.isTicked, this.levels.at(-1)?.sprout ?? null);
    if (sprout !== null) this.levels.push({ key, sprout });
  }
}

class ListGrower extends Grower {
  private headings: Level[] = [];
  /** What the line right above belongs to; `null` after a blank line. */
  private open: Sprout | null = null;

  override take(line: Line, lines: readonly Line[], place: number): void {
    const above = this.open;
    this.open = null;
    if (this.takeAside(line) || line.kind === 'blank') return;
    if (line.kind === 'heading') this.takeHeading(line.level, line.text);
    else if (line.kind === 'item') this.takeItem(line);
    else if (line.kind === 'text') this.takeText(line, above, lines, place);
    else this.note(this.holderAt(line.indent), line, true);
  }

  private takeHeading(level: number, text: string): void {
    while ((this.headings.at(-1)?.key ?? 0) >= level) this.headings.pop();
    this.levels = [];
    const sprout = this.add(text, false, this.headings.at(-1)?.sprout ?? null);
    if (sprout !== null) this.headings.push({ key: level, sprout });
  }

  private takeItem({ indent, text, isTicked }: Extract<Line, { kind: 'item' }>): void {
    while ((this.levels.at(-1)?.key ?? Number.NEGATIVE_INFINITY) > indent - 2) this.levels.pop();
    const above = this.levels.at(-1) ?? this.headings.at(-1);
    const sprout = this.add(text, isTicked, above?.sprout ?? null);
    if (sprout !== null) this.levels.push({ key: indent, sprout });
    this.open = sprout;
  }

  private takeText(
    line: Extract<Line, { kind: 'text' }>,
    above: Sprout | null,
    lines: readonly Line[],
    place: number,
  ): void {
    const isContinuation = above !== null && CONTINUATION.test(line.text);
    if (!isContinuation && !this.isUnderItem(line.indent) && isCaption(lines, place)) {
      this.takeHeading(CAPTION_LEVEL, line.text.replace(/\s*:$/, ''));
      return;
    }
    if (isContinuation && above.notes.length === 0) above.markdown += ` ${line.text}`;
    else this.note(above ?? this.holderAt(line.indent), line, above === null);
    this.open = above ?? this.holderAt(line.indent);
  }

  /** The item that a block of this indentation stands under, else the heading. */
  private holderAt(indent: number): Sprout | null {
    const level = this.levels.findLast(({ key }) => key < indent) ?? this.headings.at(-1);
    return level?.sprout ?? null;
  }

  private isUnderItem(indent: number): boolean {
    return this.levels.some(({ key }) => key < indent);
  }
}

/** One line of text that names the list below it. */
function isCaption(lines: readonly Line[], place: number): boolean {
  const before = lines[place - 1]?.kind ?? 'blank';
  let next = place + 1;
  while (lines[next]?.kind === 'blank') next++;
  return before !== 'text' && lines[next]?.kind === 'item';
}
