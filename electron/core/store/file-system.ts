import { constants } from 'node:fs';
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises';

/** A file that is open. Every method may fail with the system's own error. */
export interface OpenFile {
  /** Writes some of the bytes from `offset` on and says how many; it may be fewer than were given. */
  write(bytes: Uint8Array, offset: number): Promise<number>;
  /** The size in bytes, and the mode bits. */
  stat(): Promise<{ readonly sizeBytes: number; readonly mode: number }>;
  /** Everything, the file's own facts included, is on the disk. */
  sync(): Promise<void>;
  /** The bytes, and what is needed to find them, are on the disk. */
  syncData(): Promise<void>;
  truncate(sizeBytes: number): Promise<void>;
  setMode(mode: number): Promise<void>;
  close(): Promise<void>;
}

export type FileFacts = {
  readonly sizeBytes: number;
  readonly mode: number;
  readonly modifiedMs: number;
  readonly kind: 'file' | 'folder' | 'other';
};

/**
 * What the store asks of the file system: a narrow door, so that a test can make the disk full, short or broken at any
 * call. Nothing else in the store touches `node:fs`.
 */
export interface FileSystem {
  /** Windows holds files that others read, and cannot sync a folder. */
  readonly platform: NodeJS.Platform;
  /** `create` fails when the file exists; `append` needs it to exist; `folder` is for `sync` only. */
  open(path: string, how: 'create' | 'append' | 'folder', mode?: number): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  facts(path: string): Promise<FileFacts>;
  realPath(path: string): Promise<string>;
  list(folder: string): Promise<readonly string[]>;
  /** Makes a folder and all above it. Returns the topmost one that was not there before, if any. */
  makeFolder(path: string): Promise<string | undefined>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; fails when that name is taken. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Fails when there is something in it. */
  removeFolder(path: string): Promise<void>;
}

/** Whether there is something; false also where nobody may look. */
export function exists(files: FileSystem, path: string): Promise<boolean> {
  return files.facts(path).then(
    () => true,
    () => false,
  );
}

const FLAGS = {
  create: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_APPEND,
  append: constants.O_WRONLY | constants.O_APPEND,
  folder: constants.O_RDONLY,
};

export const realFileSystem: FileSystem = {
  platform: process.platform,
  open: async (path, how, mode) => openFile(await open(path, FLAGS[how], mode)),
  read: (path) => readFile(path),
  facts: async (path) => {
    const facts = await stat(path);
    const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
    return { sizeBytes: facts.size, mode: facts.mode & 0o7777, modifiedMs: facts.mtimeMs, kind };
  },
  realPath: (path) => realpath(path),
  list: (folder) => readdir(folder),
  makeFolder: (path) => mkdir(path, { recursive: true }),
  rename: (from, to) => rename(from, to),
  link: (from, to) => link(from, to),
  remove: (path) => unlink(path),
  removeFolder: (path) => rmdir(path),
};

function openFile(handle: FileHandle): OpenFile {
  return {
    write: async (bytes, offset) => (await handle.write(bytes, offset, bytes.length - offset, null)).bytesWritten,
    stat: async () => {
      const facts = await handle.stat();
      return { sizeBytes: facts.size, mode: facts.mode & 0o7777 };
    },
    sync: () => handle.sync(),
    syncData: () => handle.datasync(),
    truncate: (sizeBytes) => handle.truncate(sizeBytes),
    setMode: (mode) => handle.chmod(mode),
    close: () => handle.close(),
  };
}
