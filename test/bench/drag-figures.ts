import type { Page } from '@playwright/test';

/** What one drag on a fresh page took, in milliseconds, and how many elements the page had. */
export type DragFigures = {
  readonly ready: number;
  readonly overlay: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** From the pointer going up until a picture shows the card in its place. */
  readonly dropPlaced: number;
  /** Until a picture shows what the drop has moved. */
  readonly dropShown: number;
  /** From the request until the Node side has said that the change is on the disk; `null` where nothing is saved. */
  readonly saved: number | null;
  readonly elements: number;
};

const STEP_MS = 16;
const STEPS = 20;

/** Open cards whose picture is wholly on the page. */
const CARD = '[data-slice-id][data-state="open"]';
const FLYING = '[class*="overlay"]';

type Marks = {
  ready: number;
  down: number;
  overlay: number;
  up: number;
  placed: number;
  shown: number;
  frames: number[];
};

/** Watches the page from its very beginning; all times are those of its own clock. */
export async function watchDrags(page: Page): Promise<void> {
  await page.addInitScript(
    ({ card, flying }) => {
      const marks: Marks = { ready: 0, down: 0, overlay: 0, up: 0, placed: 0, shown: 0, frames: [] };
      Object.assign(globalThis, { marks });
      let last = 0;
      let placeAtUp = '';
      const placeOf = () => document.querySelector<HTMLElement>(flying)?.style.translate ?? 'none';
      // The picture of a frame is there once the tasks behind it run.
      const afterPaint = (mark: () => void) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = mark;
        channel.port2.postMessage(null);
      };
      const frame = (now: number) => {
        const isFlying = document.querySelector(flying) !== null;
        if (marks.ready === 0 && document.querySelector(card) !== null) {
          afterPaint(() => {
            marks.ready = performance.now();
          });
        }
        if (marks.down > 0 && marks.overlay === 0 && isFlying) {
          afterPaint(() => {
            marks.overlay = performance.now();
          });
          marks.overlay = now;
        }
        if (marks.overlay > 0 && marks.up === 0 && last > 0) marks.frames.push(now - last);
        if (marks.up > 0 && marks.placed === 0 && placeOf() !== placeAtUp) {
          marks.placed = now;
          afterPaint(() => {
            marks.placed = performance.now();
          });
        }
        if (marks.up > 0 && marks.shown === 0 && !isFlying) {
          marks.shown = now;
          afterPaint(() => {
            marks.shown = performance.now();
          });
        }
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      const note = (name: 'down' | 'up') => (event: Event) => {
        marks[name] = event.timeStamp;
        if (name === 'up') placeAtUp = placeOf();
      };
      window.addEventListener('pointerdown', note('down'), { capture: true });
      window.addEventListener('pointerup', note('up'), { capture: true });
    },
    { card: CARD, flying: FLYING },
  );
}

/** Waits for the board, drags a card 20 steps down, 20 across and 20 down, and drops it there. */
export async function dragOnce(page: Page): Promise<DragFigures> {
  await page.locator(CARD).first().waitFor();
  await settle(page);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const start = await middleOfFirstCard(page);
  let { x, y } = start;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y);
  await page.waitForSelector(FLYING);
  for (let step = 0; step < 3 * STEPS; step++) {
    const isAcross = step >= STEPS && step < 2 * STEPS;
    if (isAcross) x += 14;
    else y += 9;
    const due = performance.now() + STEP_MS;
    await page.mouse.move(x, y);
    await pause(due - performance.now());
  }
  await page.mouse.up();
  await page.waitForFunction(() => (globalThis as unknown as { marks: Marks }).marks.shown > 0);
  await pause(300);
  const { marks, saved } = await page.evaluate(() => {
    const seen = (globalThis as unknown as { marks: Marks }).marks;
    const request = performance
      .getEntriesByType('resource')
      .find((entry) => entry.name.includes('/api/') && entry.startTime >= seen.up);
    return { marks: seen, saved: request === undefined ? null : request.duration };
  });
  const frames = marks.frames.toSorted((one, other) => one - other);
  return {
    ready: marks.ready,
    overlay: marks.overlay - marks.down,
    p50: share(frames, 0.5),
    p95: share(frames, 0.95),
    max: frames.at(-1) ?? 0,
    dropPlaced: marks.placed - marks.up,
    dropShown: marks.shown - marks.up,
    saved,
    elements,
  };
}

/**
 * Drags cards up and down, quickly; for what stays behind in memory. On a machine that is too busy it ends after
 * `limitMs`. Gives the number of drags that it got to.
 */
export async function dragQuickly(page: Page, times: number, limitMs: number): Promise<number> {
  const end = performance.now() + limitMs;
  for (let drag = 0; drag < times; drag++) {
    if (performance.now() > end) return drag;
    const from = await middleOfFirstCard(page, drag % 2);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y);
    await page.mouse.move(from.x, from.y + (drag % 2 === 0 ? 150 : -60));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.mouse.up();
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return times;
}

/** Megabytes of the page's own objects, once nothing that can go is there any more. */
export async function heapMegabytes(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  for (let turn = 0; turn < 3; turn++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize / 1_000_000;
}

export function median(values: readonly number[]): number {
  return share(
    values.toSorted((one, other) => one - other),
    0.5,
  );
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Of the open cards of the days in sight, from the first list on, the one with this number or the last one found. */
async function middleOfFirstCard(page: Page, place = 0): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ({ card, place }) => {
      const found: { x: number; y: number }[] = [];
      for (const element of document.querySelectorAll(`:is([data-day], [data-column]) ${card}`)) {
        const { top, left, right, bottom } = element.getBoundingClientRect();
        if (top < 60 || bottom > innerHeight - 260 || left < 0 || right > innerWidth - 340) continue;
        const middle = { x: left + 40, y: top + 12 };
        if (document.elementFromPoint(middle.x, middle.y)?.closest(card) !== element) continue;
        found.push(middle);
        if (found.length > place) break;
      }
      const last = found.at(-1);
      if (last === undefined) throw new Error('No open card is in sight.');
      return last;
    },
    { card: CARD, place },
  );
}

/** Until the page has been quiet for a moment. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await pause(250);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, ms)));
}
