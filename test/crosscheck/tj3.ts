import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** TaskJuggler, a scheduler that nobody here has written: Debian's package `tj3`. */
export const TJ3_MISSING =
  'TaskJuggler is not installed, with which the schedule is compared: sudo apt-get install -y --no-install-recommends tj3';

/** `3.7.1`, or `null` where there is none. */
export function tj3Version(): string | null {
  try {
    return /\d+(\.\d+)+/.exec(execFileSync('tj3', ['--version'], { encoding: 'utf8', stdio: 'pipe' }))?.[0] ?? null;
  } catch {
    return null;
  }
}

/** When a task begins and ends, as `2026-11-24-13:00`; the end is the first moment at which nobody works on it any more. */
export type TjTask = { readonly id: string; readonly name: string; readonly start: string; readonly end: string };

/**
 * Schedules a project file and reads the report that it defines. Rejects with TaskJuggler's own words where it does not
 * understand the file or finds no time for a task.
 */
export async function scheduleWithTj3(projectFile: string): Promise<readonly TjTask[]> {
  const folder = await mkdtemp(join(tmpdir(), 'carpaccio-tj3-'));
  try {
    const path = join(folder, 'plan.tjp');
    await writeFile(path, projectFile);
    // Its words go to the error stream, errors and warnings alike.
    const { stderr } = await promisify(execFile)('tj3', ['--silent', '--no-color', '--output-dir', folder, path], {
      cwd: folder,
      maxBuffer: 16_000_000,
    });
    if (stderr !== '') throw new Error(stderr);
    return tasksOf(await readFile(join(folder, 'deliveries.csv'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A line for each task; the name stands last, and quotation marks in it are written as they are. */
function tasksOf(csv: string): TjTask[] {
  const [, ...rows] = csv.trimEnd().split('\n');
  return rows.map((row) => {
    const [, path = '', start = '', end = '', name = ''] = /^"([^"]*)";"([^"]*)";"([^"]*)";"(.*)"$/.exec(row) ?? [];
    // Names are indented as deep as their tasks lie.
    return { id: path.split('.').at(-1) ?? '', name: name.trim(), start, end };
  });
}
