import type { Derived } from '../derive.ts';
import type { ReaderWord } from '../plan/plan.ts';
import { type ReaderExport, wordsOfExport } from '../slicing/vocabulary.ts';
import { swapped, type WordSwap, wordSwap } from '../slicing/word-swap.ts';
import { type Block, textNodes } from './markdown-tree.ts';
import { withMarks } from './marked-plan.ts';
import { marked, unmarked } from './marked-text.ts';

/** A sentence of ours before and after, with what was replaced in it. */
export type Retold = { readonly before: string; readonly after: string; readonly words: readonly ReaderWord[] };

/** What a list of words does to an export. */
export type ReaderWordsUse = {
  /** Our sentences that change, in the order of the text. */
  readonly retold: readonly Retold[];
  /** Words of the list in what a person has written, which stay; each time they stand there. */
  readonly theirs: readonly ReaderWord[];
};

export type Told<Text> = { readonly told: Text; readonly use: ReaderWordsUse };

/**
 * Writes an export. `theirs` is for what a person has written and that is not in the plan: it has to go through it. The
 * same plan gives the same blocks and lines in the same order, whatever the texts in it are.
 */
type Write<Text> = (derived: Derived, theirs: (text: string) => string) => Text;

const NO_USE: ReaderWordsUse = { retold: [], theirs: [] };

/** Blocks in the words of the readers of an export: our sentences are retold, those of a person never. */
export function blocksForReaders(
  derived: Derived,
  id: ReaderExport,
  write: Write<readonly Block[]>,
): Told<readonly Block[]> {
  const blocks = write(derived, itself);
  const words = wordsOfExport(derived.plan, id);
  if (words.length === 0) return { told: blocks, use: NO_USE };
  const nodes = textNodes(blocks);
  const twins = textNodes(write(withMarks(derived), marked)).map(({ value }) => value);
  const { told, use } = retell(
    nodes.map(({ value }) => value),
    twins,
    words,
  );
  // The blocks were made here, and nobody has seen them yet.
  for (const [place, node] of nodes.entries()) node.value = told[place] ?? node.value;
  return { told: blocks, use };
}

/** Lines in the words of the readers of an export. */
export function linesForReaders(
  derived: Derived,
  id: ReaderExport,
  write: Write<readonly string[]>,
): Told<readonly string[]> {
  const lines = write(derived, itself);
  const words = wordsOfExport(derived.plan, id);
  if (words.length === 0) return { told: lines, use: NO_USE };
  return retell(lines, write(withMarks(derived), marked), words);
}

function itself(text: string): string {
  return text;
}

/**
 * Each text is compared with its marked twin. Where the two do not say the same, as nothing is known then of who wrote
 * what, the text stays as it is.
 */
function retell(
  texts: readonly string[],
  twins: readonly string[],
  words: readonly ReaderWord[],
): Told<readonly string[]> {
  if (texts.length !== twins.length) return { told: texts, use: NO_USE };
  const swap = wordSwap(words);
  const retold: Retold[] = [];
  const theirs: ReaderWord[] = [];
  const told = texts.map((before, place) => {
    const after = retoldText(before, twins[place] ?? '', swap);
    theirs.push(...after.theirs);
    if (after.text !== before) retold.push({ before, after: after.text, words: after.ours });
    return after.text;
  });
  return { told, use: { retold, theirs } };
}

function retoldText(text: string, twin: string, swap: WordSwap) {
  const found = swap.find(text);
  if (found.length === 0) return { text, ours: [], theirs: [] };
  const known = unmarked(twin);
  if (known.text !== text) return { text, ours: [], theirs: [] };
  const ours = found.filter(({ start, end }) => !known.theirs.some((part) => part.start < end && start < part.end));
  const theirs = found.filter(({ start, end }) => known.theirs.some((part) => part.start <= start && end <= part.end));
  return { text: swapped(text, ours), ours: entriesOf(ours), theirs: entriesOf(theirs) };
}

function entriesOf(found: readonly { readonly entry: ReaderWord }[]): readonly ReaderWord[] {
  return found.map(({ entry }) => entry);
}
