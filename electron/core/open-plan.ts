import { join } from 'node:path';
import type { Confirmation, History, Notice, OpenedPlan, SaveState } from '../../shared/contract.ts';
import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import { PLAN_VERSION } from '../../shared/plan/migrations.ts';
import { diff, isEmptyPatch } from '../../shared/plan/patch.ts';
import type { Plan, PlanId } from '../../shared/plan/plan.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { ConfirmedCommands } from './confirmed-commands.ts';
import type { CoreContext } from './core-context.ts';
import { historyFolderOf } from './folders.ts';
import { NotSaved } from './not-saved.ts';
import type { PlanHandle } from './plan-handle.ts';
import { planFileText } from './read-only-plan.ts';
import { saveState } from './save-state.ts';
import { fileNameOf, isForTheirDecision, type KnownFile, type Savable, type SavedVersion, Saver } from './saving.ts';
import { Journal } from './store/journal.ts';
import type { ChangeEntry, JournalEntry, VersionEntry } from './store/journal-line.ts';
import type { JournalContents } from './store/journal-reading.ts';
import { retireSegments } from './store/journal-retention.ts';
import type { LineageId } from './store/new-id.ts';
import { PlanHistory } from './store/plan-history.ts';
import type { StorageError } from './store/storage-error.ts';
import { watchFile } from './store/watch.ts';
import { type Receiver, takeOver } from './take-over.ts';
import { redoStep, UndoStack, undoStep } from './undo-stack.ts';

export type PlanState = { readonly plan: Plan; readonly seq: number };

/** What is noted of a change beside what it did. */
type ChangeFacts = Pick<ChangeEntry, 'commandId' | 'does' | 'of' | 'command'>;

const FROM_THE_FILE: ChangeFacts = { commandId: null, does: 'change', of: null, command: null };

/**
 * One plan that is open for writing. Changes are applied at once, one after the other; each is confirmed and announced,
 * in the same order, when it is on the disk, or when it is clear that the disk fails.
 */
export class OpenPlan implements PlanHandle, Savable, Receiver {
  readonly id: PlanId;
  readonly context: CoreContext;
  readonly backupsFolder: string;
  readonly history: PlanHistory;
  readonly journal: Journal;
  readonly saver: Saver;
  readonly notSaved: NotSaved;
  file: KnownFile;
  wasEmptiedByHand = false;
  #tip: PlanState;
  /** The state that windows have been told. */
  #announced: PlanState & { readonly history: History };
  #announcing: Promise<unknown> = Promise.resolve();
  readonly #undo = new UndoStack();
  readonly #confirmed = new ConfirmedCommands();
  #notices: Notice[] = [];
  #isOpening = true;
  #isLastResort = false;
  #endWatching: () => void = () => undefined;

  constructor(context: CoreContext, start: PlanState, file: KnownFile, contents: JournalContents) {
    this.id = start.plan.id;
    this.context = context;
    this.file = file;
    this.#tip = start;
    const folder = historyFolderOf(context.folders, this.id);
    const places = { journal: join(folder, 'journal'), backups: join(folder, 'backups') };
    this.backupsFolder = places.backups;
    this.history = new PlanHistory(context.files, places, contents);
    for (const change of contents.changes) this.#undo.record(change);
    this.#announced = { ...start, history: this.#undo.historyIn(start.plan) };
    this.#confirmed.remember(contents.changes);
    this.journal = new Journal({
      files: context.files,
      folder: places.journal,
      newestSegment: contents.newestSegment,
      beginning: () => this.#beginning(),
      onSegmentBegun: () => void this.#retire(places.journal),
    });
    this.notSaved = new NotSaved(this.journal, context.clock, () => this.#onJournalStateChange());
    this.saver = new Saver(context, this);
  }

  get path(): string {
    return this.file.path;
  }

  get plan(): Plan {
    return this.#announced.plan;
  }

  /** The plan with every change, confirmed or not. */
  get tip(): PlanState {
    return this.#tip;
  }

  /** Everything that had to be settled at opening is; from now on notices go to the windows. */
  start(): void {
    this.#isOpening = false;
    if (this.file.seq !== this.#tip.seq) this.saver.changed();
    this.watch();
  }

  /** Looks after the file where it is now. */
  watch(): void {
    this.#endWatching();
    this.#endWatching = watchFile(this.path, this.context.clock.after, () => void this.saver.check());
  }

  opened(): OpenedPlan {
    const notices = this.#notices;
    this.#notices = [];
    return { ...this.#announced, save: this.#saveState(), fileName: fileNameOf(this.file), readOnly: null, notices };
  }

  execute(commandId: string, command: Command): Promise<Result<Confirmation, Rejection>> {
    const confirmed = this.#confirmed.find(commandId, this.#announced.history);
    if (confirmed !== null) return confirmed;
    const applied = apply(this.#tip.plan, command);
    if (!applied.ok) return Promise.resolve(applied);
    const confirmation = this.#commit(applied.value, { commandId, does: 'change', of: null, command }).then(ok);
    this.#confirmed.add(commandId, confirmation);
    return confirmation;
  }

  async undo(): Promise<Result<Confirmation, Rejection>> {
    const step = this.#undo.nextUndo;
    if (step === null) return err({ code: 'nothing-to-undo' });
    const before = undoStep(this.#tip.plan, step);
    return ok(await this.#commit(before, { commandId: null, does: 'undo', of: step.seq, command: step.command }));
  }

  async redo(): Promise<Result<Confirmation, Rejection>> {
    const step = this.#undo.nextRedo;
    if (step === null) return err({ code: 'nothing-to-redo' });
    const after = redoStep(this.#tip.plan, step);
    return ok(await this.#commit(after, { commandId: null, does: 'redo', of: step.seq, command: step.command }));
  }

  async snapshot(): Promise<SaveState> {
    await this.saver.save();
    return this.#saveState();
  }

  async retrySaving(): Promise<SaveState> {
    await this.notSaved.retry();
    await this.saver.save({ isForced: isForTheirDecision(this.saver.error) });
    return this.#saveState();
  }

  fileText(): { readonly fileName: string; readonly text: string } {
    return { fileName: fileNameOf(this.file), text: planFileText(this.#tip.plan, this.file.lineage) };
  }

  async renameFile(): Promise<{ readonly fileName: string }> {
    await this.saver.rename(this.#tip.plan.title);
    this.watch();
    return { fileName: fileNameOf(this.file) };
  }

  async moveTo(path: string): Promise<void> {
    this.file = { ...this.file, path };
    this.context.index.remember(this.id, path);
    this.watch();
    await this.saver.check();
  }

  async close(): Promise<void> {
    this.#endWatching();
    await this.notSaved.retry();
    // The journal cannot be written; without its line the file will look like somebody else's, and be merged.
    this.#isLastResort = this.notSaved.error !== null;
    await this.saver.save();
    this.saver.end();
    this.notSaved.end();
    await this.journal.close();
    await this.#announcing;
  }

  /** Makes a change: applies it now, and resolves when it is on the disk or known not to be. */
  #commit(after: Plan, facts: ChangeFacts): Promise<Confirmation> {
    const before = this.#tip.plan;
    const patch = diff(before, after);
    if (isEmptyPatch(patch) && facts.does === 'change') return this.#nothingChanged();
    const seq = this.#tip.seq + 1;
    const entry: ChangeEntry = { seq, at: this.#now(), ...facts, patch };
    this.#tip = { plan: after, seq };
    this.#noteEmptying(before, after, facts);
    this.#undo.record(entry);
    this.history.addChange(entry);
    const history = this.#undo.historyIn(after);
    const isDurable = this.journal.append(entry).then(
      () => true,
      (error: StorageError) => {
        this.notSaved.enter(error);
        return false;
      },
    );
    const confirmation = this.#announcing.then(async (): Promise<Confirmation> => {
      const told: Confirmation = { seq, patch, history, durable: await isDurable };
      this.#announced = { plan: after, seq, history };
      this.context.announce({ type: 'PlanChanged', planId: this.id, commandId: facts.commandId, confirmation: told });
      this.saver.changed();
      return told;
    });
    this.#announcing = confirmation;
    return confirmation;
  }

  takeOver(bytes: Uint8Array): Promise<void> {
    return takeOver(this, bytes);
  }

  commitFromFile(after: Plan): Promise<Confirmation> {
    return this.#commit(after, FROM_THE_FILE);
  }

  contentOf(version: LineageId, now: PlanState): Promise<Plan | null> {
    return this.history.contentOf(version, now);
  }

  versionOf(version: LineageId | undefined): VersionEntry | null {
    return this.history.versionOf(version);
  }

  /** Notes a version of the file that was read; that it is noted is not waited for. */
  noteVersion(version: VersionEntry): void {
    this.history.addVersion(version);
    this.context.index.remember(this.id, version.path);
    this.journal.append(version).catch((error: StorageError) => this.notSaved.enter(error));
  }

  async recordSaving({ id, sha256, seq, path }: SavedVersion): Promise<void> {
    const version: VersionEntry = { seq, at: this.#now(), saved: id, sha256, path };
    try {
      await this.journal.append(version);
    } catch (error) {
      if (this.#isLastResort) return;
      this.notSaved.enter(error as StorageError);
      throw error;
    }
    this.history.addVersion(version);
    this.context.index.remember(this.id, path);
  }

  notify(notice: Notice): void {
    if (this.#isOpening) this.#notices.push(notice);
    else this.context.announce({ type: 'NoticeGiven', planId: this.id, notice });
  }

  onSaveStateChange(): void {
    if (this.#isOpening) return;
    this.context.announce({ type: 'SaveStateChanged', planId: this.id, save: this.#saveState() });
  }

  #onJournalStateChange(): void {
    if (this.notSaved.error === null && this.saver.error !== null) void this.saver.save();
    this.onSaveStateChange();
  }

  /** What every segment of the journal begins with. */
  #beginning(): readonly JournalEntry[] {
    const { lastVersion } = this.history;
    const basis = { seq: this.#tip.seq, at: this.#now(), version: PLAN_VERSION, plan: this.#tip.plan };
    return lastVersion === null ? [basis] : [basis, lastVersion];
  }

  async #retire(folder: string): Promise<void> {
    try {
      await retireSegments(this.context.files, folder, this.context.clock.now());
    } catch (error) {
      // Old segments only take space; the next new one is another chance.
      this.context.log.failure('old-segments-stay', error, { planId: this.id });
    }
  }

  /** The command was obeyed and there was nothing to do. What came before it is confirmed first. */
  async #nothingChanged(): Promise<Confirmation> {
    await this.#announcing;
    return {
      seq: this.#announced.seq,
      patch: {},
      history: this.#announced.history,
      durable: this.notSaved.error === null,
    };
  }

  #noteEmptying(before: Plan, after: Plan, { command }: ChangeFacts): void {
    if (Object.keys(after.slices).length > 0) this.wasEmptiedByHand = false;
    else if (Object.keys(before.slices).length > 0) this.wasEmptiedByHand = command !== null;
  }

  #saveState(): SaveState {
    return saveState(this.notSaved.error, this.journal.unsavedChanges, this.saver.error);
  }

  #now(): string {
    return this.context.clock.now().toISOString();
  }
}
