import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';

const ASSETS = 'out/renderer/assets';

/** Over the page as it was built: too many pieces cost a request each, and a piece too early is waited for. */
describe('The page as it is built', () => {
  let scripts: string[];
  let html: string;
  const textOf = async (piece: string) => {
    const name = scripts.find((script) => script.startsWith(`${piece}-`));
    return name === undefined ? '' : await readFile(`${ASSETS}/${name}`, 'utf8');
  };

  beforeAll(async () => {
    scripts = (await readdir(ASSETS)).filter((name) => name.endsWith('.js'));
    html = await readFile('out/renderer/index.html', 'utf8');
  });

  it('is read in three pieces, with the entry, the loader, the sample and the workers beside them', () => {
    const pieces = scripts.map((name) => name.replace(/-[\w-]{8}\.js$/, '').replace('rolldown-runtime', 'loader'));
    expect(new Set(pieces)).toEqual(
      new Set(['base', 'forecast-worker', 'index', 'later', 'loader', 'report-worker', 'sample', 'start']),
    );
  });

  it('asks at once for what draws the board, and not for the rest', () => {
    expect(html).toMatch(/<link rel="modulepreload"[^>]*assets\/start-/);
    expect(html).not.toContain('later-');
  });

  it('draws the board without the rest', async () => {
    expect(await textOf('base')).not.toMatch(/from\s*["']\.\/(later|start)-/);
    expect(await textOf('start')).not.toMatch(/from\s*["']\.\/later-/);
    expect((await textOf('later')).length).toBeGreaterThan(100_000);
  });
});
