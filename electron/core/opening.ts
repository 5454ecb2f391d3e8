import { basename } from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import { diff } from '../../shared/plan/patch.ts';
import type { Plan, PlanId } from '../../shared/plan/plan.ts';
import type { CoreContext } from './core-context.ts';
import type { OpenPlan } from './open-plan.ts';
import type { PlanHandle } from './plan-handle.ts';
import { readOnlyPlan } from './read-only-plan.ts';
import { restoreDamaged } from './restore-damaged.ts';
import type { KnownFile } from './saving.ts';
import { readJournalOf, startOpenPlan } from './start-plan.ts';
import type { JournalContents } from './store/journal-reading.ts';
import { newPlanId } from './store/new-id.ts';
import { type PlanFile, parsePlanFile, readPlanBytes, readPlanFile } from './store/plan-file.ts';
import { StorageError } from './store/storage-error.ts';
import { watchFile } from './store/watch.ts';

/** What can be seen to be wrong with a file only after it was read: it may have been a plan once. */
const DAMAGE: ReadonlySet<string> = new Set(['damaged', 'empty-file', 'not-a-plan']);

/**
 * Opens the plan in a file: reads it, settles it with the journal, restores it when it is damaged. `path` is absolute
 * and free of symbolic links. Throws a `StorageError` when there is nothing that could be shown.
 */
export async function openPlanFile(context: CoreContext, path: string, ownsDataFolder: boolean): Promise<PlanHandle> {
  const bytes = await readPlanBytes(context.files, path);
  let file: PlanFile;
  try {
    file = parsePlanFile(bytes, path);
  } catch (error) {
    const planId = context.index.planAt(path);
    const isDamaged = error instanceof StorageError && DAMAGE.has(error.code);
    if (!isDamaged || planId === null) throw error;
    return await restoreDamaged(context, { path, bytes, planId, error, ownsDataFolder });
  }
  if (file.mended.length > 0) context.log.info('plan-mended', { planId: file.plan.id, places: file.mended.length });
  if (file.isNewer) return readOnlyPlan({ ...file, seq: 0, path, reason: 'newer-version', notices: [] });
  if (!ownsDataFolder) return await openForLooking(context, path, file);
  const unfinished = await openUnfinishedCopy(context, path, file);
  if (unfinished !== null) return unfinished;
  const original = await originalOf(context, path, file.plan.id);
  if (original !== null) return await openCopy(context, path, file, original);
  return await openKnown(context, path, file, await readJournalOf(context, file.plan.id));
}

async function openKnown(
  context: CoreContext,
  path: string,
  file: PlanFile,
  contents: JournalContents,
): Promise<OpenPlan> {
  if (contents.last === null) return await openForTheFirstTime(context, path, file, contents, titleNotices(file));
  const version = contents.versions.findLast((entry) => versionId(entry) === file.lineage[0]);
  const isOurs = version !== undefined && version.sha256 === file.sha256;
  const missing = isOurs && version.differs === undefined ? contents.last.seq - version.seq : 0;
  // Changes that were all taken back leave the file as it was: nothing of them had to be restored.
  const restored = missing > 0 && !samePlan(contents.last.plan, file.plan) ? missing : 0;
  const notices: Notice[] = restored > 0 ? [{ code: 'restored-changes', count: restored }] : [];
  const isCurrent = isOurs && version.path === path && restored === 0 && version.differs === undefined;
  const known: KnownFile = {
    path,
    // Any other version is settled before the plan is shown.
    sha256: isCurrent ? file.sha256 : '',
    lineage: file.lineage,
    seq: isCurrent ? contents.last.seq : -1,
    slices: Object.keys(file.plan.slices).length,
    isDamaged: false,
  };
  return await startOpenPlan(context, contents.last, known, contents, [...notices, ...titleNotices(file)]);
}

async function openForTheFirstTime(
  context: CoreContext,
  path: string,
  file: PlanFile,
  contents: JournalContents,
  notices: readonly Notice[],
): Promise<OpenPlan> {
  const known: KnownFile = {
    path,
    sha256: file.sha256,
    lineage: file.lineage,
    seq: 0,
    slices: Object.keys(file.plan.slices).length,
    isDamaged: false,
  };
  const at = context.clock.now().toISOString();
  const read = { seq: 0, at, read: file.lineage[0] ?? null, sha256: file.sha256, path };
  const withVersion = { ...contents, versions: [...contents.versions, read] };
  context.index.remember(file.plan.id, path);
  return await startOpenPlan(context, { plan: file.plan, seq: 0 }, known, withVersion, notices);
}

/** A copy becomes a plan of its own, in its file too, so that it is not taken for the other one again. */
async function openCopy(context: CoreContext, path: string, file: PlanFile, original: string): Promise<OpenPlan> {
  const copy = withId(file, newPlanId());
  const contents = await readJournalOf(context, copy.plan.id);
  const notices: Notice[] = [{ code: 'opened-as-copy', of: basename(original) }, ...titleNotices(file)];
  const plan = await openForTheFirstTime(context, path, copy, contents, notices);
  plan.file = { ...plan.file, seq: -1 };
  await plan.saver.save();
  return plan;
}

/** The plan that has this file, when its own id could not be written into it yet; `null` in all other cases. */
async function openUnfinishedCopy(context: CoreContext, path: string, file: PlanFile): Promise<OpenPlan | null> {
  const owner = context.index.planAt(path);
  if (owner === null || owner === file.plan.id) return null;
  const contents = await readJournalOf(context, owner);
  const isKnown = contents.versions.some((entry) => versionId(entry) === file.lineage[0]);
  return isKnown ? await openKnown(context, path, withId(file, owner), contents) : null;
}

function withId(file: PlanFile, id: PlanId): PlanFile {
  return { ...file, plan: { ...file.plan, id } };
}

async function openForLooking(context: CoreContext, path: string, file: PlanFile): Promise<PlanHandle> {
  const { last } = await readJournalOf(context, file.plan.id);
  const isPlaceKnown = context.index.pathOf(file.plan.id) === path;
  const { plan, seq } = isPlaceKnown && last !== null ? last : { plan: file.plan, seq: 0 };
  const shown = readOnlyPlan({ plan, seq, path, lineage: file.lineage, reason: 'second-process', notices: [] });
  // Of the owner's changes nobody tells us; when it saves them, the windows load again what they show.
  const endWatching = watchFile(path, context.clock.after, () => context.announce({ type: 'Reconnected' }));
  return { ...shown, close: async () => endWatching() };
}

/** The other file of this plan, when this one is a copy of it; `null` when it is the plan's own, or was only moved. */
async function originalOf(context: CoreContext, path: string, planId: PlanId): Promise<string | null> {
  const known = context.index.pathOf(planId);
  if (known === null || known === path) return null;
  try {
    const other = await readPlanFile(context.files, known);
    return other.plan.id === planId ? known : null;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    // It is there and cannot be read: better a copy too many than two files for one plan.
    return error.code === 'not-found' ? null : known;
  }
}

function samePlan(one: Plan, other: Plan): boolean {
  return Object.keys(diff(one, other)).length === 0;
}

function titleNotices({ titlesCut }: PlanFile): readonly Notice[] {
  return titlesCut > 0 ? [{ code: 'titles-cut', count: titlesCut }] : [];
}

function versionId(entry: JournalContents['versions'][number]): string | null {
  return 'saved' in entry ? entry.saved : entry.read;
}
