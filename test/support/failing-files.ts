import { type FileSystem, type OpenFile, realFileSystem } from '../../electron/core/store/file-system.ts';

/** What the disk does at one call: fail with a code of the system, or store only some of the bytes. */
export type Fault = { readonly code: string } | { readonly shortWriteBytes: (wanted: number) => number };

export type FailingFiles = {
  readonly files: FileSystem;
  /** Every call so far, as `sync journal`, in order. */
  readonly calls: readonly string[];
  /** Decides for each call, by its number from 1 on and its name, whether it goes wrong. */
  faultAt: (call: number, name: string) => Fault | null;
};

/** The real file system, and a disk that goes wrong when it is told to. */
export function failingFiles(): FailingFiles {
  const calls: string[] = [];
  const rig = {
    calls,
    faultAt: (_call: number, _name: string): Fault | null => null,
    files: { ...realFileSystem },
  };

  function next(name: string): Fault | null {
    calls.push(name);
    const fault = rig.faultAt(calls.length, name);
    if (fault !== null && 'code' in fault) throw systemError(fault.code, name);
    return fault;
  }

  async function via<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    next(name);
    return await work();
  }

  function watched(file: OpenFile): OpenFile {
    return {
      write: async (bytes, offset) => {
        const fault = next('write');
        if (fault === null || !('shortWriteBytes' in fault)) return await file.write(bytes, offset);
        const wanted = bytes.length - offset;
        const kept = Math.min(wanted, fault.shortWriteBytes(wanted));
        return await file.write(bytes.subarray(0, offset + kept), offset);
      },
      stat: () => via('stat', () => file.stat()),
      sync: () => via('sync', () => file.sync()),
      syncData: () => via('syncData', () => file.syncData()),
      truncate: (sizeBytes) => via('truncate', () => file.truncate(sizeBytes)),
      setMode: (mode) => via('setMode', () => file.setMode(mode)),
      close: async () => {
        // A descriptor is gone even when closing it fails.
        await file.close();
        next('close');
      },
    };
  }

  const real = realFileSystem;
  rig.files = {
    platform: process.platform,
    open: (path, how, mode) => via(`open ${how}`, async () => watched(await real.open(path, how, mode))),
    read: (path) => via('read', () => real.read(path)),
    facts: (path) => via('facts', () => real.facts(path)),
    realPath: (path) => via('realPath', () => real.realPath(path)),
    list: (folder) => via('list', () => real.list(folder)),
    makeFolder: (path) => via('makeFolder', () => real.makeFolder(path)),
    rename: (from, to) => via('rename', () => real.rename(from, to)),
    link: (from, to) => via('link', () => real.link(from, to)),
    remove: (path) => via('remove', () => real.remove(path)),
    removeFolder: (path) => via('removeFolder', () => real.removeFolder(path)),
  };
  return rig;
}

function systemError(code: string, call: string): Error {
  return Object.assign(new Error(`${code}: ${call}`), { code });
}
