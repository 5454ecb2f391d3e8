import type { Slice } from '../../plan/plan.ts';
import { LISTS } from '../word-lists.ts';
import {
  differentWords,
  type Match,
  matchAt,
  matchesIn,
  quotedFrom,
  sharedCount,
  sharedPart,
  titleWords,
  type Word,
  wordsOf,
} from '../word-match.ts';
import type { Hit, PlanRules, SliceRules } from './rule.ts';

/** More of the title than this, and the value says the same thing again. */
const MOST_OF_TITLE = 0.7;
/** From here on two demos show the same thing. */
const SAME_DEMO = 0.8;
/** A value about something has to name it; a title of fewer words is no more than that. */
const WORDS_OF_A_WHOLE_TITLE = 3;

/** Somebody in particular can do something that they want to do, and it can be shown to them. */
export const audienceRules = {
  A1(slice) {
    const sliceId = slice.id;
    if (!isGenericAudience(slice.audience)) return [];
    if (wordsOf(slice.audience).length === 0) return [{ rule: 'A1', sliceId, part: 'empty' }];
    return [{ rule: 'A1', sliceId, part: 'generic', quoted: [slice.audience.trim()] }];
  },
  A2(slice) {
    const sliceId = slice.id;
    const value = wordsOf(slice.value);
    if (value.length === 0) return [{ rule: 'A2', sliceId, part: 'empty' }];
    const technical = technicalReasons(value);
    if (technical.length > 0) {
      const quoted = quotedFrom(slice.value, value, technical);
      return [{ rule: 'A2', sliceId, level: 'warning', part: 'technical', quoted }];
    }
    const repeated = repeatedPart(titleWords(slice), value);
    if (repeated <= MOST_OF_TITLE) return [];
    return [{ rule: 'A2', sliceId, level: 'warning', part: 'repeats', count: Math.round(repeated * 100) }];
  },
  D1: (slice) => (slice.demo.trim() === '' ? [{ rule: 'D1', sliceId: slice.id }] : []),
} satisfies SliceRules;

/** Whether an audience, as it was typed, is nobody in particular: “the team”, “users and management”, nothing at all. */
export function isGenericAudience(audience: string): boolean {
  const known = genericByAudience.get(audience);
  if (known !== undefined) return known;
  const isGeneric = isMadeOfGenericWords(wordsOf(audience));
  if (genericByAudience.size >= REMEMBERED_AUDIENCES) genericByAudience.clear();
  genericByAudience.set(audience, isGeneric);
  return isGeneric;
}

/** A plan has few audiences, and several rules ask about that of every slice after each edit. */
const genericByAudience = new Map<string, boolean>();
const REMEMBERED_AUDIENCES = 500;

function isMadeOfGenericWords(words: readonly Word[]): boolean {
  for (let at = 0; at < words.length; ) {
    const match = matchAt(words, at, LISTS.genericAudiences) ?? matchAt(words, at, LISTS.audienceFillers);
    if (match === null) return false;
    at += match.length;
  }
  return true;
}

/** Phrases about our own work, and layers of which nothing is said but that they are there. */
function technicalReasons(value: readonly Word[]): readonly Match[] {
  const states = matchesIn(value, LISTS.layerNouns).flatMap(({ at, length }) => {
    const state = matchAt(value, at + length, LISTS.technicalStates);
    return state === null ? [] : [{ at, length: length + state.length }];
  });
  return [...matchesIn(value, LISTS.technicalReasons), ...states];
}

/** Which part of the title the value repeats, from 0 to 1; of a short title only where the value says nothing else. */
function repeatedPart(title: readonly Word[], value: readonly Word[]): number {
  const own = differentWords(title);
  const told = differentWords(value);
  const shared = sharedCount(own, told);
  return own.size >= WORDS_OF_A_WHOLE_TITLE || (shared > 0 && shared === told.size) ? shared / own.size : 0;
}

/** A slice is visibly different from the one before it. */
export const demoRules = {
  D2: ({ boardLeaves }) =>
    boardLeaves.flatMap((slice, place): Hit[] => {
      const before = boardLeaves[place - 1];
      if (before === undefined || slice.status === 'delivered') return [];
      const shared = sharedDemo(slice, before);
      if (shared < SAME_DEMO) return [];
      return [{ rule: 'D2', sliceId: slice.id, otherIds: [before.id], count: Math.round(shared * 100) }];
    }),
} satisfies PlanRules;

function sharedDemo(slice: Slice, before: Slice): number {
  const known = sharedDemos.get(slice);
  if (known?.before === before) return known.shared;
  const shared = compareDemos(slice.demo.trim(), before.demo.trim());
  sharedDemos.set(slice, { before, shared });
  return shared;
}

/** Found once for each pair: this rule is asked about all slices after each edit, and few of them are new. */
const sharedDemos = new WeakMap<Slice, { readonly before: Slice; readonly shared: number }>();

function compareDemos(demo: string, before: string): number {
  if (demo === '' || before === '') return 0;
  // Demos without words, of an emoji for example, are compared as they are.
  return demo === before ? 1 : sharedPart(wordsOf(demo), wordsOf(before));
}
