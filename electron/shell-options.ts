import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Day, isDay } from '../shared/calendar/day.ts';

export type ShellOptions = {
  /** Plan files to be shown at once, absolute. */
  readonly planPaths: readonly string[];
  /** Fixes the day, for tests and screenshots. */
  readonly today: Day | null;
  /** The browser shell's port; 0: any free one. */
  readonly port: number;
  /** The browser shell opens the address in the person's browser. */
  readonly mayOpenBrowser: boolean;
  readonly isHelp: boolean;
};

/** `--data` and `--plans` are read by `resolveFolders`. */
const KNOWN = {
  data: { type: 'string' },
  plans: { type: 'string' },
  port: { type: 'string', default: '0' },
  today: { type: 'string' },
  open: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Both shells' command line. What is not known is left aside, because Electron and Chromium have switches of their
 * own. Throws an `Error` for a person when a value makes no sense.
 */
export function readShellOptions(argv: readonly string[], workingFolder: string): ShellOptions {
  const { values, positionals } = parseArgs({ args: [...argv], options: KNOWN, strict: false, allowPositionals: true });
  const { today, port } = values;
  if (today !== undefined && !isDay(today)) throw new Error(`--today wants a day such as 2026-11-24, not “${today}”.`);
  const portNumber = Number(port);
  if (!Number.isInteger(portNumber) || portNumber < 0 || portNumber > 65_535) {
    throw new Error(`--port wants a number from 0 to 65535, not “${port}”.`);
  }
  return {
    planPaths: positionals.map((word) => resolve(workingFolder, pathOf(word))),
    today: today ?? null,
    port: portNumber,
    mayOpenBrowser: values.open === true,
    isHelp: values.help === true,
  };
}

/** File managers on Linux hand over the address of a file, a person at a keyboard types its path. */
function pathOf(word: string): string {
  if (!URL.canParse(word) || new URL(word).protocol !== 'file:') return word;
  try {
    return fileURLToPath(word);
  } catch {
    // Of another computer: it is not found under that name, and the person reads which one.
    return word;
  }
}
