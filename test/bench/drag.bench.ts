import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { bench, describe } from 'vitest';
import { newLineageId } from '../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import { findBrowser } from '../support/find-browser.mjs';
import { LARGE_PLAN_TODAY, largePlan } from '../support/large-plan.ts';
import { makeAppFolders, removeAppFolders, startRunningApp } from '../support/running-app.ts';
import { type ServedPage, servePage } from '../support/serve-page.ts';
import { type DragFigures, dragOnce, dragQuickly, heapMegabytes, median, watchDrags } from './drag-figures.ts';

const SIZES = [100, 1_000, 2_000, 5_000];
const HEAP_SIZE = 2_000;
/** For each of the two parts of the heap run. */
const HEAP_LIMIT_MS = 90_000;
const FRESH_PAGES = 5;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

/** Megabytes after some drags, and after many. */
type Heap = { readonly few: number; readonly afterFew: number; readonly many: number; readonly afterMany: number };

const GOALS: { readonly [Figure in keyof DragFigures]?: number } = {
  ready: 600,
  overlay: 40,
  p95: 17,
  dropPlaced: 30,
  dropShown: 30,
  elements: 3_000,
};

/** Drags on boards of several sizes beside a plain list of as many cards. Prints a table and fails on nothing. */
describe('a drag over 60 steps', () => {
  bench('all sizes', measure, { time: 0, iterations: 1, warmupTime: 0, warmupIterations: 0, throws: true });
});

async function measure(): Promise<void> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: ARGS, ...(executablePath === null ? {} : { executablePath }) });
  const plain = await servePage('test/bench/plain-list');
  const rows: { name: string; figures: DragFigures }[] = [];
  let heap: Heap | null = null;
  try {
    for (const size of SIZES) {
      const board = await measureBoard(browser, size);
      rows.push({ name: `board ${size}`, figures: board.figures });
      heap = board.heap ?? heap;
      rows.push({ name: `plain list ${size}`, figures: await measurePlain(browser, plain, size) });
    }
    console.log(report(rows, heap, await bareSync()));
  } finally {
    await browser.close();
    await plain.close();
  }
}

async function measureBoard(browser: Browser, size: number) {
  const folders = await makeAppFolders();
  await mkdir(folders.plans, { recursive: true });
  const path = join(folders.plans, 'Many slices.carpaccio');
  await writeFile(path, serialisePlanFile(largePlan(size), [newLineageId()]).bytes);
  const app = await startRunningApp(folders, { today: LARGE_PLAN_TODAY, args: [path] });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const first = await context.newPage();
    await first.goto(app.address);
    await first.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Board' }).click();
    await first.locator('[data-slice-id]').first().waitFor();
    const address = first.url();
    await first.close();
    const figures = await onFreshPages(context, address);
    if (size !== HEAP_SIZE) return { figures, heap: null };
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('[data-slice-id]').first().waitFor();
    const few = await dragQuickly(page, 100, HEAP_LIMIT_MS);
    const afterFew = await heapMegabytes(page);
    const more = await dragQuickly(page, 900, HEAP_LIMIT_MS);
    return { figures, heap: { few, afterFew, many: few + more, afterMany: await heapMegabytes(page) } };
  } finally {
    await context.close();
    await app.stop();
    await removeAppFolders(folders);
  }
}

async function measurePlain(browser: Browser, plain: ServedPage, size: number): Promise<DragFigures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return await onFreshPages(context, `${plain.address}?count=${size}`);
  } finally {
    await context.close();
  }
}

/** The medians of all pages. */
async function onFreshPages(context: BrowserContext, address: string): Promise<DragFigures> {
  const runs: DragFigures[] = [];
  for (let run = 0; run < FRESH_PAGES; run++) {
    const page = await context.newPage();
    await watchDrags(page);
    await page.goto(address);
    runs.push(await dragOnce(page));
    await page.close();
  }
  const middle = (figure: Exclude<keyof DragFigures, 'saved'>) => median(runs.map((run) => run[figure]));
  const saved = runs.flatMap((run) => run.saved ?? []);
  return {
    ready: middle('ready'),
    overlay: middle('overlay'),
    p50: middle('p50'),
    p95: middle('p95'),
    max: middle('max'),
    dropPlaced: middle('dropPlaced'),
    dropShown: middle('dropShown'),
    saved: saved.length === 0 ? null : median(saved),
    elements: middle('elements'),
  };
}

/** A line as long as that of a move, appended to a file and synced, in milliseconds. */
async function bareSync(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'carpaccio-bench-'));
  const file = openSync(join(folder, 'bare'), 'a');
  const times = Array.from({ length: 40 }, () => {
    const started = performance.now();
    writeSync(file, `${'x'.repeat(500)}\n`);
    fdatasyncSync(file);
    return performance.now() - started;
  });
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return median(times);
}

const COLUMNS: readonly (readonly [title: string, figure: keyof DragFigures])[] = [
  ['ready', 'ready'],
  ['overlay', 'overlay'],
  ['frame p50', 'p50'],
  ['p95', 'p95'],
  ['max', 'max'],
  ['placed', 'dropPlaced'],
  ['drop shown', 'dropShown'],
  ['saved', 'saved'],
  ['elements', 'elements'],
];

function report(rows: readonly { name: string; figures: DragFigures }[], heap: Heap | null, sync: number): string {
  const lines = [['ms, medians of 5', ...COLUMNS.map(([title]) => title)]];
  lines.push(['goal at 2000', ...COLUMNS.map(([, figure]) => goalText(figure, sync))]);
  for (const { name, figures } of rows) {
    lines.push([name, ...COLUMNS.map(([, figure]) => numberText(figures[figure], figure))]);
  }
  for (const size of SIZES) {
    const [board, plain] = [`board ${size}`, `plain list ${size}`].map((name) => rows.find((row) => row.name === name));
    lines.push([
      `plain ÷ board ${size}`,
      ...COLUMNS.map(([, figure]) => ratio(plain?.figures, board?.figures, figure)),
    ]);
  }
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const table = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return ['', ...table, '', `a bare append and sync: ${sync.toFixed(1)} ms`, heapText(heap), ''].join('\n');
}

function goalText(figure: keyof DragFigures, sync: number): string {
  if (figure === 'saved') return `< ${(sync + 3).toFixed(1)}`;
  const goal = GOALS[figure];
  return goal === undefined ? '' : `< ${goal}`;
}

function numberText(value: number | null, figure: keyof DragFigures): string {
  if (value === null) return '–';
  return value.toFixed(figure === 'elements' || figure === 'ready' ? 0 : 1);
}

function ratio(one: DragFigures | undefined, other: DragFigures | undefined, figure: keyof DragFigures): string {
  const [above, below] = [one?.[figure] ?? 0, other?.[figure] ?? 0];
  return above === 0 || below === 0 ? '–' : `${(above / below).toFixed(1)}×`;
}

function heapText(heap: Heap | null): string {
  if (heap === null) return '';
  const { few, afterFew, many, afterMany } = heap;
  const rise = (afterMany / afterFew - 1) * 100;
  const figures = `after ${few} drags ${afterFew.toFixed(1)} MB, after ${many} ${afterMany.toFixed(1)} MB`;
  return `JS heap at ${HEAP_SIZE} slices: ${figures} (${rise >= 0 ? '+' : ''}${rise.toFixed(1)} %, goal < +10 %)`;
}
