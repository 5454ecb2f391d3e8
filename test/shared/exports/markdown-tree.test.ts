import fc from 'fast-check';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, it } from 'vitest';
import {
  type Block,
  footnote,
  footnoteMark,
  heading,
  list,
  markdownOf,
  paragraph,
  table,
  text,
} from '../../../shared/exports/markdown-tree.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { inFull } from '../../support/in-full.ts';

/** The serialiser as it comes, which takes its time. */
function slowMarkdownOf(blocks: readonly Block[]): string {
  const extensions = [gfmToMarkdown({ stringLength: () => 3 })];
  return toMarkdown({ type: 'root', children: [...blocks] }, { bullet: '-', extensions });
}

it('writes any text in any place just as the serialiser does by itself', () => {
  // What is ours alone is what we do about `www.`.
  const plain = hostileText().filter((value) => !/www/i.test(value));
  fc.assert(
    fc.property(plain, plain, (first, second) => {
      const cells = [
        [[text(first)], [text(second)]],
        [[text(second), footnoteMark(1)], [text(first)]],
      ];
      const blocks = [
        heading(1, first),
        paragraph(second),
        table([first, 'Day'], cells),
        list([second, first]),
        footnote(1, first),
      ];
      expect(markdownOf(blocks)).toBe(slowMarkdownOf(blocks));
    }),
    { numRuns: inFull(2_000, 500) },
  );
});
