import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** What stands in Electron's binaries before the fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;

export const FUSE_OFF = '0'.charCodeAt(0);
export const FUSE_ON = '1'.charCodeAt(0);

/** As Electron ships: only `runAsNode`, `nodeOptions`, `nodeCliInspect` and the privileges of `file:` are on. */
const WIRE = [FUSE_ON, FUSE_OFF, FUSE_ON, FUSE_ON, FUSE_OFF, FUSE_OFF, FUSE_OFF, FUSE_ON];

/**
 * A folder that looks to electron-builder like an unpacked Electron for Linux, with the fuses as Electron ships them.
 * It proves what is packed and how the fuses are set, not that the app starts.
 */
export async function makeStandInElectron(folder: string): Promise<void> {
  const app = join(folder, 'default-app');
  await mkdir(app, { recursive: true });
  await mkdir(join(folder, 'resources'));
  await writeFile(join(app, 'package.json'), '{"name":"stand-in"}');
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
  const fuses = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([WIRE_VERSION, WIRE.length, ...WIRE])]);
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), fuses, Buffer.alloc(64)]), {
    mode: 0o755,
  });
  await writeFile(join(folder, 'LICENSE'), 'MIT');
  await writeFile(join(folder, 'LICENSES.chromium.html'), '<html></html>');
  const { version } = JSON.parse(await readFile(join('node_modules', 'electron', 'package.json'), 'utf8'));
  await writeFile(join(folder, 'version'), version);
}
