import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PackedApp, packApp } from '../support/packed-app.ts';
import { FUSE_OFF, FUSE_ON } from '../support/stand-in-electron.ts';

let app: PackedApp;
let packed: string;
let program: Buffer;

beforeAll(async () => {
  app = await packApp('windows');
  packed = join(app.folder, 'win-unpacked');
  program = await readFile(join(packed, 'Carpaccio.exe'));
});

afterAll(async () => {
  await app.remove();
});

describe('the package for Windows', () => {
  it('has our icon in the program, in all its sizes', async () => {
    const ico = await readFile('assets/icons/icon.ico');
    const pictures = Array.from({ length: ico.readUInt16LE(4) }, (_, place) => {
      const entry = 6 + 16 * place;
      const offset = ico.readUInt32LE(entry + 12);
      return ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
    });
    expect(pictures).toHaveLength(7);
    expect(pictures.filter((picture) => !program.includes(picture))).toEqual([]);
  });

  it('says whose it is', () => {
    for (const text of ['Carpaccio', 'The Carpaccio authors, MIT licence']) {
      expect(program.includes(Buffer.from(text, 'utf16le'))).toBe(true);
    }
  });

  it('carries the fingerprint of app.asar, so that Windows runs no other', () => {
    const { headerString } = getRawHeader(join(packed, 'resources', 'app.asar'));
    const fingerprint = createHash('sha256').update(headerString).digest('hex');
    expect(program.toString('latin1')).toContain(
      `"file":"resources\\\\app.asar","alg":"SHA256","value":"${fingerprint}"`,
    );
  });

  it('has the fuses set as the one for Linux', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'Carpaccio.exe'));
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: FUSE_OFF,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FUSE_OFF,
      [FuseV1Options.EnableNodeCliInspectArguments]: FUSE_OFF,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FUSE_ON,
      [FuseV1Options.OnlyLoadAppFromAsar]: FUSE_ON,
    });
  });
});
