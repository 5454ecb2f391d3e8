import { describe, expect, it } from 'vitest';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';
import { deliveryDays, findings, undated, workOn } from '../../support/scheduled.ts';

describe('rule 7: everything else flows', () => {
  it('rule 7: the lowest rank gets the earliest quarters; equal ranks go by id', () => {
    const plan = planWith({
      slices: [
        { id: 'third', rank: 'a2' },
        { id: 'second', rank: 'a1' },
        { id: 'first', rank: 'a1' },
      ],
    });
    expect(deliveryDays(plan)).toEqual({ first: '2026-11-23', second: '2026-11-24', third: '2026-11-25' });
  });

  it('rule 7: a slice follows its need on the same day where quarters are left', () => {
    const plan = planWith({
      slices: [
        { id: 'need', quarterDays: 2 },
        { id: 'next', quarterDays: 2, needs: ['need'] },
      ],
    });
    expect(deliveryDays(plan)).toEqual({ need: '2026-11-23', next: '2026-11-23' });
  });

  it('rule 7: somebody else goes on in the quarter after the need, and not at the same time', () => {
    const plan = planWith({
      people: { an: {}, de: {} },
      slices: [
        { id: 'need', quarterDays: 2, ownerId: 'an' },
        { id: 'next', quarterDays: 3, ownerId: 'de', needs: ['need'] },
        { id: 'meanwhile', quarterDays: 2, ownerId: 'de' },
      ],
    });
    expect([workOn(plan, 'next'), workOn(plan, 'meanwhile')]).toEqual([
      ['de 2026-11-23 2', 'de 2026-11-24 1'],
      ['de 2026-11-23 2'],
    ]);
  });

  it('rule 7: somebody who works half days has the first half, and cannot go on in the second', () => {
    const plan = planWith({
      people: { an: {}, de: { quarterDaysByWeekday: [2, 2, 2, 2, 2, 0, 0] } },
      slices: [
        { id: 'need', quarterDays: 2, ownerId: 'an' },
        { id: 'next', quarterDays: 1, ownerId: 'de', needs: ['need'] },
      ],
    });
    expect(deliveryDays(plan).next).toBe('2026-11-24');
  });

  it('rule 7: without an owner it goes to whoever has all its skills and delivers it first', () => {
    const plan = planWith({
      people: { an: { skills: ['sql'] }, de: { skills: ['sql', 'etl'] }, ed: { skills: ['etl'] } },
      slices: [
        { id: 'busy', ownerId: 'an' },
        { id: 'sql', skills: ['sql'] },
        { id: 'both', skills: ['sql', 'etl'] },
      ],
    });
    expect(['sql', 'both'].map((id) => workOn(plan, id))).toEqual([['de 2026-11-23 4'], ['de 2026-11-24 4']]);
  });

  it('rule 7: of two who would deliver it at the same time it is the one with the lower id', () => {
    const plan = planWith({ people: { zoe: {}, an: {} }, slices: [{ id: 'a' }, { id: 'b' }] });
    expect([workOn(plan, 'a'), workOn(plan, 'b')]).toEqual([['an 2026-11-23 4'], ['zoe 2026-11-23 4']]);
  });

  it('rule 7: an owner does it without the skills, which is a hint', () => {
    const plan = planWith({
      people: { an: {}, de: { skills: ['sql'] } },
      slices: [{ id: 'a', ownerId: 'an', skills: ['sql'] }],
    });
    expect([workOn(plan, 'a'), findings(plan)]).toEqual([['an 2026-11-23 4'], ['a hint owner-lacks-skill']]);
  });
});

describe('rule 8: needs', () => {
  const dayOfNext = (days: { [id: string]: string | null }) => days.next;
  const next: SliceSketch = { id: 'next', needs: ['need'] };
  const plenty = { people: { an: {}, de: {}, ed: {} } };

  it('rule 8: a delivered need is met, a dropped one is ignored with a finding', () => {
    const met = planWith({ slices: [{ id: 'need', status: 'delivered', deliveredOn: '2026-11-20' }, next] });
    const ignored = planWith({ slices: [{ id: 'need', status: 'dropped' }, next] });
    expect([dayOfNext(deliveryDays(met)), findings(met), dayOfNext(deliveryDays(ignored)), findings(ignored)]).toEqual([
      '2026-11-23',
      [],
      '2026-11-23',
      ['next warning need-dropped'],
    ]);
  });

  it('rule 8: a needed group is all its leaves that are not dropped', () => {
    const plan = planWith({
      ...plenty,
      slices: [
        next,
        { id: 'need' },
        { id: 'sub', under: 'need' },
        { id: 'one', under: 'sub' },
        { id: 'two', under: 'need', ownerId: 'an' },
        { id: 'gone', under: 'need', status: 'dropped', quarterDays: null },
        { id: 'done', under: 'need', status: 'delivered', deliveredOn: '2026-11-20' },
      ],
    });
    expect([deliveryDays(plan).two, dayOfNext(deliveryDays(plan))]).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('rule 8: a group of which everything is dropped holds nobody', () => {
    const plan = planWith({ slices: [next, { id: 'need' }, { id: 'gone', under: 'need', status: 'dropped' }] });
    expect([dayOfNext(deliveryDays(plan)), findings(plan)]).toEqual(['2026-11-23', ['next warning need-dropped']]);
  });

  it('rule 8: a need that is ranked later goes first, with a finding', () => {
    const plan = planWith({ ...plenty, slices: [next, { id: 'need' }] });
    expect([deliveryDays(plan), findings(plan)]).toEqual([
      { next: '2026-11-24', need: '2026-11-23' },
      ['next hint need-ranked-later'],
    ]);
  });

  it('rule 8: so does a needed group of which one leaf is ranked later', () => {
    const plan = planWith({
      slices: [
        { id: 'need' },
        { id: 'one', under: 'need', rank: 'a1' },
        { ...next, rank: 'a2' },
        { id: 'two', under: 'need', rank: 'a3' },
      ],
    });
    expect(findings(plan)).toEqual(['next hint need-ranked-later']);
  });

  it.each<[string, Partial<SliceSketch>]>([
    ['thick', { quarterDays: 8 }],
    ['not sized', { quarterDays: null }],
    ['later', { stage: 'later' }],
    ['in the archive', { stage: 'archive' }],
    ['without anybody who can do it', { skills: ['magic'] }],
  ])('rule 8: what needs a slice that is %s has no day either', (_, need) => {
    const plan = planWith({ slices: [{ id: 'need', ...need }, next, { id: 'last', needs: ['next'] }] });
    expect(undated(plan)).toMatchObject({
      next: { code: 'needs-undated', needId: 'need' },
      last: { code: 'needs-undated', needId: 'next' },
    });
  });

  it('rule 8: slices in a circle have no day, and each names the circle', () => {
    const plan = planWith({
      slices: [
        { id: 'a', needs: ['b'] },
        { id: 'b', needs: ['c'] },
        { id: 'c', needs: ['a'] },
        { id: 'waiting', needs: ['c'] },
      ],
    });
    const circle = { code: 'circle', sliceIds: ['a', 'b', 'c'] };
    expect(undated(plan)).toEqual({ a: circle, b: circle, c: circle, waiting: { code: 'needs-undated', needId: 'c' } });
  });

  it('rule 8: two circles through one slice are reported one after the other', () => {
    const plan = planWith({
      slices: [
        { id: 'a', needs: ['b', 'c'] },
        { id: 'b', needs: ['a'] },
        { id: 'c', needs: ['d'] },
        { id: 'd', needs: ['a'] },
      ],
    });
    const circle = { code: 'circle', sliceIds: ['a', 'b'] };
    expect(undated(plan)).toEqual({
      a: circle,
      b: circle,
      c: { code: 'needs-undated', needId: 'd' },
      d: { code: 'needs-undated', needId: 'a' },
    });
  });

  it('rule 8: a slice that needs itself, or a group that it is in, is a circle of one', () => {
    const plan = planWith({
      slices: [{ id: 'a', needs: ['a'] }, { id: 'group' }, { id: 'b', under: 'group', needs: ['group'] }],
    });
    expect(undated(plan)).toEqual({ a: { code: 'circle', sliceIds: ['a'] }, b: { code: 'circle', sliceIds: ['b'] } });
  });

  it('rule 8: a pin breaks a circle, for then one of its slices has a date', () => {
    const plan = planWith({
      slices: [
        { id: 'a', needs: ['b'], pin: '2026-11-25' },
        { id: 'b', needs: ['a'] },
      ],
    });
    expect([deliveryDays(plan), findings(plan)]).toEqual([
      { a: '2026-11-25', b: '2026-11-26' },
      ['a error pin-before-need'],
    ]);
  });

  it('rule 8: a pinned slice keeps its day although its need has none, with an error', () => {
    const plan = planWith({
      slices: [
        { id: 'need', stage: 'later' },
        { ...next, pin: '2026-11-25' },
      ],
    });
    expect([dayOfNext(deliveryDays(plan)), findings(plan)]).toEqual([
      '2026-11-25',
      ['next error pin-without-dated-need'],
    ]);
  });

  it('rule 8: needs that are not in the plan hold nobody, whatever they are called', () => {
    const plan = planWith({ slices: [{ id: 'next', needs: ['gone', '__proto__', 'constructor'] }] });
    expect([deliveryDays(plan), findings(plan)]).toEqual([{ next: '2026-11-23' }, []]);
  });

  it('rule 8: 400 needs of one slice are waited for, all of them', () => {
    const ids = Array.from({ length: 400 }, (_, place) => `need${place}`);
    const plan = planWith({ slices: [{ id: 'next', needs: ids }, ...ids.map((id) => ({ id, quarterDays: 4 }))] });
    // 400 working days after Monday 23 November 2026.
    expect(dayOfNext(deliveryDays(plan))).toBe('2028-06-05');
  });

  it('rule 8: a chain of thousands, and a circle of thousands, are walked to the end', () => {
    const ids = Array.from({ length: 5_000 }, (_, place) => `s${place}`);
    const chain = (last: readonly string[]) =>
      planWith({
        slices: ids.map((id, place) => ({ id, quarterDays: 1, needs: place === 0 ? last : [ids[place - 1] ?? ''] })),
      });
    expect(deliveryDays(chain([])).s4999).not.toBeNull();
    const reasons = new Set(Object.values(undated(chain(['s4999']))));
    // One reason that all of them share: 5,000 lists of 5,000 would fill the memory.
    expect([...reasons]).toEqual([{ code: 'circle', sliceIds: expect.objectContaining({ length: 5_000 }) }]);
  });
});
