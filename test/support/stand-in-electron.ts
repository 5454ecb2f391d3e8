import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { createPackage } from '@electron/asar';

/** What stands in Electron's binaries before the fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;

export const FUSE_OFF = '0'.charCodeAt(0);
export const FUSE_ON = '1'.charCodeAt(0);

/** As Electron ships: only `runAsNode`, `nodeOptions`, `nodeCliInspect` and the privileges of `file:` are on. */
const WIRE = [FUSE_ON, FUSE_OFF, FUSE_ON, FUSE_ON, FUSE_OFF, FUSE_OFF, FUSE_OFF, FUSE_ON];

/** A program for Windows that does nothing, small enough to stand here; icons and versions are written into it. */
const EMPTY_PROGRAM =
  'vZPBSgJRGIW/K0M0heKyXQpukwnctDMYLaFGaWKQNmbOFILOyJ1x16JVz9CyR3DRIoIewWepJ8jw6piWkRB14HLuPXPufw7MzPHZDQLQgNEIbp' +
  'igyM8Ye1PbTyke9GH2URwNs2bVznQD18v4QZQJ+71eICPPzSeTG7lvZtRK4N6KBe2VhNhMLDGnJ7Ei3idgbfooZjITHUXnIr4U09fzwnZRTPBv' +
  'yMtQtoA7MZf9Kb+42mv5BYSK3vr4DGb6uJaxRNc1OATqaSgKGGjTrqIAONg0cChxgk2FKhYNKliUqSrfs/byhpouVm55r9w2EZI2PleUadPBo4' +
  'LPJQFwrTwGBQz2FF+M+2Owjpj5HTwkIW0CfDV7lzzGbEEBHUENSYBLnxYRFk26eMofEtHEx2VHdRnDVNkOTeSSZpBTf9spUt0M6dAkmuugawOt' +
  'tm+aFeug/tf8Dg==';

/**
 * A folder that looks to electron-builder like an unpacked Electron, with the fuses as Electron ships them. It proves
 * what is packed and how the fuses are set, not that the app starts.
 */
export async function makeStandInElectron(folder: string, system: 'linux' | 'windows' = 'linux'): Promise<void> {
  const app = join(folder, 'default-app');
  await mkdir(app, { recursive: true });
  await mkdir(join(folder, 'resources'));
  await writeFile(join(app, 'package.json'), '{"name":"stand-in"}');
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
  const fuses = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([WIRE_VERSION, WIRE.length, ...WIRE])]);
  const [name, program] =
    system === 'windows'
      ? ['electron.exe', inflateRawSync(Buffer.from(EMPTY_PROGRAM, 'base64'))]
      : ['electron', Buffer.alloc(64)];
  await writeFile(join(folder, name), Buffer.concat([program, fuses, Buffer.alloc(64)]), { mode: 0o755 });
  await rm(app, { recursive: true });
  await writeFile(join(folder, 'LICENSE'), 'MIT');
  await writeFile(join(folder, 'LICENSES.chromium.html'), '<html></html>');
  const { version } = JSON.parse(await readFile(join('node_modules', 'electron', 'package.json'), 'utf8'));
  await writeFile(join(folder, 'version'), version);
}
