import type { Day } from '../calendar/day.ts';
import type { Command, NewSlice } from '../plan/commands.ts';
import {
  type Plan,
  QUARTERS_PER_DAY,
  type QuarterDays,
  type Slice,
  type SliceId,
  type SliceKind,
  TITLE_LIMIT,
} from '../plan/plan.ts';
import { err, ok, type Result } from '../result.ts';
import { BY_DAYS_ID, type Pattern, type PatternChild } from './pattern.ts';
import { fillTemplate, slotFills, slotPart, type TitlePart, titleOf } from './slots.ts';

/** A slice that would come out of a cut. */
export type DraftChild = {
  readonly parts: readonly TitlePart[];
  readonly kind: SliceKind;
  readonly doneWhen: readonly string[];
  readonly demo?: string;
  readonly quarterDays: QuarterDays | null;
  /** True: it is parked at once. */
  readonly isLater: boolean;
};

/** A cut before it is made: a pattern's children for this slice, and what a person made of them. */
export type CutDraft = {
  readonly sliceId: SliceId;
  /** The id of the pattern; `null`: by hand. */
  readonly pattern: string | null;
  /** False: the slice itself says nobody whom it is for. */
  readonly hasAudience: boolean;
  /** Why somebody wants the slice; the first child that is not parked is the first to keep that promise. */
  readonly value?: string;
  readonly children: readonly DraftChild[];
};

/** Why a draft is no cut yet. `place` counts the children from 0. */
export type CutRefusal =
  | { readonly code: 'nothing-kept' }
  | { readonly code: 'all-later' }
  | { readonly code: 'blank'; readonly place: number; readonly slot: string }
  | { readonly code: 'no-title'; readonly place: number }
  | { readonly code: 'title-too-long'; readonly place: number };

const FEWEST_PARTS = 2;
const MOST_PARTS = 20;
/** Room for `, part 12 of 20` behind the title. */
const LONGEST_PART_TITLE = TITLE_LIMIT - 20;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/** The children that a pattern drafts for a slice, with what the plan says in their slots. */
export function cutDraft(plan: Plan, slice: Slice, pattern: Pattern): CutDraft {
  const children = pattern.id === BY_DAYS_ID ? partsByDays(slice) : childrenBy(pattern, plan, slice);
  const { id, value, audience } = slice;
  return { sliceId: id, pattern: pattern.id, hasAudience: audience.trim() !== '', value, children };
}

/** An empty child, for one that is added by hand. */
export function emptyChild(quarterDays: QuarterDays | null): DraftChild {
  return { parts: [], kind: 'slice', doneWhen: [], quarterDays, isLater: false };
}

/**
 * The command that makes the cut, or why it is none yet: a blank is left, or nothing is. `ids` has a new id for each
 * child. Where the slice says nobody whom it is for, the children are for whom their titles name. Its value goes to the
 * first child that is not parked.
 */
export function cutCommand(draft: CutDraft, ids: readonly SliceId[], on: Day): Result<CutCommand, CutRefusal> {
  const refusal = refusalOf(draft.children);
  return refusal === null ? ok(commandFor(draft, ids, on)) : err(refusal);
}

export type CutCommand = Extract<Command, { readonly type: 'slice.cut' }>;

/** The command for a draft as it is, blanks and all: to try out what it would bring, never to be carried out. */
export function trialCut(draft: CutDraft, on: Day): CutCommand {
  const ids = draft.children.map((_, place) => `trial${String(place).padStart(3, '0')}` as SliceId);
  return commandFor(draft, ids, on);
}

function refusalOf(children: readonly DraftChild[]): CutRefusal | null {
  if (children.length === 0) return { code: 'nothing-kept' };
  if (children.every(({ isLater }) => isLater)) return { code: 'all-later' };
  for (const [place, { parts }] of children.entries()) {
    const blank = parts.find((part) => part.from === 'slot' && part.isBlank);
    if (blank?.from === 'slot') return { code: 'blank', place, slot: blank.slot };
    const title = plainTitleOf(parts);
    if (title === '') return { code: 'no-title', place };
    if (title.length > TITLE_LIMIT) return { code: 'title-too-long', place };
  }
  return null;
}

function commandFor(draft: CutDraft, ids: readonly SliceId[], on: Day): CutCommand {
  const { sliceId, pattern, hasAudience, value = '' } = draft;
  const firstKept = draft.children.findIndex(({ isLater }) => !isLater);
  const named = hasAudience ? [] : draft.children.map(({ parts }) => audienceIn(parts));
  const anyone = named.find((audience) => audience !== '');
  const children = draft.children.flatMap((child, place): NewSlice[] => {
    const id = ids[place];
    if (id === undefined) return [];
    const { kind, doneWhen, demo, quarterDays, isLater, parts } = child;
    const audience = named[place] || anyone;
    return [
      {
        id,
        title: plainTitleOf(parts),
        kind,
        quarterDays,
        ...(doneWhen.length === 0 ? {} : { doneWhen }),
        ...(demo === undefined ? {} : { demo }),
        ...(place !== firstKept || value.trim() === '' ? {} : { value }),
        ...(audience === undefined ? {} : { audience }),
        ...(isLater ? { stage: 'later' } : {}),
      },
    ];
  });
  return { type: 'slice.cut', id: sliceId, pattern, children, on };
}

/** Whom a title names, without the article that somebody may have typed. */
function audienceIn(parts: readonly TitlePart[]): string {
  const part = parts.find((some) => some.from === 'slot' && some.slot === 'audience' && !some.isBlank);
  return part === undefined ? '' : part.text.trim().replace(/^(?:the|an?)\s+/i, '');
}

function plainTitleOf(parts: readonly TitlePart[]): string {
  return titleOf(parts).replaceAll(/\s+/g, ' ').trim();
}

function childrenBy(pattern: Pattern, plan: Plan, slice: Slice): readonly DraftChild[] {
  const fills = slotFills(plan, slice, pattern);
  const shares = pattern.children.reduce((sum, child) => sum + child.share, 0);
  return pattern.children.map((child) => ({
    parts: fillTemplate(child.title, fills),
    kind: child.kind,
    doneWhen: child.doneWhen ?? [],
    ...(child.demo === undefined ? {} : { demo: child.demo }),
    quarterDays: shareOf(slice.quarterDays, child, shares),
    isLater: false,
  }));
}

/**
 * Its share of the whole, but never more than such a slice takes at most: what is left over is left out. Of a slice that
 * is not sized that most is proposed, at most a day: what comes out of a cut is thin.
 */
function shareOf(whole: QuarterDays | null, { share }: PatternChild, shares: number): QuarterDays | null {
  if (whole === null) return Math.max(1, Math.min(share * QUARTERS_PER_DAY, QUARTERS_PER_DAY));
  return Math.min(share * QUARTERS_PER_DAY, Math.max(1, Math.round((whole * share) / shares)));
}

/** Equal parts of a day, the last one with what is left. */
function partsByDays({ title, quarterDays }: Slice): readonly DraftChild[] {
  const whole = quarterDays ?? 0;
  const count = Math.min(MOST_PARTS, Math.max(FEWEST_PARTS, Math.ceil(whole / QUARTERS_PER_DAY)));
  const each = Math.max(1, Math.ceil(whole / count));
  return Array.from({ length: count }, (_, place) => ({
    parts: [
      slotPart('title', title.slice(0, LONGEST_PART_TITLE).replace(HALF_A_CHARACTER, '').trim()),
      { from: 'template', text: `, part ${place + 1} of ${count}` },
    ],
    kind: 'slice',
    doneWhen: [],
    quarterDays: quarterDays === null ? null : Math.max(1, Math.min(each, whole - place * each)),
    isLater: false,
  }));
}
