/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const PLAIN = /^[\n -~]*$/;

/** A text as it is compared while searching: in lower case, without accents, so that `cafe` finds `Café`. */
export function foldText(text: string): string {
  // Most words have neither, and a search folds tens of thousands of them.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => FOLDED[letter] ?? letter);
}

/** The words of a search, folded; none for a text of spaces. */
export function searchWords(text: string): readonly string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}
