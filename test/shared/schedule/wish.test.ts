import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { TITLE_LIMIT } from '../../../shared/plan/plan.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { dayAfter, type WishedSlice, wishCommand } from '../../../shared/schedule/wish.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

const PLAN = planWith({
  slices: [{ id: 'a' }, { id: 'b' }, { id: 'group', quarterDays: null }, { id: 'c', under: 'group' }],
});
const WISH: WishedSlice = {
  id: sliceId('wish0001'),
  wish: 'Map of\nlapsed donors',
  quarterDays: 4,
  place: { at: 'first' },
};

function made(changes: Partial<WishedSlice>, plan = PLAN) {
  const wished = { ...WISH, ...changes };
  const command = wishCommand(plan, MONDAY, wished);
  if (!command.ok) return command.error.code;
  const applied = apply(plan, command.value);
  if (!applied.ok) return applied.error.code;
  const slice = applied.value.slices[wished.id];
  const day = schedule(applied.value, MONDAY).placements.get(wished.id)?.day ?? null;
  expect(dayAfter(plan, command.value, MONDAY, wished.id)).toBe(day);
  return { title: slice?.title, parentId: slice?.parentId, pin: slice?.pin, notes: slice?.notes, day };
}

describe('a wish that becomes a slice', () => {
  it('stands at the end of the outline, and goes first, last or onto a day', () => {
    const slice = { title: 'Map of lapsed donors', parentId: null, pin: null, notes: '' };
    expect(made({})).toEqual({ ...slice, day: '2026-11-23' });
    expect(made({ place: { at: 'last' } })).toEqual({ ...slice, day: '2026-11-26' });
    expect(made({ place: { at: 'day', day: asDay('2026-11-27') } })).toEqual({
      ...slice,
      pin: '2026-11-27',
      day: '2026-11-27',
    });
    expect(made({ place: { at: 'day', day: asDay('2026-11-28') } })).toEqual({
      ...slice,
      pin: '2026-11-28',
      day: '2026-11-28',
    });
  });

  it('waits to be sliced while it is thick or not sized', () => {
    expect([made({ quarterDays: null }), made({ quarterDays: 12 })]).toMatchObject([{ day: null }, { day: null }]);
  });

  it('is refused on a day that has passed', () => {
    expect(made({ place: { at: 'day', day: asDay('2026-11-20') } })).toBe('day-is-past');
  });

  it('keeps in its notes what is too long for a title, and is the first of an empty plan', () => {
    const wish = 'x'.repeat(TITLE_LIMIT + 20);
    expect(made({ wish }, planWith())).toMatchObject({ title: 'x'.repeat(TITLE_LIMIT), notes: wish });
  });
});
