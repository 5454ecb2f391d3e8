import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { abandon, createPlan, obey, openRig, type Rig, titlesOf, titling } from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function abandonedPlan(
  root: string,
): Promise<Rig & { planId: Parameters<Rig['planner']['open']>[0]; file: string }> {
  const rig = await openRig({ root });
  const { plan, fileName } = await createPlan(rig.planner, 'Plan', 'aaaaaaaa', 'bbbbbbbb');
  await obey(rig.planner, plan.id, titling('aaaaaaaa', 'Named'));
  abandon(rig.planner);
  return { ...rig, planId: plan.id, file: join(rig.folders.plans, fileName) };
}

const DAMAGES: readonly [string, (file: string) => void][] = [
  ['cut off', (file) => truncateSync(file, 700)],
  ['empty', (file) => truncateSync(file, 0)],
  ['full of zeros', (file) => writeFileSync(file, Buffer.alloc(2_000))],
  ['not text', (file) => writeFileSync(file, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0xfd]))],
];

describe('a damaged plan file', () => {
  it.each(DAMAGES)(
    'that is %s is restored from the journal, and kept aside before it is written',
    async (_how, damage) => {
      const root = temporaryFolder();
      const { planId, file, folders } = await abandonedPlan(root);
      damage(file);
      const damaged = readFileSync(file);
      const { planner } = await openRig({ root });
      expect(await planner.list()).toMatchObject([{ state: 'unreadable', planId }]);
      const opened = await planner.open(planId);
      expect(titlesOf(opened)).toEqual(['Named', 'Slice bbbbbbbb']);
      expect(opened).toMatchObject({ readOnly: null, notices: [{ code: 'damaged-restored', from: 'journal' }] });
      expect(readFileSync(file)).toEqual(damaged);
      const aside = readdirSync(join(folders.histories, planId)).filter((name) => name.startsWith('damaged-'));
      expect(aside.map((name) => readFileSync(join(folders.histories, planId, name)))).toEqual([damaged]);
      expect(await planner.snapshot(planId)).toEqual({ state: 'saved' });
      expect(readFileSync(file, 'utf8')).toContain('"title": "Named"');
    },
  );

  it('is restored from the newest good backup when the journal is gone as well', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan, fileName } = await createPlan(first.planner, 'Plan', 'aaaaaaaa');
    await obey(first.planner, plan.id, titling('aaaaaaaa', 'Second'));
    await first.planner.snapshot(plan.id);
    await first.planner.close();
    const file = join(first.folders.plans, fileName);
    truncateSync(file, 500);
    const history = join(first.folders.histories, plan.id);
    const [segment = ''] = readdirSync(join(history, 'journal'));
    // Nothing but the last line survives, which says where the file is.
    const lines = readFileSync(join(history, 'journal', segment), 'utf8')
      .trimEnd()
      .split('\n');
    writeFileSync(join(history, 'journal', segment), `damage\n${lines.at(-1)}\n`);
    const opened = await (await openRig({ root })).planner.open(plan.id);
    expect(titlesOf(opened)).toEqual(['Slice aaaaaaaa']);
    expect(opened.notices).toMatchObject([{ code: 'damaged-restored', from: 'backup' }]);
  });

  it('that nobody knows is refused with its reason, listed with it, and left as it is', async () => {
    const { planner, folders } = await openRig();
    const wrong: readonly [string, Buffer, string][] = [
      ['Cut.carpaccio', Buffer.from('{"format":"carpaccio-plan","version":1,"id":"aaaa'), 'damaged'],
      ['Empty.carpaccio', Buffer.alloc(0), 'empty-file'],
      ['Picture.carpaccio', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), 'not-a-plan'],
      ['List.carpaccio', Buffer.from('[1, 2]'), 'not-a-plan'],
      ['Other.carpaccio', Buffer.from('{"format":"something else"}'), 'not-a-plan'],
      ['Version.carpaccio', Buffer.from('{"format":"carpaccio-plan","version":"one"}'), 'damaged'],
      ['Large.carpaccio', Buffer.alloc(60_000_000, ' '), 'too-large'],
    ];
    for (const [name, bytes] of wrong) writeFileSync(join(folders.plans, name), bytes);
    mkdirSync(join(folders.plans, 'Folder.carpaccio'));
    const expected = [...wrong.map(([name, , code]) => [name, code]), ['Folder.carpaccio', 'not-a-file']].sort();
    const list = await planner.list();
    expect(list.map((line) => [line.fileName, line.state === 'unreadable' ? line.code : 'ok'])).toEqual(expected);
    expect(list.map(({ planId }) => planId)).toEqual(expected.map(() => null));
    for (const [name = '', code] of expected) {
      await expect(planner.openPath(join(folders.plans, name))).rejects.toMatchObject({ code });
    }
    for (const [name, bytes] of wrong) expect(readFileSync(join(folders.plans, name)).equals(bytes)).toBe(true);
    rmSync(join(folders.plans, 'Large.carpaccio'));
    await expect(planner.openPath(join(folders.plans, 'Large.carpaccio'))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a plan file of a newer app', () => {
  it('can be looked at, and is not written', async () => {
    const { planner, folders } = await openRig();
    const { plan, fileName } = await createPlan(planner, 'Plan', 'aaaaaaaa');
    const text = readFileSync(join(folders.plans, fileName), 'utf8').replace('"version": 1', '"version": 2');
    const newer = join(folders.plans, 'Newer.carpaccio');
    writeFileSync(newer, text.replace(/"id": "[a-z2-7]{8}"/, '"id": "newer222"'));
    const before = readFileSync(newer);
    const listed = (await planner.list()).find((line) => line.fileName === 'Newer.carpaccio');
    expect(listed).toMatchObject({ state: 'ok', planId: 'newer222' });
    const opened = await planner.open(listed?.planId ?? plan.id);
    expect(opened).toMatchObject({ readOnly: 'newer-version', plan: { id: 'newer222' } });
    const { id } = opened.plan;
    expect(await planner.execute(id, 'c', titling('aaaaaaaa', 'x'))).toEqual({
      ok: false,
      error: { code: 'read-only' },
    });
    await planner.snapshot(id);
    expect(readFileSync(newer)).toEqual(before);
  });

  it('is refused when there is nothing in it that we understand', async () => {
    const { planner, folders } = await openRig();
    const newer = join(folders.plans, 'Newer.carpaccio');
    writeFileSync(newer, '{"format":"carpaccio-plan","version":99,"pages":[]}');
    await expect(planner.openPath(newer)).rejects.toMatchObject({ code: 'newer-version' });
  });
});

describe('an uploaded plan file', () => {
  it('becomes a file in the plans folder, and the open plan when it is known already', async () => {
    const elsewhere = await openRig();
    const { plan } = await createPlan(elsewhere.planner, 'Plan', 'aaaaaaaa');
    const { fileName, text } = await elsewhere.planner.fileText(plan.id);
    const { planner, folders } = await openRig();
    const uploaded = await planner.upload(fileName, text);
    expect(uploaded).toMatchObject({ plan, fileName: 'Plan.carpaccio', notices: [] });
    expect(await planner.upload(fileName, text)).toMatchObject({ plan, notices: [] });
    expect(readdirSync(folders.plans)).toEqual(['Plan.carpaccio']);
  });

  it('is refused with its reason when it is none', async () => {
    const { planner } = await openRig();
    await expect(planner.upload('Notes.txt', 'Dear diary')).rejects.toMatchObject({
      code: 'not-a-plan',
      where: 'Notes.txt',
    });
  });
});
