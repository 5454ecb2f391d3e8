import { expect, it } from 'vitest';
import { cardBeside, cardInstead, type NavigationKey } from '../../../renderer/board/card-navigation.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const TUESDAY = asDay('2026-11-24');

/** Two cards on Tuesday, one on Wednesday, one on the Thursday after, two weeks on a Monday; three in the tray. */
const PLAN = planWith({
  people: { an: {} },
  slices: [
    { id: 'tue1', quarterDays: 2 },
    { id: 'tue2', quarterDays: 2 },
    { id: 'wed' },
    { id: 'thu', pin: '2026-12-03' },
    { id: 'mon', pin: '2026-12-14' },
    { id: 'thick', quarterDays: 20 },
    { id: 'unsized', quarterDays: null },
    { id: 'parked', stage: 'later' },
  ],
});
const DERIVED = derive(PLAN, TUESDAY);

function walk(from: string, ...keys: readonly NavigationKey[]): (SliceId | null)[] {
  let id: SliceId | null = sliceId(from);
  return keys.map((key) => {
    id = id === null ? null : cardBeside(DERIVED, null, id, key);
    return id;
  });
}

it('up and down go through the days of a week, and end with it', () => {
  expect(walk('tue1', 'down', 'down', 'down')).toEqual(['tue2', 'wed', null]);
  expect(walk('wed', 'up', 'up', 'up')).toEqual(['tue2', 'tue1', null]);
});

it('left and right go to the nearest card of the next week that has one, and to the tray', () => {
  expect(walk('wed', 'right', 'right', 'right')).toEqual(['thu', 'mon', null]);
  expect(walk('mon', 'left', 'left', 'left', 'left')).toEqual(['thu', 'wed', 'thick', null]);
  expect(walk('parked', 'right')).toEqual(['tue1']);
});

it('Home and End are the first and the last card of the week, or of the tray', () => {
  expect([walk('tue2', 'home', 'end'), walk('unsized', 'home', 'end')]).toEqual([
    ['tue1', 'wed'],
    ['thick', 'parked'],
  ]);
});

it('what the filter hides is passed over', () => {
  const shown = new Set(['tue1', 'wed', 'mon', 'parked'].map(sliceId));
  const from = (id: string, key: NavigationKey) => cardBeside(DERIVED, shown, sliceId(id), key);
  expect([from('tue1', 'down'), from('wed', 'right'), from('tue1', 'left'), from('tue2', 'down')]).toEqual([
    'wed',
    'mon',
    'parked',
    null,
  ]);
});

it('the focus of a card that is deleted goes to the one below, else to the one above, else to the first', () => {
  const without = (...ids: string[]) => {
    const commands = ids.map((id) => ({ type: 'slice.delete', id: sliceId(id) }) as const);
    const changed = apply(PLAN, { type: 'batch', commands });
    if (!changed.ok) throw new Error(changed.error.code);
    return cardInstead(DERIVED, derive(changed.value, TUESDAY), null, sliceId(ids[0] ?? ''));
  };
  expect([without('tue1'), without('wed'), without('mon'), without('tue1', 'tue2')]).toEqual([
    'tue2',
    'tue2',
    'thick',
    'wed',
  ]);
});
