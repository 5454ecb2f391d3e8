import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyFolderOf } from '../../../electron/core/folders.ts';
import { encodeLine, type JournalEntry } from '../../../electron/core/store/journal-line.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import type { SliceHistory } from '../../../shared/contract.ts';
import type { PlanId, SliceId } from '../../../shared/plan/plan.ts';
import { abandon, accepted, createPlan, obey, openRig, type Rig, titling } from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const A = 'aaaaaaaa' as SliceId;
const B = 'bbbbbbbb' as SliceId;

async function rigWithPlan() {
  const root = temporaryFolder();
  const rig = await openRig({ root });
  const { plan } = await createPlan(rig.planner, 'Donor churn', A, B);
  return { ...rig, root, planId: plan.id };
}

function told({ entries }: SliceHistory) {
  return entries.map(({ does, type, exists, fields }) => [
    does,
    type,
    exists ?? fields.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join(),
  ]);
}

function journalOf({ folders }: Pick<Rig, 'folders'>, planId: PlanId): string {
  return join(historyFolderOf(folders, planId), 'journal');
}

/** A journal of segments as a long life leaves them, each beginning with a whole plan and ending with changes. */
function writeSegments(rig: Rig, planId: PlanId, segments: readonly (readonly JournalEntry[])[]): void {
  const folder = journalOf(rig, planId);
  const [first] = readdirSync(folder);
  const basis = JSON.parse(readFileSync(join(folder, first ?? ''), 'utf8').split('\n')[0] ?? '');
  segments.forEach((entries, place) => {
    const seq = (entries[0]?.seq ?? 1) - 1;
    const head = encodeLine({ seq, at: basis.at, version: basis.version, plan: basis.plan });
    const name = `${String(place + 1).padStart(6, '0')}.jsonl`;
    writeFileSync(join(folder, name), Buffer.concat([head, ...entries.map((entry) => encodeLine(entry))]));
  });
}

function retitled(seq: number, id: SliceId): JournalEntry {
  return {
    seq,
    at: `2026-11-24T09:00:${String(seq % 60).padStart(2, '0')}.000Z`,
    commandId: `command-${seq}`,
    does: 'change',
    of: null,
    command: { type: 'slice.edit', id, changes: { title: `Title ${seq}` } },
    patch: { slices: { [id]: { fields: { title: [`Title ${seq - 1}`, `Title ${seq}`] } } } },
  };
}

describe('The history of a slice', () => {
  it('is newest first, tells undo and redo too, and says nothing of other slices', async () => {
    const { planner, planId } = await rigWithPlan();
    await obey(planner, planId, { type: 'slice.edit', id: A, changes: { quarterDays: 4 } });
    await obey(planner, planId, titling(B, 'Something else'));
    await obey(planner, planId, { type: 'slice.pin', id: A, pin: asDay('2026-11-25') });
    accepted(await planner.undo(planId));
    accepted(await planner.redo(planId));
    await obey(planner, planId, { type: 'slice.deliver', id: A, on: asDay('2026-11-24') });
    expect(told(await planner.sliceHistory(planId, A, null))).toEqual([
      ['change', 'slice.deliver', 'status: open → delivered,pin: 2026-11-25 → null,deliveredOn: null → 2026-11-24'],
      ['redo', 'slice.pin', 'pin: null → 2026-11-25'],
      ['undo', 'slice.pin', 'pin: 2026-11-25 → null'],
      ['change', 'slice.pin', 'pin: null → 2026-11-25'],
      ['change', 'slice.edit', 'quarterDays: null → 4'],
    ]);
  });

  it('begins with its creation, and ends with its deletion', async () => {
    const { planner, planId } = await rigWithPlan();
    const on = asDay('2026-11-24');
    const id = 'cccccccc' as SliceId;
    await obey(planner, planId, { type: 'slice.add', parentId: null, after: null, slices: [{ id, title: 'C' }], on });
    await obey(planner, planId, { type: 'slice.delete', id });
    const { entries } = await planner.sliceHistory(planId, id, null);
    expect(entries.map(({ exists }) => exists)).toEqual(['deleted', 'created']);
    expect(entries[1]?.fields.find(({ field }) => field === 'title')).toEqual({
      field: 'title',
      before: null,
      after: 'C',
    });
    expect(entries[1]?.fields.map(({ field }) => field)).not.toContain('notes');
  });

  it('leaves out that a slice made room for another one', async () => {
    const { planner, planId } = await rigWithPlan();
    const order = async (id: SliceId, before: SliceId) =>
      await obey(planner, planId, { type: 'slice.place', id, stage: 'board', before, pin: null });
    for (let round = 0; round < 8; round += 1) await (round % 2 === 0 ? order(B, A) : order(A, B));
    const { entries } = await planner.sliceHistory(planId, A, null);
    expect(entries.length).toBe(4);
  });

  it('comes fifty at a time', async () => {
    const { planner, planId } = await rigWithPlan();
    for (let count = 0; count < 120; count += 1) await obey(planner, planId, titling(A, `Title ${count}`));
    const newest = await planner.sliceHistory(planId, A, null);
    const middle = await planner.sliceHistory(planId, A, newest.entries.at(-1)?.seq ?? 0);
    const oldest = await planner.sliceHistory(planId, A, middle.entries.at(-1)?.seq ?? 0);
    const seqs = [newest, middle, oldest].flatMap(({ entries }) => entries.map(({ seq }) => seq));
    expect([newest, middle, oldest].map(({ entries, hasOlder }) => [entries.length, hasOlder])).toEqual([
      [50, true],
      [50, true],
      [20, false],
    ]);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
    expect(new Set(seqs).size).toBe(120);
  });

  it('shows long texts in part', async () => {
    const { planner, planId } = await rigWithPlan();
    await obey(planner, planId, { type: 'slice.edit', id: A, changes: { notes: 'n'.repeat(90_000) } });
    const { entries } = await planner.sliceHistory(planId, A, null);
    expect(String(entries[0]?.fields[0]?.after).length).toBeLessThan(400);
  });

  it('is the same after a restart, and for a process that may only look', async () => {
    const { planner, planId, root, clock } = await rigWithPlan();
    await obey(planner, planId, titling(A, 'One'));
    await obey(planner, planId, titling(A, 'Two'));
    accepted(await planner.undo(planId));
    const before = await planner.sliceHistory(planId, A, null);
    const looking = await openRig({ root, clock, ownsDataFolder: false });
    expect(await looking.planner.sliceHistory(planId, A, null)).toEqual(before);
    await planner.close();
    const again = await openRig({ root, clock });
    expect(await again.planner.sliceHistory(planId, A, null)).toEqual(before);
  });

  it('has nothing to tell of a slice nobody knows, nor of a plan without a journal', async () => {
    const { planner, planId } = await rigWithPlan();
    const nothing = { entries: [], hasOlder: false };
    expect(await planner.sliceHistory(planId, 'nobody' as SliceId, null)).toEqual(nothing);
    expect(await planner.sliceHistory(planId, A, null)).toEqual(nothing);
  });
});

describe('A long history', () => {
  it('is read from the newest segment backwards, and no further than something was found', async () => {
    const rig = await rigWithPlan();
    await obey(rig.planner, rig.planId, titling(A, 'One'));
    await rig.planner.close();
    abandon(rig.planner);
    const changes = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, place) => retitled(from + place, (from + place) % 10 === 0 ? A : B));
    writeSegments(rig, rig.planId, [changes(1, 300), changes(301, 600), changes(601, 900)]);
    const read: string[] = [];
    const { realFileSystem } = await import('../../../electron/core/store/file-system.ts');
    const files = {
      ...realFileSystem,
      read: (path: string) => {
        if (path.endsWith('.jsonl')) read.push(path.slice(-12, -6));
        return realFileSystem.read(path);
      },
    };
    const looking = await openRig({ root: rig.root, ownsDataFolder: false, files });
    await looking.planner.open(rig.planId);
    read.length = 0;
    const seqsBefore = async (before: number | null) => {
      const { entries, hasOlder } = await looking.planner.sliceHistory(rig.planId, A, before);
      return { first: entries[0]?.seq, last: entries.at(-1)?.seq, count: entries.length, hasOlder };
    };
    expect(await seqsBefore(null)).toEqual({ first: 900, last: 610, count: 30, hasOlder: true });
    expect(read).toEqual(['000003']);
    expect(await seqsBefore(610)).toEqual({ first: 600, last: 310, count: 30, hasOlder: true });
    expect(await seqsBefore(310)).toEqual({ first: 300, last: 10, count: 30, hasOlder: false });
    expect(await seqsBefore(10)).toEqual({ first: undefined, last: undefined, count: 0, hasOlder: false });
  });

  it('ends in a segment where that is damaged, and counts what was written again once', async () => {
    const rig = await rigWithPlan();
    await obey(rig.planner, rig.planId, titling(A, 'One'));
    await rig.planner.close();
    abandon(rig.planner);
    const changes = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, place) => retitled(from + place, A));
    writeSegments(rig, rig.planId, [changes(1, 10), changes(8, 20)]);
    const newest = join(journalOf(rig, rig.planId), '000002.jsonl');
    truncateSync(newest, readFileSync(newest).length - 20);
    const looking = await openRig({ root: rig.root, ownsDataFolder: false });
    const seqs = async (before: number | null) =>
      (await looking.planner.sliceHistory(rig.planId, A, before)).entries.map(({ seq }) => seq);
    expect(await seqs(null)).toEqual([19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8]);
    expect(await seqs(8)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });
});
