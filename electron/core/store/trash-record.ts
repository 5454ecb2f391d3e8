import { basename, join } from 'node:path';
import { z } from 'zod';
import { treeOf } from '../../../shared/plan/tree.ts';
import { writeFileAtomic } from './atomic-write.ts';
import type { FileSystem } from './file-system.ts';
import { PLAN_FILE_ENDING, readPlanFile } from './plan-file.ts';
import { systemCodeOf } from './storage-error.ts';

/** What is noted beside a plan file in the trash. */
export type TrashRecord = {
  /** Where the file was, and goes back to; absolute. */
  readonly path: string;
  readonly title: string;
  readonly leaves: number;
  /** An instant as an ISO string. */
  readonly trashedAt: string;
  /** Set: it is being removed for good, the file alone or with its history; whoever finds this goes on with it. */
  readonly removes: 'file' | 'everything' | null;
};

const RECORD_NAME = 'trashed.json';
const FILE_NAME = `plan${PLAN_FILE_ENDING}`;

const schema = z.object({
  path: z.string().min(1),
  title: z.string(),
  leaves: z.int().nonnegative(),
  trashedAt: z.iso.datetime(),
  removes: z.enum(['file', 'everything']).nullable(),
});

/** The plan file in a trash folder, which holds one at most. */
export function trashedFile(folder: string): string {
  return join(folder, FILE_NAME);
}

export async function writeTrashRecord(files: FileSystem, folder: string, record: TrashRecord): Promise<void> {
  await writeFileAtomic(files, join(folder, RECORD_NAME), Buffer.from(`${JSON.stringify(record, null, 2)}\n`));
}

/** `null` when there is none, or nothing that can be read. Throws when the disk fails. */
export async function readTrashRecord(files: FileSystem, folder: string): Promise<TrashRecord | null> {
  let bytes: Uint8Array;
  try {
    bytes = await files.read(join(folder, RECORD_NAME));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return schema.parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    return null;
  }
}

/** What the record would say, read from the plan file itself, where the record is lost; it knows no place of its own. */
export async function recordFromFile(files: FileSystem, folder: string): Promise<TrashRecord> {
  const path = trashedFile(folder);
  const { modifiedMs } = await files.facts(path);
  const plan = await readPlanFile(files, path).then(
    (file) => file.plan,
    () => null,
  );
  return {
    path: basename(path),
    title: plan?.title ?? '',
    leaves: plan === null ? 0 : treeOf(plan).leaves.length,
    trashedAt: new Date(modifiedMs).toISOString(),
    removes: null,
  };
}
