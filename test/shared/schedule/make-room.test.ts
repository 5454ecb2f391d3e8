import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workdaysBetween } from '../../../shared/calendar/workdays.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { mend } from '../../../shared/plan/mend.ts';
import { MOST_TRIED, rankedRooms, roomCandidates, roomOf } from '../../../shared/schedule/make-room.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { roomCostText, roomEffectText, roomNeededText, roomTriedText } from '../../../shared/words/room-text.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

function roomsOf(sketch: PlanSketch) {
  const plan = planWith(sketch);
  const found = roomCandidates(plan, MONDAY).ids.flatMap((id) => roomOf(plan, MONDAY, id) ?? []);
  return { plan, rooms: rankedRooms(plan, found) };
}

describe('what moves out', () => {
  it('lists slices by how much earlier the last delivery is without them, and says when the target is met', () => {
    const { plan, rooms } = roomsOf({
      goal: { target: '2026-11-25' },
      slices: [
        { id: 'half', quarterDays: 2, worth: 5 },
        { id: 'whole', worth: 4 },
        { id: 'quarter', quarterDays: 1, worth: 1 },
        { id: 'cheap', worth: 1 },
        { id: 'rest', quarterDays: 2, worth: 3 },
      ],
    });
    expect(rooms.map((room) => [room.sliceId, roomEffectText(room, MONDAY)])).toEqual([
      ['quarter', '1 day earlier, on Wed 25 Nov · target met'],
      ['cheap', '1 day earlier, on Wed 25 Nov · target met'],
      ['rest', '1 day earlier, on Wed 25 Nov · target met'],
      ['whole', '1 day earlier, on Wed 25 Nov · target met'],
      ['half', '1 day earlier, on Wed 25 Nov · target met'],
    ]);
    expect(
      [plan.slices.cheap, plan.slices.rest, plan.slices.half].map((slice) => slice && roomCostText(slice)),
    ).toEqual(['1 day, worth 1', '½ day, worth 3', '½ day, worth 5']);
  });

  it('names who needs it, and puts what leaves others without a day last, however much it brings', () => {
    const { plan, rooms } = roomsOf({
      slices: [
        { id: 'base', title: 'Read access' },
        { id: 'a', title: 'Alert', needs: ['base'] },
        { id: 'b', needs: ['a'] },
        { id: 'c' },
      ],
    });
    expect(rooms.map((room) => [room.sliceId, room.earlierWorkdays, roomNeededText(room, plan)])).toEqual([
      ['b', 1, ''],
      ['c', 1, ''],
      ['base', 3, '“Alert” needs it; 2 slices would have no day'],
      ['a', 2, '“Slice b” needs it; 1 slice would have no day'],
    ]);
  });

  it('offers no slice that is begun, delivered, parked, thick or without a day', () => {
    const plan = planWith({
      slices: [
        { id: 'open' },
        { id: 'begun', status: 'doing', startedOn: '2026-11-23', ownerId: 'team0000' },
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-20' },
        { id: 'later', stage: 'later' },
        { id: 'thick', quarterDays: 9 },
        { id: 'unsized', quarterDays: null },
        { id: 'dropped', status: 'dropped', droppedOn: '2026-11-20' },
      ],
    });
    expect(roomCandidates(plan, MONDAY)).toEqual({ ids: ['open'], total: 1 });
  });

  it('finds nothing where nobody has time, where there is no plan to speak of, or where the id is a hostile one', () => {
    const nobody = planWith({ people: {}, slices: [{ id: 'a' }] });
    expect(roomCandidates(nobody, MONDAY)).toEqual({ ids: [], total: 0 });
    expect(roomCandidates(planWith(), MONDAY)).toEqual({ ids: [], total: 0 });
    expect(roomOf(planWith(), MONDAY, sliceId('constructor'))).toBeNull();
  });

  it('says that nothing would be left when the only slice goes', () => {
    const { rooms } = roomsOf({ goal: { target: '2026-11-20' }, slices: [{ id: 'a' }] });
    expect(rooms.map((room) => [roomEffectText(room, MONDAY), room.meetsTarget])).toEqual([
      ['nothing left to deliver', true],
    ]);
  });

  it('tries the thickest of very many, of those as thick the ones worth least, and says so', () => {
    const slices = Array.from({ length: MOST_TRIED + 100 }, (_, place) => ({
      id: `s${String(place).padStart(4, '0')}`,
      quarterDays: place < 50 ? 1 : 2,
      worth: place % 5 === 0 ? 5 : 1,
    }));
    const { ids, total } = roomCandidates(planWith({ slices }), MONDAY);
    const tried = slices.filter(({ id }) => ids.includes(sliceId(id)));
    expect([total, ids.length, tried.some(({ quarterDays }) => quarterDays === 1)]).toEqual([
      MOST_TRIED + 100,
      MOST_TRIED,
      false,
    ]);
    expect(tried.filter(({ worth }) => worth === 1)).toHaveLength(360);
    expect([roomTriedText(ids.length, total), roomTriedText(3, 3)]).toEqual([
      'The 400 thickest of 500 open slices were tried; what is thinner makes less room.',
      '',
    ]);
  });

  it('counts what the schedule itself says of the plan without the slice', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (drawn) => {
        const { plan } = mend(drawn);
        const before = schedule(plan, SCHEDULABLE_TODAY);
        for (const id of roomCandidates(plan, SCHEDULABLE_TODAY).ids.slice(0, 8)) {
          const room = roomOf(plan, SCHEDULABLE_TODAY, id) ?? expect.fail(`cannot be parked: ${id}`);
          const parked = apply(plan, { type: 'slice.stage', id, stage: 'later' });
          if (!parked.ok) throw new Error(parked.error.code);
          const after = schedule(parked.value, SCHEDULABLE_TODAY);
          const lost = [...before.placements.keys()].filter((other) => other !== id && !after.placements.has(other));
          expect([room.lastDelivery, room.undatedIds]).toEqual([after.lastDelivery, lost]);
          if (before.lastDelivery === null || after.lastDelivery === null) continue;
          expect(room.earlierWorkdays).toBe(workdaysBetween(plan.calendar, after.lastDelivery, before.lastDelivery));
        }
      }),
      { numRuns: 300 },
    );
  });
});
