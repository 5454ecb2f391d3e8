import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Day, isDay } from '../shared/calendar/day.ts';
import { isWeek, type Week } from '../shared/calendar/week.ts';
import { type Derived, derive } from '../shared/derive.ts';
import { digest } from '../shared/exports/digest.ts';
import type { Export, ExportOptions } from '../shared/exports/export.ts';
import { weeklyMarkdown } from '../shared/exports/weekly-markdown.ts';
import { knownForecast } from '../shared/schedule/known-forecast.ts';
import type { Level } from '../shared/slicing/finding.ts';
import { countText, listText } from '../shared/words/en.ts';
import { leftOutText } from '../shared/words/left-out.ts';
import { theirWordsText } from '../shared/words/reader-words-text.ts';
import { storageText } from '../shared/words/storage-text.ts';
import { resolveFolders, type Surroundings } from './core/folders.ts';
import { writeFileAtomic } from './core/store/atomic-write.ts';
import type { FileSystem } from './core/store/file-system.ts';
import { PLAN_FILE_ENDING } from './core/store/plan-file.ts';
import { StorageError } from './core/store/storage-error.ts';
import { type LatestPlan, readLatestPlan } from './latest-plan.ts';
import { checkReport, LEVELS, switchedOffText } from './run-cli-check.ts';
import { CONVERSIONS, CONVERT_HELP } from './run-cli-convert.ts';
import { forecastReport } from './run-cli-forecast.ts';

/** What the command line is given by its surroundings; tests bring their own. */
export type CliWorld = Omit<Surroundings, 'argv'> & {
  readonly files: FileSystem;
  readonly version: string;
  readonly today: () => Day;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
};

const FORMATS: { readonly [name: string]: (derived: Derived, options: ExportOptions) => Export } = {
  'weekly-markdown': weeklyMarkdown,
  digest,
};

const HELP = `carpaccio export PLAN --as FORMAT [options]

Writes the delivery schedule of a plan file, without opening the app.

  --as weekly-markdown  week by week, as Markdown
  --as digest           three lines for a chat: delivered, next, blocked
  --week 2026-W48       only this ISO week
  --out FILE            write to FILE instead of the screen

What an export leaves out is said beside it. Exit code: 0 done, 1 could not, 2 not understood.

carpaccio check PLAN [options]

Says why a slice is not one yet: what the rules of slicing and the schedule find in a plan file, a line for each.

  --level warning       only findings of this level and graver ones: error, warning or hint (all of them)
  --json                for other programs: level, rule, name, sliceId, title and reason of each

Exit code: 0 without errors (there may be warnings and hints), 1 with errors, 2 could not be read or not understood.

carpaccio forecast PLAN [options]

Says when the goal and each group at the top will be done, and how sure that is: the days that are reached in 50, 85 and 95 of
100 trials, the chance of the target, and what all this is drawn from. The same plan and day always give the same answer.

  --json                for other programs

Exit code: 0 done, 1 could not, 2 not understood.

${CONVERT_HELP}
All take:

  --today 2026-11-24    take this day for today
  --data DIR            where the app keeps its journals; changes that are not in the file yet are found there
  --help, --version
`;

/** Said to the person; the command line ends with code 2. */
class UsageError extends Error {}

type ExportOrder = {
  readonly command: 'export' | 'convert';
  readonly planPath: string;
  readonly exportAs: (typeof FORMATS)[string];
  readonly week: Week | null;
  readonly today: Day;
  readonly outPath: string | null;
};

type ReportOrder = {
  readonly command: 'check' | 'forecast';
  readonly planPath: string;
  readonly isJson: boolean;
  readonly level: Level;
  readonly today: Day;
};

/**
 * Runs one command. What was asked for goes to `print` alone, or into a file; everything said about it goes to
 * `printError`. Resolves to the exit code: 0 done, 1 could not or errors found, 2 not understood or nothing to check.
 */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<number> {
  let failed = 1;
  try {
    const order = readOrder(argv, world);
    if (typeof order === 'string') {
      world.print(order);
      return 0;
    }
    if (order.command === 'check') {
      // 1 says that something is wrong with the plan, and nothing else.
      failed = 2;
      return await checkPlan(order, argv, world);
    }
    await ('isJson' in order ? forecastPlan(order, argv, world) : exportPlan(order, argv, world));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      world.printError(`${error.message}\nHow it is used: carpaccio --help\n`);
      return 2;
    }
    const isOfTheWorld = error instanceof StorageError;
    world.printError(`${isOfTheWorld ? storageText(error.code, error.where) : internalText(error)}\n`);
    return failed;
  }
}

function internalText(error: unknown): string {
  return `Something went wrong in Carpaccio: ${error instanceof Error ? error.message : String(error)}`;
}

/** What is to be done, or the text that was asked for. */
function readOrder(argv: readonly string[], world: CliWorld): ExportOrder | ReportOrder | string {
  const { values, positionals } = parsed(argv);
  if (values.version) return `${world.version}\n`;
  if (values.help || argv.length === 0) return HELP;
  const [command, planPath, ...more] = positionals;
  if (command !== 'export' && command !== 'convert' && command !== 'check' && command !== 'forecast')
    throw new UsageError(`There is no command “${command ?? ''}”.`);
  if (planPath === undefined) throw new UsageError('Which plan? Name its file.');
  if (more.length > 0) throw new UsageError(`One plan at a time: “${more[0]}” is one too many.`);
  if (values.today !== undefined && !isDay(values.today)) {
    throw new UsageError(`--today wants a day such as 2026-11-24, not “${values.today}”.`);
  }
  const base = { planPath: resolve(world.workingFolder, planPath), today: values.today ?? world.today() };
  if (command === 'export') return { command, ...base, ...exportOptions(values, world) };
  if (command === 'convert') return { command, ...base, ...convertOptions(values, world) };
  const foreign = (['as', 'to', 'week', 'out'] as const).find((option) => values[option] !== undefined);
  if (foreign !== undefined) throw new UsageError(`--${foreign} belongs to an export, and this is a ${command}.`);
  if (command === 'forecast' && values.level !== undefined)
    throw new UsageError('--level belongs to a check, and this is a forecast.');
  return { command, ...base, isJson: values.json === true, level: levelOf(values.level) };
}

function levelOf(text = 'hint'): Level {
  const level = LEVELS.find((known) => known === text);
  if (level === undefined) throw new UsageError(`--level wants ${LEVELS.join(' or ')}, not “${text}”.`);
  return level;
}

type Options = ReturnType<typeof parsed>['values'];

type Writing = Pick<ExportOrder, 'exportAs' | 'week' | 'outPath'>;

function exportOptions(values: Options, world: CliWorld): Writing {
  if (values.to !== undefined) throw new UsageError('--to belongs to convert, and this is an export; say --as.');
  if (values.level !== undefined) throw new UsageError('--level belongs to a check, and this is an export.');
  if (values.json) throw new UsageError('--json belongs to a check or a forecast, and this is an export.');
  const names = Object.keys(FORMATS).join(' or ');
  if (values.as === undefined) throw new UsageError(`Export as what? Say --as ${names}.`);
  const exportAs = Object.hasOwn(FORMATS, values.as) ? FORMATS[values.as] : undefined;
  if (exportAs === undefined) throw new UsageError(`There is no format “${values.as}”; there is ${names}.`);
  if (values.week !== undefined && !isWeek(values.week)) {
    throw new UsageError(`--week wants an ISO week such as 2026-W48, not “${values.week}”.`);
  }
  return { exportAs, week: values.week ?? null, outPath: outPathOf(values, world) };
}

function convertOptions(values: Options, world: CliWorld): Writing {
  const foreign = (['as', 'week', 'json'] as const).find((option) => values[option] !== undefined);
  if (foreign !== undefined) throw new UsageError(`--${foreign} does not belong to a convert.`);
  const names = Object.keys(CONVERSIONS).join(' or ');
  if (values.to === undefined) throw new UsageError(`Convert to what? Say --to ${names}.`);
  const exportAs = Object.hasOwn(CONVERSIONS, values.to) ? CONVERSIONS[values.to] : undefined;
  if (exportAs === undefined) throw new UsageError(`There is no format “${values.to}”; there is ${names}.`);
  return { exportAs, week: null, outPath: outPathOf(values, world) };
}

function outPathOf({ out }: Options, { workingFolder }: CliWorld): string | null {
  if (out?.endsWith(PLAN_FILE_ENDING)) {
    throw new UsageError(`--out would write an export over a plan: “${out}” ends in ${PLAN_FILE_ENDING}.`);
  }
  return out === undefined ? null : resolve(workingFolder, out);
}

function parsed(argv: readonly string[]) {
  const options = {
    as: { type: 'string' },
    to: { type: 'string' },
    week: { type: 'string' },
    today: { type: 'string' },
    out: { type: 'string' },
    level: { type: 'string' },
    json: { type: 'boolean' },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function exportPlan(order: ExportOrder, argv: readonly string[], world: CliWorld): Promise<void> {
  const { files, print, printError } = world;
  const { planPath, exportAs, week, today, outPath } = order;
  if (outPath !== null && (await isSameFile(files, planPath, outPath))) {
    throw new UsageError('--out would write the export over the plan itself.');
  }
  const latest = await readLatestPlan(files, resolveFolders({ ...world, argv }), planPath);
  // It takes longer than all the rest, and other programs have no use for it.
  const forecast = order.command === 'export' ? { forecast: knownForecast(latest.plan, today) } : {};
  const { text, leftOut, readerWords } = exportAs(
    derive(latest.plan, today),
    week === null ? forecast : { week, ...forecast },
  );
  if (outPath === null) print(text);
  else await writeFileAtomic(files, outPath, Buffer.from(text));
  for (const remark of remarksOn(latest, planPath)) printError(`${remark}\n`);
  if (leftOut.length > 0) printError(`Left out: ${listText(leftOut.map(leftOutText))}.\n`);
  const theirs = theirWordsText(readerWords?.theirs.length ?? 0);
  if (theirs !== '') printError(`${theirs}\n`);
}

async function checkPlan(order: ReportOrder, argv: readonly string[], world: CliWorld): Promise<number> {
  const { files, print, printError } = world;
  const latest = await readLatestPlan(files, resolveFolders({ ...world, argv }), order.planPath);
  const derived = derive(latest.plan, order.today);
  const { text, errors } = checkReport(derived, order.isJson, order.level);
  print(text);
  const remarks = [...remarksOn(latest, order.planPath), switchedOffText(derived) ?? ''];
  for (const remark of remarks.filter((line) => line !== '')) printError(`${remark}\n`);
  return errors > 0 ? 1 : 0;
}

async function forecastPlan(order: ReportOrder, argv: readonly string[], world: CliWorld): Promise<void> {
  const { files, print, printError } = world;
  const latest = await readLatestPlan(files, resolveFolders({ ...world, argv }), order.planPath);
  print(forecastReport(derive(latest.plan, order.today), order.isJson));
  for (const remark of remarksOn(latest, order.planPath)) printError(`${remark}\n`);
}

function remarksOn({ addedChanges, isJournalLeftOut, isNewer, mended }: LatestPlan, path: string): string[] {
  const remarks: string[] = [];
  if (isNewer) remarks.push(storageText('newer-version', path));
  if (mended.length > 0)
    remarks.push(`${countText(mended.length, 'place')} in the file had to be put right to read it.`);
  if (addedChanges > 0)
    remarks.push(`With ${countText(addedChanges, 'change')} that the app has not written to the file yet.`);
  if (isJournalLeftOut) {
    remarks.push('The app knows this plan with another file or content; only what is in this file was taken.');
  }
  return remarks;
}

async function isSameFile(files: FileSystem, a: string, b: string): Promise<boolean> {
  try {
    return (await files.realPath(a)) === (await files.realPath(b));
  } catch {
    // One of them is not there, so they are not the same.
    return false;
  }
}
