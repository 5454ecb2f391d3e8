import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeEntry } from '../../../electron/core/store/journal-line.ts';
import { redoStep, UndoStack, undoStep } from '../../../electron/core/undo-stack.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Closure } from '../../../shared/calendar/workdays.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { diff } from '../../../shared/plan/patch.ts';
import type { BaselineId, Forecast, ForecastId, Person } from '../../../shared/plan/plan.ts';
import { arbitraryIntent, commandOf } from '../../support/arbitrary-command.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { Desk } from '../../support/desk.ts';
import { personId, planWith, sliceId } from '../../support/plan-builder.ts';
import { abandon, accepted, createPlan, obey, openRig, titlesOf, titling } from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ON = asDay('2026-11-24');
const PLAN = planWith({ people: { ada: { name: 'Ada' } }, slices: [{ id: 'aaaaaaaa' }] });
const FORECAST: Forecast = {
  on: ON,
  seed: 1,
  samples: [2],
  splitRate: null,
  p50: ON,
  p85: ON,
  p95: ON,
  chance: 0.5,
  outcome: null,
};
const record = (id: string, on = ON): Command => ({
  type: 'forecast.record',
  id: id as ForecastId,
  forecast: { ...FORECAST, on },
});
const score = (id: string): Command => ({ type: 'forecast.score', id: id as ForecastId, outcome: ON });
const closing = (...days: readonly [string, string][]): Command => ({
  type: 'calendar.edit',
  changes: {
    closures: days.map(([from, label]): Closure => ({ from: asDay(from), to: asDay(from), label, origin: null })),
  },
});
const person = (changes: Partial<Person>): Command => ({ type: 'person.edit', id: personId('ada'), changes });
const keep = (id: string): Command => ({
  type: 'baseline.add',
  id: id as BaselineId,
  baseline: { name: 'Monday', on: ON, days: {} },
});

describe('a recorded forecast', () => {
  it('is no step, and what was typed before and after it is one', () => {
    const desk = new Desk(PLAN).do(titling('aaaaaaaa', 'A'), record('f1'), titling('aaaaaaaa', 'Al'), score('f1'));
    expect(desk.stack.historyIn(desk.plan).undo).toMatchObject({ type: 'slice.edit' });
    expect(desk.steps()).toBe(1);
    expect(desk.plan).toEqual({ ...PLAN, forecasts: { f1: { ...FORECAST, outcome: ON } } });
  });

  it('stays when what came before it is undone, and takes no redo away', () => {
    const desk = new Desk(PLAN).do(keep('b1'), titling('aaaaaaaa', 'A'), record('f1')).undo().undo();
    expect([desk.plan.baselines, Object.keys(desk.plan.forecasts)]).toEqual([{}, ['f1']]);
    desk
      .do(score('f1'), record('f2', asDay('2026-11-25')))
      .redo()
      .redo();
    expect([desk.plan.slices.aaaaaaaa?.title, Object.keys(desk.plan.baselines)]).toEqual(['A', ['b1']]);
    expect(desk.plan.forecasts).toMatchObject({ f1: { outcome: ON }, f2: { outcome: null } });
  });

  it('is nothing to undo by itself', () => {
    const desk = new Desk(PLAN).do(record('f1'), { type: 'batch', commands: [score('f1')] });
    expect([desk.stack.nextUndo, desk.stack.nextRedo]).toEqual([null, null]);
  });

  it('that came with somebody else’s version of the file stays when that is undone', () => {
    const stack = new UndoStack();
    const theirs = { ...PLAN, title: 'Theirs', forecasts: { f1: FORECAST } };
    const taken: ChangeEntry = {
      ...{ seq: 1, at: ON, commandId: null, does: 'change', of: null, command: null },
      patch: diff(PLAN, theirs),
    };
    stack.record(taken);
    const scored = { ...theirs, forecasts: { f1: { ...FORECAST, outcome: ON } } };
    const step = stack.nextUndo;
    if (step === null) throw new Error('There is nothing to undo.');
    const undone = undoStep(scored, step);
    expect(undone).toEqual({ ...PLAN, forecasts: scored.forecasts });
    expect(redoStep(undone, step)).toEqual(scored);
  });

  it('survives a restart, with undo and redo as they were', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan } = await createPlan(first.planner, 'Plan', 'aaaaaaaa');
    for (const command of [titling('aaaaaaaa', 'A'), record('f1'), titling('aaaaaaaa', 'Al')]) {
      const { history } = await obey(first.planner, plan.id, command);
      expect(history.undo).toMatchObject({ type: 'slice.edit', field: 'title' });
    }
    await first.planner.close();
    abandon(first.planner);
    const { planner } = await openRig({ root });
    accepted(await planner.undo(plan.id));
    await obey(planner, plan.id, score('f1'));
    const opened = await planner.open(plan.id);
    expect([titlesOf(opened), opened.plan.forecasts.f1?.outcome]).toEqual([['Slice aaaaaaaa'], ON]);
    expect(opened.history.redo).toMatchObject({ type: 'slice.edit' });
    accepted(await planner.redo(plan.id));
    expect(titlesOf(await planner.open(plan.id))).toEqual(['Al']);
  });
});

describe('any work with forecasts in between', () => {
  it('is undone to the plan as it was, and the forecasts stay as they are', () => {
    fc.assert(
      fc.property(arbitraryPlan({ maxSlices: 6 }), fc.array(arbitraryIntent(), { maxLength: 10 }), (plan, intents) => {
        const desk = new Desk(plan);
        for (const intent of intents) {
          const command = commandOf(desk.plan, intent);
          if (apply(desk.plan, command).ok) desk.do(command);
        }
        const { plan: done } = desk;
        const steps = desk.steps();
        expect(desk.plan).toEqual({ ...plan, forecasts: done.forecasts });
        for (let step = 0; step < steps; step += 1) desk.redo();
        expect(desk.plan).toEqual(done);
      }),
      { numRuns: 200 },
    );
  });
});

describe('days off', () => {
  const christmas: [string, string] = ['2026-12-25', ''];
  const labelled: [string, string] = ['2026-12-25', 'Christmas'];

  it('that come one after the other are one step each', () => {
    expect(new Desk(PLAN).do(closing(christmas), closing(christmas, ['2026-12-28', ''])).steps()).toBe(2);
  });

  it('are one step while one of them is typed', () => {
    const first = closing(['2026-12-25', 'C'], ['2026-12-28', '']);
    const second = closing(labelled, ['2026-12-28', '']);
    expect(new Desk(PLAN).do(closing(christmas, ['2026-12-28', '']), first, second).steps()).toBe(2);
  });

  it('are a step of their own when the next one is typed', () => {
    const desk = new Desk(PLAN).do(
      closing(christmas, ['2026-12-28', '']),
      closing(labelled, ['2026-12-28', '']),
      closing(labelled, ['2026-12-28', 'Inventory']),
    );
    expect(desk.steps()).toBe(3);
  });

  it('of a person follow the same rule', () => {
    const off = (label: string) => person({ absences: [{ from: ON, to: ON, label }] });
    expect(new Desk(PLAN).do(off(''), off('D'), off('Dentist'), person({ absences: [] })).steps()).toBe(3);
  });
});

describe('the quarters of a week', () => {
  it('are one step however often they are stepped, and the name is another', () => {
    const quarters = (monday: number) => person({ quarterDaysByWeekday: [monday, 4, 4, 4, 4, 0, 0] });
    const desk = new Desk(PLAN).do(quarters(3), quarters(2), quarters(1), person({ name: 'A' }), person({ name: 'B' }));
    expect(desk.steps()).toBe(2);
  });
});

describe('the label of a step', () => {
  it('names the person, request or baseline, and never a slice that happens to have the same id', () => {
    const plan = planWith({ people: { same: { name: 'Ada' } }, slices: [{ id: 'same', title: 'A slice' }] });
    const desk = new Desk(plan).do({ type: 'person.delete', id: personId('same') });
    expect(desk.stack.historyIn(desk.plan).undo).toEqual({ type: 'person.delete', field: null, title: 'Ada' });
    desk.do({ type: 'slice.delete', id: sliceId('same') });
    expect(desk.stack.historyIn(desk.plan).undo?.title).toBe('A slice');
    desk.do(keep('b1'), { type: 'baseline.rename', id: 'b1' as BaselineId, name: 'Tuesday' });
    expect(desk.stack.historyIn(desk.plan).undo).toEqual({ type: 'baseline.rename', field: null, title: 'Tuesday' });
    desk.do(closing(['2026-12-25', '']));
    expect(desk.stack.historyIn(desk.plan).undo).toEqual({ type: 'calendar.edit', field: 'closures', title: null });
  });
});
