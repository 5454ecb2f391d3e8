import { describe, expect, it, vi } from 'vitest';
import { createPlan, obey, openRig, titlesOf, titling } from '../../support/planner-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a second process with the same data folder', () => {
  it('can look at everything and change nothing', async () => {
    const root = temporaryFolder();
    const owner = await openRig({ root });
    const { plan } = await createPlan(owner.planner, 'Plan', 'aaaaaaaa');
    await obey(owner.planner, plan.id, titling('aaaaaaaa', 'in the journal only'));
    const { planner } = await openRig({ root, ownsDataFolder: false });
    const opened = await planner.open(plan.id);
    expect(titlesOf(opened)).toEqual(['in the journal only']);
    expect(opened.readOnly).toBe('second-process');
    expect(await planner.execute(plan.id, 'c', titling('aaaaaaaa', 'no'))).toEqual({
      ok: false,
      error: { code: 'read-only' },
    });
  });

  it('shows what the owner has changed since, each time a window loads the plan', async () => {
    const root = temporaryFolder();
    const owner = await openRig({ root });
    const { plan } = await createPlan(owner.planner, 'Plan', 'aaaaaaaa');
    const second = await openRig({ root, ownsDataFolder: false });
    await second.planner.open(plan.id);
    await obey(owner.planner, plan.id, titling('aaaaaaaa', 'Changed since'));
    expect(titlesOf(await second.planner.open(plan.id))).toEqual(['Changed since']);
  });

  it('tells its windows to load again when the owner has saved', async () => {
    const root = temporaryFolder();
    const owner = await openRig({ root });
    const { plan } = await createPlan(owner.planner, 'Plan', 'aaaaaaaa');
    const second = await openRig({ root, ownsDataFolder: false });
    await second.planner.open(plan.id);
    await obey(owner.planner, plan.id, titling('aaaaaaaa', 'Changed since'));
    await owner.planner.snapshot(plan.id);
    await vi.waitFor(
      () => {
        second.clock.pass(1_000);
        expect(second.events).toContainEqual({ type: 'Reconnected' });
      },
      { timeout: 20_000 },
    );
  });
});
