import type { Day } from '../../shared/calendar/day.ts';
import { importOutline } from '../../shared/imports/outline.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { type Dropped, droppedText } from '../../shared/words/dropped.ts';
import { countText } from '../../shared/words/en.ts';
import { newSliceId } from '../plan/new-id.ts';
import type { Place } from './places.ts';

export type Pasted = {
  /** One step for undo; `null` when the text has no slice in it. */
  readonly command: Command | null;
  /** The first of the new slices. */
  readonly firstId: SliceId | null;
  /** How many slices, and what of the text was left out. */
  readonly text: string;
};

/** A text of one line is put into the title by the browser; more lines make slices. */
export function hasSeveralLines(text: string): boolean {
  return /\S\s*[\r\n]\s*\S/u.test(text);
}

export function pasteOutline(text: string, place: Place, today: Day): Pasted {
  const { commands, dropped, slices } = importOutline(text, { ...place, newId: newSliceId, today });
  const [first, ...others] = commands;
  const added = slices === 0 ? 'Nothing in that text is a slice.' : `${countText(slices, 'slice')} added.`;
  return {
    command: first === undefined ? null : others.length === 0 ? first : { type: 'batch', commands },
    firstId: first?.type === 'slice.add' ? (first.slices[0]?.id ?? null) : null,
    text: [added, ...dropped.map((left: Dropped) => droppedText(left))].join(' '),
  };
}
