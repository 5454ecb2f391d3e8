import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledgementsText, packageFolderOf } from '../../electron/acknowledgements.ts';

let root: string;

async function makePackage(
  name: string,
  facts: object,
  files: { readonly [name: string]: string } = {},
): Promise<string> {
  const folder = join(root, 'node_modules', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...facts }));
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return folder;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'carpaccio-licences-'));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

describe('the licences of what is bundled', () => {
  it.each([
    ['/app/node_modules/react/index.js', '/app/node_modules/react'],
    ['/app/node_modules/@scope/name/dist/a.js', '/app/node_modules/@scope/name'],
    ['/app/node_modules/a/node_modules/b/c.js', '/app/node_modules/a/node_modules/b'],
    ['C:\\app\\node_modules\\react\\index.js', 'C:/app/node_modules/react'],
    ['\0/app/node_modules/react/index.js?commonjs-proxy', '/app/node_modules/react'],
    ['/app/renderer/main.tsx', null],
    ['\0vite/preload-helper.js', null],
    ['/app/node_modules/.cache/x.js', null],
  ])('know the package of %j', (path, folder) => {
    expect(packageFolderOf(path)).toBe(folder);
  });

  it('stand there by name, with the whole text where there is one, each package once', async () => {
    const folders = [
      await makePackage('zebra', { license: '(ISC AND CC-BY-3.0)' }, { LICENSE: 'Names of authors' }),
      await makePackage('@a/font', { license: 'OFL-1.1' }, { LICENSE: 'SIL OPEN\r\nFONT LICENSE', 'README.md': 'no' }),
    ];
    const text = acknowledgementsText([...folders, ...folders]);
    const line = '='.repeat(80);
    expect(text.slice(text.indexOf(line)).split('\n')).toEqual([
      ...[line, '@a/font 1.0.0 (OFL-1.1)', line, '', 'SIL OPEN', 'FONT LICENSE', ''],
      ...[line, 'zebra 1.0.0 (ISC AND CC-BY-3.0)', line, '', 'Names of authors', ''],
    ]);
  });

  it('are demanded: a package that names none stops the build', async () => {
    const folder = await makePackage('nobody', {});
    expect(() => acknowledgementsText([folder])).toThrow(/nobody .* names no licence/);
  });
});
