import { expect, it } from 'vitest';
import { heldBack } from '../../../shared/schedule/held-back.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { heldBackText } from '../../../shared/words/held-back-text.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

const SOURCES = {
  crm: { name: 'CRM', access: 'asked', expectedOn: '2026-11-25' },
  bank: { name: 'Bank', access: 'unknown' },
} as const;

function held(sketch: PlanSketch, id: string): string {
  const plan = planWith({ sources: SOURCES, ...sketch });
  const slice = plan.slices[sliceId(id)] ?? expect.fail(`no ${id}`);
  const found = heldBack(plan, schedule(plan, MONDAY), slice);
  return found === null ? '' : heldBackText(found, plan, MONDAY);
}

it('a slice that waits for access although its person has time says for which', () => {
  expect(held({ slices: [{ id: 'a', sourceIds: ['crm'] }] }, 'a')).toBe('waits for “CRM”, Wed 25 Nov');
});

it('a slice that waits for access says so as well where others use the time until then', () => {
  const others = ['b', 'c', 'd', 'e'].map((id) => ({ id }));
  expect(held({ slices: [{ id: 'a', sourceIds: ['crm'] }, ...others] }, 'a')).toBe('waits for “CRM”, Wed 25 Nov');
  const begun = { id: 'a', sourceIds: ['crm'], status: 'doing', startedOn: '2026-11-23', ownerId: 'team0000' } as const;
  expect(held({ slices: [begun, ...others] }, 'a')).toBe('waits for “CRM”, Wed 25 Nov');
});

it('a slice whose person is busy for longer than access takes does not wait for it', () => {
  const others = ['b', 'c', 'd', 'e'].map((id) => ({ id }));
  expect(held({ slices: [...others, { id: 'a', sourceIds: ['crm'] }] }, 'a')).toBe('');
});

it('a slice that needs another one and whose person does something else until then waits for nobody', () => {
  const people = { an: {}, de: {} };
  const slices = [
    { id: 'base', ownerId: 'an' },
    { id: 'a', ownerId: 'de', needs: ['base'] },
    { id: 'b', ownerId: 'de' },
  ];
  expect(held({ people, slices }, 'a')).toBe('');
});

it('a slice that waits for another person’s slice although its own has time says for which', () => {
  const people = { an: {}, de: {} };
  const slices = [
    { id: 'base', title: 'Read access', ownerId: 'an', quarterDays: 4 },
    { id: 'a', ownerId: 'de', needs: ['base'] },
  ];
  expect(held({ people, slices }, 'a')).toBe('waits for “Read access”, Mon 23 Nov');
});

it('a slice whose person is busy until then waits for nobody, whatever it needs', () => {
  const slices = [{ id: 'base' }, { id: 'a', needs: ['base'] }];
  expect([held({ slices }, 'a'), held({ slices }, 'base')]).toEqual(['', '']);
});

it('a day that hangs on access without a day is not promised, and says on which', () => {
  const slices = [
    { id: 'a', sourceIds: ['crm', 'bank'] },
    { id: 'begun', sourceIds: ['bank'], status: 'doing', startedOn: '2026-11-23', ownerId: 'team0000' },
  ] as const;
  expect(held({ slices }, 'a')).toBe('not promised: no day for “Bank”');
});

it('what has no day, is pinned or was delivered is not held back', () => {
  const slices = [
    { id: 'done', status: 'delivered', deliveredOn: '2026-11-20', sourceIds: ['crm'] },
    { id: 'pinned', pin: '2026-11-30', sourceIds: ['crm'] },
    { id: 'thick', quarterDays: 9, sourceIds: ['crm'] },
  ] as const;
  expect(slices.map(({ id }) => held({ slices }, id))).toEqual(['', '', '']);
});
