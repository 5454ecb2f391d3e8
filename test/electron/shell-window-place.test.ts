import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeWindow, readPlaces } from '../../electron/window-place.ts';

const MAIN: Box = { x: 0, y: 25, width: 1920, height: 1015 };
const LEFT: Box = { x: -1280, y: 0, width: 1280, height: 1024 };

function isInside(box: Box, screen: Box): boolean {
  return (
    box.x >= screen.x &&
    box.y >= screen.y &&
    box.x + box.width <= screen.x + screen.width &&
    box.y + box.height <= screen.y + screen.height
  );
}

describe('a window', () => {
  it('that was never open before stands in the middle of the main screen', () => {
    expect(placeWindow(null, [MAIN, LEFT], [])).toEqual({ x: 240, y: 82, width: 1440, height: 900 });
  });

  it('comes back to where it was, on the second monitor too', () => {
    const kept = { x: -1200, y: 100, width: 900, height: 700 };
    expect(placeWindow(kept, [MAIN, LEFT], [])).toEqual(kept);
  });

  it('from a monitor that is unplugged comes back on the one that is there', () => {
    const kept = { x: -1200, y: 100, width: 900, height: 700 };
    expect(placeWindow(kept, [MAIN], [])).toEqual({ ...kept, x: 0 });
  });

  it('that is larger than the screen becomes as large as the screen', () => {
    expect(placeWindow({ x: 0, y: 0, width: 5000, height: 4000 }, [LEFT], [])).toEqual(LEFT);
  });

  it('stands one step down and right of each window that it would cover', () => {
    const kept = { x: 100, y: 100, width: 900, height: 700 };
    const second = placeWindow(kept, [MAIN], [kept]);
    const third = placeWindow(kept, [MAIN], [kept, second]);
    expect([second, third]).toEqual([
      { ...kept, x: 130, y: 130 },
      { ...kept, x: 160, y: 160 },
    ]);
  });

  it('begins in the upper left corner when there is no room below', () => {
    const kept = { x: 1000, y: 330, width: 900, height: 700 };
    expect(placeWindow(kept, [MAIN], [kept])).toEqual({ ...kept, x: 30, y: 55 });
  });

  it('is always wholly on a screen and never exactly on another, wherever it was', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 8_000 });
    const box = fc.record({ x: number, y: number, width: size, height: size });
    const screen = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 900, max: 4_000 }),
      height: fc.integer({ min: 700, max: 3_000 }),
    });
    fc.assert(
      fc.property(
        fc.option(box),
        fc.array(screen, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (kept, screens, count) => {
          const open: Box[] = [];
          for (let made = 0; made < count; made++) open.push(placeWindow(kept, screens, open));
          expect(open.filter((place) => !screens.some((one) => isInside(place, one)))).toEqual([]);
          expect(new Set(open.map(({ x, y }) => `${x} ${y}`)).size).toBe(open.length);
        },
      ),
    );
  });
});

describe('the places in the settings', () => {
  it('are read as they were written', () => {
    const place = { x: 1, y: 2, width: 3, height: 4, isMaximised: true };
    expect(readPlaces([place])).toEqual([place]);
  });

  it.each([
    undefined,
    null,
    'left',
    {},
    [null],
    [{ x: 'a' }],
    [{ x: 1, y: 2, width: -3, height: 4, isMaximised: false }],
  ])('count as none when they are %j', (raw) => {
    expect(readPlaces(raw)).toEqual([]);
  });
});
