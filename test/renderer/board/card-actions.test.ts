import { expect, it } from 'vitest';
import { cardActionOn, cardActions } from '../../../renderer/board/card-actions.ts';
import { asDay } from '../../../shared/calendar/day.ts';

const OPEN = { status: 'open', stage: 'board', pin: null, risk: null, quarterDays: 2 } as const;
const RED = { level: 'red', note: '', owner: '', since: asDay('2026-11-24') } as const;

it.each([
  {
    card: 'a thin card that flows',
    slice: OPEN,
    people: 1,
    labels: ['Move to…', 'Park in Later', 'Start', 'Mark delivered on…', 'Red dot or watch…', 'Open in outline'],
  },
  {
    card: 'a pinned card with a red dot, in a team',
    slice: { ...OPEN, pin: asDay('2026-11-25'), risk: RED },
    people: 3,
    labels: [
      'Move to…',
      'Let it flow',
      'Park in Later',
      'Start…',
      'Mark delivered on…',
      'Change the red dot or watch…',
      'Clear the red dot',
      'Open in outline',
    ],
  },
  {
    card: 'a thick card, which nobody can start',
    slice: { ...OPEN, quarterDays: 20 },
    people: 1,
    labels: ['Move to…', 'Park in Later', 'Mark delivered on…', 'Red dot or watch…', 'Open in outline'],
  },
  {
    card: 'a parked card',
    slice: { ...OPEN, stage: 'later' as const },
    people: 1,
    labels: ['Move to…', 'Back to the board', 'Red dot or watch…', 'Open in outline'],
  },
  {
    card: 'a card that is being worked on',
    slice: { ...OPEN, status: 'doing' as const },
    people: 1,
    labels: ['Move to…', 'Mark delivered on…', 'Not started after all', 'Red dot or watch…', 'Open in outline'],
  },
  {
    card: 'a delivered card, which stays where it is',
    slice: { ...OPEN, status: 'delivered' as const },
    people: 1,
    labels: ['Not delivered after all', 'Open in outline'],
  },
])('the menu of $card', ({ slice, people, labels }) => {
  expect(cardActions(slice, people).flatMap((group) => group.map(({ label }) => label))).toEqual(labels);
});

it('a key does on a card what the line of its menu does, and nothing where there is no such line', () => {
  const pinned = { ...OPEN, pin: asDay('2026-11-25') };
  const keysOn = (slice: typeof pinned | typeof OPEN) => ['m', 'M', 'l', 'x'].map((key) => cardActionOn(slice, key));
  expect(keysOn(pinned)).toEqual(['move-to', 'move-to', 'flow', undefined]);
  expect(keysOn(OPEN)).toEqual(['move-to', 'move-to', undefined, undefined]);
  expect(cardActionOn({ ...pinned, status: 'delivered' }, 'l')).toBeUndefined();
});
