import { createHash } from 'node:crypto';
import { mend } from '../../../shared/plan/mend.ts';
import { migrate, PLAN_FORMAT } from '../../../shared/plan/migrations.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { FileSystem } from './file-system.ts';
import type { LineageId } from './new-id.ts';
import { isReadAs, parsePlan } from './parse-plan.ts';
import { LINEAGE_LIMIT, planText } from './plan-text.ts';
import { hasRepeatedKeys } from './repeated-keys.ts';
import { StorageError, storageErrorFrom } from './storage-error.ts';

export const PLAN_FILE_ENDING = '.carpaccio';
const PLAN_FILE_LIMIT_BYTES = 50_000_000;

/** A plan file that was read: a plan, and which version of it this is. */
export type PlanFile = {
  readonly plan: Plan;
  /** Newest first; empty when somebody wrote the file by hand. */
  readonly lineage: readonly LineageId[];
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** True: a newer app wrote it, and there may be more in it than we understand. */
  readonly isNewer: boolean;
  /** What had to be made sound: ids and fields, no text. */
  readonly mended: readonly string[];
  /** Titles that were too long. */
  readonly titlesCut: number;
};

/** A plan file as it is to be written. */
export type PlanFileBytes = { readonly bytes: Uint8Array; readonly sha256: string };

/**
 * Reads a plan file. Throws a `StorageError` that says what is wrong with it; a file is taken as a whole or not at all,
 * never in part.
 */
export async function readPlanFile(files: FileSystem, path: string): Promise<PlanFile> {
  return parsePlanFile(await readPlanBytes(files, path), path);
}

/** The bytes of a plan file, whatever is in them; too many of them are refused before they are read. */
export async function readPlanBytes(files: FileSystem, path: string): Promise<Uint8Array> {
  try {
    const { kind, sizeBytes } = await files.facts(path);
    if (kind !== 'file') throw new StorageError('not-a-file', path);
    if (sizeBytes > PLAN_FILE_LIMIT_BYTES) throw new StorageError('too-large', path);
    return await files.read(path);
  } catch (error) {
    throw storageErrorFrom(error, path);
  }
}

/** The plan in the bytes of a file; `where` names the file in errors. */
export function parsePlanFile(bytes: Uint8Array, where: string): PlanFile {
  if (bytes.length > PLAN_FILE_LIMIT_BYTES) throw new StorageError('too-large', where);
  const raw = jsonObject(bytes, where);
  const migrated = migrate(raw);
  const isNewer = !migrated.ok && migrated.error.code === 'newer-version';
  if (!migrated.ok && !isNewer) throw new StorageError(raw.format === PLAN_FORMAT ? 'damaged' : 'not-a-plan', where);
  const plan = parsePlan(withoutEnvelope(migrated.ok ? migrated.value.value : raw));
  if (plan === null) throw new StorageError(isNewer ? 'newer-version' : 'damaged', where);
  return { ...mend(plan), lineage: lineageOf(raw.lineage), sha256: sha256Of(bytes), isNewer };
}

/**
 * The bytes of a plan file, read back before they are handed out: what could not be read again is never written.
 * Throws when that fails, which is a fault of ours.
 */
export function serialisePlanFile(plan: Plan, lineage: readonly LineageId[]): PlanFileBytes {
  const bytes = Buffer.from(planText(plan, lineage));
  // A key that is there twice is seen too: the second one of the envelope's hides what the plan has under that name.
  const again: unknown = JSON.parse(decodeUtf8(bytes));
  if (!isObject(again) || !isReadAs(plan, withoutEnvelope(again))) {
    throw new Error('A plan does not survive being written and read.');
  }
  return { bytes, sha256: sha256Of(bytes) };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The JSON object in the bytes. A file that starts like ours and cannot be read is damaged, any other is not a plan. */
function jsonObject(bytes: Uint8Array, where: string): { readonly [key: string]: unknown } {
  if (bytes.every((byte) => byte === 0)) throw new StorageError('empty-file', where);
  try {
    const text = decodeUtf8(bytes);
    if (text.trim() === '') throw new StorageError('empty-file', where);
    const value: unknown = JSON.parse(text);
    if (hasRepeatedKeys(text, value)) throw new StorageError('damaged', where);
    if (isObject(value)) return value;
    throw new StorageError('not-a-plan', where);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
    throw new StorageError(start.includes(PLAN_FORMAT) ? 'damaged' : 'not-a-plan', where);
  }
}

/** Without a byte order mark; throws where the bytes are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutEnvelope({ format, version, lineage, ...body }: { readonly [key: string]: unknown }): {
  readonly [key: string]: unknown;
} {
  return body;
}

function lineageOf(value: unknown): readonly LineageId[] {
  if (!Array.isArray(value)) return [];
  return value.filter((id): id is LineageId => typeof id === 'string' && id !== '').slice(0, LINEAGE_LIMIT);
}
