import type { Command } from '../../shared/plan/commands.ts';
import { type Json, sameJson } from '../../shared/plan/json.ts';
import type { Patch, RecordChange } from '../../shared/plan/patch.ts';
import type { Risk, Rules } from '../../shared/plan/plan.ts';

/** What is done at once, and not typed: each time is a step of its own. */
const DEEDS: ReadonlySet<string> = new Set(['closedAt', 'report', 'shownIds', 'stage']);

/**
 * Record and field of a change that edits one field, as one text, also of several slices at once; `null` for all
 * others. Of days off, notes of a meeting and words for readers it is the one entry that was changed, so that each one
 * that comes or goes is a step of its own.
 */
export function editedField(command: Command | null, patch: Patch): string | null {
  if (command === null) return null;
  if (command.type === 'batch') return fieldOfEach(command.commands);
  const id = 'id' in command ? command.id : command.type === 'gate.answer' ? command.question : '';
  if (command.type === 'baseline.rename') return [command.type, id].join(' ');
  if (command.type === 'words.edit') {
    return withEntry([command.type, command.exportId].join(' '), patch.plan?.readerWords, command.exportId);
  }
  if (!('changes' in command)) return null;
  const [field, ...others] = Object.keys(command.changes);
  if (field === undefined || (others.length > 0 && !isNameWithInitials(command)) || DEEDS.has(field)) return null;
  if (command.type === 'plan.edit' && command.changes.rules !== undefined) return fieldOfRules(command.changes.rules);
  const name = [command.type, id, field].join(' ');
  if (command.type === 'slice.edit' && field === 'risk') return withLevel(name, command.changes.risk);
  if (command.type === 'review.edit' && field === 'notes') return withEntry(name, patch.reviews?.[id], field);
  if (field !== 'absences' && field !== 'closures') return name;
  return withEntry(name, command.type === 'person.edit' ? patch.people?.[id] : patch.plan?.calendar, field);
}

/** A number of days that is typed. A rule that is switched on or off is a step of its own. */
function fieldOfRules(rules: Partial<Rules>): string | null {
  const [field, ...others] = Object.keys(rules);
  return field === undefined || others.length > 0 || field === 'off' ? null : `plan.edit rules ${field}`;
}

function withEntry(name: string, record: RecordChange | undefined, field: string): string | null {
  const entry = changedEntry(record, field);
  return entry === null ? null : `${name} ${entry}`;
}

/** Initials follow the name while it is typed. */
function isNameWithInitials(command: Command): boolean {
  if (command.type !== 'person.edit') return false;
  const { name, initials, ...others } = command.changes;
  return name !== undefined && initials !== undefined && Object.keys(others).length === 0;
}

/** The same field of several slices, which are edited together. */
function fieldOfEach(commands: readonly Command[]): string | null {
  const edits = commands.flatMap((command) => (command.type === 'slice.edit' ? [command] : []));
  const fields = new Set(edits.flatMap(({ changes }) => Object.keys(changes)));
  if (edits.length !== commands.length || fields.size !== 1) return null;
  const name = ['batch', ...fields, ...edits.map(({ id }) => id)].join(' ');
  return fields.has('risk') ? withLevel(name, edits[0]?.changes.risk) : name;
}

/** A red dot that comes, goes or becomes a watch is a step of its own; what is written of it is typed. */
function withLevel(name: string, risk: Risk | null | undefined): string {
  return `${name} ${risk?.level ?? 'none'}`;
}

/** The place of the only entry of a list that differs; `null` when entries came or went, or several differ. */
function changedEntry(record: RecordChange | undefined, field: string): number | null {
  const [before, after] = record?.fields[field] ?? [];
  if (!isList(before) || !isList(after) || before.length !== after.length) return null;
  const places = after.flatMap((entry, place) => (sameJson(entry, before[place] ?? null) ? [] : [place]));
  return places.length === 1 ? (places[0] ?? null) : null;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
