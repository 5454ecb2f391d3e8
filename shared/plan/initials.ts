const MOST_WORDS = 2;

/** What stands on a card for a name: the first letters of its first and last word, or the first two of its only one. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s\p{Cc}._-]+/u)
    .filter((word) => word !== '');
  const [first, ...others] = words;
  if (first === undefined) return '';
  const last = others.at(-1);
  const letters = last === undefined ? charactersOf(first, MOST_WORDS) : charactersOf(first, 1) + charactersOf(last, 1);
  return letters.toUpperCase();
}

/** The first characters as people see them: an emoji with all its parts is one. */
function charactersOf(text: string, count: number): string {
  let characters = '';
  let left = count;
  // Far more than so many characters take; the rest of a long text is not taken apart.
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, 40))) {
    if (left === 0) break;
    characters += segment;
    left -= 1;
  }
  return characters;
}
