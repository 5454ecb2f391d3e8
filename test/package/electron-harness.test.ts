import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findElectron } from '../support/find-electron.mjs';

/** What a program said and how it ended, run with some variables changed. */
function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((fulfil) => {
    const child = execFile(
      process.execPath,
      args,
      { env: { ...process.env, ...env }, maxBuffer: 10_000_000 },
      (_error, stdout, stderr) => fulfil({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

describe('the journeys in Electron', () => {
  it('fail with a plain sentence where there is no Electron, because somebody asked for it', async () => {
    const { code, output } = await run(['test/run.mjs', 'e2e', '--electron'], {
      CARPACCIO_ELECTRON: '',
      ELECTRON_OVERRIDE_DIST_PATH: resolve('test', 'nowhere'),
    });
    expect(code).toBe(1);
    expect(output).toContain('There is no Electron runtime here. Fetch it with: npx install-electron');
  });

  it('find a packaged test build by its path, and the fetched runtime with the app’s folder', () => {
    const script = join('test', 'run.mjs');
    expect(findElectron({ CARPACCIO_ELECTRON: script })).toEqual({ executablePath: resolve(script), args: [] });
    expect(findElectron({ CARPACCIO_ELECTRON: 'test/nowhere' })).toBeNull();
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: resolve('test', 'nowhere') })).toBeNull();
  });

  // On Windows a script cannot pass for a program.
  it.runIf(process.platform !== 'win32')(
    'are driven through Playwright’s door for Electron, here with something that only looks like it',
    async () => {
      await chmod('test/support/fake-electron.mjs', 0o755);
      const spec = ['test', '--project', 'journeys', '--workers', '1', '--grep-invert', '@browser', 'bad-files'];
      const { code, output } = await run(['node_modules/@playwright/test/cli.js', ...spec], {
        CARPACCIO_SHELL: 'electron',
        CARPACCIO_ELECTRON: 'test/support/fake-electron.mjs',
      });
      expect(output).toContain('1 passed');
      expect(code).toBe(0);
    },
  );
});
