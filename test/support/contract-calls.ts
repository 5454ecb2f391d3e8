import type { Answer, ContractEvent, OpenedPlan, Transport } from '../../shared/contract.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import { TODAY } from './contract-app.ts';

/** The value of an answer; a refusal ends the test with what it says. */
export function answered<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** Adds leaves at the top of the outline. */
export function addSlices(...titles: readonly string[]): Command {
  return {
    type: 'slice.add',
    parentId: null,
    after: null,
    slices: titles.map((title) => ({ id: sliceIdOf(title), title, quarterDays: 2 })),
    on: TODAY,
  };
}

/** The id of a slice that `addSlices` made. */
export function sliceIdOf(title: string): SliceId {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .padEnd(8, 'x')
    .slice(0, 8) as SliceId;
}

export async function createPlan(window: Transport, title: string, ...titles: readonly string[]): Promise<OpenedPlan> {
  const commands = titles.length === 0 ? [] : [addSlices(...titles)];
  return answered(await window.request('plans.create', { title, commands }));
}

let commands = 0;

export function execute(window: Transport, planId: PlanId, command: Command) {
  commands += 1;
  return window.request('plan.execute', { planId, commandId: `command${commands}`, command });
}

export function rename(title: string, to: string): Command {
  return { type: 'slice.edit', id: sliceIdOf(title), changes: { title: to } };
}

/** Collects events, and waits until enough of them have come. */
export function listening(window: Transport) {
  const events: ContractEvent[] = [];
  let waiting: (() => void) | null = null;
  const unsubscribe = window.subscribe((event) => {
    events.push(event);
    waiting?.();
  });
  return {
    events,
    unsubscribe,
    ofType<Type extends ContractEvent['type']>(type: Type) {
      return events.filter((event): event is Extract<ContractEvent, { readonly type: Type }> => event.type === type);
    },
    /** Resolves when the condition holds; the test's own time limit ends a wait in vain. */
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
    },
  };
}
