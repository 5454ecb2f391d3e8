import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/calendar/day.ts';
import { quarterDaysOn } from '../../../shared/calendar/workdays.ts';
import type { Plan, Slice, SliceId } from '../../../shared/plan/plan.ts';
import { deliveryOrder, isThin, treeOf } from '../../../shared/plan/tree.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import type { Placement, Schedule } from '../../../shared/schedule/schedule-types.ts';
import {
  arbitrarySchedulable,
  SCHEDULABLE_TODAY as today,
  withShuffledKeys,
} from '../../support/arbitrary-schedulable.ts';
import { naiveSchedule } from '../../support/naive-schedule.ts';

describe('the schedule of any plan', () => {
  it('is the one that the rules give word for word', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        const { placements, noDay } = schedule(plan, today);
        expect({ placed: [...placements.values()], undated: [...noDay.keys()] }).toEqual(naiveSchedule(plan, today));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('does not depend on the order of the records, and is the same each time', () => {
    const plans = arbitrarySchedulable().chain((plan) => fc.tuple(fc.constant(plan), withShuffledKeys(plan)));
    fc.assert(
      fc.property(plans, ([plan, shuffled]) => {
        expect(content(schedule(shuffled, today))).toEqual(content(schedule(plan, today)));
      }),
    );
  });

  it('overbooks nobody and starts nothing before its needs, without pins', () => {
    fc.assert(
      fc.property(arbitrarySchedulable({ hasPins: false }), (plan) => {
        const made = schedule(plan, today);
        expect(overbookings(plan, made)).toEqual([]);
        expect(starts(plan, made, 'flowing')).toEqual([]);
      }),
    );
  });

  it('has a finding at each place where a pin overfills a day or precedes a need, and only pins do', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        const made = schedule(plan, today);
        expect(starts(plan, made, 'flowing')).toEqual([]);
        const found = new Set(
          made.findings.flatMap((finding) => {
            if (finding.code === 'pin-overfills-day') return [`${finding.personId} ${finding.day}`];
            if (finding.code === 'pin-before-need' || finding.code === 'pin-without-dated-need') {
              return [`${finding.sliceId} ${finding.needId}`];
            }
            return [];
          }),
        );
        const places = [...overbookings(plan, made), ...starts(plan, made, 'pinned')];
        expect(places.filter((place) => !found.has(place))).toEqual([]);
      }),
    );
  });

  it('books of each slice as much as remains of it, on days from the first one to its delivery day', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        const { placements, from } = schedule(plan, today);
        for (const { sliceId, by, day, personId, bookings } of placements.values()) {
          if (by === 'delivered' || personId === null) continue;
          const size = plan.slices[sliceId]?.quarterDays ?? 0;
          const booked = bookings.reduce((sum, booking) => sum + booking.quarterDays, 0);
          if (plan.slices[sliceId]?.status === 'open') expect(booked).toBe(size);
          else expect(booked >= 1 && booked <= size).toBe(true);
          expect(bookings.filter((booking) => booking.day < from || booking.day > day)).toEqual([]);
          if (by !== 'pinned') expect(bookings.at(-1)?.day).toBe(day);
        }
      }),
    );
  });

  it('gives each thin open leaf on the board either a day or a reason', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        const { placements, noDay } = schedule(plan, today);
        const waiting = deliveryOrder(plan)
          .filter(isOpen)
          .filter((leaf) => leaf.stage === 'board' && isThin(leaf));
        const answered = waiting.map((leaf) => Number(placements.has(leaf.id)) + Number(noDay.has(leaf.id)));
        expect(answered).toEqual(waiting.map(() => 1));
        expect([...noDay.keys()].filter((id) => !waiting.some((leaf) => leaf.id === id))).toEqual([]);
      }),
    );
  });

  it('names a circle only where each of its slices needs the next one', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        for (const reason of schedule(plan, today).noDay.values()) {
          if (reason.code !== 'circle') continue;
          reason.sliceIds.forEach((id, place) => {
            const next = reason.sliceIds[(place + 1) % reason.sliceIds.length];
            expect(openNeeds(plan, id).map(({ leaf }) => leaf.id)).toContain(next);
          });
        }
      }),
    );
  });
});

/** What can be compared of a schedule; its functions are asked for a few weeks. */
function content({ placements, noDay, byDay, findings, lastDelivery, loadOn }: Schedule) {
  const loads = [...byDay.keys()].map(loadOn);
  return { placements: [...placements], noDay: [...noDay], byDay: [...byDay], findings, lastDelivery, loads };
}

/** `person day` for each day on which somebody works more than they offer. */
function overbookings(plan: Plan, { placements }: Schedule): string[] {
  const booked = new Map<string, number>();
  for (const { bookings } of placements.values()) {
    for (const { personId, day, quarterDays } of bookings) {
      booked.set(`${personId} ${day}`, (booked.get(`${personId} ${day}`) ?? 0) + quarterDays);
    }
  }
  return [...booked].flatMap(([place, quarterDays]) => {
    const [id = '', day = ''] = place.split(' ');
    const person = plan.people[id];
    const offered = person === undefined ? 0 : quarterDaysOn(plan.calendar, person, day as Day);
    return quarterDays > offered ? [place] : [];
  });
}

/** `slice need` for each open slice that begins before a day on which something that it needs is delivered. */
function starts(plan: Plan, { placements }: Schedule, by: Placement['by']): string[] {
  return [...placements.values()].flatMap((placement) => {
    if (placement.by !== by || plan.slices[placement.sliceId]?.status === 'doing') return [];
    const begins = placement.bookings[0]?.day ?? placement.day;
    return openNeeds(plan, placement.sliceId).flatMap(({ needId, leaf }) => {
      const day = placements.get(leaf.id)?.day;
      return day === undefined || day > begins ? [`${placement.sliceId} ${needId}`] : [];
    });
  });
}

/** What a slice needs and is still to be done, leaf by leaf, with the need that the leaf belongs to. */
function openNeeds(plan: Plan, id: SliceId): { needId: SliceId; leaf: Slice }[] {
  const tree = treeOf(plan);
  return (plan.slices[id]?.needs ?? []).flatMap((needId) => {
    const need = plan.slices[needId];
    const below = need === undefined ? [] : [need, ...tree.descendantsOf(needId)];
    return below.filter((leaf) => tree.isLeaf(leaf.id) && isOpen(leaf)).map((leaf) => ({ needId, leaf }));
  });
}

function isOpen(slice: Slice): boolean {
  return slice.status === 'open' || slice.status === 'doing';
}
