import { basename, dirname, join, resolve } from 'node:path';
import type { Day } from '../../shared/calendar/day.ts';
import type { PlanBacklog, PlanSummary } from '../../shared/contract.ts';
import { derive } from '../../shared/derive.ts';
import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import { newPlan } from '../../shared/plan/new-plan.ts';
import type { Plan, PlanId } from '../../shared/plan/plan.ts';
import { ok, type Result } from '../../shared/result.ts';
import { copyTitle } from '../../shared/words/copy-title.ts';
import type { CoreContext } from './core-context.ts';
import { openPlanFile } from './opening.ts';
import type { PlanHandle } from './plan-handle.ts';
import { PlanList } from './plan-list.ts';
import { storageErrorOf } from './save-state.ts';
import { writeFileAtomic } from './store/atomic-write.ts';
import { exists } from './store/file-system.ts';
import { type LineageId, newLineageId, newPlanId } from './store/new-id.ts';
import { PLAN_FILE_ENDING, parsePlanFile, readPlanFile, serialisePlanFile } from './store/plan-file.ts';
import { freePath } from './store/plan-path.ts';
import { StorageError, storageErrorFrom } from './store/storage-error.ts';
import type { Trash } from './trash.ts';

/** Where a new plan is saved, unless it is in the plans folder under its title, and the first of its line. */
type NewFile = { readonly lineage?: readonly LineageId[]; readonly name?: string; readonly folder?: string };

/** The plans that are open, each of them once, however many windows show it. */
export class OpenPlans {
  readonly #context: CoreContext;
  readonly #plansFolder: () => string;
  readonly #ownsDataFolder: boolean;
  readonly #list: PlanList;
  readonly #trash: Trash;
  readonly #open = new Map<PlanId, PlanHandle>();
  /** One plan is opened after the other, so that no file is opened twice and no name is taken twice. */
  #turn: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(context: CoreContext, trash: Trash, plansFolder: () => string, ownsDataFolder: boolean) {
    this.#context = context;
    this.#trash = trash;
    this.#plansFolder = plansFolder;
    this.#ownsDataFolder = ownsDataFolder;
    this.#list = new PlanList(context);
  }

  async list(today: Day): Promise<readonly PlanSummary[]> {
    return await this.#list.summaries(this.#plansFolder(), today, this.#plansByPath());
  }

  /** What waits without a day and what was thrown out, of every plan that can be read. */
  async backlog(today: Day): Promise<readonly PlanBacklog[]> {
    return await this.#list.backlog(this.#plansFolder(), today, this.#plansByPath());
  }

  #plansByPath(): ReadonlyMap<string, Plan> {
    // What another process is changing is in its files sooner than here.
    const known = this.#ownsDataFolder ? [...this.#open.values()] : [];
    return new Map(known.map((plan): [string, Plan] => [plan.path, plan.plan]));
  }

  /** A plan that is open, or is opened now. */
  async open(planId: PlanId): Promise<PlanHandle> {
    const open = this.#open.get(planId);
    if (open !== undefined) return open;
    return await this.#inTurn(async () => {
      const path = await this.#list.pathOf(planId, this.#plansFolder());
      if (path === null) throw new StorageError('not-found', 'The plan');
      return await this.#openPath(path);
    });
  }

  /** Where a plan's file is, free of links. Throws a `StorageError` when nobody knows, or it is gone. */
  async pathOf(planId: PlanId): Promise<string> {
    const path = this.#open.get(planId)?.path ?? (await this.#list.pathOf(planId, this.#plansFolder()));
    if (path === null) throw new StorageError('not-found', 'The plan');
    return await this.#context.files.realPath(path).catch((error: unknown) => {
      throw storageErrorFrom(error, path);
    });
  }

  /** A copy under a new id beside the original, with what windows have been told of it, saved or not. */
  async duplicate(planId: PlanId): Promise<PlanHandle> {
    const original = await this.open(planId);
    if (original.opened().readOnly === 'newer-version') throw new StorageError('newer-version', original.path);
    const folder = this.#plansFolder();
    const titles = (await this.list(this.#context.clock.today())).map((one) =>
      one.state === 'ok' ? one.plan.title : '',
    );
    return await this.#inTurn(async () => {
      const { plan } = original;
      const copy = { ...plan, id: newPlanId(), title: copyTitle(plan.title, titles) };
      const beside = dirname(original.path);
      try {
        return await this.#saveNew(copy, { folder: beside });
      } catch (error) {
        // Somebody else's folder may be one to read only; the copy is ours.
        if (beside === (await this.#context.files.realPath(folder).catch(() => folder))) throw error;
        return await this.#saveNew(copy, { folder });
      }
    });
  }

  /** Closes a plan and moves its file into the trash. Returns its title. */
  trash(planId: PlanId): Promise<string> {
    return this.#inTurn(async () => {
      const open = this.#open.get(planId);
      const save = await open?.snapshot();
      // What is on no disk would be gone with the plan; whoever is told can save it elsewhere first.
      if (save?.state === 'not-saved') throw storageErrorOf(save);
      const path = await this.pathOf(planId);
      const plan = open?.plan ?? (await readPlanFile(this.#context.files, path).catch(() => null))?.plan ?? null;
      const title = plan?.title ?? basename(path, PLAN_FILE_ENDING);
      await this.#forget(planId);
      const leaves = plan === null ? 0 : derive(plan, this.#context.clock.today()).summary.leaves;
      await this.#trash.put(planId, path, { title, leaves });
      return title;
    });
  }

  /** Takes a plan out of the trash. Returns where its file is now. */
  restore(planId: PlanId): Promise<string> {
    return this.#inTurn(async () => {
      const { path, isElsewhere } = await this.#trash.restore(planId, this.#plansFolder());
      // Its journal knows the old place, where there may be another plan by now; opening it notes the new one. What
      // cannot be opened is listed with its reason.
      if (isElsewhere) await this.#openPath(path).catch(() => undefined);
      return path;
    });
  }

  deleteForever(planId: PlanId): Promise<void> {
    return this.#inTurn(async () => {
      // It came back by another way, with git for example; then its history is that of the other file.
      const elsewhere = this.#open.get(planId)?.path ?? (await this.#list.pathOf(planId, this.#plansFolder()));
      const isNeeded = elsewhere !== null && (await exists(this.#context.files, elsewhere));
      await this.#trash.removeForGood(planId, isNeeded);
    });
  }

  /** A plan as it is now, for a window that loads it: what another process is changing is read again. */
  async load(planId: PlanId): Promise<PlanHandle> {
    if (!this.#ownsDataFolder) await this.#inTurn(() => this.#forget(planId));
    return await this.open(planId);
  }

  openPath(path: string): Promise<PlanHandle> {
    return this.#inTurn(() => this.#openPath(path));
  }

  /** A new plan as it is given, but for its id. */
  createFrom(plan: Plan): Promise<PlanHandle> {
    return this.#inTurn(() => this.#saveNew({ ...plan, id: newPlanId() }));
  }

  create(title: string, commands: readonly Command[]): Promise<Result<PlanHandle, Rejection>> {
    return this.#inTurn(async () => {
      const empty = newPlan({ id: newPlanId(), title, start: this.#context.clock.today() });
      const applied = commands.length === 0 ? ok(empty) : apply(empty, { type: 'batch', commands });
      return applied.ok ? ok(await this.#saveNew(applied.value)) : applied;
    });
  }

  /** The contents of a plan file that only the page could read. What is known already is not saved a second time. */
  upload(fileName: string, text: string): Promise<PlanHandle> {
    return this.#inTurn(async () => {
      const file = parsePlanFile(Buffer.from(text), fileName);
      if (file.isNewer) throw new StorageError('newer-version', fileName);
      const path = await this.#list.pathOf(file.plan.id, this.#plansFolder());
      const { lineage } = file;
      if (path === null) return await this.#saveNew(file.plan, { lineage });
      const known = await readPlanFile(this.#context.files, path).catch(() => null);
      if (known !== null && known.lineage[0] === lineage[0]) return await this.#openPath(path);
      return await this.#saveNew(file.plan, { lineage, name: basename(fileName, PLAN_FILE_ENDING) });
    });
  }

  /** Saves and closes everything; from then on another process may have the plans, and none is opened. Never throws. */
  async close(): Promise<void> {
    if (this.#isClosed) return await this.#turn.then(() => undefined);
    await this.#inTurn(async () => {
      this.#isClosed = true;
      const results = await Promise.allSettled([...this.#open.values()].map((plan) => plan.close()));
      for (const result of results) {
        if (result.status === 'rejected') this.#context.log.failure('plan-not-closed', result.reason);
      }
      this.#open.clear();
    });
  }

  async #forget(planId: PlanId): Promise<void> {
    const plan = this.#open.get(planId);
    this.#open.delete(planId);
    await plan?.close();
  }

  async #openPath(path: string): Promise<PlanHandle> {
    if (this.#isClosed) throw new StorageError('unreachable', path, { canRetry: true });
    const { files } = this.#context;
    const real = await files.realPath(resolve(path)).catch((error: unknown) => {
      throw storageErrorFrom(error, path);
    });
    for (const plan of this.#open.values()) if (plan.path === real) return plan;
    const moved = await this.#movedTo(real);
    if (moved !== null) return moved;
    const plan = await openPlanFile(this.#context, real, this.#ownsDataFolder);
    this.#open.set(plan.id, plan);
    return plan;
  }

  /** The open plan whose file was moved there while it was open; `null` for all others. */
  async #movedTo(path: string): Promise<PlanHandle | null> {
    if (this.#open.size === 0) return null;
    const { files } = this.#context;
    // What is wrong with a file is told by opening it.
    const id = await readPlanFile(files, path).then(
      ({ plan }) => plan.id,
      () => null,
    );
    const plan = id === null ? undefined : this.#open.get(id);
    if (plan === undefined || (await exists(files, plan.path))) return null;
    await plan.moveTo(path);
    return plan;
  }

  async #saveNew(
    plan: Plan,
    { lineage = [], name = plan.title, folder = this.#plansFolder() }: NewFile = {},
  ): Promise<PlanHandle> {
    const { files } = this.#context;
    try {
      await files.makeFolder(folder);
      const path = await freePath(files, folder, name);
      const { bytes } = serialisePlanFile(plan, lineage.length > 0 ? lineage : [newLineageId()]);
      await writeFileAtomic(files, path, bytes, {
        beforeRename: async () => {
          // Somebody else may have taken the name in the meantime.
          if (await exists(files, path)) throw new StorageError('changed-outside', path, { canRetry: true });
        },
      });
      return await this.#openPath(join(folder, basename(path)));
    } catch (error) {
      throw storageErrorFrom(error, folder);
    }
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
