import type { Day } from '../shared/calendar/day.ts';
import { derive } from '../shared/derive.ts';
import type { Plan, Slice, SliceId } from '../shared/plan/plan.ts';
import { isThick, treeOf } from '../shared/plan/tree.ts';
import { countText, daysText, sentence, titleText, weekdayText } from '../shared/words/en.ts';
import type { CutProgress, ViewState } from './view/view-state.ts';

/** The thick slice of the sample on which the first cut is made. */
const SAMPLE_SLICE = 'scorenig' as SliceId;

/** Where the first cut stands. */
export type CutStep = 'open' | 'choose' | 'fill' | 'cut' | 'look' | 'none';

/** The steps that are counted, in order. */
export const CUT_STEPS: readonly CutStep[] = ['open', 'choose', 'fill', 'cut', 'look'];

/** What the cutter showed when it opened, and whether a pattern was chosen since: another one, or this one by filling it. */
export type Opening = CutProgress & { readonly isChosen: boolean };

/** After a look at the open cutter; the same object when it tells nothing new. */
export function openingAfter(opening: Opening | null, cutting: CutProgress | null): Opening | null {
  if (cutting === null) return opening;
  if (opening?.id !== cutting.id) return { ...cutting, isChosen: false };
  const isAnother = cutting.patternId !== opening.patternId || cutting.blanks < opening.blanks;
  return isAnother && !opening.isChosen ? { ...opening, isChosen: true } : opening;
}

/**
 * The slice to cut: the one that is being cut, else the thick one of the sample, also when it has been cut; where that
 * is gone, the first one in the outline that is sized and thick.
 */
export function sliceToCut(plan: Plan, cuttingId: SliceId | null): Slice | null {
  const named = (cuttingId === null ? undefined : plan.slices[cuttingId]) ?? plan.slices[SAMPLE_SLICE];
  if (named !== undefined) return named;
  const isFit = ({ stage, status, quarterDays }: Slice) =>
    stage === 'board' && status === 'open' && quarterDays !== null;
  return treeOf(plan).leaves.find((leaf) => isFit(leaf) && isThick(leaf)) ?? null;
}

/** What is to be done next, told by the plan and by what the page shows. Undoing the cut leads back to its beginning. */
export function cutStep(
  plan: Plan,
  slice: Slice | null,
  { panel, cutting }: Pick<ViewState, 'panel' | 'cutting'>,
  opening: Opening | null,
): CutStep {
  if (slice === null) return 'none';
  if (!treeOf(plan).isLeaf(slice.id)) return 'look';
  if (slice.status === 'delivered' || slice.status === 'dropped') return 'none';
  if (panel?.kind !== 'cutter' || panel.id !== slice.id || cutting?.id !== slice.id) return 'open';
  if (opening?.id !== slice.id || !opening.isChosen) return 'choose';
  return cutting.blanks > 0 ? 'fill' : 'cut';
}

/** The first leaf that came out of the cut and has a day, else the first one. */
export function firstPiece(
  plan: Plan,
  slice: Slice,
  today: Day,
): { readonly id: SliceId; readonly day: Day | null } | null {
  const { placements } = derive(plan, today).schedule;
  const tree = treeOf(plan);
  const leaves = tree.descendantsOf(slice.id).filter(({ id }) => tree.isLeaf(id));
  const dated = leaves.flatMap(({ id }) => {
    const day = placements.get(id)?.day;
    return day === undefined ? [] : [{ id, day }];
  });
  const [first] = dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const id = leaves[0]?.id;
  return first ?? (id === undefined ? null : { id, day: null });
}

export const STEP_NAMES = {
  open: 'Open the cutter',
  choose: 'Choose a pattern',
  fill: 'Fill the blanks',
  cut: 'Cut',
  look: 'See it on the board',
} satisfies { readonly [Step in Exclude<CutStep, 'none'>]: string };

/** After the cut, on the board: where to find what came of it. */
export function cutDoneText(slice: Slice | null, day: Day | null, today: Day): string {
  const piece =
    day === null ? 'None of its pieces has a day yet.' : `Its first piece stands on ${weekdayText(day, today)}.`;
  return `${named(slice)} is cut. ${piece}`;
}

/** What to do now, in one or two sentences. */
export function cutStepText(step: CutStep, slice: Slice | null, blanks: number, day: Day | null, today: Day): string {
  switch (step) {
    case 'open':
      return `${named(slice)} takes ${daysText(slice?.quarterDays ?? 0)}; a slice has room for one. Press C on its row, or take “Cut thinner…” from its menu.`;
    case 'choose':
      return 'Patterns that fit stand first, with the words that speak for them. Open another one, or keep the first.';
    case 'fill':
      return `${countText(blanks, 'blank')} left, which the plan could not fill. Type what belongs there; Tab leads to the next one.`;
    case 'cut':
      return 'No blanks left. Change a size, or send a piece to Later, as you like. Then cut: the button is below the patterns.';
    case 'look':
      return `${cutDoneText(slice, day, today)} Undo would take the cut back.`;
    case 'none':
      return 'Choose a slice of more than a day and press C: the cutter proposes thinner ones, each still worth something.';
  }
}

function named(slice: Slice | null): string {
  return slice === null ? 'The slice' : sentence(titleText(slice.title));
}
