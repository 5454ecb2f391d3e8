import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';

type Extension = NonNullable<Parameters<typeof toMarkdown>[1]>;
type Nodes = Parameters<typeof toMarkdown>[0];
type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

/** What stands below each other in a document. */
export type Block =
  | NodeOf<'heading'>
  | NodeOf<'paragraph'>
  | NodeOf<'list'>
  | NodeOf<'table'>
  | NodeOf<'footnoteDefinition'>;
/** What stands beside each other in a line. Plain text is text: escaping it is the serialiser's work alone. */
export type Phrase = NodeOf<'text'> | NodeOf<'footnoteReference'>;
export type Cell = readonly Phrase[];

export function text(value: string): Phrase {
  return { type: 'text', value };
}

export function heading(depth: 1 | 2 | 3, value: string): Block {
  return { type: 'heading', depth, children: [text(value)] };
}

export function paragraph(value: string): Block {
  return { type: 'paragraph', children: [text(value)] };
}

/** One bullet each. */
export function list(values: readonly string[]): Block {
  const children = values.map((value) => ({
    type: 'listItem' as const,
    spread: false,
    children: [{ type: 'paragraph' as const, children: [text(value)] }],
  }));
  return { type: 'list', ordered: false, spread: false, children };
}

export function table(headers: readonly string[], rows: readonly (readonly Cell[])[]): Block {
  const row = (cells: readonly Cell[]): NodeOf<'tableRow'> => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [...cell] })),
  });
  return { type: 'table', children: [row(headers.map((header) => [text(header)])), ...rows.map(row)] };
}

/** The mark of a footnote in a line; `number` counts from 1. */
export function footnoteMark(number: number): Phrase {
  return { type: 'footnoteReference', identifier: String(number), label: String(number) };
}

export function footnote(number: number, sentences: string): Block {
  const children = [{ type: 'paragraph' as const, children: [text(sentences)] }];
  return { type: 'footnoteDefinition', identifier: String(number), label: String(number), children };
}

/** All texts of a document, from its beginning to its end. */
export function textNodes(nodes: readonly Nodes[]): readonly NodeOf<'text'>[] {
  return nodes.flatMap((node) => (node.type === 'text' ? node : 'children' in node ? textNodes(node.children) : []));
}

/** Columns are not padded to one width, which long titles would make unreadable: each cell passes for `---`. */
const DELIMITER_LENGTH = 3;

/**
 * The serialiser leaves `www.` alone when a sign follows it, and a reader then takes what follows for an address, with
 * the backslash that was to protect a `|` or a `*` in it.
 */
const WWW_IS_NO_ADDRESS: Extension = {
  unsafe: [
    {
      character: '.',
      before: '[Ww]{3}',
      inConstruct: 'phrasing',
      notInConstruct: ['autolink', 'link', 'image', 'label'],
    },
  ],
};

/** What the blocks above are made of, in the words of the serialiser. */
const CONSTRUCTS: readonly string[] = ['headingAtx', 'phrasing', 'table', 'tableCell', 'footnoteDefinition'];

/**
 * The serialiser tries each of its patterns on each text. Half of them are for constructs that do not occur here, and
 * can never apply.
 */
const documentOfBlocks: Handle = (node, _parent, state: State, info) => {
  state.unsafe = state.unsafe.filter(({ inConstruct }) => {
    const constructs = typeof inConstruct === 'string' ? [inConstruct] : (inConstruct ?? []);
    return constructs.length === 0 || constructs.some((name) => CONSTRUCTS.includes(name));
  });
  return state.containerFlow(node, info);
};

/** Some thousands of cells; emptied when full. */
const CACHE_LIMIT = 20_000;
const cellCache = new Map<string, string>();

/**
 * Text that fills a cell alone is written in the same way wherever the cell stands, and most cells are not new: the
 * same people, readers and days come again and again, and a preview repeats all titles after each change.
 */
const textOnce: Handle = (node, parent, state, info) => {
  if (parent?.type !== 'tableCell' || parent.children.length > 1)
    return defaultHandlers.text(node, parent, state, info);
  const known = cellCache.get(node.value);
  if (known !== undefined) return known;
  const written = defaultHandlers.text(node, parent, state, info);
  if (cellCache.size >= CACHE_LIMIT) cellCache.clear();
  cellCache.set(node.value, written);
  return written;
};

/** The document as Markdown, with a line break at its end. */
export function markdownOf(blocks: readonly Block[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    {
      bullet: '-',
      extensions: [gfmToMarkdown({ stringLength: () => DELIMITER_LENGTH }), WWW_IS_NO_ADDRESS],
      handlers: { root: documentOfBlocks, text: textOnce },
    },
  );
}
