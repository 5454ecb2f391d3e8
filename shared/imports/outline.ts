import type { Day } from '../calendar/day.ts';
import type { Command, NewSlice } from '../plan/commands.ts';
import { NOTE_LIMIT_BYTES, type SliceId, TITLE_LIMIT } from '../plan/plan.ts';
import { utf8Length } from '../plan/values.ts';
import { type Dropped, type DroppedCode, OUTLINE_LIMIT_BYTES } from '../words/dropped.ts';
import { AUDIENCE_MARK, NO_SIZE_MARK } from '../words/outline-words.ts';
import { cleanText, firstBytes, firstUnits } from './clean-text.ts';
import { inlineText } from './inline-text.ts';
import { readLines } from './outline-lines.ts';
import { growOutline, type Sprout } from './outline-tree.ts';
import { namesUnit, parseSize } from './size.ts';

type Context = {
  readonly newId: () => SliceId;
  /** Where the new slices go, as in the command `slice.add`. */
  readonly parentId: SliceId | null;
  readonly after: SliceId | null;
  /** The day on which it is pasted; ticked tasks count as delivered on it. */
  readonly today: Day;
};

/** At most one command, and none when there was nothing to add. `slices` counts groups and leaves. */
export type OutlineImport = {
  readonly commands: readonly Command[];
  readonly dropped: readonly Dropped[];
  readonly slices: number;
};

/**
 * Slices from pasted text: indented, bulleted, numbered or a task list, with headings as groups. Nothing is refused but
 * a text of more than 5 MB; what could not be taken over is counted in `dropped`.
 *
 * Titles lose their Markdown (emphasis, links, code marks); addresses of links go to the notes. A size at the very end
 * of a leaf's title is taken when it stands in brackets or after `~` and names its unit in small letters: `(2d)`,
 * `[½ d]`, `~4h`. A ticked leaf counts as delivered today. `For: Retention lead` on the line below is the audience.
 */
export function importOutline(text: string, context: Context): OutlineImport {
  const counts = new Map<DroppedCode, number>();
  const drop = (code: DroppedCode, count: number) => {
    if (count > 0) counts.set(code, (counts.get(code) ?? 0) + count);
  };
  const sizeBytes = utf8Length(text);
  if (sizeBytes > OUTLINE_LIMIT_BYTES) {
    return { commands: [], dropped: [{ code: 'too-large', count: sizeBytes }], slices: 0 };
  }
  const clean = cleanText(text);
  drop('control-characters', clean.removed);
  const roots = growOutline(readLines(clean.text), drop);
  let slices = 0;
  const newSlice = (sprout: Sprout): NewSlice => {
    slices++;
    const id = context.newId();
    // The outline has at most 200 levels, so that this never runs out of stack.
    const children = sprout.children.map(newSlice);
    return { id, ...fieldsOf(sprout, context.today, drop), ...(children.length === 0 ? {} : { children }) };
  };
  const added = roots.map(newSlice);
  const dropped = [...counts].map(([code, count]) => ({ code, count }));
  if (added.length === 0) return { commands: [], dropped, slices };
  const { parentId, after, today } = context;
  return { commands: [{ type: 'slice.add', parentId, after, slices: added, on: today }], dropped, slices };
}

function fieldsOf(sprout: Sprout, today: Day, drop: (code: DroppedCode, count: number) => void) {
  const isLeaf = sprout.children.length === 0;
  const inline = inlineText(sprout.markdown);
  const { title: whole, quarterDays } = isLeaf ? splitSize(inline.text) : { title: inline.text, quarterDays: null };
  const title = cutTitle(whole === '' ? sprout.markdown : whole);
  if (title !== whole && whole !== '') drop('titles-cut', 1);
  if (!isLeaf && sprout.isTicked && !isDelivered(sprout)) drop('ticks-on-groups', 1);
  const { audience, notes: below } = splitAudience(sprout.notes);
  const paragraphs = [title.length < whole.length ? whole : '', below, inline.addresses.join('\n')];
  const notes = cutNotes(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'), drop);
  return {
    title,
    ...(audience === '' ? {} : { audience }),
    ...(quarterDays === null ? {} : { quarterDays }),
    ...(notes === '' ? {} : { notes }),
    ...(isLeaf && sprout.isTicked ? { deliveredOn: today } : {}),
  };
}

/** A ticked group says nothing new when all its leaves are ticked. */
function isDelivered(sprout: Sprout): boolean {
  return sprout.children.length === 0 ? sprout.isTicked : sprout.children.every(isDelivered);
}

/** A first line such as `For: Retention lead` says who it is for, as our own outlines write it. */
function splitAudience(notes: readonly string[]): { readonly audience: string; readonly notes: string } {
  const [first = '', _break, ...others] = notes;
  if (!first.startsWith(`${AUDIENCE_MARK} `)) return { audience: '', notes: notes.join('') };
  return { audience: inlineText(first.slice(AUDIENCE_MARK.length)).text, notes: others.join('') };
}

function splitSize(text: string): { readonly title: string; readonly quarterDays: number | null } {
  const whole = { title: text, quarterDays: null };
  const closing = text.at(-1);
  const open =
    closing === ')' ? text.lastIndexOf('(') : closing === ']' ? text.lastIndexOf('[') : text.lastIndexOf('~');
  if (open <= 0 || text.length - open > 20) return whole;
  const isTilde = text[open] === '~';
  if (isTilde && text[open - 1] !== ' ') return whole;
  const said = isTilde ? text.slice(open) : text.slice(open + 1, -1);
  if (said === NO_SIZE_MARK && closing === ')') return { title: text.slice(0, open).trimEnd(), quarterDays: null };
  // Capitals and minutes are part of the title: “Plot it (3D)”, “Show it (5 min)”.
  if (/\p{Lu}|min/u.test(said) || !namesUnit(said)) return whole;
  const size = parseSize(said);
  const title = text.slice(0, open).trimEnd();
  return size.ok && title !== '' ? { title, quarterDays: size.value } : whole;
}

function cutTitle(title: string): string {
  return title.length <= TITLE_LIMIT ? title : `${firstUnits(title, TITLE_LIMIT - 1).trimEnd()}…`;
}

function cutNotes(notes: string, drop: (code: DroppedCode, count: number) => void): string {
  if (utf8Length(notes) <= NOTE_LIMIT_BYTES) return notes;
  drop('notes-cut', 1);
  return firstBytes(notes, NOTE_LIMIT_BYTES);
}
