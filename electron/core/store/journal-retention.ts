import type { FileSystem } from './file-system.ts';
import { isChange } from './journal-line.ts';
import { readSegment, segmentNumbers, segmentPath } from './journal-segments.ts';

const KEPT_MS = 400 * 24 * 60 * 60 * 1_000;
const KEPT_BYTES = 64_000_000;
const KEPT_CHANGES = 500;

/**
 * Throws away the oldest segments: what is older than 400 days, and what goes beyond 64 MB in all; but never any of the
 * last 500 changes, and never the newest segment.
 */
export async function retireSegments(files: FileSystem, folder: string, now: Date): Promise<void> {
  const numbers = await segmentNumbers(files, folder);
  const firstKept = await oldestToKeep(files, folder, numbers, now);
  // Oldest first: whatever happens in between, what is left has no gap.
  for (const number of numbers.filter((one) => one < firstKept)) await files.remove(segmentPath(folder, number));
}

async function oldestToKeep(files: FileSystem, folder: string, numbers: readonly number[], now: Date): Promise<number> {
  let bytes = 0;
  let changes = 0;
  let firstKept = Number.POSITIVE_INFINITY;
  for (const number of numbers.toReversed()) {
    const { sizeBytes, modifiedMs } = await files.facts(segmentPath(folder, number));
    bytes += sizeBytes;
    const isBeyond = bytes > KEPT_BYTES || now.getTime() - modifiedMs > KEPT_MS;
    if (isBeyond && changes >= KEPT_CHANGES) return firstKept;
    firstKept = number;
    // Counting costs reading, and stops as soon as it is clear that there are enough.
    if (changes < KEPT_CHANGES)
      changes += (await readSegment(files, folder, number, { withPlans: false })).entries.filter(isChange).length;
  }
  return firstKept;
}
