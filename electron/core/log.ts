import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from './clock.ts';
import { StorageError } from './store/storage-error.ts';

/** Small facts about what happened. Never text of a plan, and no paths, for a file is named after its plan. */
export type LogDetails = { readonly [name: string]: string | number | boolean | null };

export interface Log {
  /** The file that is being written, for *tell us what happened*. */
  readonly file: string;
  info(event: string, details?: LogDetails): void;
  /** A failure: the error's name, code and place in our code are written, its message is not. */
  failure(event: string, error: unknown, details?: LogDetails): void;
}

const LARGEST_BYTES = 1_000_000;
const KEPT_FILES = 3;
const LONGEST_DETAIL = 200;

/** Opens the log in a folder, which is made when needed. A log that cannot be written stays silent. */
export function openLog(folder: string, clock: Pick<Clock, 'now'>): Log {
  const file = join(folder, 'carpaccio.log');
  const write = (level: 'info' | 'failure', event: string, details: LogDetails): void => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(folder, file);
      appendFileSync(
        file,
        `${JSON.stringify({ at: clock.now().toISOString(), level, event, ...shortened(details) })}\n`,
      );
    } catch {
      // Nobody is helped by an app that stops because its log does.
    }
  };
  return {
    file,
    info: (event, details = {}) => write('info', event, details),
    failure: (event, error, details = {}) => write('failure', event, { ...details, ...facts(error) }),
  };
}

/** What may be known of an error. Its message may quote a plan: a JSON error shows the text it stumbled over. */
function facts(error: unknown): LogDetails {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause: LogDetails = error.cause === undefined ? {} : { cause: errorName(error.cause) };
  return { error: errorName(error), ...cause, frames: frames(error) };
}

function errorName(error: unknown): string {
  if (error instanceof StorageError) return `StorageError ${error.code}`;
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}

function frames(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/.*\/([^/]+)\)?$/, '$1'))
    .join(' | ');
}

function shortened(details: LogDetails): LogDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'frames' ? value.slice(0, LONGEST_DETAIL) : value,
    ]),
  );
}

/** `carpaccio.log` becomes `carpaccio.1.log`, that one `carpaccio.2.log`; the oldest one goes. */
function rotate(folder: string, file: string): void {
  if (sizeBytes(file) < LARGEST_BYTES) return;
  const numbered = (number: number): string => join(folder, number === 0 ? 'carpaccio.log' : `carpaccio.${number}.log`);
  for (let number = KEPT_FILES - 1; number > 0; number--) {
    if (sizeBytes(numbered(number - 1)) > 0) renameSync(numbered(number - 1), numbered(number));
  }
}

function sizeBytes(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
