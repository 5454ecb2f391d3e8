import { ownRecord } from './collections.ts';
import { isOwnerMissing, isProperlyStarted, mayBePinned } from './invariants.ts';
import { mendRanges } from './mend-ranges.ts';
import { compareInOutline } from './outline.ts';
import { strays } from './parents.ts';
import type { Plan, Slice } from './plan.ts';
import { compareRank, isRank, type Ranked, ranksForInsertion } from './rank.ts';
import { treeOf } from './tree.ts';
import { cutTitle, isQuarterDays, isTitle, isWorth } from './values.ts';

export type Mended = {
  readonly plan: Plan;
  /** What was changed, for the log: ids and fields, no text of the plan. Empty when the plan was sound. */
  readonly mended: readonly string[];
  /** Titles that were too long; what was cut off is in the notes. */
  readonly titlesCut: number;
};

type Note = (id: string, what: string) => void;

/**
 * Makes a plan sound that a hand, or a merge, left with broken references: afterwards `violations` finds nothing.
 * Deterministic, and a sound plan comes back as the same object. It takes away as little as it can: a slice whose
 * parent is missing comes to the top level, a rank that is none is replaced by one behind the others.
 */
export function mend(plan: Plan): Mended {
  const mended: string[] = [];
  let titlesCut = 0;
  const note: Note = (id, what) => {
    mended.push(`slices/${id}: ${what}`);
    if (what === TITLE_CUT) titlesCut++;
  };
  const withRanges = mendRanges(plan, (what) => mended.push(what));
  const withParents = mendParents(withRanges, note);
  const withFacts = mapSlices(withParents, (slice) => mendFacts(withParents, slice, note));
  const withRanks = mendDeliveryOrder(mendOutline(withFacts, note), note);
  const tree = treeOf(withRanks);
  const sound = mapSlices(withRanks, (slice) => {
    if (slice.pin === null || mayBePinned(slice, tree.isLeaf(slice.id))) return slice;
    note(slice.id, 'pin taken off');
    return { ...slice, pin: null };
  });
  const title = cutTitle(sound.title);
  if (title === sound.title) return { plan: sound, mended, titlesCut };
  return { plan: { ...sound, title }, mended: [...mended, 'title cut'], titlesCut: titlesCut + 1 };
}

const TITLE_CUT = 'title cut';

/** Keys are the ids, and every way up ends at the goal. */
function mendParents(plan: Plan, note: Note): Plan {
  const named = mapSlices(plan, (slice, id) => {
    if (slice.id === id) return slice;
    note(id, 'id set to its key');
    return { ...slice, id: id as Slice['id'] };
  });
  const misplaced = strays(named.slices);
  return mapSlices(named, (slice) => {
    const why = misplaced.get(slice.id);
    if (why === undefined) return slice;
    note(slice.id, `${why}, moved to the top`);
    return { ...slice, parentId: null };
  });
}

function mendFacts(plan: Plan, slice: Slice, note: Note): Slice {
  const changes: Partial<{ -readonly [Field in keyof Slice]: Slice[Field] }> = {};
  if (!isTitle(slice.title)) {
    changes.title = cutTitle(slice.title);
    changes.notes = slice.notes === '' ? slice.title : `${slice.title}\n\n${slice.notes}`;
  }
  const needs = [...new Set(slice.needs)].filter(
    (need) => need !== slice.id && ownRecord(plan.slices, need) !== undefined,
  );
  if (needs.length !== slice.needs.length) changes.needs = needs;
  const sourceIds = slice.sourceIds.filter((source) => ownRecord(plan.sources, source) !== undefined);
  if (sourceIds.length !== slice.sourceIds.length) changes.sourceIds = sourceIds;
  if (isOwnerMissing(plan, slice)) changes.ownerId = null;
  if (slice.quarterDays !== null && !isQuarterDays(slice.quarterDays)) changes.quarterDays = null;
  if (slice.worth !== null && !isWorth(slice.worth)) changes.worth = null;
  if (slice.status === 'doing' && !isProperlyStarted(plan, slice)) changes.status = 'open';
  const day = slice.startedOn ?? slice.cutOn ?? slice.createdOn;
  if (slice.status === 'delivered') changes.deliveredOn = slice.deliveredOn ?? day;
  else changes.deliveredOn = null;
  if (slice.status === 'dropped') changes.droppedOn = slice.droppedOn ?? day;
  else changes.droppedOn = null;
  const changed = Object.entries(changes).filter(([field, value]) => slice[field as keyof Slice] !== value);
  if (changed.length === 0) return slice;
  for (const [field] of changed) note(slice.id, field === 'title' ? TITLE_CUT : `${field} mended`);
  return { ...slice, ...changes };
}

/** Siblings without a usable rank come last, in the order in which the file has them. */
function mendOutline(plan: Plan, note: Note): Plan {
  const siblings = new Map<string | null, { sound: Slice[]; broken: Slice[] }>();
  for (const slice of Object.values(plan.slices)) {
    const group = siblings.get(slice.parentId) ?? { sound: [], broken: [] };
    (isRank(slice.outlineRank) ? group.sound : group.broken).push(slice);
    siblings.set(slice.parentId, group);
  }
  const ranks = new Map<string, string>();
  for (const { sound, broken } of siblings.values()) {
    const order = sound.sort(compareInOutline).map(({ id, outlineRank }) => ({ id, rank: outlineRank }));
    rankBehind(order, broken, ranks);
    for (const slice of broken) note(slice.id, 'outlineRank mended');
  }
  if (ranks.size === 0) return plan;
  return mapSlices(plan, (slice) => ({ ...slice, outlineRank: ranks.get(slice.id) ?? slice.outlineRank }));
}

/** Slices without a usable rank are delivered last, in the order of the outline. */
function mendDeliveryOrder(plan: Plan, note: Note): Plan {
  const broken = treeOf(plan).rows.flatMap(({ slice }) => (isRank(slice.rank) ? [] : [slice]));
  if (broken.length === 0) return plan;
  const order = Object.values(plan.slices).filter((slice) => isRank(slice.rank));
  const ranks = new Map<string, string>();
  rankBehind(order.sort(compareRank), broken, ranks);
  for (const slice of broken) note(slice.id, 'rank mended');
  return mapSlices(plan, (slice) => ({ ...slice, rank: ranks.get(slice.id) ?? slice.rank }));
}

function rankBehind(order: readonly Ranked[], added: readonly Slice[], ranks: Map<string, string>) {
  if (added.length === 0) return;
  const { inserted, rekeyed } = ranksForInsertion(order, order.length, added.length);
  for (const [id, rank] of rekeyed) ranks.set(id, rank);
  added.forEach((slice, place) => {
    const rank = inserted[place];
    if (rank !== undefined) ranks.set(slice.id, rank);
  });
}

/** The same plan when no slice changed. */
function mapSlices(plan: Plan, map: (slice: Slice, id: string) => Slice): Plan {
  const entries = Object.entries(plan.slices);
  const slices = entries.map(([id, slice]): [string, Slice] => [id, map(slice, id)]);
  const isSame = slices.every(([, slice], place) => slice === entries[place]?.[1]);
  return isSame ? plan : { ...plan, slices: Object.fromEntries(slices) };
}
