import { isDay } from '../calendar/day.ts';
import type { SliceHistoryEntry } from '../contract.ts';
import type { Json } from '../plan/json.ts';
import type { Plan } from '../plan/plan.ts';
import { oneLine, sentence, shortened, sizeText, weekdayText } from './en.ts';
import { fieldLabel } from './field-labels.ts';
import { historyMoveText } from './history-move-text.ts';
import {
  askedChangeText,
  listChangeText,
  nameChangeText,
  pairChangeText,
  riskChangeText,
} from './history-value-text.ts';

type FieldChange = SliceHistoryEntry['fields'][number];

const SHOWN_GRAPHEMES = 60;

/** Fields that say nothing of their own: they change together with one that does. */
const SILENT: ReadonlySet<string> = new Set(['id', 'createdOn', 'startedOn', 'deliveredOn', 'droppedOn']);

/**
 * What one change did to a slice, as a line of its history: `Size from 1 d to ½ d`. An undo is told by what it took
 * back. `plan` gives names and titles.
 */
export function historyText(entry: SliceHistoryEntry, plan: Plan): string {
  if (entry.does === 'undo') return `Undone: ${whatHappened(takenBack(entry), plan)}`;
  const text = whatHappened(entry, plan);
  return entry.does === 'redo' ? `Done again: ${text}` : sentence(text);
}

/** The change that an undo took back. */
function takenBack(undo: SliceHistoryEntry): SliceHistoryEntry {
  const { exists } = undo;
  return {
    ...undo,
    exists: exists === 'created' ? 'deleted' : exists === 'deleted' ? 'created' : null,
    fields: undo.fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
  };
}

function whatHappened(entry: SliceHistoryEntry, plan: Plan): string {
  const { exists, fields, type } = entry;
  if (exists === 'created') return createdText(fields, type);
  if (exists === 'deleted') return 'deleted';
  const moved = historyMoveText(entry, plan);
  const others = fields
    .filter(({ field }) => !moved.told.has(field) && !SILENT.has(field))
    .map((change) => fieldText(change, plan));
  const told = [...moved.texts, ...others];
  if (told.length > 0) return told.join('; ');
  return type === null ? 'changed in the file' : 'changed';
}

function createdText(fields: readonly FieldChange[], type: SliceHistoryEntry['type']): string {
  const title = fields.find(({ field }) => field === 'title')?.after;
  const size = fields.find(({ field }) => field === 'quarterDays')?.after;
  const parts = [
    ...(typeof title === 'string' ? [quoted(title)] : []),
    ...(typeof size === 'number' ? [sizeText(size)] : []),
  ];
  const created = type === null ? 'came with the file' : type === 'slice.cut' ? 'came out of a cut' : 'created';
  return parts.length === 0 ? created : `${created}: ${parts.join(', ')}`;
}

function fieldText({ field, before, after }: FieldChange, plan: Plan): string {
  const label = fieldLabel(field);
  switch (field) {
    case 'risk':
      return riskChangeText(before, after, plan.goal.target);
    case 'ownerId':
    case 'needs':
    case 'sourceIds':
      return nameChangeText(field, before, after, plan);
    case 'doneWhen':
    case 'skills':
    case 'tags':
    case 'seenBy':
      return listChangeText(label, before, after);
    case 'silenced':
    case 'bite':
      return pairChangeText(field, before, after);
    case 'askedAgain':
      return askedChangeText(before, after);
    case 'quarterDays':
      return `size from ${sizeOf(before)} to ${sizeOf(after)}`;
    default:
      return plainChangeText(label, before, after, plan);
  }
}

function plainChangeText(label: string, before: Json, after: Json, plan: Plan): string {
  if (isEmpty(after)) return `${label} emptied`;
  if (isEmpty(before)) return `${label}: ${valueText(after, plan)}`;
  return `${label} from ${valueText(before, plan)} to ${valueText(after, plan)}`;
}

function valueText(value: Json, plan: Plan): string {
  if (isDay(value)) return weekdayText(value, plan.goal.target);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return String(value);
  return 'another value';
}

function sizeOf(value: Json): string {
  return typeof value === 'number' ? sizeText(value) : 'not sized';
}

function quoted(text: string): string {
  return `“${shortened(oneLine(text), SHOWN_GRAPHEMES)}”`;
}

function isEmpty(value: Json): boolean {
  return value === null || value === '';
}
