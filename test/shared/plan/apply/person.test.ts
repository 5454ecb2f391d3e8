import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../../shared/plan/commands.ts';
import { violations } from '../../../../shared/plan/invariants.ts';
import { mend } from '../../../../shared/plan/mend.ts';
import { merge } from '../../../../shared/plan/merge.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import type { Person } from '../../../../shared/plan/plan.ts';
import { schedule } from '../../../../shared/schedule/schedule.ts';
import { changes, planAfter } from '../../../support/outcome.ts';
import { personId, planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const PLAN = planWith({
  people: { ada: { name: 'Ada' }, ben: { name: 'Ben' } },
  slices: [
    { id: 'open', ownerId: 'ada' },
    { id: 'others', ownerId: 'ben' },
    { id: 'done', ownerId: 'ada', status: 'delivered', deliveredOn: '2026-11-23' },
    { id: 'dropped', ownerId: 'ada', status: 'dropped', droppedOn: '2026-11-23' },
  ],
});
const CLEO: Person = {
  name: 'Cleo',
  initials: 'CL',
  skills: ['sql'],
  quarterDaysByWeekday: [4, 4, 2, 0, 4, 0, 0],
  absences: [{ from: asDay('2026-12-24'), to: asDay('2026-12-31'), label: 'Holiday' }],
};

const add = (id: string, person: Partial<Person>): Command => ({
  type: 'person.add',
  id: personId(id),
  person: person as Person,
});
const edit = (id: string, fields: Partial<Person>): Command => ({
  type: 'person.edit',
  id: personId(id),
  changes: fields,
});
const remove = (id: string): Command => ({ type: 'person.delete', id: personId(id) });

describe('a person who joins', () => {
  it('is there as given, and is gone when that is undone', () => {
    const plan = planAfter(PLAN, add('cleo', CLEO));
    expect(plan.people.cleo).toEqual(CLEO);
    expect(applyPatch(plan, invert(diff(PLAN, plan)))).toEqual(PLAN);
  });

  it('takes nobody’s place', () => {
    expect(changes(PLAN, add('ada', CLEO))).toEqual({ code: 'id-taken', id: 'ada' });
  });

  it.each([
    ['constructor', CLEO, 'id'],
    ['', CLEO, 'id'],
    ['cleo', { ...CLEO, name: 'x'.repeat(501) }, 'name'],
    ['cleo', { ...CLEO, initials: 'x'.repeat(41) }, 'initials'],
    ['cleo', { ...CLEO, quarterDaysByWeekday: [4, 4, 4, 4, 4, 0] }, 'quarterDaysByWeekday'],
    ['cleo', { ...CLEO, quarterDaysByWeekday: [4, 4, 4, 4, 5, 0, 0] }, 'quarterDaysByWeekday'],
    ['cleo', { ...CLEO, quarterDaysByWeekday: [4, 4, 4, 4, 0.5, 0, 0] }, 'quarterDaysByWeekday'],
    ['cleo', { ...CLEO, absences: [{ from: '2026-12-24', to: '2026-12-23', label: '' }] }, 'absences'],
    ['cleo', { ...CLEO, absences: [{ from: '2026-12-24', to: '2026-12-32', label: '' }] }, 'absences'],
    ['cleo', { ...CLEO, skills: Array.from({ length: 1_001 }, () => 'sql') }, 'skills'],
    ['cleo', { ...CLEO, age: 40 }, 'age'],
    ['cleo', { name: 'Cleo', initials: 'CL', skills: [], absences: [] }, 'quarterDaysByWeekday'],
  ])('is refused as %j %j', (id, person, field) => {
    expect(changes(PLAN, add(id, person as Partial<Person>))).toEqual({ code: 'bad-value', field });
  });

  it('may have a name of 500 characters, and none at all', () => {
    expect(planAfter(PLAN, add('cleo', { ...CLEO, name: 'x'.repeat(500) }), edit('cleo', { name: '' }))).toMatchObject({
      people: { cleo: { name: '' } },
    });
  });
});

describe('a person who changes', () => {
  it('keeps what was not named, and what another program wrote', () => {
    const absence = { from: ON, to: ON, label: 'Dentist', colour: 'blue' };
    const known = { ...PLAN, people: { ada: { ...PLAN.people.ada, team: 'Data' } } } as unknown as typeof PLAN;
    const plan = planAfter(known, edit('ada', { absences: [absence] }));
    expect(plan.people.ada).toEqual({ ...PLAN.people.ada, team: 'Data', absences: [absence] });
  });

  it('is no change when nothing is different', () => {
    const same = apply(PLAN, edit('ada', { name: 'Ada', skills: [] }));
    expect(same.ok && same.value === PLAN).toBe(true);
  });

  it.each([
    [edit('nobody', { name: 'x' }), { code: 'no-such-person', id: 'nobody' }],
    [edit('toString', { name: 'x' }), { code: 'no-such-person', id: 'toString' }],
    [edit('ada', { absences: [null] } as never), { code: 'bad-value', field: 'absences' }],
    [
      edit('ada', { quarterDaysByWeekday: [-1, 0, 0, 0, 0, 0, 0] }),
      { code: 'bad-value', field: 'quarterDaysByWeekday' },
    ],
  ])('is refused %#', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });
});

describe('a person who leaves', () => {
  it('leaves what is open to anybody, and keeps what they delivered or dropped; undo brings all of it back', () => {
    const plan = planAfter(PLAN, remove('ada'));
    expect(changes(PLAN, remove('ada'))).toEqual({ open: { ownerId: null } });
    expect([Object.keys(plan.people), plan.slices.done?.ownerId, violations(plan)]).toEqual([['ben'], 'ada', []]);
    expect(mend(plan).plan).toBe(plan);
    expect(applyPatch(plan, invert(diff(PLAN, plan)))).toEqual(PLAN);
  });

  it('does not leave in the middle of a slice', () => {
    const doing = planAfter(PLAN, { type: 'slice.start', id: sliceId('open'), ownerId: personId('ada'), on: ON });
    expect(changes(doing, remove('ada'))).toEqual({ code: 'person-is-working', id: 'ada' });
    expect(changes(PLAN, remove('nobody'))).toEqual({ code: 'no-such-person', id: 'nobody' });
  });

  it('may be the last one: then nobody has time, and nothing breaks', () => {
    const plan = planAfter(PLAN, remove('ada'), remove('ben'));
    expect([plan.people, violations(plan)]).toEqual([{}, []]);
    expect([...schedule(plan, ON).noDay.values()]).toEqual([{ code: 'nobody-has-time' }, { code: 'nobody-has-time' }]);
  });

  it('is not named any more when their slice turns out not to be delivered after all', () => {
    const plan = planAfter(PLAN, remove('ada'), { type: 'slice.reopen', id: sliceId('done') });
    expect([plan.slices.done?.ownerId, violations(plan)]).toEqual([null, []]);
    const kept = planAfter(PLAN, { type: 'slice.reopen', id: sliceId('done') });
    expect(kept.slices.done?.ownerId).toBe('ada');
    const children = [{ id: sliceId('thinner'), title: 'Thinner' }];
    const cut = planAfter(plan, { type: 'slice.cut', id: sliceId('dropped'), pattern: null, children, on: ON });
    expect([cut.slices.thinner?.ownerId, violations(cut)]).toEqual([null, []]);
  });

  it('has left for whoever gave them something meanwhile, too', () => {
    const theirs = planAfter(PLAN, {
      type: 'slice.edit',
      id: sliceId('others'),
      changes: { ownerId: personId('ada') },
    });
    const { plan } = merge(PLAN, planAfter(PLAN, remove('ada')), theirs);
    expect([plan.slices.others?.ownerId, plan.slices.done?.ownerId, violations(plan)]).toEqual([null, 'ada', []]);
  });
});

describe('days off that a hand wrote the wrong way round', () => {
  it('are turned around, for people and for everybody', () => {
    const absence = { from: '2026-12-31', to: '2026-12-24', label: 'Holiday', colour: 'blue' };
    const closure = { from: '2026-12-25', to: '2026-12-20', label: 'Closed', origin: null };
    const broken = planWith({ people: { ada: { absences: [absence] } }, calendar: { closures: [closure] } });
    expect(violations(broken)).toHaveLength(2);
    const mended = mend(broken);
    expect(mended.plan.people.ada?.absences).toEqual([{ ...absence, from: '2026-12-24', to: '2026-12-31' }]);
    expect(mended.plan.calendar.closures).toEqual([{ ...closure, from: '2026-12-20', to: '2026-12-25' }]);
    expect([violations(mended.plan), mended.mended]).toEqual([
      [],
      ['calendar: closures turned around', 'people/ada: absences turned around'],
    ]);
  });
});
