import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageFiles, readPageFiles } from '../../electron/page-files.ts';
import { isOurUrl, respondToPage } from '../../electron/page-protocol.ts';
import { hostilePaths } from '../support/hostile-paths.ts';
import { hostileUrls } from '../support/hostile-urls.ts';

let folder: string;
let files: PageFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carpaccio-page-'));
  await writeFile(join(folder, 'index.html'), '<meta nonce="__CSP_NONCE__">');
  await writeFile(join(folder, 'main.js'), 'start()');
  await writeFile(join(folder, 'main.js.map'), '{}');
  files = await readPageFiles(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function respond(url: string, method = 'GET') {
  return respondToPage(files, { url, method });
}

describe('app://planner/', () => {
  it('serves the page with its policy, and the files that belong to it', async () => {
    const page = respond('app://planner/');
    const nonce = /nonce-([\w-]+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1];
    expect([page.status, await page.text()]).toEqual([200, `<meta nonce="${nonce}">`]);
    const script = respond('app://planner/main.js?v=1#top');
    expect([script.status, script.headers.get('content-type'), await script.text()]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'start()',
    ]);
  });

  it('serves no file of a kind that the page does not need', () => {
    expect(respond('app://planner/main.js.map').status).toBe(404);
  });

  it('has nothing at any of 300 paths that try to leave the folder', () => {
    const paths = hostilePaths();
    expect(paths.length).toBeGreaterThan(300);
    const found = paths.filter((path) => respond(`app://planner${path}`).status !== 404);
    expect(found).toEqual([]);
  });

  it('answers GET and HEAD only', async () => {
    expect(['POST', 'PUT', 'DELETE'].map((method) => respond('app://planner/', method).status)).toEqual([
      405, 405, 405,
    ]);
    expect(await respond('app://planner/', 'HEAD').text()).toBe('');
  });

  it('is not any of 44 addresses that look like it', () => {
    expect(hostileUrls()).toHaveLength(44);
    expect(hostileUrls().filter((url) => isOurUrl(url) || respond(url).status === 200)).toEqual([]);
  });
});

describe('the first moment of the page', () => {
  it('has the theme that is chosen when the page is asked for', async () => {
    const site = await mkdtemp(join(tmpdir(), 'carpaccio-theme-'));
    await writeFile(join(site, 'index.html'), '<html lang="en" data-theme="system">');
    let theme = 'dark';
    const page = await readPageFiles(site, () => theme);
    const text = () => new TextDecoder().decode(page.respond('/').body);
    expect(text()).toBe('<html lang="en" data-theme="dark">');
    theme = 'contrast';
    expect(text()).toBe('<html lang="en" data-theme="contrast">');
    await rm(site, { recursive: true });
  });
});
