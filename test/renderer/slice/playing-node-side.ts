import type {
  Answer,
  AppInfo,
  ContractEvent,
  Input,
  OpenedPlan,
  PlanSummary,
  Transport,
} from '../../../shared/contract.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { applyPatch, diff, invert, type Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { memoryTransport } from '../../support/memory-transport.ts';
import { TODAY } from '../../support/paste-outline.ts';

const APP: AppInfo = {
  version: '0.1.0',
  today: TODAY,
  shell: 'browser',
  platform: 'linux',
  hasFileDialogs: false,
  isReadOnly: false,
  plansFolder: '/plans',
  settings: { theme: 'light', plansFolder: null, lastPlanId: null },
  lastPlanId: null,
};

/** A Node side for one plan that answers at once, and remembers what it was asked to do. */
export class PlayingNodeSide {
  plan: Plan;
  plans: readonly PlanSummary[] = [];
  app: AppInfo = APP;
  readOnly: OpenedPlan['readOnly'] = null;
  /** What a test lets it answer, by method, before anything that it answers by itself. */
  readonly answers = new Map<string, (input: unknown) => Answer<unknown>>();
  readonly commands: Command[] = [];
  readonly requests: { readonly method: string; readonly input: unknown }[] = [];
  readonly #undo: { readonly patch: Patch; readonly command: Command }[] = [];
  #seq = 0;
  #listener: (event: ContractEvent) => void = () => undefined;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  readonly transport: Transport = memoryTransport({
    serve: async (method, input) => this.#serve(method, input),
    subscribe: (listener) => {
      this.#listener = listener;
      return () => undefined;
    },
  });

  /** Tells the window something. */
  send(event: ContractEvent): void {
    this.#listener(event);
  }

  #serve(method: string, input: unknown): Answer<unknown> {
    this.requests.push({ method, input });
    const given = this.answers.get(method);
    if (given !== undefined) return given(input);
    switch (method) {
      case 'app.info':
        return { ok: true, value: this.app };
      case 'plans.list':
        return { ok: true, value: { plans: this.plans } };
      case 'plans.create':
        return this.#create(input as Input<'plans.create'>);
      case 'plans.open':
      case 'plans.upload':
        return { ok: true, value: this.#opened() };
      case 'plan.execute':
        return this.#execute(input as Input<'plan.execute'>);
      case 'plan.undo':
        return this.#takeBack();
      default:
        return { ok: false, error: { kind: 'invalid', problems: [`${method} is not played here`] } };
    }
  }

  #create({ title, commands }: Input<'plans.create'>): Answer<OpenedPlan> {
    this.plan = { ...this.plan, title };
    for (const command of commands) {
      const applied = apply(this.plan, command);
      if (!applied.ok) return { ok: false, error: { kind: 'rejected', rejection: applied.error } };
      this.plan = applied.value;
    }
    return { ok: true, value: this.#opened() };
  }

  #execute({ planId, command, commandId }: Input<'plan.execute'>): Answer<unknown> {
    this.commands.push(command);
    // A plan that was shown before: what still comes for it is taken, and nobody looks at it again.
    if (planId !== this.plan.id) {
      return { ok: true, value: { seq: this.#seq, patch: {}, history: this.#history(), durable: true } };
    }
    const applied = apply(this.plan, command);
    if (!applied.ok) return { ok: false, error: { kind: 'rejected', rejection: applied.error } };
    const patch = diff(this.plan, applied.value);
    this.#undo.push({ patch, command });
    return this.#announce(applied.value, patch, commandId);
  }

  #takeBack(): Answer<unknown> {
    const last = this.#undo.pop();
    if (last === undefined) return { ok: false, error: { kind: 'rejected', rejection: { code: 'nothing-to-undo' } } };
    const patch = invert(last.patch);
    return this.#announce(applyPatch(this.plan, patch), patch, null);
  }

  #announce(after: Plan, patch: Patch, commandId: string | null): Answer<unknown> {
    this.plan = after;
    this.#seq += 1;
    const confirmation = { seq: this.#seq, patch, history: this.#history(), durable: true };
    this.#listener({ type: 'PlanChanged', planId: after.id, commandId, confirmation });
    return { ok: true, value: confirmation };
  }

  #history(): OpenedPlan['history'] {
    const last = this.#undo.at(-1);
    return { undo: last === undefined ? null : { type: last.command.type, field: null, title: null }, redo: null };
  }

  #opened(): OpenedPlan {
    return {
      plan: this.plan,
      seq: this.#seq,
      history: this.#history(),
      save: { state: 'saved' },
      fileName: 'plan.carpaccio',
      readOnly: this.readOnly,
      notices: [],
    };
  }
}
