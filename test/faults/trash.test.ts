import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanId } from '../../shared/plan/plan.ts';
import { type FailingFiles, type Fault, failingFiles } from '../support/failing-files.ts';
import { abandon, createPlan, obey, openRig, type Rig, titlesOf, titling } from '../support/planner-rig.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FAULTS: readonly [string, Fault][] = [
  ['ENOSPC', { code: 'ENOSPC' }],
  ['EACCES', { code: 'EACCES' }],
];

/** Moving to another disk is refused by the system; what is done instead has many more steps. */
const PLACES = ['the same disk', 'another disk'] as const;
type Place = (typeof PLACES)[number];

type Prepared = Rig & { readonly disk: FailingFiles; readonly planId: PlanId; readonly root: string };
type Work = (rig: Prepared) => Promise<unknown>;

async function prepared(place: Place, isInTrash: boolean): Promise<Prepared> {
  const root = temporaryFolder();
  const disk = failingFiles();
  const rig = await openRig({ root, files: disk.files });
  const { plan } = await createPlan(rig.planner, 'Plan', 'slicea22');
  await obey(rig.planner, plan.id, titling('slicea22', 'Confirmed'));
  await rig.planner.snapshot(plan.id);
  const ready = { ...rig, disk, planId: plan.id, root };
  disk.faultAt = onDisk(disk, place);
  if (isInTrash) await rig.planner.trash(plan.id);
  return ready;
}

/** A temporary file is renamed in its own folder; a file that is to be moved is first given a second name, in vain. */
function onDisk({ calls }: FailingFiles, place: Place): FailingFiles['faultAt'] {
  const isMove = (name: string) => name === 'link' || (name === 'rename' && calls.at(-2) === 'link');
  return (_call, name) => (place === 'another disk' && isMove(name) ? { code: 'EXDEV' } : null);
}

async function callsOf(place: Place, isInTrash: boolean, work: Work): Promise<number> {
  const rig = await prepared(place, isInTrash);
  const before = rig.disk.calls.length;
  await work(rig);
  return rig.disk.calls.length - before;
}

function failFrom(disk: FailingFiles, place: Place, call: number, fault: Fault, isForGood: boolean): void {
  const doomed = disk.calls.length + call;
  const otherwise = onDisk(disk, place);
  disk.faultAt = (number, name) =>
    number === doomed || (isForGood && number > doomed) ? fault : otherwise(number, name);
}

/** Where the file is after the machine was started anew: exactly one of the two. */
async function placeAfterRestart({ root, planId, planner, folders }: Prepared): Promise<'plans' | 'trash'> {
  abandon(planner);
  const again = await openRig({ root });
  const listed = (await again.planner.list()).map((one) => one.planId);
  const trashed = (await again.planner.trashed()).map((one) => one.planId);
  expect([...listed, ...trashed]).toEqual([planId]);
  if (trashed.length > 0) await again.planner.restore(planId);
  const opened = await again.planner.open(planId);
  expect(titlesOf(opened)).toEqual(['Confirmed']);
  expect(opened.readOnly).toBeNull();
  expect(readdirSync(folders.plans).filter((name) => !name.startsWith('.'))).toEqual(['Plan.carpaccio']);
  expect(existsSync(join(folders.histories, planId, 'trash'))).toBe(false);
  return trashed.length > 0 ? 'trash' : 'plans';
}

const INTO: Work = ({ planner, planId }) => planner.trash(planId);
const BACK: Work = ({ planner, planId }) => planner.restore(planId);

describe.each(FAULTS)('%s', (_name, fault) => {
  describe.each(PLACES)('when the trash is on %s', (place) => {
    it.each([
      ['into the trash', INTO, false],
      ['back out of the trash', BACK, true],
    ] as const)(
      'at any call on the way %s loses nothing, and leaves the file in one place',
      async (_way, work, isIn) => {
        const calls = await callsOf(place, isIn, work);
        expect(calls).toBeGreaterThan(8);
        const ends = new Set<string>();
        for (const isForGood of [false, true]) {
          for (let call = 1; call <= calls; call++) {
            const rig = await prepared(place, isIn);
            failFrom(rig.disk, place, call, fault, isForGood);
            const isTold = await work(rig).then(
              () => false,
              () => true,
            );
            rig.disk.faultAt = () => null;
            const end = await placeAfterRestart(rig);
            ends.add(end);
            // Nobody is told that it worked when it did not. That it failed may be told of what was done all the same.
            if (!isTold) expect({ call, isForGood, end }).toEqual({ call, isForGood, end: isIn ? 'plans' : 'trash' });
          }
        }
        expect([...ends].sort()).toEqual(['plans', 'trash']);
      },
    );
  });
});

describe('a file that is moved onto another disk', () => {
  it('is copied, compared and only then removed', async () => {
    const rig = await prepared('another disk', false);
    const bytes = readFileSync(join(rig.folders.plans, 'Plan.carpaccio'));
    await INTO(rig);
    const inTrash = join(rig.folders.histories, rig.planId, 'trash', 'plan.carpaccio');
    expect(readFileSync(inTrash).equals(bytes)).toBe(true);
    expect(readdirSync(rig.folders.plans)).toEqual([]);
    await BACK(rig);
    expect(readFileSync(join(rig.folders.plans, 'Plan.carpaccio')).equals(bytes)).toBe(true);
  });
});
