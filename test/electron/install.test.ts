import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Versions = { readonly [path: string]: string };

/** A clone with spaces in its path, and an npm that only notes what it was asked to do, or has no network. */
function cloneWith(wanted: Versions, installed: Versions | null, { hasNetwork = true, node = '>=20.19' } = {}) {
  const root = join(temporaryFolder(), 'a clone of “Carpaccio”');
  mkdirSync(join(root, 'electron'), { recursive: true });
  cpSync('electron/install.mjs', join(root, 'electron', 'install.mjs'));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', engines: { node } }));
  const modules = join(root, 'node_modules');
  mkdirSync(modules);
  const optional = { 'node_modules/only-for-macs': { version: '1.0.0', optional: true } };
  const lock = { '': {}, ...packagesOf(wanted), ...optional };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: lock }));
  if (installed !== null) {
    writeFileSync(join(modules, '.package-lock.json'), JSON.stringify({ packages: packagesOf(installed) }));
    for (const path of Object.keys(installed)) {
      mkdirSync(join(root, path), { recursive: true });
      writeFileSync(join(root, path, 'package.json'), '{}');
    }
  }
  const npm = join(root, 'npm.js');
  const asked = join(root, 'asked.txt');
  writeFileSync(
    npm,
    `import { appendFileSync } from 'node:fs';
    appendFileSync(${JSON.stringify(asked)}, process.argv[2] + ' ');
    process.exit(${hasNetwork ? 0 : 1});`,
  );
  return {
    root,
    install() {
      const script = "import('./electron/install.mjs').then((install) => install.installIfStale())";
      const env = { ...process.env, npm_execpath: npm };
      const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, env, encoding: 'utf8' });
      return { status, stderr, asked: existsSync(asked) ? readFileSync(asked, 'utf8').trim() : '' };
    },
  };
}

function packagesOf(versions: Versions): { readonly [path: string]: { readonly version: string } } {
  return Object.fromEntries(Object.entries(versions).map(([path, version]) => [path, { version }]));
}

const REACT = { 'node_modules/react': '19.0.0' };

describe('the packages of a clone', () => {
  it.each<[string, Versions | null]>([
    ['there are none', null],
    ['one has another version', { 'node_modules/react': '18.0.0' }],
    ['one is missing', {}],
    ['there is one too many', { ...REACT, 'node_modules/left-pad': '1.0.0' }],
  ])('are installed once when %s', (_why, installed) => {
    const clone = cloneWith(REACT, installed);
    expect([clone.install(), clone.install()].map(({ status, asked }) => [status, asked])).toEqual([
      [0, 'ci'],
      [0, 'ci'],
    ]);
  });

  it('are left alone when somebody has installed them by hand, with no network to get them again', () => {
    const clone = cloneWith(REACT, REACT, { hasNetwork: false });
    expect(clone.install()).toEqual({ status: 0, stderr: '', asked: '' });
  });

  it('are installed anew when the lock file has changed since', () => {
    const clone = cloneWith(REACT, REACT);
    clone.install();
    const packages = { '': {}, ...packagesOf({ 'node_modules/react': '19.0.1' }) };
    writeFileSync(join(clone.root, 'package-lock.json'), JSON.stringify({ packages }));
    expect(clone.install()).toMatchObject({ status: 0, asked: 'ci' });
  });

  it('that cannot be had are told of in one sentence, and tried again the next time', () => {
    const clone = cloneWith(REACT, null, { hasNetwork: false });
    expect(clone.install().stderr).toContain('the packages could not be installed, which takes a network');
    expect(clone.install()).toMatchObject({ status: 1, asked: 'ci ci' });
  });

  it('are not even tried with a Node that is too old', () => {
    const { status, stderr, asked } = cloneWith(REACT, null, { node: '>=999.1' }).install();
    expect({ status, asked }).toEqual({ status: 1, asked: '' });
    expect(stderr).toContain('Node 999.1 or newer is needed');
  });
});
