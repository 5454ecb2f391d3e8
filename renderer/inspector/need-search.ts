import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { waitersFor, wayOf } from '../../shared/schedule/need-circles.ts';
import { sentence } from '../../shared/words/en.ts';
import { sliceName } from '../../shared/words/slice-names.ts';
import { foldText, searchWords } from '../view/fold-text.ts';

/** What can be picked as a need. `whyNot`: it would wait for itself, and how. */
export type NeedOption = { readonly id: SliceId; readonly whyNot: string | null };

export type FoundNeeds = {
  readonly options: readonly NeedOption[];
  /** How many more would be found; they are shown when something more is typed. */
  readonly more: number;
};

const MOST_OPTIONS = 40;
const MOST_STEPS = 3;

/**
 * The slices in whose titles all words occur, without the slice itself and what it needs already. Those that begin
 * with the first word come first, then the order of the outline holds; what is refused comes last.
 */
export function findNeeds(plan: Plan, id: SliceId, text: string): FoundNeeds {
  const words = searchWords(text);
  const [first = ''] = words;
  const taken = new Set<SliceId>([id, ...(plan.slices[id]?.needs ?? [])]);
  const waiters = waitersFor(plan, id);
  const found = treeOf(plan).rows.flatMap(({ slice }, place) => {
    if (taken.has(slice.id)) return [];
    const title = folded(slice.title);
    if (!words.every((word) => title.includes(word))) return [];
    const order = (waiters.has(slice.id) ? 2 : 0) + (first !== '' && title.startsWith(first) ? 0 : 1);
    return [{ id: slice.id, order, place }];
  });
  found.sort((a, b) => a.order - b.order || a.place - b.place);
  return {
    options: found.slice(0, MOST_OPTIONS).map(({ id: needId }) => ({
      id: needId,
      whyNot: waiters.has(needId) ? circleText(plan, wayOf(waiters, needId, id)) : null,
    })),
    more: Math.max(0, found.length - MOST_OPTIONS),
  };
}

/** `It waits for this one: it needs “Model”, which needs this.` */
function circleText(plan: Plan, way: readonly SliceId[]): string {
  const between = way.slice(1, -1);
  const [last] = way.slice(-1);
  const [start] = way;
  if (
    start !== undefined &&
    last !== undefined &&
    treeOf(plan)
      .ancestorsOf(last)
      .some(({ id }) => id === start)
  ) {
    return 'This slice is a part of it.';
  }
  if (between.length === 0) return 'It needs this one already.';
  const names = between.slice(0, MOST_STEPS).map((step) => sliceName(plan, step));
  const left = between.length > MOST_STEPS ? ' and so on' : '';
  return sentence(`it waits for this one already, through ${names.join(', ')}${left}.`);
}

const foldedTitles = new Map<string, string>();
const MOST_FOLDED = 20_000;

/** Titles are compared at every key; folding one costs more than comparing it. */
function folded(title: string): string {
  const known = foldedTitles.get(title);
  if (known !== undefined) return known;
  if (foldedTitles.size >= MOST_FOLDED) foldedTitles.clear();
  const made = foldText(title);
  foldedTitles.set(title, made);
  return made;
}
