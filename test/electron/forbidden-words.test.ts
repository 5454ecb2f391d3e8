import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** All source files of the product, by path from the project's folder, with forward slashes. */
const sources = new Map(
  ['shared', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|mjs|html|css)$/.test(path))
      .map((path) => join(folder, path))
      .map((path): [string, string] => [path.replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  ),
);

function filesWith(pattern: RegExp, where = /./): readonly string[] {
  return [...sources].filter(([path, text]) => where.test(path) && pattern.test(text)).map(([path]) => path);
}

describe('the sources', () => {
  it('are found', () => {
    expect(sources.size).toBeGreaterThan(50);
  });

  it('run no text as a program and parse none as a page', () => {
    expect(filesWith(/\beval\(|new Function\(|\.(inner|outer)HTML|dangerouslySet|DOMParser|document\.write/)).toEqual(
      [],
    );
  });

  it('switch no protection of Electron off, and hand nothing to the desktop to open', () => {
    const words = /webSecurity|allowRunningInsecureContent|experimentalFeatures|BlinkFeatures|allowpopups/;
    expect(filesWith(words)).toEqual([]);
    expect(filesWith(/openExternal|openPath\(.*shell|shell\.open|remote\b.*electron|bypassCSP/)).toEqual([]);
    expect(filesWith(/<a\b[^>]*\bhref=(?!"\/")|target="_blank"/)).toEqual([]);
  });

  it('use ipcMain in one file', () => {
    expect(filesWith(/\bipcMain\./)).toEqual(['electron/ipc.ts']);
  });

  it('reach for ipcRenderer and contextBridge in the preload alone', () => {
    expect(filesWith(/\b(ipcRenderer|contextBridge)\b/)).toEqual(['electron/bridge.ts', 'electron/preload.ts']);
  });

  it('make windows in one file, where every one gets the same protections', () => {
    expect(filesWith(/new (BrowserWindow|WebContentsView|BaseWindow)\(/)).toEqual(['electron/window.ts']);
    const made = sources.get('electron/window.ts')?.match(/new BrowserWindow\(/g) ?? [];
    const protectedOnes = sources.get('electron/window.ts')?.match(/webPreferences: \{ \.\.\.WEB_PREFERENCES/g) ?? [];
    expect(protectedOnes).toHaveLength(made.length);
  });

  it('load pages by our own address, never by the address or the path of a file', () => {
    expect(
      filesWith(/loadFile\(|file:\/\/|loadURL\((?!PAGE_ADDRESS|`\$\{PAGE_ORIGIN\})/, /^(electron|renderer)/),
    ).toEqual([]);
  });

  it('make Trusted Types policies in one file at most', () => {
    expect(filesWith(/createPolicy\(/, /^(?!renderer\/workers\.ts)/)).toEqual([]);
  });

  it('load nothing from another host', () => {
    const withAddress = [...sources].filter(([, text]) =>
      [...text.matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)].some(
        ([, host]) => host !== '127.0.0.1' && host !== 'www.w3.org',
      ),
    );
    expect(withAddress.map(([path]) => path)).toEqual([]);
  });

  it('draw by chance nowhere in shared, and read no clock there', () => {
    expect(filesWith(/Math\.random|Date\.now|performance\.now|crypto\./, /^shared/)).toEqual([]);
  });

  it('silence no checker', () => {
    expect(filesWith(/\bas any\b|@ts-(ignore|expect-error|nocheck)|biome-ignore/)).toEqual([]);
  });
});

it('all packages are pinned exactly, and are there for building only', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(dependencies).toBeUndefined();
  expect(Object.entries(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});
