import { dirname, join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { type DecodedLines, decodeLines } from './journal-line.ts';
import { systemCodeOf } from './storage-error.ts';
import { syncFolder, writeAll } from './write-all.ts';

/** A file of the journal: `000001.jsonl` and so on, numbered in the order in which they were begun. */
export type Segment = DecodedLines & {
  readonly number: number;
  readonly path: string;
  readonly totalBytes: number;
};

export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.jsonl`);
}

/** The numbers of the segments there are, oldest first; none when the folder is not there. */
export async function segmentNumbers(files: FileSystem, folder: string): Promise<readonly number[]> {
  const names = await files.list(folder).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .map((name) => /^(\d{6,})\.jsonl$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

export async function readSegment(
  files: FileSystem,
  folder: string,
  number: number,
  options: { withPlans?: boolean } = {},
): Promise<Segment> {
  const path = segmentPath(folder, number);
  const bytes = await files.read(path);
  return { ...decodeLines(bytes, options), number, path, totalBytes: bytes.length };
}

/**
 * Cuts a segment back to its last sound line. A line that was torn while it was written is dropped; when there is more
 * behind the sound part than that, the disk has changed what was written, and the segment is first kept aside.
 */
export async function cutBack(files: FileSystem, segment: Segment, asidePath: string): Promise<void> {
  if (segment.soundBytes === segment.totalBytes) return;
  const bytes = await files.read(segment.path);
  const isTornLine = !bytes.subarray(segment.soundBytes).includes(10);
  if (!isTornLine) {
    const aside = await files.open(asidePath, 'create', 0o600);
    try {
      await writeAll(aside, bytes);
      await aside.sync();
    } finally {
      await aside.close();
    }
  }
  if (segment.soundBytes === 0) return await files.remove(segment.path);
  const file = await files.open(segment.path, 'append');
  try {
    await file.truncate(segment.soundBytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder and all above it, and makes their names durable. */
export async function makeDurableFolder(files: FileSystem, folder: string): Promise<void> {
  const topmost = await files.makeFolder(folder);
  if (topmost === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(files, dirname(made));
    if (made === topmost || made === dirname(made)) return;
  }
}
