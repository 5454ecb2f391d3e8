/** So much of a sentence stands before the word that changes in it, in characters. */
const LEAD = 60;

type Sentence = { readonly before: string; readonly after: string };

/** A long sentence from shortly before the first word that changes in it, with an ellipsis for what is left out. */
export function aroundChange({ before, after }: Sentence): Sentence {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const start = same <= LEAD ? 0 : before.lastIndexOf(' ', same - LEAD) + 1;
  if (start === 0) return { before, after };
  return { before: `…${before.slice(start)}`, after: `…${after.slice(start)}` };
}
