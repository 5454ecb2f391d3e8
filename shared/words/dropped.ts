import { assertNever } from '../assert.ts';
import { NOTE_LIMIT_BYTES, TITLE_LIMIT } from '../plan/plan.ts';
import { countText } from './en.ts';

/** What an import did not take over, or changed, and how often. Shown before anything is written. */
export type Dropped = { readonly code: DroppedCode; readonly count: number };

export type DroppedCode =
  /** Refused as a whole; `count` is its size in bytes. */
  | 'too-large'
  | 'too-many-slices'
  | 'too-deep'
  | 'front-matter'
  | 'rules'
  | 'comments'
  | 'text'
  | 'code'
  | 'tables'
  | 'empty-items'
  | 'control-characters'
  | 'titles-cut'
  | 'notes-cut'
  | 'ticks-on-groups';

export const OUTLINE_LIMIT_BYTES = 5_000_000;
export const OUTLINE_LIMIT_SLICES = 10_000;
export const OUTLINE_LIMIT_DEPTH = 200;

/** One line of the notice that an import gives. */
export function droppedText({ code, count }: Dropped): string {
  switch (code) {
    case 'too-large':
      return `This text has ${(count / 1_000_000).toFixed(1)} MB; an outline may have ${
        OUTLINE_LIMIT_BYTES / 1_000_000
      } MB. Paste a part of it.`;
    case 'too-many-slices':
      return `${countText(count, 'item')} left out: one paste brings at most ${OUTLINE_LIMIT_SLICES} slices.`;
    case 'too-deep':
      return `${countText(count, 'item')} moved up to level ${OUTLINE_LIMIT_DEPTH}, the deepest there is.`;
    case 'front-matter':
      return `${countText(count, 'line')} of front matter left out.`;
    case 'rules':
      return `${countText(count, 'dividing line')} left out.`;
    case 'comments':
      return `${countText(count, 'line')} of comments left out.`;
    case 'text':
      return `${countText(count, 'line')} of text left out, as there was no item above to note it on.`;
    case 'code':
      return `${countText(count, 'line')} of code left out, as there was no item above to note it on.`;
    case 'tables':
      return `${countText(count, 'table row')} left out, as there was no item above to note it on.`;
    case 'empty-items':
      return `${countText(count, 'item')} without text left out.`;
    case 'control-characters':
      return `${countText(count, 'control character')} removed.`;
    case 'titles-cut':
      return `${countText(count, 'title')} cut to ${TITLE_LIMIT} characters; the whole text is in the notes.`;
    case 'notes-cut':
      return `${countText(count, 'note')} cut to ${NOTE_LIMIT_BYTES / 1000} kB.`;
    case 'ticks-on-groups':
      return `${countText(count, 'tick')} on a group left out: a group is delivered when all its slices are.`;
    default:
      return assertNever(code);
  }
}
