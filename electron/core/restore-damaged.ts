import { basename, join } from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import type { Plan, PlanId } from '../../shared/plan/plan.ts';
import type { CoreContext } from './core-context.ts';
import { historyFolderOf } from './folders.ts';
import type { PlanHandle } from './plan-handle.ts';
import { readOnlyPlan } from './read-only-plan.ts';
import { damagedPath, readJournalOf, startOpenPlan } from './start-plan.ts';
import { writeFileAtomic } from './store/atomic-write.ts';
import { newestGoodBackup } from './store/backups.ts';
import type { JournalContents } from './store/journal-reading.ts';
import { makeDurableFolder } from './store/journal-segments.ts';
import type { LineageId } from './store/new-id.ts';
import { sha256Of } from './store/plan-file.ts';

type Damage = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly planId: PlanId;
  /** Why it cannot be read; thrown when there is nothing to restore it from. */
  readonly error: unknown;
  readonly ownsDataFolder: boolean;
};

type Restored = {
  readonly plan: Plan;
  readonly seq: number;
  readonly lineage: readonly LineageId[];
  readonly from: 'journal' | 'backup';
};

/**
 * Opens a plan whose file is damaged as the journal has it, or else the newest good backup. The file itself is copied
 * aside first and only then written again; where it cannot be copied the plan can be looked at, and not changed.
 */
export async function restoreDamaged(context: CoreContext, damage: Damage): Promise<PlanHandle> {
  const { path, bytes, planId } = damage;
  const contents = await readJournalOf(context, planId);
  const restored = await restoredPlan(context, planId, contents);
  if (restored === null) throw damage.error;
  const { plan, seq, lineage, from } = restored;
  const copyName = damage.ownsDataFolder ? await copyAside(context, planId, bytes) : null;
  context.log.info('plan-restored', { planId, from, isCopied: copyName !== null });
  if (copyName === null) return readOnlyPlan({ plan, seq, path, lineage, reason: 'damaged', notices: [] });
  const slices = Object.keys(plan.slices).length;
  const file = { path, sha256: sha256Of(bytes), lineage, seq: -1, slices, isDamaged: true };
  const notice: Notice = { code: 'damaged-restored', copyName, from };
  return await startOpenPlan(context, { plan, seq }, file, contents, [notice]);
}

async function restoredPlan(
  context: CoreContext,
  planId: PlanId,
  { last, versions }: JournalContents,
): Promise<Restored | null> {
  if (last !== null) {
    const known = versions.map((version) => ('saved' in version ? version.saved : version.read));
    return { ...last, lineage: known.filter((id) => id !== null).reverse(), from: 'journal' };
  }
  const folder = join(historyFolderOf(context.folders, planId), 'backups');
  const backup = await newestGoodBackup(context.files, folder);
  if (backup === null) return null;
  const { plan, lineage } = backup.file;
  return { plan: { ...plan, id: planId }, seq: 0, lineage, from: 'backup' };
}

/** `null` when it could not be copied. */
async function copyAside(context: CoreContext, planId: PlanId, bytes: Uint8Array): Promise<string | null> {
  const path = damagedPath(context, planId, '.carpaccio');
  try {
    await makeDurableFolder(context.files, historyFolderOf(context.folders, planId));
    await writeFileAtomic(context.files, path, bytes);
    return basename(path);
  } catch (error) {
    context.log.failure('damaged-file-not-copied', error, { planId });
    return null;
  }
}
