/** Bytes that a text takes as UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    if (unit >= 0x800) bytes += 2;
    else if (unit >= 0x80) bytes += 1;
    // The two halves of a pair take four bytes together, not six.
    if (unit >= 0xd800 && unit < 0xdc00 && place + 1 < text.length) {
      const next = text.charCodeAt(place + 1);
      if (next >= 0xdc00 && next < 0xe000) bytes -= 2;
    }
  }
  return bytes;
}

/**
 * A pasted or read text without what no title may contain: a byte order mark, control characters (NUL among them) and
 * halves of characters. Line breaks of every system become `\n`; marks of writing direction and joined emoji stay.
 */
export function cleanText(text: string): { readonly text: string; readonly removed: number } {
  let removed = 0;
  const plain = text
    .replace(/^\uFEFF/u, '')
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}|\p{Cs}/gu, () => {
      removed++;
      return '';
    });
  return { text: plain, removed };
}

/** The longest beginning that has at most so many UTF-16 units and does not end within a character as people see it. */
export function firstUnits(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let length = 0;
  // One code point more than allowed, which may be two units, shows whether the last character is whole.
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, limit + 2))) {
    if (length + segment.length > limit) break;
    length += segment.length;
  }
  // A single character that is longer than the limit is no writing of any people; it is cut between its code points.
  if (length > 0) return text.slice(0, length);
  const isHalf = /[\uD800-\uDBFF]$/.test(text.slice(0, limit));
  return text.slice(0, isHalf ? limit - 1 : limit);
}
