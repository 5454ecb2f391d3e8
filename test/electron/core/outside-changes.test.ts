import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContractEvent } from '../../../shared/contract.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import {
  abandon,
  accepted,
  adding,
  createPlan,
  obey,
  openRig,
  type Rig,
  sliceNamed,
  titlesOf,
  titling,
} from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type FileContents = { slices: { [id: string]: { title: string } }; lineage: string[] };

/** What a person with an editor, or git, does to the file. */
function editFile(path: string, edit: (contents: FileContents) => void): void {
  const contents = JSON.parse(readFileSync(path, 'utf8')) as FileContents;
  edit(contents);
  writeFileSync(path, JSON.stringify(contents));
}

function rename(id: string, title: string): (contents: FileContents) => void {
  return ({ slices }) => {
    const slice = slices[id];
    if (slice !== undefined) slice.title = title;
  };
}

async function savedPlan(root: string, ...ids: readonly string[]): Promise<Rig & { planId: PlanId; file: string }> {
  const rig = await openRig({ root });
  const { plan, fileName } = await createPlan(rig.planner, 'Plan', ...ids);
  return { ...rig, planId: plan.id, file: join(rig.folders.plans, fileName) };
}

function noticesIn(events: readonly ContractEvent[]): readonly unknown[] {
  return events.flatMap((event) => (event.type === 'NoticeGiven' ? [event.notice] : []));
}

describe('a file that was changed while the app was closed', () => {
  it('is taken over when nothing else was changed, and that can be undone', async () => {
    const root = temporaryFolder();
    const { planner, planId, file } = await savedPlan(root, 'aaaaaaaa', 'bbbbbbbb');
    await planner.close();
    editFile(file, rename('aaaaaaaa', 'By hand'));
    const again = await openRig({ root });
    const opened = await again.planner.open(planId);
    expect(titlesOf(opened)).toEqual(['By hand', 'Slice bbbbbbbb']);
    expect(opened.notices).toEqual([{ code: 'taken-over-from-file', changes: 1 }]);
    accepted(await again.planner.undo(planId));
    expect(titlesOf(await again.planner.open(planId))).toEqual(['Slice aaaaaaaa', 'Slice bbbbbbbb']);
  });

  it('is merged with confirmed changes that the file did not have yet, and kept as a copy', async () => {
    const root = temporaryFolder();
    const { planner, planId, file } = await savedPlan(root, 'aaaaaaaa', 'bbbbbbbb');
    await obey(planner, planId, titling('bbbbbbbb', 'In the journal'));
    abandon(planner);
    editFile(file, rename('aaaaaaaa', 'By hand'));
    const again = await openRig({ root });
    const opened = await again.planner.open(planId);
    expect(titlesOf(opened)).toEqual(['By hand', 'In the journal']);
    const [notice] = opened.notices;
    expect(notice).toMatchObject({ code: 'merged-with-file', changes: 1, clashes: 0 });
    const copies = readdirSync(join(again.folders.histories, planId, 'backups'));
    expect(copies).toContain(notice?.code === 'merged-with-file' ? notice.copyName : '');
  });

  it('keeps our title where both sides changed it, and counts the clash', async () => {
    const root = temporaryFolder();
    const { planner, planId, file } = await savedPlan(root, 'aaaaaaaa');
    await obey(planner, planId, titling('aaaaaaaa', 'Ours'));
    abandon(planner);
    editFile(file, rename('aaaaaaaa', 'Theirs'));
    const opened = await (await openRig({ root })).planner.open(planId);
    expect(titlesOf(opened)).toEqual(['Ours']);
    expect(opened.notices).toMatchObject([{ code: 'merged-with-file', clashes: 1 }]);
  });

  it('is merged once: what was settled stays settled when more is changed and the app is killed again', async () => {
    const root = temporaryFolder();
    const { planner, planId, file } = await savedPlan(root, 'aaaaaaaa', 'bbbbbbbb');
    await obey(planner, planId, titling('bbbbbbbb', 'Ours'));
    abandon(planner);
    editFile(file, rename('aaaaaaaa', 'Theirs'));
    const second = await openRig({ root });
    await second.planner.open(planId);
    await obey(second.planner, planId, titling('aaaaaaaa', 'Later'));
    abandon(second.planner);
    const opened = await (await openRig({ root })).planner.open(planId);
    expect(titlesOf(opened)).toEqual(['Later', 'Ours']);
    expect(opened.notices).toEqual([]);
  });

  it('is merged by an older version that both know, when another machine saved it since', async () => {
    const root = temporaryFolder();
    const ours = await savedPlan(root, 'aaaaaaaa', 'bbbbbbbb', 'cccccccc');
    const elsewhere = temporaryFolder();
    mkdirSync(join(elsewhere, 'plans'));
    copyFileSync(ours.file, join(elsewhere, 'plans', 'Plan.carpaccio'));
    const other = await openRig({ root: elsewhere });
    await other.planner.openPath(join(elsewhere, 'plans', 'Plan.carpaccio'));
    await obey(other.planner, ours.planId, titling('aaaaaaaa', 'Other machine'));
    await obey(other.planner, ours.planId, { type: 'slice.delete', id: sliceNamed('cccccccc').id });
    await other.planner.close();
    await obey(ours.planner, ours.planId, titling('bbbbbbbb', 'This machine'));
    abandon(ours.planner);
    copyFileSync(join(elsewhere, 'plans', 'Plan.carpaccio'), ours.file);
    const opened = await (await openRig({ root })).planner.open(ours.planId);
    expect(titlesOf(opened)).toEqual(['Other machine', 'This machine']);
    expect(opened.notices).toMatchObject([{ code: 'merged-with-file', changes: 2, clashes: 0 }]);
  });

  it('loses nothing of either side when no common version is known', async () => {
    const root = temporaryFolder();
    const { planner, planId, file } = await savedPlan(root, 'aaaaaaaa', 'bbbbbbbb');
    await planner.close();
    editFile(file, (contents) => {
      contents.lineage = ['strange22222'];
      const { aaaaaaaa } = contents.slices;
      contents.slices = aaaaaaaa ? { aaaaaaaa, dddddddd: { ...aaaaaaaa, ...{ id: 'dddddddd' }, title: 'New' } } : {};
    });
    const opened = await (await openRig({ root })).planner.open(planId);
    expect(titlesOf(opened)).toEqual(['New', 'Slice aaaaaaaa', 'Slice bbbbbbbb']);
  });

  it('is taken as it is, without a word, when only line endings and the order of keys differ', async () => {
    const root = temporaryFolder();
    const { planner, planId, file } = await savedPlan(root, 'aaaaaaaa');
    await planner.close();
    const { slices, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as FileContents;
    writeFileSync(file, `\ufeff${JSON.stringify({ slices, ...rest }, null, 4).replaceAll('\n', '\r\n')}`);
    const opened = await (await openRig({ root })).planner.open(planId);
    expect(opened).toMatchObject({ seq: 0, notices: [], save: { state: 'saved' } });
  });

  it('is not believed when it lost all its slices', async () => {
    const root = temporaryFolder();
    const ids = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee'];
    const { planner, planId, file } = await savedPlan(root, ...ids);
    await planner.close();
    editFile(file, (contents) => {
      contents.slices = {};
    });
    const emptied = readFileSync(file);
    const again = await openRig({ root });
    const opened = await again.planner.open(planId);
    expect(titlesOf(opened)).toHaveLength(5);
    expect(opened.save).toMatchObject({ state: 'file-behind', error: { code: 'suspiciously-empty' } });
    await again.planner.snapshot(planId);
    expect(readFileSync(file)).toEqual(emptied);
    expect(await again.planner.retrySaving(planId)).toEqual({ state: 'saved' });
    expect(readFileSync(file, 'utf8')).toContain('"title": "Slice eeeeeeee"');
  });

  it('may become empty by the person’s own deletion', async () => {
    const ids = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee'];
    const { planner, planId, file } = await savedPlan(temporaryFolder(), ...ids);
    const commands = ids.map((id) => ({ type: 'slice.delete', id: sliceNamed(id).id }) as const);
    await obey(planner, planId, { type: 'batch', commands });
    expect(await planner.snapshot(planId)).toEqual({ state: 'saved' });
    expect(readFileSync(file, 'utf8')).toContain('"slices": {}');
  });
});

describe('a file that is changed while the app runs', () => {
  it('is noticed by itself and taken over', async () => {
    const { planner, planId, file, events, clock } = await savedPlan(temporaryFolder(), 'aaaaaaaa');
    editFile(file, rename('aaaaaaaa', 'By hand'));
    await expect
      .poll(() => {
        clock.pass(300);
        return noticesIn(events);
      })
      .toEqual([{ code: 'taken-over-from-file', changes: 1 }]);
    expect(titlesOf(await planner.open(planId))).toEqual(['By hand']);
  });

  it('is found by asking for it, too, where the folder cannot be watched', async () => {
    const { planner, planId, file, folders, clock } = await savedPlan(temporaryFolder(), 'aaaaaaaa');
    // What is watched is the folder that was there at first.
    renameSync(folders.plans, `${folders.plans}-before`);
    mkdirSync(folders.plans);
    copyFileSync(join(`${folders.plans}-before`, basename(file)), file);
    editFile(file, rename('aaaaaaaa', 'Theirs'));
    clock.pass(1_000);
    expect(await planner.snapshot(planId)).toEqual({ state: 'saved' });
    expect(titlesOf(await planner.open(planId))).toEqual(['Theirs']);
  });

  it('is merged before it would be overwritten', async () => {
    const { planner, planId, file, events } = await savedPlan(temporaryFolder(), 'aaaaaaaa', 'bbbbbbbb');
    await obey(planner, planId, titling('bbbbbbbb', 'Ours'));
    editFile(file, rename('aaaaaaaa', 'Theirs'));
    expect(await planner.snapshot(planId)).toEqual({ state: 'saved' });
    expect(noticesIn(events)).toMatchObject([{ code: 'merged-with-file', clashes: 0 }]);
    const saved = JSON.parse(readFileSync(file, 'utf8')) as FileContents;
    expect(Object.values(saved.slices).map(({ title }) => title)).toEqual(['Theirs', 'Ours']);
  });

  it('is not taken over when it is another plan, nor overwritten until somebody says so', async () => {
    const { planner, planId, file } = await savedPlan(temporaryFolder(), 'aaaaaaaa');
    const other = await createPlan(planner, 'Other', 'bbbbbbbb');
    copyFileSync(join(file, '..', other.fileName), file);
    await obey(planner, planId, titling('aaaaaaaa', 'Ours'));
    expect(await planner.snapshot(planId)).toMatchObject({ state: 'file-behind', error: { code: 'changed-outside' } });
    expect(readFileSync(file, 'utf8')).toContain('Slice bbbbbbbb');
    expect(await planner.retrySaving(planId)).toEqual({ state: 'saved' });
    expect(readFileSync(file, 'utf8')).toContain('"title": "Ours"');
  });
});

describe('a copied file', () => {
  it('is opened as a plan of its own, says so, and stays one', async () => {
    const root = temporaryFolder();
    const { planner, planId, file, folders } = await savedPlan(root, 'aaaaaaaa');
    const copy = join(folders.plans, 'Copy.carpaccio');
    copyFileSync(file, copy);
    const opened = await planner.openPath(copy);
    expect(opened.notices).toEqual([{ code: 'opened-as-copy', of: 'Plan.carpaccio' }]);
    expect(opened.plan.id).not.toBe(planId);
    await obey(planner, opened.plan.id, titling('aaaaaaaa', 'In the copy'));
    await planner.close();
    const again = (await openRig({ root })).planner;
    expect(titlesOf(await again.open(planId))).toEqual(['Slice aaaaaaaa']);
    expect(await again.openPath(copy)).toMatchObject({ plan: { id: opened.plan.id }, notices: [] });
    expect(titlesOf(await again.open(opened.plan.id))).toEqual(['In the copy']);
  });

  it('is listed beside the original, and each is opened by its line', async () => {
    const { planner, planId, file, folders } = await savedPlan(temporaryFolder(), 'aaaaaaaa');
    copyFileSync(file, join(folders.plans, 'A copy.carpaccio'));
    const list = await planner.list();
    const ids = list.flatMap((line) => (line.state === 'ok' ? [[line.fileName, line.planId] as const] : []));
    expect(new Map(ids).get('Plan.carpaccio')).toBe(planId);
    const copyId = new Map(ids).get('A copy.carpaccio');
    expect(copyId).not.toBe(planId);
    expect(copyId && (await planner.open(copyId)).fileName).toBe('A copy.carpaccio');
  });

  it('is not one when the original is gone: then it was moved', async () => {
    const root = temporaryFolder();
    const { planner, planId, file, folders } = await savedPlan(root, 'aaaaaaaa');
    await planner.close();
    const moved = join(folders.plans, 'Moved.carpaccio');
    renameSync(file, moved);
    const opened = await (await openRig({ root })).planner.openPath(moved);
    expect(opened).toMatchObject({ plan: { id: planId }, fileName: 'Moved.carpaccio', notices: [] });
  });

  it('is the same plan when it was moved while it was open', async () => {
    const root = temporaryFolder();
    const { planner, planId, file } = await savedPlan(root, 'aaaaaaaa');
    const moved = join(root, 'Elsewhere.carpaccio');
    renameSync(file, moved);
    expect(await planner.openPath(moved)).toMatchObject({ plan: { id: planId }, fileName: 'Elsewhere.carpaccio' });
    await obey(planner, planId, adding(sliceNamed('bbbbbbbb')));
    expect(await planner.snapshot(planId)).toEqual({ state: 'saved' });
    expect(readFileSync(moved, 'utf8')).toContain('bbbbbbbb');
  });
});

describe('two machines with one plan file', () => {
  it('lose nothing when they save in turns without knowing of each other', async () => {
    const shared = temporaryFolder();
    const here = await openRig({ plans: shared });
    const there = await openRig({ plans: shared });
    const { plan, fileName } = await createPlan(here.planner, 'Plan');
    await there.planner.openPath(join(shared, fileName));
    const wanted: string[] = [];
    for (let round = 0; round < 10; round++) {
      for (const [name, { planner }] of [['h', here] as const, ['t', there] as const]) {
        const id = `${name}aaaaaa${'abcdefghij'[round]}`;
        wanted.push(`Slice ${id}`);
        await obey(planner, plan.id, adding(sliceNamed(id)));
      }
      // Both have changes that the other one has not seen.
      await here.planner.snapshot(plan.id);
      await there.planner.snapshot(plan.id);
    }
    await here.planner.close();
    await there.planner.close();
    const opened = await (await openRig({ plans: shared })).planner.openPath(join(shared, fileName));
    expect(titlesOf(opened)).toEqual(wanted.sort());
  });
});
