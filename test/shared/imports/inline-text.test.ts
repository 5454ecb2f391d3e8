import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inlineText } from '../../../shared/imports/inline-text.ts';
import { inFull } from '../../support/in-full.ts';

it('strips bold words by the short way as the parser does', () => {
  const piece = fc.constantFrom('**', '*', ' ', 'a', 'Zürich', '.', ':', '(', '“', '👍', '1', '-', '!');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const line = pieces.join('');
      // The character reference is what makes the parser look at the line.
      expect(`${inlineText(line).text} x`.trim()).toBe(inlineText(`${line} &#120;`).text);
    }),
    { numRuns: inFull(3_000, 750) },
  );
});

it('keeps the addresses that links and pictures hide', () => {
  expect(inlineText('See [the **list**](https://a.example/x "t"), ![a chart](c.png) and <https://b.example>')).toEqual({
    text: 'See the list, a chart and https://b.example',
    addresses: ['https://a.example/x', 'c.png'],
  });
});
