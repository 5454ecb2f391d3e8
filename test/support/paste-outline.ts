import { asDay } from '../../shared/calendar/day.ts';
import { importOutline, type OutlineImport } from '../../shared/imports/outline.ts';
import type { NewSlice } from '../../shared/plan/commands.ts';
import type { SliceId } from '../../shared/plan/plan.ts';

export const TODAY = asDay('2026-11-24');

/** The import of a text into an empty plan; ids are counted. */
export function paste(text: string): OutlineImport {
  let count = 0;
  const newId = () => `s${String(count++).padStart(7, '0')}` as SliceId;
  return importOutline(text, { newId, parentId: null, after: null, today: TODAY });
}

export function rootsOf(text: string): readonly NewSlice[] {
  const [command] = paste(text).commands;
  return command?.type === 'slice.add' ? command.slices : [];
}

/** One line a slice: indentation, title, and what else was read. An own stack, for the deep ones. */
export function treeOf(text: string): string[] {
  const lines: string[] = [];
  const waiting = rootsOf(text)
    .map((slice) => ({ slice, depth: 0 }))
    .reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { slice, depth } = next;
    const marks = [
      slice.quarterDays ? `{${slice.quarterDays}}` : '',
      slice.deliveredOn ? `✓${slice.deliveredOn}` : '',
      slice.notes ? JSON.stringify(slice.notes) : '',
    ];
    lines.push([`${'  '.repeat(depth)}${slice.title}`, ...marks.filter((mark) => mark !== '')].join(' '));
    for (const child of (slice.children ?? []).toReversed()) waiting.push({ slice: child, depth: depth + 1 });
  }
  return lines;
}
