import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../../../electron/core/store/file-system.ts';
import { Journal, SEGMENT_LIMIT_BYTES } from '../../../../electron/core/store/journal.ts';
import { decodeLines, encodeLine, type JournalEntry } from '../../../../electron/core/store/journal-line.ts';
import { readJournal } from '../../../../electron/core/store/journal-reading.ts';
import { retireSegments } from '../../../../electron/core/store/journal-retention.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import { PLAN_VERSION } from '../../../../shared/plan/migrations.ts';
import { diff } from '../../../../shared/plan/patch.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { failingFiles } from '../../../support/failing-files.ts';
import { planWith } from '../../../support/plan-builder.ts';
import { abandon, createPlan, obey, openRig, titlesOf, titling } from '../../../support/planner-rig.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const AT = '2026-11-24T09:00:00.000Z';
const START = planWith({ slices: [{ id: 'aaaaaaaa' }] });

/** A journal with a plan in it whose one slice gets title after title. */
function openJournal(folder: string, files = realFileSystem, newestSegment = 0) {
  let tip = { plan: START, seq: 0 };
  const journal = new Journal({
    files,
    folder,
    newestSegment,
    beginning: () => [{ seq: tip.seq, at: AT, version: PLAN_VERSION, plan: tip.plan }],
  });
  const change = (title: string): Promise<void> => {
    const command = titling('aaaaaaaa', title);
    const after = apply(tip.plan, command);
    if (!after.ok) throw new Error(after.error.code);
    const entry: JournalEntry = {
      seq: tip.seq + 1,
      at: AT,
      commandId: null,
      does: 'change',
      of: null,
      command,
      patch: diff(tip.plan, after.value),
    };
    tip = { plan: after.value, seq: entry.seq };
    return journal.append(entry);
  };
  return { journal, change, tip: (): { plan: Plan; seq: number } => tip };
}

describe('a journal line', () => {
  it('is one line of JSON that is not taken for another one after any change of a single bit', () => {
    const entry: JournalEntry = { seq: 1, at: AT, saved: 'aaaaaaaaaaaa' as never, sha256: '00', path: '/Pläne/a\nb' };
    const line = encodeLine(entry);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(line.toString())).toMatchObject(entry);
    expect(decodeLines(line)).toEqual({ entries: [entry], soundBytes: line.length });
    for (let bit = 0; bit < line.length * 8; bit++) {
      const flipped = Buffer.from(line);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeLines(flipped).entries).toEqual([]);
    }
  });
});

describe('a journal', () => {
  it('confirms all changes that came in during one sync with the next one', async () => {
    const disk = failingFiles();
    const { journal, change } = openJournal(temporaryFolder(), disk.files);
    await journal.begin();
    const before = disk.calls.length;
    await Promise.all(Array.from({ length: 100 }, (_, place) => change(`Title ${place}`)));
    expect(disk.calls.slice(before)).toEqual(
      ['write', 'syncData', 'write', 'syncData'].slice(0, disk.calls.length - before),
    );
    await journal.close();
  });

  it('has everything in order when it is read', async () => {
    const folder = temporaryFolder();
    const { journal, change, tip } = openJournal(folder);
    await journal.begin();
    for (let place = 0; place < 20; place++) await change(`Title ${place}`);
    await journal.close();
    const contents = await readJournal(realFileSystem, folder);
    expect(contents.last).toEqual(tip());
    expect(contents.changes.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  });

  it('begins a new segment at four megabytes, which can be read by itself', async () => {
    const folder = temporaryFolder();
    const { journal, change, tip } = openJournal(folder);
    await journal.begin();
    const long = 'x'.repeat(400);
    let changes = 0;
    while (readdirSync(folder).length === 1) {
      await Promise.all(Array.from({ length: 500 }, () => change(`${long} ${changes++}`)));
    }
    await change('Last');
    await journal.close();
    expect(readdirSync(folder)).toEqual(['000001.jsonl', '000002.jsonl']);
    expect(readFileSync(join(folder, '000001.jsonl')).length).toBeGreaterThan(SEGMENT_LIMIT_BYTES);
    const newest = await readJournal(realFileSystem, folder, 1);
    expect([newest.last, newest.hasOlder]).toEqual([tip(), true]);
    const deeper = await readJournal(realFileSystem, folder);
    expect(deeper.changes.length).toBeGreaterThan(500);
  });

  it('goes on in the same segment after a clean end, and in a new one after any other', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan } = await createPlan(first.planner, 'Plan', 'aaaaaaaa');
    const segments = (): readonly string[] => readdirSync(join(first.folders.histories, plan.id, 'journal'));
    await obey(first.planner, plan.id, titling('aaaaaaaa', 'a'));
    await first.planner.close();
    const second = await openRig({ root });
    await second.planner.open(plan.id);
    await obey(second.planner, plan.id, titling('aaaaaaaa', 'b'));
    expect(segments()).toEqual(['000001.jsonl']);
    abandon(second.planner);
    const third = await openRig({ root });
    expect(titlesOf(await third.planner.open(plan.id))).toEqual(['b']);
    expect(segments()).toEqual(['000001.jsonl', '000002.jsonl']);
  });

  it('is cut back where a line was torn, and kept aside where the disk has changed what was written', async () => {
    const root = temporaryFolder();
    const first = await openRig({ root });
    const { plan } = await createPlan(first.planner, 'Plan', 'aaaaaaaa');
    for (const title of ['a', 'b', 'c']) await obey(first.planner, plan.id, titling('aaaaaaaa', title));
    abandon(first.planner);
    const history = join(first.folders.histories, plan.id);
    const segment = join(history, 'journal', '000001.jsonl');
    const lines = readFileSync(segment, 'utf8').split('\n');
    writeFileSync(segment, lines.join('\n').slice(0, -10));
    const second = await openRig({ root });
    expect(titlesOf(await second.planner.open(plan.id))).toEqual(['b']);
    expect(readFileSync(segment, 'utf8')).toBe(`${lines.slice(0, -2).join('\n')}\n`);
    abandon(second.planner);
    const newest = join(history, 'journal', '000002.jsonl');
    const changed = readFileSync(newest, 'utf8').replace('"title":"b"', '"title":"X"');
    writeFileSync(newest, changed);
    const third = await openRig({ root });
    expect(titlesOf(await third.planner.open(plan.id))).toEqual(['b']);
    expect(readdirSync(history).filter((name) => name.endsWith('.jsonl'))).toHaveLength(1);
  });
});

describe('old segments', () => {
  async function journalOf(changesEach: readonly number[]): Promise<string> {
    const folder = temporaryFolder();
    let newest = 0;
    for (const changes of changesEach) {
      const { journal, change } = openJournal(folder, realFileSystem, newest++);
      await journal.begin();
      await Promise.all(Array.from({ length: changes }, (_, place) => change(`Title ${place}`)));
      await journal.close();
    }
    return folder;
  }

  it('are thrown away after 400 days, but never any of the last 500 changes', async () => {
    const folder = await journalOf([100, 300, 300, 50]);
    const now = new Date();
    const longAgo = new Date(now.getTime() - 401 * 24 * 60 * 60 * 1_000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), longAgo, longAgo);
    await retireSegments(realFileSystem, folder, now);
    expect(readdirSync(folder)).toEqual(['000002.jsonl', '000003.jsonl', '000004.jsonl']);
  });

  it('are kept while they are young and small', async () => {
    const folder = await journalOf([300, 300, 300]);
    await retireSegments(realFileSystem, folder, new Date());
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('are thrown away beyond 64 megabytes', async () => {
    const folder = await journalOf([10, 10, 600]);
    for (const name of ['000001.jsonl', '000002.jsonl']) {
      writeFileSync(join(folder, name), Buffer.alloc(40_000_000, ' '));
    }
    await retireSegments(realFileSystem, folder, new Date());
    expect(readdirSync(folder)).toEqual(['000002.jsonl', '000003.jsonl']);
  });
});
