import { expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Ripple } from '../../../shared/schedule/ripple.ts';
import { rippleText } from '../../../shared/words/ripple-text.ts';
import { personId, planWith, sliceId } from '../../support/plan-builder.ts';

const PLAN = planWith({ goal: { target: '2026-12-18' }, people: { de: { name: 'DE' } } });
const TARGET = asDay('2026-12-18');

/** A ripple of moves such as `a 2026-11-24 2026-11-25`; `-` is no day. */
function rippleOf(moves: readonly string[], rest: Partial<Ripple> = {}): Ripple {
  const day = (text = '-') => (text === '-' ? null : asDay(text));
  return {
    moved: moves.map((move) => {
      const [id = '', from, to] = move.split(' ');
      return { sliceId: sliceId(id), from: day(from), to: day(to) };
    }),
    lastDelivery: { before: null, after: null },
    target: { day: null, spareWorkdaysBefore: null, spareWorkdaysAfter: null },
    overfull: [],
    newErrors: [],
    ...rest,
  };
}

function target(before: number | null, after: number | null): Partial<Ripple> {
  return { target: { day: TARGET, spareWorkdaysBefore: before, spareWorkdaysAfter: after } };
}

it('answers a wish with what it displaces', () => {
  const moves = ['a 2026-11-24 2026-11-25', 'b 2026-11-26 2026-11-27', 'c 2026-11-27 2026-11-30'];
  const overfull = [{ day: asDay('2026-12-01'), personId: personId('de'), over: 2 }];
  const details = ['Target 18 Dec: still met, 1 day spare (was 2)', 'Tue 1 Dec is over by ½ day for DE'];
  expect(rippleText(rippleOf(moves, { ...target(2, 1), overfull }), PLAN)).toEqual({
    headline: 'Yes, and… 3 slices move one day later.',
    details,
    news: details,
  });
});

it('has no news of a target that stands as it stood', () => {
  const { details, news } = rippleText(rippleOf([], target(2, 2)), PLAN);
  expect([details, news]).toEqual([['Target 18 Dec: still met, 2 days spare'], []]);
});

it('says what would be wrong, of another slice with its name', () => {
  const day = asDay('2026-11-28');
  const plan = planWith({ slices: [{ id: 'x' }, { id: 'b', title: 'B' }], people: { de: { name: 'DE' } } });
  const off = { level: 'error', code: 'pin-on-day-off', personId: personId('de'), day } as const;
  const newErrors = [
    { ...off, sliceId: sliceId('x') },
    { ...off, sliceId: sliceId('b') },
  ];
  expect(rippleText(rippleOf([], { newErrors }), plan, [sliceId('x')]).details).toEqual([
    'Pinned to Sat 28 Nov 2026, when DE is off.',
    '“B”: Pinned to Sat 28 Nov 2026, when DE is off.',
  ]);
  expect(rippleText(rippleOf([], { newErrors }), plan, [sliceId('x'), sliceId('b')]).details[0]).toBe(
    '“Slice x”: Pinned to Sat 28 Nov 2026, when DE is off.',
  );
});

it('does not count the slice that is being moved, and counts what moves in any other way', () => {
  const headline = (...moves: string[]) => rippleText(rippleOf(moves), PLAN, [sliceId('x')]).headline;
  expect([
    headline('x 2026-11-24 2026-11-30'),
    headline('a 2026-11-24 2026-11-25', 'x 2026-11-24 2026-11-30'),
    headline('a 2026-11-24 2026-11-25', 'b 2026-11-24 2026-12-01'),
    headline('a 2026-11-27 2026-11-28'),
    headline('a 2026-11-25 2026-11-24', 'b 2026-11-24 2026-11-25', 'c - 2026-11-25', 'd 2026-11-25 -'),
  ]).toEqual([
    'Yes, and… nothing else moves.',
    'Yes, and… 1 slice moves one day later.',
    'Yes, and… 2 slices move up to 5 days later.',
    'Yes, and… 1 slice moves one day later.',
    'Yes, and… 1 slice moves one day later, 1 slice moves one day earlier, 1 slice gets a day and 1 slice has no day any more.',
  ]);
});

it('says how the target stands', () => {
  const detail = (before: number | null, after: number | null) =>
    rippleText(rippleOf([], target(before, after)), PLAN).details[0];
  expect([
    detail(2, 2),
    detail(2, 0),
    detail(2, -1),
    detail(-1, -3),
    detail(-1, 2),
    detail(null, 3),
    detail(null, null),
  ]).toEqual([
    'Target 18 Dec: still met, 2 days spare',
    'Target 18 Dec: still met, no day spare (was 2)',
    'Target 18 Dec: missed by 1 day (was 2 days spare)',
    'Target 18 Dec: missed by 3 days (was 1)',
    'Target 18 Dec: met again, 2 days spare (was 1 day late)',
    'Target 18 Dec: met, 3 days spare',
    undefined,
  ]);
});

it('speaks of the last delivery where there is no target', () => {
  const lastDelivery = { before: asDay('2026-12-30'), after: asDay('2027-01-04') };
  expect(rippleText(rippleOf([], { lastDelivery }), PLAN).details).toEqual([
    'Last delivery 4 Jan 2027 (was 30 Dec 2026)',
  ]);
});

it('speaks of a slice that would only come with the change as a new one', () => {
  const newErrors = [
    {
      sliceId: sliceId('trial000'),
      level: 'error',
      code: 'pin-overfills-day',
      personId: personId('de'),
      day: TARGET,
      over: 2,
    },
  ] as const;
  const { details } = rippleText(rippleOf([], { newErrors }), PLAN);
  expect(details.map((detail) => detail.slice(0, 20))).toEqual(['A new slice: Pinned ']);
});
