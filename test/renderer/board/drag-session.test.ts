import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDragSession, type DayBoxes } from '../../../renderer/board/drag-session.ts';
import type { DropArea } from '../../../renderer/board/drop-target.ts';
import { createMovingStore, type MovingStore, NOTHING_MOVES } from '../../../renderer/board/moving-store.ts';
import * as previews from '../../../renderer/board/preview.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { weekOf } from '../../../shared/calendar/week.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import type { Target } from '../../../shared/schedule/move-to.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const TUESDAY = asDay('2026-11-24');
const WEDNESDAY = asDay('2026-11-25');
const ON_TUESDAY: DropArea = { kind: 'day', day: TUESDAY };
const ON_WEDNESDAY: DropArea = { kind: 'day', day: WEDNESDAY };

/** One day each for one person from Tuesday on, and a parked half day. Cards are 40 px high, 50 px apart. */
const PLAN = planWith({
  goal: { target: '2026-11-27' },
  people: { an: {} },
  slices: [
    { id: 'first', title: 'First' },
    { id: 'second', title: 'Second' },
    { id: 'third', title: 'Third' },
    { id: 'parked', title: 'Parked', stage: 'later', quarterDays: 2 },
    { id: 'unsized', title: 'Unsized', quarterDays: null },
    { id: 'thick', title: 'Thick', quarterDays: 20 },
  ],
});
const THURSDAY = asDay('2026-11-26');
const BOXES: { readonly [day: string]: DayBoxes } = {
  [THURSDAY]: { boxes: [], nextId: sliceId('third') },
  [TUESDAY]: { boxes: [{ id: sliceId('first'), top: 100, bottom: 140 }], nextId: null },
  [WEDNESDAY]: { boxes: [{ id: sliceId('second'), top: 200, bottom: 240 }], nextId: null },
};

let moving: MovingStore;
let drops: { readonly ids: readonly SliceId[]; readonly target: Target }[];
let boxes: { readonly [day: string]: DayBoxes };
let selectedIds: readonly SliceId[];
let frames: (() => void)[];
let plan: Plan;

function session() {
  return createDragSession({
    moving,
    board: () => ({ plan, today: TUESDAY, isShown: () => true }),
    selectedIds: () => selectedIds,
    boxesOf: (day) => boxes[day] ?? null,
    inNextFrame(work) {
      frames.push(work);
      return () => {
        frames = frames.filter((waiting) => waiting !== work);
      };
    },
    drop: (ids, target) => drops.push({ ids, target }),
    windowHeight: () => 900,
  });
}

function drawFrame(): void {
  const due = frames;
  frames = [];
  for (const work of due) work();
}

beforeEach(() => {
  moving = createMovingStore();
  drops = [];
  frames = [];
  plan = PLAN;
  boxes = BOXES;
  selectedIds = [];
});

describe('a card in the air', () => {
  it('shows where it would go, what would move, and what that means for the target, and changes nothing', () => {
    const drag = session();
    drag.onLift(sliceId('parked'));
    drag.onMove({ x: 0, y: 210 }, ON_WEDNESDAY);
    drawFrame();
    const { movingId, area, line, preview } = moving.getState();
    expect({ movingId, area, line, badges: [...(preview?.badges ?? [])] }).toEqual({
      movingId: 'parked',
      area: ON_WEDNESDAY,
      line: { day: WEDNESDAY, before: 'second' },
      badges: [
        ['second', '→ Thu 26'],
        ['third', '→ Fri 27'],
      ],
    });
    expect([preview?.headline, preview?.details]).toEqual([
      'Yes, and… 2 slices move one day later.',
      ['Flows to Wed 25 Nov, no pin needed', 'Target 27 Nov: still met, no day spare (was 1)'],
    ]);
    expect(drops).toEqual([]);
  });

  it('asks the model once a frame at most, and only when the target is another one', () => {
    const asked = vi.spyOn(previews, 'previewOf');
    const drag = session();
    drag.onLift(sliceId('parked'));
    for (const y of [201, 205, 209]) drag.onMove({ x: 0, y }, ON_WEDNESDAY);
    drawFrame();
    for (const y of [212, 215]) {
      drag.onMove({ x: 0, y }, ON_WEDNESDAY);
      drawFrame();
    }
    expect(asked).toHaveBeenCalledTimes(1);
    drag.onMove({ x: 0, y: 239 }, ON_WEDNESDAY);
    drawFrame();
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockRestore();
  });

  it.each([
    { id: 'unsized', headline: 'Not sized yet.' },
    { id: 'thick', headline: 'Thicker than a day.' },
  ])('that is $id says what it needs before it can have a day', ({ id, headline }) => {
    const drag = session();
    drag.onLift(sliceId(id));
    drag.onMove({ x: 0, y: 210 }, ON_WEDNESDAY);
    drawFrame();
    expect(moving.getState().preview).toMatchObject({ headline, badges: new Map() });
  });

  it('shows nothing over its own place, nor where no card is taken', () => {
    const drag = session();
    drag.onLift(sliceId('first'));
    for (const area of [ON_TUESDAY, null]) {
      drag.onMove({ x: 0, y: 120 }, area);
      drawFrame();
      expect(moving.getState()).toEqual({ ...NOTHING_MOVES, movingId: 'first', withIds: ['first'] });
    }
  });

  it('moves the strip out of the way of a pointer at the lower edge', () => {
    const drag = session();
    drag.onLift(sliceId('first'));
    const sides = [200, 850].map((y) => {
      drag.onMove({ x: 0, y }, ON_WEDNESDAY);
      drawFrame();
      return moving.getState().isStripAtTop;
    });
    expect(sides).toEqual([false, true]);
  });
});

describe('a drop', () => {
  it('asks for the gap under the pointer at that moment, even when no picture was drawn since', () => {
    const drag = session();
    drag.onLift(sliceId('first'));
    drag.onMove({ x: 0, y: 210 }, ON_WEDNESDAY);
    drag.onDrop({ x: 0, y: 239 }, ON_WEDNESDAY);
    drawFrame();
    expect(drops).toEqual([{ ids: ['first'], target: { kind: 'place', day: WEDNESDAY, before: null } }]);
    expect(moving.getState()).toEqual(NOTHING_MOVES);
  });

  it.each<{ where: string; area: DropArea; target: Target }>([
    {
      where: 'a week',
      area: { kind: 'week', week: weekOf(TUESDAY) },
      target: { kind: 'week', week: weekOf(TUESDAY) },
    },
    { where: 'Later', area: { kind: 'later' }, target: { kind: 'later' } },
  ])('on $where asks for it as a whole', ({ area, target }) => {
    const drag = session();
    drag.onLift(sliceId('first'));
    drag.onDrop({ x: 0, y: 239 }, area);
    expect(drops).toEqual([{ ids: ['first'], target }]);
  });

  it.each([
    { what: 'on its own place', area: ON_TUESDAY },
    { what: 'where nothing takes it', area: null },
  ])('$what does nothing', ({ area }) => {
    const drag = session();
    drag.onLift(sliceId('first'));
    drag.onDrop({ x: 0, y: 120 }, area);
    expect(drops).toEqual([]);
  });

  it('after Escape nothing has happened, and nothing is shown later', () => {
    const drag = session();
    drag.onLift(sliceId('first'));
    drag.onMove({ x: 0, y: 239 }, ON_WEDNESDAY);
    drag.onCancel();
    drawFrame();
    expect([drops, moving.getState()]).toEqual([[], NOTHING_MOVES]);
  });
});

it('a card dropped under the last one that a crowded day shows goes before the next one', () => {
  const drag = session();
  drag.onLift(sliceId('parked'));
  drag.onDrop({ x: 0, y: 300 }, { kind: 'day', day: THURSDAY });
  expect(drops).toEqual([{ ids: ['parked'], target: { kind: 'place', day: THURSDAY, before: 'third' } }]);
});

describe('a long day of which only some cards are mounted', () => {
  /** Twelve quarters on one day; the fourth to the sixth are mounted, and the one that moves, far below. */
  const long = planWith({
    people: { an: {} },
    slices: Array.from({ length: 12 }, (_, place) => ({ id: `s${place}`, quarterDays: 1, pin: '2026-11-25' })),
  });
  const mounted = ['s3', 's4', 's5', 's9'].map((id, place) => ({
    id: sliceId(id),
    top: 100 + 50 * place,
    bottom: 140 + 50 * place,
  }));

  it.each([
    { where: 'above the first mounted card', y: 90, before: 's3' },
    { where: 'between two mounted cards', y: 145, before: 's4' },
    { where: 'below the last one in sight', y: 245, before: 's6' },
  ])('a card dropped $where stands before $before', ({ y, before }) => {
    plan = long;
    boxes = { [WEDNESDAY]: { boxes: mounted, nextId: sliceId('s10') } };
    const drag = session();
    drag.onLift(sliceId('s9'));
    drag.onDrop({ x: 0, y }, ON_WEDNESDAY);
    expect(drops).toEqual([{ ids: ['s9'], target: { kind: 'place', day: WEDNESDAY, before } }]);
  });

  it('does nothing for a card dropped on its own place, though no neighbour of it is mounted', () => {
    plan = long;
    boxes = { [WEDNESDAY]: { boxes: [{ id: sliceId('s8'), top: 100, bottom: 140 }], nextId: sliceId('s9') } };
    const drag = session();
    drag.onLift(sliceId('s9'));
    drag.onDrop({ x: 0, y: 139 }, ON_WEDNESDAY);
    expect(drops).toEqual([]);
  });
});

describe('a card that is lifted while several are selected', () => {
  it('takes the others with it, in the order of delivery, and none of them counts as displaced', () => {
    selectedIds = [sliceId('third'), sliceId('parked'), sliceId('first')];
    const drag = session();
    drag.onLift(sliceId('third'));
    drag.onMove({ x: 0, y: 239 }, ON_WEDNESDAY);
    drawFrame();
    const { movingId, withIds, preview } = moving.getState();
    expect([movingId, withIds, [...(preview?.badges.keys() ?? [])]]).toEqual([
      'third',
      ['first', 'third', 'parked'],
      ['second'],
    ]);
    drag.onDrop({ x: 0, y: 239 }, ON_WEDNESDAY);
    expect(drops.map(({ ids }) => ids)).toEqual([['first', 'third', 'parked']]);
  });

  it('goes alone when it is not one of them', () => {
    selectedIds = [sliceId('third'), sliceId('second')];
    const drag = session();
    drag.onLift(sliceId('first'));
    expect(moving.getState().withIds).toEqual(['first']);
  });

  it('may be dropped where it stood alone, for the others come there', () => {
    selectedIds = [sliceId('first'), sliceId('second')];
    const drag = session();
    drag.onLift(sliceId('first'));
    drag.onDrop({ x: 0, y: 120 }, ON_TUESDAY);
    expect(drops).toEqual([{ ids: ['first', 'second'], target: { kind: 'place', day: TUESDAY, before: null } }]);
  });
});
