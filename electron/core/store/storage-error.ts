import type { StorageCode } from '../../../shared/contract.ts';

/** The world failed: the disk, the owner of a file, or what is in it. Thrown in the core, converted once in `serve`. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageCode;
  /** The file or folder concerned, as the person knows it. Never text of a plan, except in the name of its file. */
  readonly where: string;
  /** Whether the same request may succeed later without anything being changed in it. */
  readonly canRetry: boolean;

  constructor(
    code: StorageCode,
    where: string,
    { canRetry = false, cause }: { canRetry?: boolean; cause?: unknown } = {},
  ) {
    super(`${code}: ${where}`, { cause });
    this.code = code;
    this.where = where;
    this.canRetry = canRetry;
  }
}

const CODE_OF_SYSTEM_ERROR: { readonly [systemCode: string]: StorageCode } = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only-folder',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'not-a-file',
  ELOOP: 'not-found',
};

/** Any error of the file system as a `StorageError`; one that is already a `StorageError` stays as it is. */
export function storageErrorFrom(error: unknown, where: string): StorageError {
  if (error instanceof StorageError) return error;
  const systemCode = systemCodeOf(error);
  const code = (systemCode !== null && CODE_OF_SYSTEM_ERROR[systemCode]) || 'io-error';
  return new StorageError(code, where, { canRetry: true, cause: error });
}

/** `ENOSPC` and the like; `null` when the error did not come from the system. */
export function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
