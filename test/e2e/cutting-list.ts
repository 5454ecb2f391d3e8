import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type AppFolders, planFilesIn } from '../support/running-app.ts';
import { TODAY } from './fixtures.ts';

const run = promisify(execFile);

/** A to-do list of layers and phases, as it is pasted. */
export const LIST = resolve('test/fixtures/journey/layers.md');
export const TITLES = [
  'Build the data pipeline',
  'Clean the data',
  'Explore the data',
  'Train the model',
  'Predict churn',
  'Build a dashboard',
  'Deploy the model',
  'Set up monitoring',
];
/** What the outline makes of it: titles with their level. */
export const PASTED = TITLES.map((title) => [1, title] as const);

/** What the first slices after the cuts are worth, and how each is shown: those of this week and the next. */
export const ANSWERS: readonly (readonly [value: string, demo: string])[] = [
  ['ring five leavers today', 'Five names on paper, rung together'],
  ['see whether more names help', 'Twenty names in a mail, three of them crossed out'],
  ['choose which step to speed up', 'A stopwatch list of the morning'],
  ['ring for a whole week', 'A hundred names, made while somebody watches'],
  ['name what looks wrong', 'The raw sheet on the wall, with a red pen'],
  ['strike off what does not matter', 'A list of faults, read aloud and crossed out'],
  ['trust one more column', 'Last week and this week side by side'],
  ['use it in the letter', 'One page without the red mark'],
  ['talk about three things on the phone', 'Three lines on a card'],
  // How the last one is shown is left open.
  ['see which way to push', ''],
];

/** The slices in the plan file. */
export async function savedSlices({ plans }: AppFolders): Promise<unknown> {
  const file = join(plans, 'Keep subscribers.carpaccio');
  const { slices } = JSON.parse(await readFile(file, 'utf8'));
  return slices;
}

/** What the command line finds in the plan file alone; rejects when it finds an error. */
export async function checkOf(folders: AppFolders): Promise<string> {
  const [file = ''] = await planFilesIn(folders);
  const checking = ['check', join(folders.plans, file), '--today', TODAY, '--data', join(folders.root, 'no-journal')];
  const { stdout } = await run(process.execPath, ['out/main/cli.js', ...checking]);
  return stdout;
}
