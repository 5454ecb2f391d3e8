import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FUSE_OFF, FUSE_ON, makeStandInElectron } from '../support/stand-in-electron.ts';

let folder: string;
let packed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carpaccio-package-'));
  await makeStandInElectron(join(folder, 'electron'));
  const builder = join('node_modules', 'electron-builder', 'cli.js');
  await promisify(execFile)(process.execPath, [
    ...[builder, '--linux', 'dir', '--x64', '--publish', 'never'],
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${join(folder, 'dist')}`,
  ]);
  packed = join(folder, 'dist', 'linux-unpacked');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('packs the built app and its package.json, and nothing else', () => {
  const files = listPackage(join(packed, 'resources', 'app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  expect(files).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/out/main/main.js',
      '/out/preload/preload.cjs',
      '/out/renderer/index.html',
    ]),
  );
  expect(files.filter((path) => !/^\/(package\.json$|out($|\/))/.test(path))).toEqual([]);
  expect(files.filter((path) => /\.map$|\.test\.|\.ts$|node_modules/.test(path))).toEqual([]);
});

it('packs a package.json that starts the built main module and needs no package', () => {
  const text = extractFile(join(packed, 'resources', 'app.asar'), 'package.json').toString('utf8');
  const { main, type, dependencies } = JSON.parse(text);
  expect({ main, type, dependencies }).toEqual({ main: 'out/main/main.js', type: 'module', dependencies: undefined });
});

it('sets the fuses so that the packed binary runs our app and nobody else’s commands', async () => {
  const wire = await getCurrentFuseWire(join(packed, 'carpaccio'));
  expect(wire).toEqual({
    version: '1',
    [FuseV1Options.RunAsNode]: FUSE_OFF,
    [FuseV1Options.EnableCookieEncryption]: FUSE_ON,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FUSE_OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: FUSE_OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FUSE_ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: FUSE_ON,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FUSE_OFF,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FUSE_OFF,
  });
});
