import { asDay } from '../../shared/calendar/day.ts';
import type {
  Answer,
  AppInfo,
  Confirmation,
  ContractError,
  ContractEvent,
  Input,
  Method,
  OpenedPlan,
  Output,
  Transport,
} from '../../shared/contract.ts';
import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command } from '../../shared/plan/commands.ts';
import { applyPatch, diff, invert, type Patch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';

const LOST = {
  ok: false,
  error: { kind: 'storage', code: 'unreachable', where: 'Carpaccio', canRetry: true },
} as const satisfies Answer<never>;

/**
 * The Node side for one window, with a network whose hold-ups a test decides. A request arrives at once; its answer
 * and the events wait until they are let through, the events in their order, an answer before or after any of them.
 */
export class FakePlanner {
  plan: Plan;
  seq = 0;
  /** How often a command of the window was carried out, by its id. */
  readonly carriedOut = new Map<string, number>();
  /** `before`: requests do not arrive. `after`: they arrive, and their answers are lost. */
  broken: 'no' | 'before' | 'after' = 'no';
  /** Given: what every change is answered with, instead of being done. */
  refusal: ContractError | null = null;
  isReadOnly = false;
  readonly #undo: Patch[] = [];
  readonly #redo: Patch[] = [];
  readonly #confirmed = new Map<string, Confirmation>();
  readonly #events: ContractEvent[] = [];
  readonly #answers: (() => void)[] = [];
  readonly #requests: Method[] = [];
  #listener: (event: ContractEvent) => void = () => undefined;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  readonly transport: Transport = {
    request: (method, input) => this.#receive(method, input),
    subscribe: (listener) => {
      this.#listener = listener;
      return () => undefined;
    },
  };

  /** The methods that were asked for, in their order. */
  get requests(): readonly Method[] {
    return this.#requests;
  }

  get isQuiet(): boolean {
    return this.#events.length === 0 && this.#answers.length === 0;
  }

  /** Somebody else changes the plan; what is refused or changes nothing is left out. */
  changeElsewhere(command: Command): void {
    const applied = apply(this.plan, command);
    if (applied.ok && applied.value !== this.plan) this.#commit(applied.value, null);
  }

  letEventThrough(): void {
    const event = this.#events.shift();
    if (event !== undefined) this.#listener(event);
  }

  /** Lets the answer through that has waited for the `place`th longest time, counted around. */
  letAnswerThrough(place = 0): void {
    const [answer] = this.#answers.splice(place % Math.max(1, this.#answers.length), 1);
    answer?.();
  }

  /** The next event never comes. */
  loseEvent(): void {
    this.#events.shift();
  }

  /** Everything that is on its way arrives, also what comes of it, until nothing is left. */
  async settle(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      this.letEventThrough();
      this.letAnswerThrough();
      await Promise.resolve();
      await Promise.resolve();
    }
  }

  /** The connection breaks off: events on their way are lost, and so are the answers. */
  breakOff(how: 'before' | 'after'): void {
    this.broken = how;
    this.#events.length = 0;
  }

  reconnect(): void {
    this.broken = 'no';
    this.#events.push({ type: 'Reconnected' });
  }

  send(event: ContractEvent): void {
    this.#events.push(event);
  }

  opened(): OpenedPlan {
    return {
      plan: this.plan,
      seq: this.seq,
      history: this.#history(),
      save: { state: 'saved' },
      fileName: 'plan.carpaccio',
      readOnly: this.isReadOnly ? 'second-process' : null,
      notices: [],
    };
  }

  #receive<Name extends Method>(method: Name, input: Input<Name>): Promise<Answer<Output<Name>>> {
    this.#requests.push(method);
    if (this.broken === 'before') return Promise.resolve(LOST);
    const answer = structuredClone(this.#serve(method, input)) as Answer<Output<Name>>;
    if (this.broken === 'after') return Promise.resolve(LOST);
    return new Promise((resolve) => {
      this.#answers.push(() => resolve(this.broken === 'no' ? answer : LOST));
    });
  }

  #serve(method: Method, input: unknown): Answer<unknown> {
    if (this.refusal !== null && method.startsWith('plan.')) return { ok: false, error: this.refusal };
    if (method === 'plans.open') return { ok: true, value: this.opened() };
    if (method === 'plan.undo') return this.#step(this.#undo, this.#redo, 'nothing-to-undo');
    if (method === 'plan.redo') return this.#step(this.#redo, this.#undo, 'nothing-to-redo');
    if (method === 'plan.execute') return this.#execute(input as Input<'plan.execute'>);
    if (method === 'app.info') return { ok: true, value: this.#info() };
    if (method === 'plan.retrySaving') return { ok: true, value: { state: 'saved' } };
    if (method === 'plan.fileText') return { ok: true, value: { fileName: 'plan.carpaccio', text: '{}' } };
    if (method === 'plans.renameFile') return { ok: true, value: { fileName: `${this.plan.title}.carpaccio` } };
    if (method === 'plans.trash') return { ok: true, value: {} };
    if (method === 'plans.list') return { ok: true, value: { plans: [] } };
    return { ok: false, error: { kind: 'invalid', problems: [`${method} is not played here`] } };
  }

  #execute({ commandId, command }: Input<'plan.execute'>): Answer<Confirmation> {
    const known = this.#confirmed.get(commandId);
    if (known !== undefined) return { ok: true, value: known };
    const applied = apply(this.plan, command);
    if (!applied.ok) return { ok: false, error: { kind: 'rejected', rejection: applied.error } };
    this.carriedOut.set(commandId, (this.carriedOut.get(commandId) ?? 0) + 1);
    const confirmation = applied.value === this.plan ? this.#confirmation({}) : this.#commit(applied.value, commandId);
    this.#confirmed.set(commandId, confirmation);
    return { ok: true, value: confirmation };
  }

  #step(from: Patch[], to: Patch[], code: 'nothing-to-undo' | 'nothing-to-redo'): Answer<Confirmation> {
    const patch = from.pop();
    if (patch === undefined) return { ok: false, error: { kind: 'rejected', rejection: { code } } };
    to.push(invert(patch));
    return { ok: true, value: this.#announce(applyPatch(this.plan, patch), patch, null) };
  }

  #commit(after: Plan, commandId: string | null): Confirmation {
    const patch = diff(this.plan, after);
    // Recorded forecasts are no steps.
    if (Object.keys(patch).join() === 'forecasts') return this.#announce(after, patch, commandId);
    this.#undo.push(invert(patch));
    this.#redo.length = 0;
    return this.#announce(after, patch, commandId);
  }

  #announce(after: Plan, patch: Patch, commandId: string | null): Confirmation {
    this.plan = after;
    this.seq += 1;
    const confirmation = this.#confirmation(patch);
    if (this.broken === 'no') {
      this.#events.push({
        type: 'PlanChanged',
        planId: after.id,
        commandId,
        confirmation: structuredClone(confirmation),
      });
    }
    return confirmation;
  }

  #confirmation(patch: Patch): Confirmation {
    return { seq: this.seq, patch, history: this.#history(), durable: true };
  }

  #info(): AppInfo {
    return {
      version: '0.1.0',
      today: asDay('2026-11-24'),
      shell: 'browser',
      platform: 'linux',
      hasFileDialogs: false,
      isReadOnly: this.isReadOnly,
      plansFolder: 'plans',
      settings: { theme: 'system', plansFolder: null, lastPlanId: null },
      lastPlanId: this.plan.id,
    };
  }

  #history() {
    const step = { type: 'slice.edit', field: null, title: null } as const;
    return { undo: this.#undo.length > 0 ? step : null, redo: this.#redo.length > 0 ? step : null };
  }
}
