import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** A file manager that cannot start says so within this time; one that runs stays. */
const SURELY_RUNNING_MS = 3_000;

/**
 * Shows a file in the file manager of the machine, without a shell in between, so that nothing in its name is read as
 * an order. `path` is absolute. Rejects with an `Error` when there is no file manager, or no display to show one on.
 */
export function showInFolder(path: string): Promise<void> {
  const command = commandFor(path, process.platform, process.env);
  if (command === null) return Promise.reject(new Error('There is no display for a file manager.'));
  return new Promise((resolve, reject) => {
    const child = spawn(command.program, command.args, {
      stdio: 'ignore',
      detached: true,
      windowsVerbatimArguments: true,
    });
    const watch = setTimeout(resolve, SURELY_RUNNING_MS);
    watch.unref();
    child.once('error', (error) => {
      clearTimeout(watch);
      reject(error);
    });
    child.once('exit', (code) => {
      clearTimeout(watch);
      // The Explorer ends with 1 when all is well.
      if (code === 0 || process.platform === 'win32') resolve();
      else reject(new Error(`The file manager ended with ${code}.`));
    });
    child.unref();
  });
}

/** The program and its arguments; `null` where nothing can be shown. Linux knows no way to select a file in its folder. */
export function commandFor(
  path: string,
  platform: NodeJS.Platform,
  env: { readonly [name: string]: string | undefined },
): { readonly program: string; readonly args: readonly string[] } | null {
  // The Explorer reads its command line itself: the quotation marks stand around the path alone, which can hold none.
  if (platform === 'win32') return { program: 'explorer.exe', args: [`/select,"${path}"`] };
  if (platform === 'darwin') return { program: 'open', args: ['-R', '--', path] };
  return env.DISPLAY || env.WAYLAND_DISPLAY ? { program: 'xdg-open', args: [dirname(path)] } : null;
}
