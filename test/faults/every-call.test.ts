import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlanFile } from '../../electron/core/store/plan-file.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type FailingFiles, type Fault, failingFiles } from '../support/failing-files.ts';
import { abandon, createPlan, obey, openRig, type Rig, titlesOf, titling } from '../support/planner-rig.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const IDS = Array.from({ length: 12 }, (_, place) => `slice${String.fromCharCode(97 + place)}22`);

const FAULTS: readonly [string, Fault][] = [
  ['ENOSPC', { code: 'ENOSPC' }],
  ['EIO', { code: 'EIO' }],
  ['EACCES', { code: 'EACCES' }],
  ['EMFILE', { code: 'EMFILE' }],
  ['EINTR', { code: 'EINTR' }],
  ['a short write of 1 byte', { shortWriteBytes: () => 1 }],
  ['a short write of 4096 bytes', { shortWriteBytes: () => 4_096 }],
  ['a write that is one byte short', { shortWriteBytes: (wanted) => wanted - 1 }],
];

type Prepared = Rig & {
  readonly disk: FailingFiles;
  readonly plan: Plan;
  readonly root: string;
  readonly file: string;
};

/** A plan with a confirmed change that is not in its file yet. */
async function prepared(): Promise<Prepared> {
  const root = temporaryFolder();
  const disk = failingFiles();
  const rig = await openRig({ root, files: disk.files });
  const { plan, fileName } = await createPlan(rig.planner, 'Plan', ...IDS);
  await obey(rig.planner, plan.id, titling('slicea22', 'Confirmed'));
  return { ...rig, disk, plan, root, file: join(rig.folders.plans, fileName) };
}

/** The names of the calls that this makes when nothing goes wrong. */
async function callsOf(work: (rig: Prepared) => Promise<unknown>): Promise<number> {
  const rig = await prepared();
  const before = rig.disk.calls.length;
  await work(rig);
  return rig.disk.calls.length - before;
}

function failAt(disk: FailingFiles, call: number, fault: Fault): void {
  const doomed = disk.calls.length + call;
  disk.faultAt = (number) => (number === doomed ? fault : null);
}

async function restarted({ root, plan, planner, folders }: Prepared): Promise<readonly string[]> {
  abandon(planner);
  const again = await openRig({ root });
  const titles = titlesOf(await again.planner.open(plan.id));
  await again.planner.close();
  const strays = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('-writing-'));
  // A temporary file of a process that still runs, this one, is left to it.
  expect(strays.filter((name) => !name.includes(`-writing-${process.pid}-`))).toEqual([]);
  expect(readdirSync(folders.plans).filter((name) => !name.startsWith('.'))).toEqual(['Plan.carpaccio']);
  return titles;
}

describe.each(FAULTS)('%s', (_name, fault) => {
  const isShort = 'shortWriteBytes' in fault;

  it('at any call of a save leaves the old file or the new one, is told, and loses nothing', async () => {
    const calls = await callsOf(({ planner, plan }) => planner.snapshot(plan.id));
    expect(calls).toBeGreaterThan(20);
    for (let call = 1; call <= calls; call++) {
      const rig = await prepared();
      const { planner, plan, disk, file } = rig;
      const old = readFileSync(file);
      failAt(disk, call, fault);
      const state = await planner.snapshot(plan.id);
      disk.faultAt = () => null;
      const now = readFileSync(file);
      const isOld = now.equals(old);
      if (!isOld) expect(titlesOf(parsePlanFile(now, file))).toContain('Confirmed');
      // What is written in several parts is written all the same; every other fault that keeps the file old is told.
      if (isShort || isOld)
        expect({ call, isOld, isSaved: state.state === 'saved' }).toEqual({ call, isOld: !isShort, isSaved: isShort });
      expect(await restarted(rig)).toContain('Confirmed');
    }
  });

  it('at any call of a change keeps what was confirmed, and what was not is not called durable', async () => {
    const change = ({ planner, plan }: Prepared) => obey(planner, plan.id, titling('sliceb22', 'Second'));
    const calls = await callsOf(change);
    expect(calls).toBe(2);
    for (let call = 1; call <= calls; call++) {
      const rig = await prepared();
      failAt(rig.disk, call, fault);
      const { durable } = await change(rig);
      expect(durable).toBe(isShort);
      rig.disk.faultAt = () => null;
      // A change that is called durable is there without another chance to save it.
      if (!durable) expect(await rig.planner.retrySaving(rig.plan.id)).toEqual({ state: 'saved' });
      expect(await restarted(rig)).toEqual(expect.arrayContaining(['Confirmed', 'Second']));
    }
  });
});

describe('a disk that is full from some call on', () => {
  it('is survived by everything that was confirmed before', async () => {
    let durableInAll = 0;
    for (let call = 1; call <= 12; call++) {
      const rig = await prepared();
      const from = rig.disk.calls.length + call;
      rig.disk.faultAt = (number, name) =>
        number >= from && ['write', 'open create', 'makeFolder'].includes(name) ? { code: 'ENOSPC' } : null;
      const durable: string[] = [];
      for (const [place, id] of IDS.entries()) {
        const confirmation = await obey(rig.planner, rig.plan.id, titling(id, `Title ${place}`));
        if (confirmation.durable) durable.push(`Title ${place}`);
      }
      await rig.planner.snapshot(rig.plan.id);
      rig.disk.faultAt = () => null;
      durableInAll += durable.length;
      expect(await restarted(rig)).toEqual(expect.arrayContaining(durable));
    }
    expect(durableInAll).toBeGreaterThan(0);
  });
});
