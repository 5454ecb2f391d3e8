import type { DraftChild } from './cut-draft.ts';
import { slotPart, type TitlePart, titleOf } from './slots.ts';

/**
 * What a person makes of the title of a child. What is typed into a slot stands in the same slot of the other children
 * too, as long as they had the same in it: a region is typed once. `text` is the whole new title, and the caret stands
 * behind what was typed.
 */
export function editTitle<Child extends DraftChild>(
  children: readonly Child[],
  place: number,
  text: string,
  caret: number,
): readonly Child[] {
  const child = children[place];
  if (child === undefined) return children;
  const edit = editOf(child.parts, text, caret);
  return children.map((other, at) => {
    if (at === place) return edit.isAnother ? asAnother(other, edit.parts) : { ...other, parts: edit.parts };
    return edit.slot === null ? other : { ...other, parts: filledAlike(other.parts, edit.slot.from, edit.slot.to) };
  });
}

/** The first blank that begins at or behind a position, by its range in the title; `null` when there is none. */
export function nextBlank(parts: readonly TitlePart[], from: number): Range | null {
  return blanksOf(parts).find(({ start }) => start >= from) ?? null;
}

/** The last blank that ends at or before a position. */
export function previousBlank(parts: readonly TitlePart[], to: number): Range | null {
  return blanksOf(parts).findLast(({ end }) => end <= to) ?? null;
}

/** The blank in which a position lies, its ends not counted. */
export function blankAround(parts: readonly TitlePart[], position: number): Range | null {
  return blanksOf(parts).find(({ start, end }) => start < position && position < end) ?? null;
}

/** The blank at a position, its ends counted. */
export function blankAt(parts: readonly TitlePart[], position: number): Range | null {
  return blanksOf(parts).find(({ start, end }) => start <= position && position <= end) ?? null;
}

/** A piece of a title, by the indices of its UTF-16 units: from `start` to before `end`. */
export type Range = { readonly start: number; readonly end: number };

type SlotPart = Extract<TitlePart, { readonly from: 'slot' }>;
type Placed = Range & { readonly part: TitlePart };
type Edit = {
  readonly parts: readonly TitlePart[];
  readonly slot: { from: SlotPart; to: TitlePart } | null;
  /** Nothing of the title is left: it is another slice now. */
  readonly isAnother?: boolean;
};

/** With a title of its own: how a slice of the pattern is shown and when it is done is not said of this one. */
function asAnother<Child extends DraftChild>(child: Child, parts: readonly TitlePart[]): Child {
  return { ...child, parts, doneWhen: [], demo: '' };
}

function blanksOf(parts: readonly TitlePart[]): readonly Range[] {
  return placed(parts)
    .filter(({ part }) => part.from === 'slot' && part.isBlank)
    .map(({ start, end }) => ({ start, end }));
}

function placed(parts: readonly TitlePart[]): readonly Placed[] {
  let start = 0;
  return parts.map((part) => {
    const at = { part, start, end: start + part.text.length };
    start = at.end;
    return at;
  });
}

/** Finds out which part was edited: a slot gets another text; elsewhere the parts that were touched become plain text. */
function editOf(parts: readonly TitlePart[], text: string, caret: number): Edit {
  const before = titleOf(parts);
  if (before === text) return { parts, slot: null };
  const { start, end } = changedRange(before, text, caret);
  const typed = text.slice(start, text.length - (before.length - end));
  const all = placed(parts);
  const slot = all.find((some) => isEditOf(some, { start, end }));
  if (slot?.part.from === 'slot') return editSlot(all, slot, { start, end }, typed);
  const left = all.filter((some) => some.end <= start);
  const right = all.filter((some) => some.start >= end && !left.includes(some));
  const from = left.at(-1)?.end ?? 0;
  const to = right[0]?.start ?? before.length;
  const plain = before.slice(from, start) + typed + before.slice(end, to);
  const middle: TitlePart[] = plain === '' ? [] : [{ from: 'template', text: plain }];
  const isAnother = left.length + right.length === 0;
  return {
    parts: [...left.map(({ part }) => part), ...middle, ...right.map(({ part }) => part)],
    slot: null,
    isAnother,
  };
}

/** Whether a change is one of what stands in a slot. Beside a blank something is typed; at the ends of a text it goes on. */
function isEditOf({ part, start, end }: Placed, changed: Range): boolean {
  if (part.from !== 'slot') return false;
  if (part.isBlank) return changed.start < changed.end && start <= changed.start && changed.end <= end;
  return start <= changed.start && changed.end <= end;
}

function editSlot(all: readonly Placed[], edited: Placed, changed: Range, typed: string): Edit {
  const from = edited.part;
  if (from.from !== 'slot') return { parts: all.map(({ part }) => part), slot: null };
  const others = (part: TitlePart | null) =>
    all.flatMap((some) => (some === edited ? (part === null ? [] : [part]) : [some.part]));
  if (from.isBlank) {
    const isWhole = changed.start === edited.start && changed.end === edited.end;
    // A blank that is deleted as a whole goes; one that is nibbled at stays.
    if (typed === '') return { parts: others(isWhole ? null : from), slot: null };
    const to = slotPart(from.slot, typed);
    return { parts: others(to), slot: { from, to } };
  }
  const text = from.text.slice(0, changed.start - edited.start) + typed + from.text.slice(changed.end - edited.start);
  const to = slotPart(from.slot, text);
  return { parts: others(to), slot: { from, to } };
}

function filledAlike(parts: readonly TitlePart[], from: SlotPart, to: TitlePart): readonly TitlePart[] {
  return parts.map((part) =>
    part.from === 'slot' && part.slot === from.slot && part.text === from.text && part.isBlank === from.isBlank
      ? to
      : part,
  );
}

/**
 * Where two texts differ, as the range in the first one. What is behind the caret is not new: that tells a second space
 * that was typed before one from a second space typed behind it.
 */
function changedRange(before: string, after: string, caret: number): Range {
  let same = 0;
  const most = Math.min(before.length, after.length - Math.min(caret, after.length));
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const left = Math.min(before.length, after.length) - same;
  let start = 0;
  while (start < left && before[start] === after[start]) start++;
  return { start, end: before.length - same };
}
