import { expect, it } from 'vitest';
import { treeOf } from '../../support/paste-outline.ts';

/** What is pasted, and the tree that comes of it. */
const SHAPES: readonly (readonly [string, string, readonly string[]])[] = [
  ['bullets of every kind', '- a\n* b\n+ c\n• d\n– e', ['a', 'b', 'c', 'd', 'e']],
  ['numbers and letters', '1. a\n2) b\n  a. c\n  b) d\niii. e', ['a', 'b', '  c', '  d', 'e']],
  ['numbers that are set to the right', ' 9. a\n10. b', ['a', 'b']],
  ['tick boxes without bullets', '☐ a\n☑ b', ['a', 'b ✓2026-11-24']],
  ['a heading without children', '# A\n## B\n# C', ['A', '  B', 'C']],
  ['levels that are left out', '# A\n### B\n- c\n## D', ['A', '  B', '    c', '  D']],
  ['underlined headings', 'A\n===\n- a\n\nB\n----\n- b', ['A', '  a', '  B', '    b']],
  ['closed headings', '## A ##\n- a #1', ['A', '  a #1']],
  ['names right above lists', 'Data:\n- a\nModel\n- b', ['Data', '  a', 'Model', '  b']],
  ['one column of sloppiness', '- a\n - b\n  - c', ['a', 'b', 'c']],
  ['indentation that goes back half-way', '- a\n    - b\n  - c\n- d', ['a', '  b', '  c', 'd']],
  ['tabs beside spaces', '- a\n\t- b\n    - c\n\t  - d', ['a', '  b', '  c', '    d']],
  ['non-breaking spaces from a web page', 'a\n\u00a0\u00a0b\nc', ['a', '  b', 'c']],
  ['a wrapped title', '- lapsed donors\n  by region\n- b', ['lapsed donors by region', 'b']],
  ['a paragraph below an item', '- a\n\n  More words.\n\n- b', ['a "More words."', 'b']],
  ['a hash tag', '#a\n#b', ['#a', '#b']],
  ['nothing but a size', '- (2d)', ['(2d)']],
  [
    'sizes that are not plainly sizes',
    '- a (2)\n- b 2d\n- c (24H)\n- d (x2d)\n- e~4h\n- f (5 min)',
    ['a (2)', 'b 2d', 'c (24H)', 'd (x2d)', 'e~4h', 'f (5 min)'],
  ],
  [
    'sizes',
    '- a (2d)\n- b [½ d]\n- c ~4h\n- d (1 week)\n- e (1,5 days)',
    ['a {8}', 'b {2}', 'c {2}', 'd {20}', 'e {6}'],
  ],
  ['formatting', '- **a** _b_ ~~c~~ `d` <b>e</b> \\*f\\* &amp; ***g***', ['a b c d e *f* & g']],
  [
    'what only looks like formatting',
    '- a_b_c 2 * 3 * 4 [x] <NA> List<int> a&b ~c~',
    ['a_b_c 2 * 3 * 4 [x] <NA> List<int> a&b ~c~'],
  ],
  ['a ticked group', '- [x] a\n  - [x] b\n  - [ ] c', ['a', '  b ✓2026-11-24', '  c']],
  ['code that never ends', '- a\n```\n- b', ['a', '```', '  b']],
  ['a comment that never ends', '- a <!-- b -->\n<!-- c\n- d', ['a', '<!-- c', '  d']],
  ['dividing lines', '- a\n---\n- b\n* * *\n___\n- c', ['a', 'b', 'c']],
  ['front matter that is none', '---\nSome words.\n---\n- a\n- b', ['a', 'b']],
  ['nothing', '', []],
  ['only blank lines', ' \n\t\n', []],
  ['Windows and old Macintosh line ends', '- a\r\n- b\r- c\u2028- d', ['a', 'b', 'c', 'd']],
  ['a byte order mark', '\uFEFF# A\n- a', ['A', '  a']],
];

it.each(SHAPES)('a pasted outline may have %s', (_name, text, tree) => {
  expect(treeOf(text)).toEqual(tree);
});
