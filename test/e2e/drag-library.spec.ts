import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { type ServedPage, servePage } from '../support/serve-page.ts';

/**
 * What we need of the drag library, in a real browser and under our policy; and the faults of the library that our
 * code works around. A test named “the library still …” fails on the day on which its fault is mended.
 */

let served: ServedPage;

test.beforeAll(async () => {
  served = await servePage('test/drag-library/page');
});

test.afterAll(async () => {
  await served.close();
});

type Entry = { readonly event: string; readonly area: string | null };

async function open(page: Page, query = 'mode=adapter'): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
  });
  await page.goto(`${served.address}?${query}`);
  await page.locator('.card').first().waitFor();
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
}

/** What was reported, without the same report several times after each other. */
async function log(page: Page): Promise<string[]> {
  const entries = await page.evaluate(() => (globalThis as unknown as { dragLog: Entry[] }).dragLog);
  const texts = entries.map(({ event, area }) => (area === null ? event : `${event} ${area}`));
  return texts.filter((text, place) => text !== texts[place - 1]);
}

/** The middle of card a is at 130/130 of the window. */
const CARD = { x: 110, y: 130 };
const OTHER_DAY = { x: 310, y: 200 };

async function lift(page: Page): Promise<void> {
  await page.mouse.move(CARD.x, CARD.y);
  await page.mouse.down();
  await page.mouse.move(CARD.x + 8, CARD.y, { steps: 4 });
}

test('a mouse lifts a card after four pixels, and drops it on the area that it is over', async ({ page }) => {
  await open(page);
  await page.mouse.move(CARD.x, CARD.y);
  await page.mouse.down();
  await page.mouse.move(CARD.x + 3, CARD.y, { steps: 3 });
  expect(await log(page)).toEqual([]);
  await page.mouse.move(CARD.x + 8, CARD.y, { steps: 5 });
  await page.mouse.move(OTHER_DAY.x, OTHER_DAY.y, { steps: 10 });
  await expect(page.getByText('a in the air')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText('a in the air')).toHaveCount(0);
  expect(await log(page)).toEqual([
    'lift a',
    'move day 2026-11-23',
    'move',
    'move day 2026-11-30',
    'drop day 2026-11-30',
  ]);
});

test('a dropped card lies below the insertion line in the next picture, and what follows of it comes behind that', async ({
  page,
}) => {
  await open(page, 'mode=adapter&line');
  await lift(page);
  await page.mouse.move(OTHER_DAY.x, OTHER_DAY.y, { steps: 10 });
  await page.evaluate(() => {
    const look = () => {
      const picture = document.querySelector('[class*="overlay"]')?.getBoundingClientRect();
      const drops = (globalThis as unknown as { dragLog: Entry[] }).dragLog.filter(({ event }) => event === 'drop');
      Object.assign(globalThis, { atUp: { x: picture?.left, y: picture?.top, drops: drops.length } });
    };
    // Right behind the event, and before the task that waits for the picture.
    window.addEventListener('pointerup', () => setTimeout(look), { capture: true });
  });
  await page.mouse.up();
  await expect.poll(async () => (await log(page)).at(-1)).toBe('drop day 2026-11-30');
  await expect(page.getByText('a in the air')).toHaveCount(0);
  const atUp = await page.evaluate(() => (globalThis as unknown as { atUp: object }).atUp);
  // The scroller begins at 20/100, the line is 3 pixels high.
  expect(atUp).toEqual({ x: 230, y: 163, drops: 0 });
});

test('less than that is a click, and a drag is none', async ({ page }) => {
  await open(page);
  await page.mouse.move(CARD.x, CARD.y);
  await page.mouse.down();
  await page.mouse.move(CARD.x + 2, CARD.y + 2);
  await page.mouse.up();
  expect(await log(page)).toEqual(['click a']);
  await lift(page);
  await page.mouse.move(CARD.x, CARD.y, { steps: 4 });
  await page.mouse.up();
  expect((await log(page)).filter((entry) => entry.startsWith('click'))).toEqual(['click a']);
});

test('the card in the air follows the pointer to the pixel', async ({ page }) => {
  await open(page);
  const before = await page.locator('[data-slice-id="a"]').boundingBox();
  await lift(page);
  await page.mouse.move(CARD.x + 137, CARD.y + 41, { steps: 6 });
  const flying = await page.getByText('a in the air').locator('xpath=..').boundingBox();
  expect([flying?.x, flying?.y]).toEqual([(before?.x ?? 0) + 137, (before?.y ?? 0) + 41]);
  await page.mouse.up();
});

test('Escape gives the drag up, and nothing is dropped afterwards', async ({ page }) => {
  await open(page);
  await lift(page);
  await page.mouse.move(OTHER_DAY.x, OTHER_DAY.y, { steps: 5 });
  await page.keyboard.press('Escape');
  await expect(page.getByText('a in the air')).toHaveCount(0);
  await page.mouse.up();
  const entries = await log(page);
  expect([entries.at(-1), entries.filter((entry) => entry.startsWith('drop'))]).toEqual(['cancel', []]);
});

test('a card dropped where nothing takes it is reported so', async ({ page }) => {
  await open(page);
  await lift(page);
  await page.mouse.move(900, 600, { steps: 8 });
  await page.mouse.up();
  expect((await log(page)).at(-1)).toBe('drop');
});

test('the inner of two areas wins, and a closed one takes nothing and leaves it to nobody', async ({ page }) => {
  await open(page);
  await lift(page);
  await page.mouse.move(510, 150, { steps: 8 });
  await page.mouse.move(510, 350, { steps: 8 });
  await page.mouse.up();
  expect((await log(page)).slice(-3)).toEqual(['move week 2026-W48', 'move', 'drop']);
});

test('a card that is fixed, and a button that keeps the pointer, lift nothing', async ({ page }) => {
  await open(page);
  for (const y of [CARD.y + 50, CARD.y]) {
    // The middle of the fixed card; the button on the other one.
    await page.mouse.move(y === CARD.y ? 175 : CARD.x, y);
    await page.mouse.down();
    await page.mouse.move(OTHER_DAY.x, OTHER_DAY.y, { steps: 5 });
    await page.mouse.up();
  }
  expect(await log(page)).toEqual([]);
});

test('a card held at an edge scrolls what is under it, and says what comes under the resting pointer', async ({
  page,
}) => {
  await open(page);
  await lift(page);
  await page.mouse.move(612, 250, { steps: 8 });
  const scroller = page.getByTestId('scroller');
  await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(1300);
  await expect.poll(async () => (await log(page)).at(-1)).toBe('move later');
  await page.mouse.up();
  expect((await log(page)).at(-1)).toBe('drop later');
});

test('after a drop the focus is on the card, though it is another element there', async ({ page }) => {
  await open(page);
  await lift(page);
  await page.mouse.move(OTHER_DAY.x, OTHER_DAY.y, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator('[data-area="day 2026-11-30"] #card-a')).toBeFocused();
  // A frame or two later the library has had its chance to take the focus away again.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await expect(page.locator('#card-a')).toBeFocused();
});

test('no style comes into the page without our nonce, and the policy has nothing to object to', async ({ page }) => {
  await open(page);
  await lift(page);
  await page.mouse.move(OTHER_DAY.x, OTHER_DAY.y, { steps: 5 });
  const withoutNonce = () =>
    page.evaluate(() => [...document.querySelectorAll('style')].filter((style) => style.nonce === '').length);
  expect(await withoutNonce()).toBe(0);
  await page.mouse.up();
  expect([await withoutNonce(), await violations(page)]).toEqual([0, []]);
});

test.describe('a finger', () => {
  test.use({ hasTouch: true });

  async function touch(client: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) {
    const touchPoints = type === 'touchEnd' ? [] : [{ x, y }];
    await client.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  test('lifts a card after a quarter of a second, and drops it where it leaves the glass', async ({
    page,
    context,
  }) => {
    await open(page);
    const client = await context.newCDPSession(page);
    await touch(client, 'touchStart', CARD.x, CARD.y);
    await expect.poll(() => log(page)).toContain('lift a');
    for (let x = CARD.x; x < OTHER_DAY.x; x += 20) await touch(client, 'touchMove', x, OTHER_DAY.y);
    await touch(client, 'touchMove', OTHER_DAY.x, OTHER_DAY.y);
    await touch(client, 'touchEnd');
    await expect.poll(async () => (await log(page)).at(-1)).toBe('drop day 2026-11-30');
  });

  test('that moves at once scrolls, and lifts nothing', async ({ page, context }) => {
    await open(page);
    const client = await context.newCDPSession(page);
    await touch(client, 'touchStart', CARD.x, CARD.y);
    for (let x = CARD.x; x > 10; x -= 10) await touch(client, 'touchMove', x, CARD.y);
    await touch(client, 'touchEnd');
    await expect.poll(() => page.getByTestId('scroller').evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    expect((await log(page)).filter((entry) => entry.startsWith('lift'))).toEqual([]);
  });
});

test('the library still injects styles without a nonce', async ({ page }) => {
  await open(page, 'mode=library');
  await page.mouse.move(50, 30);
  await page.mouse.down();
  await page.mouse.move(90, 60, { steps: 5 });
  await page.mouse.up();
  expect(
    await violations(page),
    'It does not any more: StyleInjector.configure({ nonce }) in renderer/board/drag-library.ts can go.',
  ).toContain('style-src-elem');
});

test('the library still changes the style of every element at each lift', async ({ page }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _policy, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await open(page, 'mode=library');
  const cursor = () => page.evaluate(() => getComputedStyle(document.body).cursor);
  await page.mouse.move(50, 30);
  await page.mouse.down();
  const before = await cursor();
  await page.mouse.move(90, 60, { steps: 5 });
  expect(
    [before, await cursor()],
    'It does not any more: its plugins for cursor and selection can come back, and the overlay need not hold the pointer.',
  ).toEqual(['auto', 'grabbing']);
  await page.mouse.up();
});

/** How many calls of functions it takes until so many cards are there: no clock, and nearly the same at each run. */
async function callsToMount(page: Page, mode: string, count: number): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('Profiler.enable');
  await client.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await open(page, `mode=${mode}&count=${count}`);
  await expect(page.locator('.card')).toHaveCount(count);
  // What a library puts off until the page is idle counts too.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const { result } = await client.send('Profiler.takePreciseCoverage');
  await client.detach();
  return result
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map((range) => range.count)))
    .reduce((sum, calls) => sum + calls, 0);
}

test('twice the cards are twice the work to mount', async ({ page }) => {
  const [few, many] = [await callsToMount(page, 'many', 150), await callsToMount(page, 'many', 300)];
  expect(many / few).toBeLessThan(2.3);
});

test('the library still takes more than three times the work for twice the places that take cards', async ({
  page,
}) => {
  const [few, many] = [await callsToMount(page, 'library', 150), await callsToMount(page, 'library', 300)];
  expect(
    many / few,
    'Mounting has become linear: useDropArea in renderer/board/drop-areas.ts can be the library’s own again.',
  ).toBeGreaterThan(3);
});
