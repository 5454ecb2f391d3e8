import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OwnerLock, takeOwnerLock } from '../../../../electron/core/store/owner-lock.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const taken: OwnerLock[] = [];
const runtimeFolder = process.env.XDG_RUNTIME_DIR;

beforeEach(() => {
  process.env.XDG_RUNTIME_DIR = temporaryFolder();
});

afterEach(async () => {
  for (const lock of taken.splice(0)) if (lock.isOwner) await lock.release();
  if (runtimeFolder === undefined) delete process.env.XDG_RUNTIME_DIR;
  else process.env.XDG_RUNTIME_DIR = runtimeFolder;
});

async function take(dataFolder: string, opened: (string | null)[] = []): Promise<OwnerLock> {
  const lock = await takeOwnerLock({ dataFolder, onOpenRequest: (path) => opened.push(path) });
  taken.push(lock);
  return lock;
}

describe('the owner of a data folder', () => {
  it('is one process, which hears what a second one was asked to open', async () => {
    const folder = temporaryFolder();
    const opened: (string | null)[] = [];
    const first = await take(folder, opened);
    const second = await take(folder);
    expect([first.isOwner, second.isOwner]).toEqual([true, false]);
    if (second.isOwner) throw new Error('There are two owners.');
    const name = join(folder, 'Größe\n"1".carpaccio');
    expect(await second.askToOpen(name)).toBe(true);
    expect(await second.askToOpen(null)).toBe(true);
    expect(opened).toEqual([name, null]);
  });

  it('is the next one after it let go, and another folder has another owner', async () => {
    const folder = temporaryFolder();
    const first = await take(folder);
    expect((await take(temporaryFolder())).isOwner).toBe(true);
    if (first.isOwner) await first.release();
    expect((await take(folder)).isOwner).toBe(true);
  });

  it('is found under every name of the folder, however long it is', async () => {
    const folder = join(temporaryFolder(), 'x'.repeat(200));
    mkdirSync(folder);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect((await take(folder)).isOwner).toBe(true);
    expect((await take(link)).isOwner).toBe(false);
  });

  it('is the next one when a process was killed and left its socket behind', async () => {
    const folder = temporaryFolder();
    const first = await take(folder);
    if (!first.isOwner) throw new Error('Somebody else has the folder.');
    const [name = ''] = execFileSync('ls', [process.env.XDG_RUNTIME_DIR ?? ''])
      .toString()
      .split('\n');
    const path = join(process.env.XDG_RUNTIME_DIR ?? '', name);
    await first.release();
    // A process that listens there and is killed; the socket stays and refuses connections.
    const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    expect(() => execFileSync(process.execPath, ['-e', script])).toThrow();
    expect((await take(folder)).isOwner).toBe(true);
  });

  it('does not obey what it does not understand', async () => {
    const folder = temporaryFolder();
    const opened: (string | null)[] = [];
    await take(folder, opened);
    const { createConnection } = await import('node:net');
    const [name = ''] = execFileSync('ls', [process.env.XDG_RUNTIME_DIR ?? ''])
      .toString()
      .split('\n');
    const answer = await new Promise((resolve) => {
      const socket = createConnection(join(process.env.XDG_RUNTIME_DIR ?? '', name));
      socket.on('data', (data) => resolve(data.toString()));
      socket.write('{"open": 7}\n');
    });
    expect([answer, opened]).toEqual(['no\n', []]);
  });
});
