import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandFor, showInFolder } from '../../electron/show-in-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const STRANGE = '/home/ada/My Plans; rm -rf $HOME/Größe “x” & `id`.carpaccio';

afterEach(() => vi.unstubAllEnvs());

describe('the file manager', () => {
  it.each([
    ['win32', 'explorer.exe', [`/select,"${STRANGE}"`]],
    ['darwin', 'open', ['-R', '--', STRANGE]],
    ['linux', 'xdg-open', ['/home/ada/My Plans; rm -rf $HOME']],
  ] as const)('of %s is given the path as one argument, whatever is in it', (platform, program, args) => {
    expect(commandFor(STRANGE, platform, { DISPLAY: ':0' })).toEqual({ program, args });
  });

  it('is not asked for where there is no display', async () => {
    expect(commandFor(STRANGE, 'linux', {})).toBeNull();
    vi.stubEnv('DISPLAY', '');
    vi.stubEnv('WAYLAND_DISPLAY', '');
    await expect(showInFolder('/tmp/a.carpaccio')).rejects.toThrow('no display');
  });

  it('is missed when it is not installed, or ends with a failure', async () => {
    const bin = temporaryFolder();
    vi.stubEnv('DISPLAY', ':0');
    vi.stubEnv('PATH', bin);
    await expect(showInFolder('/tmp/a.carpaccio')).rejects.toMatchObject({ code: 'ENOENT' });
    writeFileSync(join(bin, 'xdg-open'), '#!/bin/sh\nexit 3\n');
    chmodSync(join(bin, 'xdg-open'), 0o755);
    vi.stubEnv('PATH', `${bin}${delimiter}/usr/bin${delimiter}/bin`);
    await expect(showInFolder('/tmp/a.carpaccio')).rejects.toThrow('ended with 3');
  });

  it('runs no shell on the way: nothing in a name is an order', async () => {
    const root = temporaryFolder();
    const folder = join(root, 'a$(touch hacked); touch hacked #');
    mkdirSync(folder);
    writeFileSync(join(root, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > "${root}/shown"\n`);
    chmodSync(join(root, 'xdg-open'), 0o755);
    vi.stubEnv('DISPLAY', ':0');
    vi.stubEnv('PATH', `${root}${delimiter}/usr/bin${delimiter}/bin`);
    await showInFolder(join(folder, 'Goal.carpaccio'));
    expect(readFileSync(join(root, 'shown'), 'utf8')).toBe(folder);
    expect(existsSync('hacked')).toBe(false);
  });
});
