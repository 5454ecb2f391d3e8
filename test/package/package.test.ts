import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PackedApp, packApp } from '../support/packed-app.ts';
import { FUSE_OFF, FUSE_ON } from '../support/stand-in-electron.ts';

const FUSES = {
  version: '1',
  [FuseV1Options.RunAsNode]: FUSE_OFF,
  [FuseV1Options.EnableCookieEncryption]: FUSE_ON,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FUSE_OFF,
  [FuseV1Options.EnableNodeCliInspectArguments]: FUSE_OFF,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FUSE_ON,
  [FuseV1Options.OnlyLoadAppFromAsar]: FUSE_ON,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FUSE_OFF,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: FUSE_OFF,
};

let app: PackedApp;
let packed: string;
let asar: string;

beforeAll(async () => {
  app = await packApp('linux');
  packed = join(app.folder, 'linux-unpacked');
  asar = join(packed, 'resources', 'app.asar');
});

afterAll(async () => {
  await app.remove();
});

describe('the package', () => {
  it('has the built app and its package.json, and nothing else: no sources, no maps, no tests, no packages', () => {
    const files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/main.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
      ]),
    );
    expect(files.filter((path) => !/^\/(package\.json$|out($|\/))/.test(path))).toEqual([]);
    expect(files.filter((path) => /\.map$|\.test\.|\.spec\.|\.ts$|node_modules/.test(path))).toEqual([]);
  });

  it('has the holidays of the world, which are read only when somebody asks for them', () => {
    const chunks = listPackage(asar, { isPack: false }).filter((path) => /main.chunks.[\w-]+\.js$/.test(path));
    const texts = chunks.map((path) => extractFile(asar, path.slice(1)).toString('utf8'));
    expect(texts.filter((text) => text.includes('Bevrijdingsdag'))).toHaveLength(1);
  });

  it('has a package.json that starts the built main module and needs no package', () => {
    const { main, type, dependencies } = JSON.parse(extractFile(asar, 'package.json').toString('utf8'));
    expect({ main, type, dependencies }).toEqual({ main: 'out/main/main.js', type: 'module', dependencies: undefined });
  });

  it('has the picture of the window', async () => {
    const picture = extractFile(asar, join('out', 'main', 'icon.png'));
    expect(picture.equals(await readFile('assets/icons/512x512.png'))).toBe(true);
  });

  it('has the licence of every package that is bundled, the font’s too, and of no tool', () => {
    const text = extractFile(asar, join('out', 'renderer', 'ACKNOWLEDGEMENTS.txt')).toString('utf8');
    const titles = [...text.matchAll(/^={80}\n(.+) \d\S* \((.+)\)\n={80}$/gm)].map(([, name, licence]) => [
      name,
      licence,
    ]);
    expect(titles).toEqual(
      expect.arrayContaining([
        ['react', 'MIT'],
        ['react-dom', 'MIT'],
        ['zod', 'MIT'],
        ['conf', 'MIT'],
        ['@fontsource-variable/inter', 'OFL-1.1'],
        ['date-holidays', 'ISC AND CC-BY-3.0'],
      ]),
    );
    expect(titles.filter(([name]) => name === 'vite' || name === 'electron-builder' || name === 'vitest')).toEqual([]);
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });

  it('goes along with the licences of Electron and Chromium', async () => {
    expect(await readFile(join(packed, 'LICENSE.electron.txt'), 'utf8')).toBe('MIT');
    expect(await readFile(join(packed, 'LICENSES.chromium.html'), 'utf8')).toContain('<html>');
  });

  it('sets the fuses so that the packed binary runs our app and nobody else’s commands', async () => {
    expect(await getCurrentFuseWire(join(packed, 'carpaccio'))).toEqual(FUSES);
  });
});

it('a package for tests differs in one fuse: it lets itself be driven', async () => {
  const forTests = await packApp('linux', { options: ['-c.electronFuses.enableNodeCliInspectArguments=true'] });
  const wire = await getCurrentFuseWire(join(forTests.folder, 'linux-unpacked', 'carpaccio'));
  expect(wire).toEqual({ ...FUSES, [FuseV1Options.EnableNodeCliInspectArguments]: FUSE_ON });
  await forTests.remove();
});
