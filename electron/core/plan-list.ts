import { basename, join } from 'node:path';
import type { Day } from '../../shared/calendar/day.ts';
import type { PlanBacklog, PlanSummary, StorageCode } from '../../shared/contract.ts';
import { derive } from '../../shared/derive.ts';
import { type BacklogSlice, backlogOf } from '../../shared/meeting/backlog.ts';
import type { Plan, PlanId } from '../../shared/plan/plan.ts';
import { planFigures } from '../../shared/plan-figures.ts';
import type { CoreContext } from './core-context.ts';
import { exists } from './store/file-system.ts';
import { newPlanId } from './store/new-id.ts';
import { PLAN_FILE_ENDING, readPlanFile } from './store/plan-file.ts';
import { StorageError } from './store/storage-error.ts';

/** What is said of a plan on a day. */
type Told = {
  readonly today: Day;
  readonly figures: ReturnType<typeof planFigures>;
  readonly backlog: readonly BacklogSlice[];
};

type Read = { readonly mark: string; readonly found: { readonly plan: Plan } | { readonly error: StorageError } };

/** A plan file that can be read, or what is wrong with it. */
type Entry = { readonly fileName: string } & (
  | { readonly planId: PlanId; readonly plan: Plan }
  | { readonly planId: PlanId | null; readonly code: StorageCode }
);

/** What the Plans screen shows: every plan file in the plans folder, and those elsewhere that were opened before. */
export class PlanList {
  readonly #context: CoreContext;
  readonly #read = new Map<string, Read>();
  /** Both lists are asked for again whenever something becomes of one plan; the others are scheduled once a day. */
  readonly #told = new WeakMap<Plan, Told>();
  /** Files that carry the id of another file; each has one of its own until it is opened. */
  readonly #copies = new Map<PlanId, string>();

  constructor(context: CoreContext) {
    this.#context = context;
  }

  /** `openPlans` are shown as they are now, and not as their files are. */
  async summaries(folder: string, today: Day, openPlans: ReadonlyMap<string, Plan>): Promise<readonly PlanSummary[]> {
    const entries = await this.#entries(folder, openPlans);
    return entries.map(
      (entry): PlanSummary =>
        'code' in entry
          ? { state: 'unreadable', ...entry }
          : {
              state: 'ok',
              planId: entry.planId,
              fileName: entry.fileName,
              plan: this.#tell(entry.plan, today).figures,
            },
    );
  }

  /** Of the same plans what waits without a day, and what was thrown out. */
  async backlog(folder: string, today: Day, openPlans: ReadonlyMap<string, Plan>): Promise<readonly PlanBacklog[]> {
    const entries = await this.#entries(folder, openPlans);
    return entries.flatMap((entry) => {
      if ('code' in entry) return [];
      const { planId, plan } = entry;
      return [{ planId, title: plan.title, stage: plan.stage, slices: this.#tell(plan, today).backlog }];
    });
  }

  #tell(plan: Plan, today: Day): Told {
    const known = this.#told.get(plan);
    if (known?.today === today) return known;
    const derived = derive(plan, today);
    const told = { today, figures: planFigures(derived), backlog: backlogOf(derived) };
    this.#told.set(plan, told);
    return told;
  }

  async #entries(folder: string, openPlans: ReadonlyMap<string, Plan>): Promise<readonly Entry[]> {
    const { index } = this.#context;
    const entries: Entry[] = [];
    const taken = new Set<PlanId>();
    for (const path of await this.#paths(folder)) {
      const fileName = basename(path);
      const open = openPlans.get(path);
      const found = open === undefined ? await this.#planIn(path) : { plan: open };
      if ('error' in found) {
        // A file elsewhere that is gone was put away by somebody, or its disk is not there; nothing can be done here.
        const { code } = found.error;
        if (code === 'not-found') continue;
        // A plan that we have had open can be restored from what we kept of it.
        entries.push({ planId: index.planAt(path), fileName, code });
        continue;
      }
      const planId = this.#idFor(path, found.plan, taken);
      taken.add(planId);
      entries.push({ planId, fileName, plan: found.plan });
    }
    return entries;
  }

  /** Where the plan with this id is; `null` when nobody knows. */
  async pathOf(planId: PlanId, folder: string): Promise<string | null> {
    const copy = this.#copies.get(planId);
    if (copy !== undefined) return copy;
    const known = this.#context.index.pathOf(planId);
    if (known !== null && (await exists(this.#context.files, known))) return known;
    for (const path of await this.#paths(folder)) {
      const found = await this.#planIn(path);
      if ('plan' in found && found.plan.id === planId) return path;
    }
    return known;
  }

  async #paths(folder: string): Promise<readonly string[]> {
    const { files, index } = this.#context;
    const names = await files.list(folder).catch(() => []);
    const inFolder = names.filter((name) => name.endsWith(PLAN_FILE_ENDING) && !name.startsWith('.'));
    const root = await files.realPath(folder).catch(() => folder);
    // The file that a journal knows comes first, so that it keeps the id and its copies get others.
    // A link in the folder is the file that it leads to, which may be known by its own name already.
    const real = inFolder.sort().map(async (name) => {
      const path = join(root, name);
      return await files.realPath(path).catch(() => path);
    });
    return [...new Set([...index.paths(), ...(await Promise.all(real))])];
  }

  async #planIn(path: string): Promise<Read['found']> {
    const { files } = this.#context;
    try {
      const { sizeBytes, modifiedMs } = await files.facts(path);
      const mark = `${sizeBytes} ${modifiedMs}`;
      const known = this.#read.get(path);
      if (known?.mark === mark) return known.found;
      const found = await readPlanFile(files, path).then(({ plan }) => ({ plan }), storageErrorOnly);
      this.#read.set(path, { mark, found });
      return found;
    } catch {
      // There are no facts about a file that is not there.
      return { error: new StorageError('not-found', path) };
    }
  }

  #idFor(path: string, plan: Plan, taken: ReadonlySet<PlanId>): PlanId {
    const owner = this.#context.index.planAt(path);
    if (owner !== null) return owner;
    if (!taken.has(plan.id)) return plan.id;
    for (const [id, copy] of this.#copies) if (copy === path) return id;
    const id = newPlanId();
    this.#copies.set(id, path);
    return id;
  }
}

function storageErrorOnly(error: unknown): { readonly error: StorageError } {
  if (error instanceof StorageError) return { error };
  throw error;
}
