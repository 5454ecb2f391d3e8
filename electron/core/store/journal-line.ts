import { crc32 } from 'node:zlib';
import type { Command } from '../../../shared/plan/commands.ts';
import type { Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { LineageId } from './new-id.ts';

/** A change of the plan. `seq` counts changes, from 1; the patch is what is replayed, the command names it. */
export type ChangeEntry = {
  readonly seq: number;
  /** An instant as an ISO string; it orders nothing. */
  readonly at: string;
  /** `null` for undo, redo, and what came from the file. */
  readonly commandId: string | null;
  readonly does: 'change' | 'undo' | 'redo';
  /** For undo and redo: the last change of the step that they concern. */
  readonly of: number | null;
  /** `null` when it came from the file. */
  readonly command: Command | null;
  readonly patch: Patch;
};

/** A version of the plan file that this journal knows: the plan as it was after change `seq`. */
export type VersionEntry = {
  readonly seq: number;
  readonly at: string;
  readonly sha256: string;
  /** Absolute. */
  readonly path: string;
  /** From the plan after `seq` to what is in the file, when they differ: somebody else's version that was merged. */
  readonly differs?: Patch;
} & ({ readonly saved: LineageId } | { readonly read: LineageId | null });

/** The whole plan after change `seq`; the first line of every segment, so that each can be read by itself. */
export type BasisEntry = { readonly seq: number; readonly at: string; readonly version: number; readonly plan: Plan };

export type JournalEntry = ChangeEntry | VersionEntry | BasisEntry;

export function isChange(entry: JournalEntry): entry is ChangeEntry {
  return 'does' in entry;
}

export function isBasis(entry: JournalEntry): entry is BasisEntry {
  return 'plan' in entry;
}

export function isVersion(entry: JournalEntry): entry is VersionEntry {
  return 'saved' in entry || 'read' in entry;
}

const BEFORE_SUM = ',"crc":"';
const AFTER_SUM = '"}\n';
const SUM_LENGTH = 8;
const TAIL_LENGTH = BEFORE_SUM.length + SUM_LENGTH + AFTER_SUM.length;
const LINE_BREAK = 10;
/** The keys of a `BasisEntry` up to the one that no other entry has; the time and a number fit in so many bytes. */
const START_OF_PLAN = '"version":';
const LONGEST_START = 80;
/** The keys of a `ChangeEntry` up to the one that no other entry has. */
const START_OF_CHANGE = /^\{"seq":(\d+),"at":"[^"]*","commandId":/;

/** One line of JSON with its line break. Its checksum covers every other byte of the line, separators included. */
export function encodeLine(entry: JournalEntry): Buffer {
  const body = JSON.stringify(entry).slice(0, -1) + BEFORE_SUM;
  return Buffer.from(body + sumOf(Buffer.from(body)) + AFTER_SUM);
}

export type DecodedLines = {
  readonly entries: readonly JournalEntry[];
  /** Bytes from the start that hold those entries; behind them nothing can be trusted. */
  readonly soundBytes: number;
};

/**
 * The entries from the start up to the first line that is not exactly as it was written. `withPlans: false` leaves out
 * the whole plans, which are by far the longest lines, where only the changes are wanted.
 */
export function decodeLines(bytes: Uint8Array, { withPlans = true }: { withPlans?: boolean } = {}): DecodedLines {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: JournalEntry[] = [];
  let start = 0;
  for (;;) {
    const end = buffer.indexOf(LINE_BREAK, start) + 1;
    const line = buffer.subarray(start, end);
    if (end === 0 || !isSound(line)) return { entries, soundBytes: start };
    if (withPlans || !line.subarray(0, LONGEST_START).includes(START_OF_PLAN)) entries.push(parseLine(line));
    start = end;
  }
}

export type WantedChanges = {
  readonly id: string;
  readonly before: number;
  readonly most: number;
  readonly isWanted: (change: ChangeEntry) => boolean;
};

export type ChangesOfRecord = {
  /** Newest first. */
  readonly changes: readonly ChangeEntry[];
  /** The number of the oldest change of any record in these lines; `null` without a change. */
  readonly firstSeq: number | null;
};

/**
 * The newest `most` changes with a number below `before` that name a record and are wanted. It goes from the end to the
 * beginning and looks only at lines that name the record, each of which has to be sound by itself: of the ten thousand
 * lines of a segment these are mostly a few, and the answer must not keep anybody waiting.
 */
export function findChangesOf(bytes: Uint8Array, { id, before, most, isWanted }: WantedChanges): ChangesOfRecord {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Ids have no character that JSON would escape.
  const name = Buffer.from(`"${id}"`);
  const changes: ChangeEntry[] = [];
  let end = buffer.length;
  while (end > 0 && changes.length < most) {
    const found = buffer.lastIndexOf(name, end - 1);
    if (found < 0) break;
    const start = found === 0 ? 0 : buffer.lastIndexOf(LINE_BREAK, found - 1) + 1;
    const line = buffer.subarray(start, buffer.indexOf(LINE_BREAK, found) + 1);
    const seq = changeNumber(line);
    if (seq !== null && seq < before && isSound(line)) {
      const entry = parseLine(line);
      if (isChange(entry) && isWanted(entry)) changes.push(entry);
    }
    end = start;
  }
  return { changes, firstSeq: firstChange(buffer) };
}

/** Changes stand in the order of their numbers, behind the few lines with which a segment begins. */
function firstChange(buffer: Buffer): number | null {
  for (let start = 0; start < buffer.length; ) {
    const end = buffer.indexOf(LINE_BREAK, start) + 1;
    const line = buffer.subarray(start, end);
    const seq = end === 0 ? null : changeNumber(line);
    if (end === 0 || (seq !== null && isSound(line))) return seq;
    start = end;
  }
  return null;
}

/** The number of a change without parsing its line; `null` for lines that are no change. */
function changeNumber(line: Buffer): number | null {
  const found = START_OF_CHANGE.exec(line.toString('latin1', 0, LONGEST_START));
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** The last sound line about a version of the file, without reading the others. */
export function findLastVersion(bytes: Uint8Array): VersionEntry | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = buffer.length;
  while (end > 0) {
    const start = end < 2 ? 0 : buffer.lastIndexOf(LINE_BREAK, end - 2) + 1;
    const line = buffer.subarray(start, end);
    const entry = line.includes('"sha256":') && isSound(line) ? parseLine(line) : null;
    if (entry !== null && isVersion(entry)) return entry;
    end = start;
  }
  return null;
}

function isSound(line: Buffer): boolean {
  const bodyEnd = line.length - TAIL_LENGTH;
  if (bodyEnd <= 0) return false;
  const tail = line.toString('latin1', bodyEnd);
  const sum = sumOf(line.subarray(0, bodyEnd + BEFORE_SUM.length));
  return tail === BEFORE_SUM + sum + AFTER_SUM;
}

/** Of a sound line: the checksum holds, so this is what we wrote. */
function parseLine(line: Buffer): JournalEntry {
  return JSON.parse(`${line.toString('utf8', 0, line.length - TAIL_LENGTH)}}`) as JournalEntry;
}

/** Over the line without its sum; the fixed end is compared byte by byte, and added so that the sum covers it too. */
function sumOf(body: Buffer): string {
  return crc32(AFTER_SUM, crc32(body)).toString(16).padStart(SUM_LENGTH, '0');
}
