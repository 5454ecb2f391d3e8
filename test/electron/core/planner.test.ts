import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { sliceId } from '../../support/plan-builder.ts';
import {
  abandon,
  accepted,
  adding,
  createPlan,
  obey,
  openRig,
  sliceNamed,
  titlesOf,
  titling,
} from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a planner', () => {
  it('creates a plan as a file that is named after it, and lists it', async () => {
    const { planner, folders } = await openRig();
    const { plan, fileName } = await createPlan(planner, 'Churn model: v2?', 'aaaaaaaa', 'bbbbbbbb');
    const list = await planner.list();
    expect(fileName).toBe('Churn model v2.carpaccio');
    expect(readdirSync(folders.plans)).toEqual([fileName]);
    expect(list).toMatchObject([
      { state: 'ok', planId: plan.id, fileName, plan: { title: 'Churn model: v2?', leaves: 2 } },
    ]);
  });

  it('works out what the list says of a plan once, and again when the plan has changed', async () => {
    const { planner } = await openRig();
    const { plan } = await createPlan(planner, 'Plan', 'aaaaaaaa');
    const line = async () => {
      const [only] = await planner.list();
      return only?.state === 'ok' ? only.plan : null;
    };
    const before = await line();
    expect(await line()).toBe(before);
    await obey(planner, plan.id, adding(sliceNamed('bbbbbbbb', 'Added')));
    expect([before?.leaves, (await line())?.leaves]).toEqual([1, 2]);
  });

  it('refuses a plan whose first commands cannot be obeyed, and leaves nothing behind', async () => {
    const { planner, folders } = await openRig();
    const refused = await planner.create('Plan', [titling('nowhere2', 'x')]);
    expect(refused).toEqual({ ok: false, error: { code: 'slice-not-found', id: 'nowhere2' } });
    expect(readdirSync(folders.plans)).toEqual([]);
  });

  it('has every confirmed change after the process was killed, and says how many it restored', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan } = await createPlan(first.planner, 'Plan', 'aaaaaaaa');
    await obey(first.planner, plan.id, titling('aaaaaaaa', 'Named'));
    await obey(first.planner, plan.id, adding(sliceNamed('bbbbbbbb', 'Added')));
    abandon(first.planner);
    const second = await openRig({ root });
    const opened = await second.planner.open(plan.id);
    expect(titlesOf(opened)).toEqual(['Added', 'Named']);
    expect(opened).toMatchObject({
      seq: 2,
      notices: [{ code: 'restored-changes', count: 2 }],
      save: { state: 'saved' },
    });
  });

  it('has nothing to restore when every change was taken back before it was killed', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan } = await createPlan(first.planner, 'Plan', 'aaaaaaaa');
    await obey(first.planner, plan.id, titling('aaaaaaaa', 'Named'));
    accepted(await first.planner.undo(plan.id));
    abandon(first.planner);
    const second = await openRig({ root });
    const opened = await second.planner.open(plan.id);
    expect(opened).toMatchObject({ seq: 2, notices: [], history: { redo: { type: 'slice.edit' } } });
    await obey(second.planner, plan.id, titling('aaaaaaaa', 'Named again'));
    await second.planner.close();
    const third = await openRig({ root });
    const again = await third.planner.open(plan.id);
    expect([titlesOf(again), again.notices]).toEqual([['Named again'], []]);
  });

  it('has nothing to restore after it was closed, because the file has everything', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan, fileName } = await createPlan(first.planner, 'Plan', 'aaaaaaaa');
    await obey(first.planner, plan.id, titling('aaaaaaaa', 'Named'));
    await first.planner.close();
    expect(readFileSync(join(first.folders.plans, fileName), 'utf8')).toContain('"title": "Named"');
    const second = await openRig({ root });
    expect(await second.planner.open(plan.id)).toMatchObject({ seq: 1, notices: [] });
  });

  it('undoes and redoes after a restart, with the same words', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan } = await createPlan(first.planner, 'Plan', 'aaaaaaaa');
    await obey(first.planner, plan.id, titling('aaaaaaaa', 'Named'));
    await obey(first.planner, plan.id, { type: 'slice.stage', id: sliceId('aaaaaaaa'), stage: 'later' });
    abandon(first.planner);
    const { planner } = await openRig({ root });
    const opened = await planner.open(plan.id);
    expect(opened.history).toEqual({ undo: { type: 'slice.stage', field: null, title: 'Named' }, redo: null });
    accepted(await planner.undo(plan.id));
    const undone = accepted(await planner.undo(plan.id));
    expect(undone.history).toEqual({
      undo: null,
      redo: { type: 'slice.edit', field: 'title', title: 'Slice aaaaaaaa' },
    });
    expect((await planner.open(plan.id)).plan).toEqual(plan);
    expect(await planner.undo(plan.id)).toEqual({ ok: false, error: { code: 'nothing-to-undo' } });
    accepted(await planner.redo(plan.id));
    accepted(await planner.redo(plan.id));
    expect((await planner.open(plan.id)).plan).toEqual(opened.plan);
  });

  it('obeys a command once, however often the page sends it, even to a process that was started anew', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan } = await createPlan(first.planner, 'Plan');
    const command = adding(sliceNamed('aaaaaaaa'));
    const once = accepted(await first.planner.execute(plan.id, 'same', command));
    const twice = accepted(await first.planner.execute(plan.id, 'same', command));
    abandon(first.planner);
    const second = await openRig({ root });
    const afterRestart = accepted(await second.planner.execute(plan.id, 'same', command));
    expect(twice).toEqual(once);
    expect(afterRestart).toEqual(once);
  });

  it('tells what happened in the order in which it happened, each change once', async () => {
    const { planner, events } = await openRig();
    const { plan } = await createPlan(planner, 'Plan', 'aaaaaaaa');
    events.length = 0;
    const titles = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(titles.map((title, place) => planner.execute(plan.id, `c${place}`, titling('aaaaaaaa', title))));
    const changes = events.flatMap((event) => (event.type === 'PlanChanged' ? [event] : []));
    expect(changes.map(({ commandId, confirmation }) => [commandId, confirmation.seq])).toEqual(
      titles.map((_, place) => [`c${place}`, place + 1]),
    );
    expect(titlesOf(await planner.open(plan.id))).toEqual(['e']);
  });

  it('says nothing and counts nothing when a command changes nothing', async () => {
    const { planner, events } = await openRig();
    const { plan } = await createPlan(planner, 'Plan', 'aaaaaaaa');
    events.length = 0;
    const confirmation = await obey(planner, plan.id, titling('aaaaaaaa', 'Slice aaaaaaaa'));
    expect(confirmation).toMatchObject({ seq: 0, patch: {}, history: { undo: null } });
    expect(events).toEqual([]);
  });

  it('saves the file 30 seconds after the last change, and at most two minutes after the first', async () => {
    const { planner, folders, clock } = await openRig();
    const { plan, fileName } = await createPlan(planner, 'Plan', 'aaaaaaaa');
    const file = join(folders.plans, fileName);
    const before = readFileSync(file, 'utf8');
    await obey(planner, plan.id, titling('aaaaaaaa', 'first'));
    clock.pass(29_000);
    expect(readFileSync(file, 'utf8')).toBe(before);
    clock.pass(1_000);
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('"title": "first"');
    for (const second of [20, 40, 60, 80, 100]) {
      await obey(planner, plan.id, titling('aaaaaaaa', `after ${second}`));
      clock.pass(20_000);
    }
    expect(readFileSync(file, 'utf8')).toContain('"title": "first"');
    await obey(planner, plan.id, titling('aaaaaaaa', 'after 120'));
    clock.pass(20_000);
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('"title": "after 120"');
  });

  it('tells the windows when it is another day, by a timer and on the next request', async () => {
    const { planner, clock, events } = await openRig();
    clock.day = asDay('2026-11-25');
    clock.pass(24 * 60 * 60 * 1_000);
    clock.day = asDay('2026-11-26');
    await planner.list();
    await planner.list();
    expect(events.filter(({ type }) => type === 'DayChanged')).toEqual([
      { type: 'DayChanged', today: '2026-11-25' },
      { type: 'DayChanged', today: '2026-11-26' },
    ]);
  });

  it('gives the file the name of the plan when it is asked to, and finds it there after a restart', async () => {
    const root = temporaryFolder();
    const { planner, folders } = await openRig({ root });
    const { plan } = await createPlan(planner, 'Before', 'aaaaaaaa');
    await createPlan(planner, 'After');
    await obey(planner, plan.id, { type: 'plan.edit', changes: { title: 'After' } });
    expect(await planner.renameFile(plan.id)).toEqual({ fileName: 'After (2).carpaccio' });
    expect(readdirSync(folders.plans).sort()).toEqual(['After (2).carpaccio', 'After.carpaccio']);
    await planner.close();
    const again = await openRig({ root });
    expect(await again.planner.open(plan.id)).toMatchObject({ fileName: 'After (2).carpaccio', notices: [] });
  });

  it('does not know a plan that nobody has', async () => {
    const { planner } = await openRig();
    const { plan } = await createPlan(planner, 'Plan');
    await expect(planner.open('unknown2' as typeof plan.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('opens no plan any more once it was closed, because another process may have them now', async () => {
    const { planner } = await openRig();
    const { plan } = await createPlan(planner, 'Plan', 'aaaaaaaa');
    await planner.close();
    await expect(planner.open(plan.id)).rejects.toMatchObject({ code: 'unreachable' });
    await expect(planner.undo(plan.id)).rejects.toMatchObject({ code: 'unreachable' });
  });
});
