import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OwnerLock, takeOwnerLock } from '../../../../electron/core/store/owner-lock.ts';
import { addressOf, sweepSockets } from '../../../../electron/core/store/owner-socket.ts';
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

/** A process listens there and is killed; the socket stays and refuses connections. */
function leaveSocket(path: string): void {
  const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  expect(() => execFileSync(process.execPath, ['-e', script])).toThrow();
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
    await first.release();
    leaveSocket(addressOf(realpathSync(folder)));
    expect((await take(folder)).isOwner).toBe(true);
  });

  it('is one process, however many are started at once over what a killed one left', async () => {
    for (let round = 1; round <= 5; round++) {
      const folder = temporaryFolder();
      leaveSocket(addressOf(realpathSync(folder)));
      const locks = await Promise.all([1, 2, 3, 4, 5, 6].map(() => take(folder)));
      expect({ round, owners: locks.filter(({ isOwner }) => isOwner).length }).toEqual({ round, owners: 1 });
    }
  });

  it('clears away the old sockets of killed processes, and nothing that is used, new, or not ours', async () => {
    const runtime = process.env.XDG_RUNTIME_DIR ?? '';
    const used = await take(temporaryFolder());
    const [inUse = ''] = readdirSync(runtime);
    const user = process.getuid?.() ?? 0;
    const names = {
      old: `carpaccio-${user}-0123456789abcdef.sock`,
      foreign: 'another-program.sock',
      ofSomebodyElse: `carpaccio-${user + 1}-0123456789abcdef.sock`,
      file: `carpaccio-${user}-00000000000000aa.sock`,
    };
    for (const name of [names.old, names.foreign, names.ofSomebodyElse]) leaveSocket(join(runtime, name));
    writeFileSync(join(runtime, names.file), 'not a socket');
    await sweepSockets(join(runtime, 'carpaccio-own.sock'), new Date());
    expect(readdirSync(runtime).sort()).toEqual([inUse, ...Object.values(names)].sort());
    await sweepSockets(join(runtime, 'carpaccio-own.sock'), new Date(Date.now() + 3_600_000));
    expect(readdirSync(runtime).sort()).toEqual([inUse, names.foreign, names.ofSomebodyElse, names.file].sort());
    expect(used.isOwner).toBe(true);
  });

  it('is found where the temporary folder is, when the folder for sockets is not there', async () => {
    process.env.XDG_RUNTIME_DIR = join(temporaryFolder(), 'nobody', 'made', 'it');
    const folder = temporaryFolder();
    expect([(await take(folder)).isOwner, (await take(folder)).isOwner]).toEqual([true, false]);
  });

  it('does not obey what it does not understand', async () => {
    const folder = temporaryFolder();
    const opened: (string | null)[] = [];
    await take(folder, opened);
    const answer = await new Promise((resolve) => {
      const socket = createConnection(addressOf(realpathSync(folder)));
      socket.on('data', (data) => resolve(data.toString()));
      socket.write('{"open": 7}\n');
    });
    expect([answer, opened]).toEqual(['no\n', []]);
  });
});
