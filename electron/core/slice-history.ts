import type { SliceHistory, SliceHistoryEntry } from '../../shared/contract.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Json } from '../../shared/plan/json.ts';
import type { RecordChange } from '../../shared/plan/patch.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { FileSystem } from './store/file-system.ts';
import { type ChangeEntry, findChangesOf } from './store/journal-line.ts';
import { segmentNumbers, segmentPath } from './store/journal-segments.ts';
import { storageErrorFrom, systemCodeOf } from './store/storage-error.ts';

/** Entries that are handed out at once. */
const HISTORY_PAGE = 50;
/** UTF-16 units of a text: enough to see what it was about, for a note may have a hundred thousand. */
const SHOWN_TEXT = 300;
const PLACES: ReadonlySet<string> = new Set(['rank', 'outlineRank']);

/** What is in memory of a plan that is open for writing: changes without a gap up to the newest, oldest first. */
export type RecentChanges = { readonly changes: readonly ChangeEntry[]; readonly hasOlder: boolean };

export type HistorySource = {
  readonly files: FileSystem;
  /** The folder of the journal's segments. */
  readonly folder: string;
  /** `null`: the plan is only looked at, and everything is in the segments. */
  readonly recent: RecentChanges | null;
};

/**
 * What happened to one slice, newest first: at most 50 changes with a number below `before` (`null`: the newest).
 * Memory is asked first, then the segments from the newest to older ones, and only until something was found: so
 * `hasOlder` may turn out to be nothing about this slice. Throws a `StorageError` when a segment cannot be read.
 */
export async function sliceHistory(
  { files, folder, recent }: HistorySource,
  id: SliceId,
  before: number | null,
): Promise<SliceHistory> {
  // One more than is shown tells whether there is an older one.
  const most = HISTORY_PAGE + 1;
  let ceiling = before ?? Number.POSITIVE_INFINITY;
  const found = recent === null ? [] : changesIn(recent.changes, id, ceiling, most);
  let hasOlder = recent?.hasOlder ?? true;
  if (recent !== null) ceiling = Math.min(ceiling, recent.changes[0]?.seq ?? ceiling);
  if (found.length === 0 && hasOlder) {
    const unread = [...(await segmentNumbers(files, folder).catch((error) => fail(error, folder)))];
    for (let number = unread.pop(); number !== undefined && found.length === 0; number = unread.pop()) {
      const bytes = await readKept(files, segmentPath(folder, number));
      // Each segment is one short piece of work; between two of them others have their turn.
      const part = findChangesOf(bytes, { id, before: ceiling, most, isWanted: (change) => concerns(change, id) });
      found.push(...part.changes);
      // A change that was written again at the head of a later segment counts once.
      ceiling = Math.min(ceiling, part.firstSeq ?? ceiling);
      hasOlder = unread.length > 0;
    }
  }
  const shown = found.slice(0, HISTORY_PAGE);
  return { entries: shown.map((change) => entryOf(change, id)), hasOlder: found.length > shown.length || hasOlder };
}

function changesIn(changes: readonly ChangeEntry[], id: SliceId, ceiling: number, most: number): ChangeEntry[] {
  const found: ChangeEntry[] = [];
  for (let place = changes.length - 1; place >= 0 && found.length < most; place -= 1) {
    const change = changes[place];
    if (change !== undefined && change.seq < ceiling && concerns(change, id)) found.push(change);
  }
  return found;
}

/** It changed the slice; to make room for another one, which was moved there, is no change of it. */
function concerns(change: ChangeEntry, id: SliceId): boolean {
  const record = recordChange(change, id);
  if (record === undefined) return false;
  if (record.exists !== undefined || change.command === null) return true;
  return names(change.command, id) || !Object.keys(record.fields).every((field) => PLACES.has(field));
}

function names(command: Command, id: SliceId): boolean {
  if (command.type === 'batch') return command.commands.some((inner) => names(inner, id));
  // Other records have ids too, and a hand may have given a person the id of a slice.
  return command.type.startsWith('slice.') && 'id' in command && command.id === id;
}

function recordChange({ patch }: ChangeEntry, id: SliceId): RecordChange | undefined {
  return patch.slices !== undefined && Object.hasOwn(patch.slices, id) ? patch.slices[id] : undefined;
}

function entryOf(change: ChangeEntry, id: SliceId): SliceHistoryEntry {
  const { exists, fields = {} } = recordChange(change, id) ?? {};
  return {
    seq: change.seq,
    at: change.at,
    does: change.does,
    type: change.command?.type ?? null,
    exists: exists === undefined ? null : exists[1] === null ? 'deleted' : 'created',
    fields: Object.entries(fields)
      .filter(([, [before, after]]) => !isNothing(before) || !isNothing(after))
      .map(([field, [before, after]]) => ({ field, before: shortened(before), after: shortened(after) })),
  };
}

/** Of a new slice only what it was given is told. */
function isNothing(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function shortened(value: Json): Json {
  if (typeof value === 'string') return value.length > SHOWN_TEXT ? `${value.slice(0, SHOWN_TEXT)}…` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shortened);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
}

/** Old segments are thrown away while the app runs; what is gone has nothing to tell. */
async function readKept(files: FileSystem, path: string): Promise<Uint8Array> {
  try {
    return await files.read(path);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return new Uint8Array();
    return fail(error, path);
  }
}

function fail(error: unknown, where: string): never {
  throw storageErrorFrom(error, where);
}
