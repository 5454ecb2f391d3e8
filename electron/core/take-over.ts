import type { Confirmation, Notice } from '../../shared/contract.ts';
import { diff, isEmptyPatch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { CoreContext } from './core-context.ts';
import type { KnownFile } from './saving.ts';
import { keepBackup } from './store/backups.ts';
import type { VersionEntry } from './store/journal-line.ts';
import { joinLineages, type Reconciliation, reconcile } from './store/lineage.ts';
import type { LineageId } from './store/new-id.ts';
import { type PlanFile, parsePlanFile } from './store/plan-file.ts';
import { StorageError } from './store/storage-error.ts';

/** A plan that did not become empty by hand has at least so many slices. */
const SUSPICIOUS_SLICES = 5;

/** The plan into which a version from outside is taken over. */
export interface Receiver {
  readonly context: CoreContext;
  readonly tip: { readonly plan: Plan; readonly seq: number };
  readonly backupsFolder: string;
  file: KnownFile;
  contentOf(version: LineageId, now: { readonly plan: Plan; readonly seq: number }): Promise<Plan | null>;
  versionOf(version: LineageId | undefined): VersionEntry | null;
  commitFromFile(after: Plan): Promise<Confirmation>;
  noteVersion(version: VersionEntry): void;
  notify(notice: Notice): void;
}

type Settled = { readonly settlement: Reconciliation; readonly copyName: string };

/**
 * Settles the bytes of the plan file that somebody else has written with what we have: takes over, merges, or finds
 * nothing new. The other side's version is kept as a copy when it was merged. Throws a `StorageError` when it cannot
 * be read, is another plan, or is suspiciously empty; then nothing has changed.
 */
export async function takeOver(receiver: Receiver, bytes: Uint8Array): Promise<void> {
  const read = parsePlanFile(bytes, receiver.file.path);
  const { id } = receiver.tip.plan;
  if (read.isNewer) throw new StorageError('newer-version', receiver.file.path);
  // A version that we know may still have the id of the plan from which it was copied.
  const isOtherPlan = read.plan.id !== id && receiver.versionOf(read.lineage[0]) === null;
  if (isOtherPlan) throw new StorageError('changed-outside', receiver.file.path);
  const theirs = { ...read, plan: { ...read.plan, id } };
  const { settlement, copyName } = await settle(receiver, theirs, bytes);
  const confirmation = settlement.outcome === 'ours' ? null : receiver.commitFromFile(settlement.plan);
  noteFile(receiver, theirs);
  if (read.plan.id !== id) receiver.file = { ...receiver.file, seq: -1 };
  await confirmation;
  if (settlement.outcome === 'theirs') {
    receiver.notify({ code: 'taken-over-from-file', changes: settlement.changes });
  }
  if (settlement.outcome === 'merged') {
    const { changes, clashes } = settlement;
    receiver.notify({ code: 'merged-with-file', changes, clashes, copyName });
  }
}

/** Again when somebody has changed the plan while older journals and backups were read. */
async function settle(receiver: Receiver, theirs: PlanFile, bytes: Uint8Array): Promise<Settled> {
  for (;;) {
    const { tip, context } = receiver;
    const settlement = await reconcile(theirs, tip.plan, (version) => receiver.contentOf(version, tip));
    if (settlement.outcome !== 'ours') refuseSuspiciouslyEmpty(theirs, tip.plan, receiver.file.path);
    let copyName = '';
    if (settlement.outcome === 'merged') {
      const about = { at: context.clock.now(), reason: 'theirs' } as const;
      copyName = (await keepBackup(context.files, receiver.backupsFolder, bytes, about)).name;
    }
    if (receiver.tip === tip) return { settlement, copyName };
  }
}

function noteFile(receiver: Receiver, theirs: PlanFile): void {
  const { plan, seq } = receiver.tip;
  const { path, lineage } = receiver.file;
  const { sha256 } = theirs;
  const differs = diff(plan, theirs.plan);
  const isSame = isEmptyPatch(differs);
  const known = receiver.versionOf(theirs.lineage[0]);
  if (known?.sha256 !== sha256 || known.path !== path) {
    const at = receiver.context.clock.now().toISOString();
    const read = theirs.lineage[0] ?? null;
    receiver.noteVersion({ seq, at, read, sha256, path, ...(isSame ? {} : { differs }) });
  }
  receiver.file = {
    path,
    sha256,
    lineage: joinLineages(theirs.lineage, lineage),
    seq: isSame ? seq : -1,
    slices: Object.keys(theirs.plan.slices).length,
    isDamaged: false,
  };
}

function refuseSuspiciouslyEmpty(theirs: PlanFile, ours: Plan, where: string): void {
  const isEmpty = Object.keys(theirs.plan.slices).length === 0;
  if (isEmpty && Object.keys(ours.slices).length >= SUSPICIOUS_SLICES) {
    throw new StorageError('suspiciously-empty', where, { canRetry: true });
  }
}
