import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join('assets', 'icons');
const read = (name: string): Buffer => readFileSync(join(FOLDER, name));

/** Width and height in the header of a PNG with transparency. Throws when it is none. */
function sizeOf(png: Buffer): readonly [width: number, height: number] {
  expect(png.subarray(0, 16).toString('latin1')).toBe('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
  const hasTransparency = png.readUInt8(25) === 6;
  expect(hasTransparency).toBe(true);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the icons', () => {
  it('are PNGs of the sizes that their names say, from 16 to 1024', () => {
    const names = readdirSync(FOLDER).filter((name) => /^\d+x\d+\.png$/.test(name));
    const sizes = names.map((name) => sizeOf(read(name)));
    expect(names).toEqual(sizes.map(([width, height]) => `${width}x${height}.png`));
    expect(sizes.map(([width]) => width).sort((one, other) => one - other)).toEqual([
      16, 24, 32, 48, 64, 128, 256, 512, 1024,
    ]);
  });

  it.each(['icon.ico', 'document.ico'])('%s has seven sizes for Windows', (name) => {
    const ico = read(name);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, place) => {
      const entry = 6 + 16 * place;
      const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
      const [width, height] = sizeOf(ico.subarray(offset, offset + length));
      // A byte holds at most 255; 256 is written as 0.
      expect([ico.readUInt8(entry), ico.readUInt8(entry + 1)]).toEqual([width % 256, height % 256]);
      return { width, end: offset + length };
    });
    expect(sizes.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(sizes.at(-1)?.end).toBe(ico.length);
  });

  it.each(['icon.icns', 'document.icns'])('%s has ten sizes for a Mac', (name) => {
    const icns = read(name);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const blocks: [type: string, width: number][] = [];
    for (let offset = 8; offset < icns.length; ) {
      const length = icns.readUInt32BE(offset + 4);
      const [width] = sizeOf(icns.subarray(offset + 8, offset + length));
      blocks.push([icns.toString('latin1', offset, offset + 4), width]);
      offset += length;
    }
    expect(blocks).toEqual([
      ['icp4', 16],
      ['icp5', 32],
      ['ic11', 32],
      ['ic12', 64],
      ['ic07', 128],
      ['ic13', 256],
      ['ic08', 256],
      ['ic14', 512],
      ['ic09', 512],
      ['ic10', 1024],
    ]);
  });
});

/** The lines below `key:` that stand deeper than it. The file is plain enough for that. */
function below(key: string, text = readFileSync('electron-builder.yml', 'utf8')): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() === `${key}:`);
  const depth = lines[start]?.search(/\S/) ?? 0;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(
    (line) => line.trim() !== '' && line.search(/\S/) <= depth && !line.trim().startsWith('- '),
  );
  return rest.slice(0, end === -1 ? undefined : end).join('\n');
}

describe('what is made', () => {
  it.each([
    ['linux', ['AppImage', 'deb', 'tar.gz']],
    ['mac', ['dmg', 'zip']],
    ['win', ['nsis', 'zip']],
  ])('for %s is what people there install', (system, targets) => {
    const made = [...below('target', below(system)).matchAll(/- (\S+)/g)].map(([, target]) => target);
    expect(made).toEqual(targets);
  });

  it('names icons that are there', () => {
    const names = [...readFileSync('electron-builder.yml', 'utf8').matchAll(/^\s+icon: (\S+)$/gm)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['icons/document', 'icons', 'icons/icon.icns', 'icons/icon.ico']);
    expect(readdirSync(FOLDER)).toEqual(
      expect.arrayContaining(['document.icns', 'document.ico', 'icon.icns', 'icon.ico']),
    );
  });

  it('runs hardened on a Mac and asks for one entitlement, without which V8 does not run', () => {
    expect(below('mac')).toContain('hardenedRuntime: true');
    const entitlements = readFileSync(join('assets', 'entitlements.mac.plist'), 'utf8');
    expect([...entitlements.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });
});
