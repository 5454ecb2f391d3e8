import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomic } from '../../../../electron/core/store/atomic-write.ts';
import { realFileSystem } from '../../../../electron/core/store/file-system.ts';
import { sweepStrayFiles } from '../../../../electron/core/store/stray-files.ts';
import { failingFiles } from '../../../support/failing-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const NEW = Buffer.from('new content');

describe('writing a file as a whole', () => {
  it('creates it, and replaces it', async () => {
    const path = join(temporaryFolder(), 'Plan.carpaccio');
    await writeFileAtomic(realFileSystem, path, Buffer.from('old'));
    await writeFileAtomic(realFileSystem, path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
    expect(readdirSync(join(path, '..'))).toEqual(['Plan.carpaccio']);
  });

  it('syncs the new file before the rename and the folder after it', async () => {
    const { files, calls } = failingFiles();
    const path = join(temporaryFolder(), 'Plan.carpaccio');
    writeFileSync(path, 'old');
    await writeFileAtomic(files, path, NEW);
    expect(calls).toEqual([
      'realPath',
      'facts',
      'open create',
      'setMode',
      'write',
      'stat',
      'sync',
      'close',
      'rename',
      'open folder',
      'sync',
      'close',
    ]);
  });

  it('keeps the mode of the file that it replaces', async () => {
    const path = join(temporaryFolder(), 'Plan.carpaccio');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    await writeFileAtomic(realFileSystem, path, NEW);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes the file that a symbolic link means, and leaves the link', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    const target = join(folder, 'real', 'Plan.carpaccio');
    const link = join(folder, 'Link.carpaccio');
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    await writeFileAtomic(realFileSystem, link, NEW);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readlinkSync(link)).toBe(target);
    expect(readFileSync(target)).toEqual(NEW);
    expect(readdirSync(folder).sort()).toEqual(['Link.carpaccio', 'real']);
  });

  it('saves under the very name that was asked for, however long it is', async () => {
    const folder = temporaryFolder();
    const names = ['x'.repeat(255), 'ü'.repeat(127), `${'🥩'.repeat(61)}.carpaccio`];
    for (const name of names) await writeFileAtomic(realFileSystem, join(folder, name), NEW);
    expect(readdirSync(folder).sort()).toEqual(names.sort());
    await expect(writeFileAtomic(realFileSystem, join(folder, 'x'.repeat(256)), NEW)).rejects.toMatchObject({
      code: 'io-error',
    });
  });

  it('goes on where the system has stored only a part', async () => {
    const disk = failingFiles();
    disk.faultAt = (_call, name) => (name === 'write' ? { shortWriteBytes: () => 3 } : null);
    const path = join(temporaryFolder(), 'Plan.carpaccio');
    await writeFileAtomic(disk.files, path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
  });

  it('fails, and does not wait for ever, where the system stores nothing', async () => {
    const disk = failingFiles();
    disk.faultAt = (_call, name) => (name === 'write' ? { shortWriteBytes: () => 0 } : null);
    const path = join(temporaryFolder(), 'Plan.carpaccio');
    writeFileSync(path, 'old');
    await expect(writeFileAtomic(disk.files, path, NEW)).rejects.toMatchObject({ code: 'io-error', canRetry: true });
    expect(readdirSync(join(path, '..'))).toEqual(['Plan.carpaccio']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('writes a new temporary file after a failed sync, and never syncs the same one again', async () => {
    const disk = failingFiles();
    const path = join(temporaryFolder(), 'Plan.carpaccio');
    writeFileSync(path, 'old');
    let failures = 0;
    disk.faultAt = (_call, name) => (name === 'sync' && failures++ === 0 ? { code: 'EIO' } : null);
    await expect(writeFileAtomic(disk.files, path, NEW)).rejects.toMatchObject({ code: 'io-error' });
    expect(disk.calls.filter((name) => name === 'sync')).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toBe('old');
    await writeFileAtomic(disk.files, path, NEW);
    expect(disk.calls.filter((name) => name === 'open create')).toHaveLength(2);
    expect(readFileSync(path)).toEqual(NEW);
  });

  it.each([1, 4])('waits on Windows while another program holds the file, %i times', async (times) => {
    const disk = failingFiles();
    let held = 0;
    disk.faultAt = (_call, name) => (name === 'rename' && held++ < times ? { code: 'EBUSY' } : null);
    const path = join(temporaryFolder(), 'Plan.carpaccio');
    await writeFileAtomic({ ...disk.files, platform: 'win32' }, path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
  });

  it('saves on disks that have no modes, or cannot sync a folder', async () => {
    const disk = failingFiles();
    const path = join(temporaryFolder(), 'Plan.carpaccio');
    writeFileSync(path, 'old');
    disk.faultAt = (call, name) => {
      if (name === 'setMode') return { code: 'EPERM' };
      return name === 'sync' && disk.calls[call - 2] === 'open folder' ? { code: 'EINVAL' } : null;
    };
    await writeFileAtomic(disk.files, path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
  });

  it('does not fall back to anything when the file cannot be renamed', async () => {
    const disk = failingFiles();
    disk.faultAt = (_call, name) => (name === 'rename' ? { code: 'EXDEV' } : null);
    const path = join(temporaryFolder(), 'Plan.carpaccio');
    writeFileSync(path, 'old');
    await expect(writeFileAtomic(disk.files, path, NEW)).rejects.toMatchObject({ code: 'io-error' });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('says what is wrong with the place', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const code = (path: string): Promise<unknown> =>
      writeFileAtomic(realFileSystem, path, NEW).then(
        () => 'written',
        (error: { code: unknown }) => error.code,
      );
    expect(await code(join(folder, 'gone', 'Plan.carpaccio'))).toBe('not-found');
    expect(await code(join(folder, 'file', 'Plan.carpaccio'))).toBe('not-found');
    expect(await code(folder)).toBe('not-a-file');
  });
});

describe('sweeping of what a killed process left', () => {
  it('takes only temporary files of ours that are old or whose process is gone', async () => {
    const folder = temporaryFolder();
    const gone = '.Plan.carpaccio.carpaccio-writing-4194304999-0123abcd';
    const running = `.Plan.carpaccio.carpaccio-writing-${process.pid}-0123abcd`;
    const old = `.Old.carpaccio.carpaccio-writing-${process.pid}-0123abcd`;
    const others = ['Plan.carpaccio', '.Plan.carpaccio.swp', 'notes.carpaccio-writing-1-zz', '.x.tmp'];
    for (const name of [gone, running, old, ...others]) writeFileSync(join(folder, name), '');
    const now = new Date();
    utimesSync(join(folder, old), now, new Date(now.getTime() - 2 * 60 * 60 * 1_000));
    expect(await sweepStrayFiles(realFileSystem, folder, now)).toBe(2);
    expect(readdirSync(folder).sort()).toEqual([running, ...others].sort());
  });
});
