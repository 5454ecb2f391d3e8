import { basename, dirname } from 'node:path';
import { inputSchemas } from '../../shared/contract.schema.ts';
import type { Answer, AppInfo, ContractError, Input, Method, Output } from '../../shared/contract.ts';
import type { Rejection } from '../../shared/plan/commands.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Host } from './host.ts';
import type { Log } from './log.ts';
import type { Planner } from './planner.ts';
import { changeSettings, readSettings, type SettingsStore } from './settings.ts';
import { writeFileAtomic } from './store/atomic-write.ts';
import { realFileSystem } from './store/file-system.ts';
import { StorageError } from './store/storage-error.ts';

export type Serve = (method: string, input: unknown) => Promise<Answer<unknown>>;

type Handler<Name extends Method> = (
  input: Input<Name>,
) => Result<Output<Name>, Rejection> | Promise<Result<Output<Name>, Rejection>>;

/** A method without a handler does not compile. */
type Handlers = { readonly [Name in Method]: Handler<Name> };

/** A page asks for something that its shell does not have. */
class NotHere extends Error {}

/** What a process that does not own the data folder refuses. Saving what nobody changed is not among it. */
const CHANGING: ReadonlySet<Method> = new Set<Method>([
  'settings.change',
  'plans.create',
  'plans.createIdea',
  'plans.upload',
  'plans.renameFile',
  'plans.createSample',
  'plans.duplicate',
  'plans.trash',
  'plans.restore',
  'plans.deleteForever',
  'plan.execute',
  'plan.undo',
  'plan.redo',
]);

/**
 * The Node side behind the seam: checks what comes in against the contract, calls the planner, and makes an answer of
 * whatever happens. The function that it returns never throws and never rejects.
 */
export function serve(planner: Planner, host: Host, settings: SettingsStore, log: Log): Serve {
  const handlers = handlersFor(planner, host, settings, log);

  async function call<Name extends Method>(method: Name, input: unknown): Promise<Answer<Output<Name>>> {
    const parsed = inputSchemas[method].safeParse(input);
    if (!parsed.success) {
      const problems = parsed.error.issues.slice(0, 5);
      // The path and the kind of a problem hold no text of a plan; its message might.
      const places = problems.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ');
      log.info('invalid-request', { method, places });
      return refused({
        kind: 'invalid',
        problems: problems.map(({ path, message }) => `${[method, ...path].join('.')}: ${message}`),
      });
    }
    if (planner.isReadOnly && CHANGING.has(method))
      return refused({ kind: 'rejected', rejection: { code: 'read-only' } });
    if ('plansFolder' in Object(parsed.data))
      return refused({ kind: 'invalid', problems: ['The page names no paths.'] });
    const result = await handlers[method](parsed.data as Input<Name>);
    return result.ok ? result : refused({ kind: 'rejected', rejection: result.error });
  }

  return async (method, input) => {
    if (!isMethod(method)) {
      log.info('unknown-method', { length: method.length });
      return refused({ kind: 'invalid', problems: ['There is no such method.'] });
    }
    try {
      return await call(method, input);
    } catch (error) {
      if (error instanceof StorageError) {
        log.failure('storage-failed', error, { method });
        const { code, where, canRetry } = error;
        return refused({ kind: 'storage', code, where, canRetry });
      }
      if (error instanceof NotHere) return refused({ kind: 'invalid', problems: [error.message] });
      log.failure('internal', error, { method });
      return refused({ kind: 'internal', logFile: log.file });
    }
  };
}

function handlersFor(planner: Planner, host: Host, settings: SettingsStore, log: Log): Handlers {
  return {
    'app.info': () => ok(appInfo(planner, host, settings)),
    'settings.change': (changes) => {
      const changed = changeSettings(settings, changes);
      planner.announce({ type: 'SettingsChanged', settings: changed });
      return ok(changed);
    },
    'plans.list': async () => ok({ plans: await planner.list() }),
    'plans.create': ({ title, commands }) => planner.create(title, commands),
    'plans.createIdea': ({ title, painOf, askedBy }) => planner.createIdea(title, painOf, askedBy),
    'plans.backlog': async () => ok({ plans: await planner.backlog() }),
    'plans.open': async ({ planId }) => ok(await planner.open(planId)),
    'plans.pick': async () => {
      const path = await host.pickPlanFile();
      return ok(path === null ? null : await planner.openPath(path));
    },
    'plans.upload': async ({ fileName, text }) => ok(await planner.upload(fileName, text)),
    'plans.renameFile': async ({ planId }) => ok(await planner.renameFile(planId)),
    'plans.createSample': async () => ok(await planner.createSample()),
    'plans.duplicate': async ({ planId }) => ok(await planner.duplicate(planId)),
    'plans.trash': async ({ planId }) => {
      await planner.trash(planId);
      return ok({});
    },
    'plans.trashed': async () => ok({ plans: await planner.trashed() }),
    'plans.restore': async ({ planId }) => ok(await planner.restore(planId)),
    'plans.deleteForever': async ({ planId }) => {
      await planner.deleteForever(planId);
      return ok({});
    },
    'plans.showInFolder': async ({ planId }) => {
      const path = await planner.pathOf(planId);
      await host.showInFolder(path).catch((cause: unknown) => {
        throw new StorageError('no-file-manager', dirname(path), { cause });
      });
      return ok({});
    },
    'plan.sliceHistory': async ({ planId, sliceId, before }) => ok(await planner.sliceHistory(planId, sliceId, before)),
    'app.newWindow': () => {
      if (!host.openWindow()) throw new NotHere('This shell has no windows of its own.');
      return ok({});
    },
    'plan.execute': ({ planId, commandId, command }) => planner.execute(planId, commandId, command),
    'plan.undo': ({ planId }) => planner.undo(planId),
    'plan.redo': ({ planId }) => planner.redo(planId),
    'plan.snapshot': async ({ planId }) => ok(await planner.snapshot(planId)),
    'plan.retrySaving': async ({ planId }) => ok(await planner.retrySaving(planId)),
    'plan.fileText': async ({ planId }) => ok(await planner.fileText(planId)),
    'export.save': async ({ suggestedName, text }) => ok(await saveExport(host, suggestedName, text)),
    // A megabyte that most runs of the app never need.
    'calendar.regions': async () => ok({ countries: (await import('./holidays.ts')).holidayCountries() }),
    'calendar.holidays': async ({ country, region, fromYear, toYear }) =>
      ok(await (await import('./holidays.ts')).holidaysOf(country, region, fromYear, toYear)),
    'log.report': ({ message, stack }) => {
      log.info('page-fault', { message, frames: stack.slice(0, 4_000) });
      return ok({ logFile: log.file });
    },
  };
}

function appInfo(planner: Planner, host: Host, store: SettingsStore): AppInfo {
  const settings = readSettings(store);
  return {
    version: host.version,
    today: planner.today(),
    shell: host.shell,
    platform: process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'mac' : 'linux',
    hasFileDialogs: host.hasFileDialogs,
    isReadOnly: planner.isReadOnly,
    plansFolder: planner.plansFolder(),
    settings,
    lastPlanId: settings.lastPlanId,
  };
}

/** The person chose the place in a dialog that asked before overwriting. `null`: cancelled. */
async function saveExport(host: Host, suggestedName: string, text: string): Promise<{ fileName: string } | null> {
  const path = await host.pickSavePath(suggestedName.replaceAll(/[/\\]/g, '-'));
  if (path === null) return null;
  await writeFileAtomic(realFileSystem, path, new TextEncoder().encode(text));
  return { fileName: basename(path) };
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(inputSchemas, name);
}

function refused(error: ContractError): { readonly ok: false; readonly error: ContractError } {
  return err(error);
}
