import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PackedApp, packApp } from '../support/packed-app.ts';

type Recorded = {
  readonly args: readonly string[];
  readonly placed: readonly { readonly from: string; readonly to: string; readonly text: string | null }[];
};

/** fpm itself is not there; what it would be told is. Scripts cannot pass for programs everywhere. */
describe.runIf(process.platform === 'linux')('the package for Debian', () => {
  let app: PackedApp;
  let recorded: Recorded;

  beforeAll(async () => {
    const file = join(tmpdir(), `carpaccio-fpm-${process.pid}.json`);
    app = await packApp('linux', {
      targets: ['deb'],
      env: { CUSTOM_FPM_PATH: resolve('test/support/recording-fpm.mjs'), RECORDED_TO: file },
    });
    recorded = JSON.parse(await readFile(file, 'utf8'));
    await rm(file);
  });

  afterAll(async () => {
    await app.remove();
  });

  const textAt = (ending: string): string => recorded.placed.find(({ to }) => to.endsWith(ending))?.text ?? '';

  it('brings our icon in every size that menus ask for', () => {
    const sizes = recorded.placed.flatMap(({ to }) => /hicolor\/(\d+)x\d+\/apps\/carpaccio\.png$/.exec(to)?.[1] ?? []);
    expect(sizes.map(Number).sort((one, other) => one - other)).toEqual([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
  });

  it('opens a plan by a double click: several at once, by their kind of file', () => {
    expect(textAt('.desktop')).toMatch(/^MimeType=application\/x-carpaccio;$/m);
    expect(textAt('.desktop')).toMatch(/^Exec=\/opt\/Carpaccio\/carpaccio %U$/m);
    expect(textAt('.desktop')).toMatch(/^Categories=Office;$/m);
    const kinds = textAt('.xml');
    expect(kinds).toContain('<mime-type type="application/x-carpaccio">');
    expect(kinds).toContain('<glob pattern="*.carpaccio"/>');
  });
});
