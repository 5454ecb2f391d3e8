import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

type Nodes = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];
type Options = NonNullable<Parameters<typeof fromMarkdown>[1]>;

/** The text of a line of Markdown as people read it, and the addresses that its links hid. */
export type InlineText = { readonly text: string; readonly addresses: readonly string[] };

/** A line is one paragraph here: what starts a block (`#`, `-`, `1.`, `>` …) was dealt with before, or is meant as text. */
const BLOCK_CONSTRUCTS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];
const PLAIN_INLINE: Options = { extensions: [{ disable: { null: BLOCK_CONSTRUCTS } }] };
const STRIKING_INLINE: Options = {
  extensions: [gfm({ singleTilde: false }), { disable: { null: [...BLOCK_CONSTRUCTS, 'table'] } }],
  mdastExtensions: gfmFromMarkdown(),
};

/** Only a line with one of these can mean anything else than what it says; parsing every line would be slow. */
const HAS_MARKUP = /\*[^*]|_.*_|`.*`|\]\(|<[!/a-z]|&[#a-z\d]+;|\\[!-/:-@[-`{-~]/i;
const HAS_STRIKE = /~~.*~~/;
const FORMATTING_TAG =
  /^<\/?(?:a|b|big|br|code|del|em|font|i|img|ins|kbd|mark|p|s|small|span|strong|sub|sup|u)(?:[\s/][^>]*)?>$/i;
/** Bold words that are bold in every reading, in a line without other markup. They are most of what is pasted, and quick. */
const OTHER_MARKUP = /[_`~[<&\\]/;
const PLAIN_BOLD = /(?<=^|\s)\*\*([\p{L}\p{N}](?:[^*]*[\p{L}\p{N}])?)\*\*(?=$|[\s:.,;!?])/gu;
/** Beyond this nobody wrote a title, and a parser could be kept busy for long. */
const LONGEST_PARSED = 2_000;

/** Strips emphasis, links, code marks, escapes and formatting tags; tags that mean nothing, such as `<NA>`, stay. */
export function inlineText(line: string): InlineText {
  const hasStrike = HAS_STRIKE.test(line);
  if (line.length > LONGEST_PARSED || !(hasStrike || HAS_MARKUP.test(line)))
    return { text: collapsed(line), addresses: [] };
  const unbolded = OTHER_MARKUP.test(line) ? line : line.replaceAll(PLAIN_BOLD, '$1');
  if (!HAS_MARKUP.test(unbolded) && !hasStrike) return { text: collapsed(unbolded), addresses: [] };
  const addresses: string[] = [];
  const root = fromMarkdown(line, hasStrike ? STRIKING_INLINE : PLAIN_INLINE);
  return { text: collapsed(readable(root, addresses)), addresses };
}

function collapsed(text: string): string {
  return text.replaceAll(/[ \t]{2,}/g, ' ').trim();
}

function readable(
  node: Nodes | Extract<Nodes, { children: unknown }>['children'][number],
  addresses: string[],
): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'html':
      return /^<br/i.test(node.value)
        ? ' '
        : FORMATTING_TAG.test(node.value) || node.value.startsWith('<!--')
          ? ''
          : node.value;
    case 'image':
      addresses.push(node.url);
      return node.alt ?? '';
    default: {
      const text = 'children' in node ? node.children.map((child) => readable(child, addresses)).join('') : '';
      if (node.type === 'link' && !isShownAddress(node.url, text)) addresses.push(node.url);
      return text;
    }
  }
}

function isShownAddress(url: string, text: string): boolean {
  return url === text || url === `http://${text}` || url === `mailto:${text}`;
}
